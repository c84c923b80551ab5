import { z } from 'zod';
import { addDays, addMonths, isIsoDay, type IsoDay } from '#law/index.ts';
import { freeText } from './free-text.ts';

/** `follow-up` asks what became of it. `file-ends` says that a file will close by itself; it has no words of its own. */
export const TASK_KINDS = ['task', 'follow-up', 'file-ends'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What became of it, as the person sees it. */
export const FOLLOW_UP_OUTCOMES = ['solved', 'better', 'same', 'worse', 'not-reached'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

const FOLLOW_UP_DAYS = 6 * 7;
const MOST_CHARACTERS = 500;
const MONTHS_AHEAD = 24;

/** The day on which somebody is asked what became of it. */
export function followUpDay(today: IsoDay): IsoDay {
  return addDays(today, FOLLOW_UP_DAYS);
}

/** A task as a form or another part of the program gives it. A follow-up needs no words: its question is always the same. */
export function taskSchema(today: IsoDay) {
  return z
    .object({
      kind: z.enum(['task', 'follow-up'], { error: 'unknown-answer' }),
      words: freeText(MOST_CHARACTERS),
      dueOn: z.string({ error: 'not-a-day' }),
    })
    .superRefine(({ kind, words, dueOn }, context) => {
      const report = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
      if (kind === 'task' && words === '') report('words', 'required');
      if (!isIsoDay(dueOn)) report('dueOn', 'not-a-day');
      else if (dueOn < today) report('dueOn', 'day-passed');
      else if (dueOn > addMonths(today, MONTHS_AHEAD)) report('dueOn', 'too-far');
    });
}
export type TaskInput = z.infer<ReturnType<typeof taskSchema>>;
