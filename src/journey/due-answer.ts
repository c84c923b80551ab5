import type { Ground, Grounds, IsoDay, ParameterSet } from '#law/index.ts';
import { getParameter } from '#law/index.ts';
import type { Said, SaidValue, SaidValues } from '#platform/i18n/say.ts';
import type { DueAnswer, DueFacts, NoDue } from './due.ts';
import type { DueKind, DueStart, TaskDue } from './task.ts';

/** The day that a term counts from; null when it was not told. */
export function startDay(from: DueStart, { situation, eventDay }: DueFacts): IsoDay | null {
  if (from === 'arrival') return situation.arrival;
  if (from === 'event') return eventDay;
  if (from === 'leaving') return situation.leaving ?? eventOf(situation, 'leaving');
  if (from === 'first-working-day') return eventOf(situation, 'new-job');
  return null;
}

function eventOf({ events }: DueFacts['situation'], wanted: 'leaving' | 'new-job'): IsoDay | null {
  return events.findLast(({ event }) => event === wanted)?.day ?? null;
}

/** The words of a rule: text `due.<say>` or `due.<rule>`. */
export function wordsOf(due: TaskDue, values: SaidValues): Said {
  return { text: `due.${due.say ?? due.rule}`, values };
}

/** A day with what makes it up. `ask`: the rule of law itself sends somebody to ask. */
export function known(
  due: TaskDue,
  facts: { day: IsoDay; kind: DueKind; from?: IsoDay | null; span: Said; ground: Ground; ask?: boolean },
): DueAnswer {
  const { day, kind, from, span, ground, ask } = facts;
  const callToday = ground.confidence === 'recalled' || due.doubt === true || ask === true;
  return { kind: 'known', due: { day, kind, from: from ?? null, span, ground, callToday } };
}

/** No day, and why; with the rule in words when its numbers are known. */
export function notKnown(reason: NoDue, span: Said | null, ground: Ground): DueAnswer {
  return { kind: 'not-known', reason, span, ground };
}

/** Not known because of a number: the reason that the law gives. */
export function numberMissing(use: Grounds): DueAnswer {
  const answer = use.answer(null);
  return notKnown(answer.kind === 'not-known' ? answer.reason : 'value-unknown', null, answer.ground);
}

/** The ground of what was used until now. */
export function groundOf(use: Grounds): Ground {
  return use.answer<true>(true).ground;
}

const SPAN_UNITS = { days: 'day', 'working-days': 'day', weeks: 'week', months: 'month', years: 'year' } as const;
/** Units of time that a term may have. */
export type TermUnit = keyof typeof SPAN_UNITS;

/** The unit of a parameter when it is one of time, or null. */
export function termUnit(params: ParameterSet, key: string): TermUnit | null {
  const { unit } = getParameter(params, key);
  return unit in SPAN_UNITS ? (unit as TermUnit) : null;
}

/** A stretch of time as a value of a sentence; working days are said as days. */
export function spanOf(count: number, unit: TermUnit): SaidValue {
  return { span: count, unit: SPAN_UNITS[unit] };
}
