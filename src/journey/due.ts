import type { Confidence, Ground, IsoDay, NotKnown, ParameterSet } from '#law/index.ts';
import type { Said } from '#platform/i18n/say.ts';
import type { Situation } from './situation.ts';
import type { DueKind } from './task.ts';

/** The day of a task. */
export interface Due {
  day: IsoDay;
  kind: DueKind;
  /** First day on which it can be done; null when that is any time, or not known. */
  from: IsoDay | null;
  /** How the day comes about, in words. */
  span: Said;
  ground: Ground;
  /** From memory or contradicted: the day is the earliest that it can be, and somebody should ask now. */
  callToday: boolean;
}

/** `no-day`: the day to count from was not told. `nothing-due`: in this situation there is no term. */
export type NoDue = NotKnown | 'no-day' | 'nothing-due';

/** A day, or why there is none, with the rule in words where its numbers are known. */
export type DueAnswer = { kind: 'known'; due: Due } | { kind: 'not-known'; reason: NoDue; span: Said | null; ground: Ground };

/** What a due rule looks at. */
export interface DueFacts {
  situation: Situation;
  /** Day of the life event that the task belongs to. */
  eventDay: IsoDay | null;
  today: IsoDay;
  params: ParameterSet;
  /** Articles of the task, for terms that are parameters alone, and how sure they are. */
  articles: readonly string[];
  confidence: Confidence;
}
