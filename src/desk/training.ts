import { requiredText } from '#clients/index.ts';
import { addMonths, isIsoDay, type IsoDay } from '#law/index.ts';
import { z } from 'zod';

/** As many characters as the database takes. */
const LONGEST = 120;
const MONTHS_AHEAD = 60;

/** Training as the form of the team page gives it: for whom, what, and by which day. */
export function trainingSchema(today: IsoDay) {
  return z.object({ accountId: z.uuid({ error: 'required' }), what: requiredText(LONGEST), dueOn: dueDay(today) });
}
export type TrainingInput = z.infer<ReturnType<typeof trainingSchema>>;

/** That training was followed, and by when it has to be followed again; an empty day: not again. */
export function followedSchema(today: IsoDay) {
  return z.object({
    next: z
      .literal('')
      .transform(() => null)
      .or(dueDay(today)),
  });
}

function dueDay(today: IsoDay) {
  return z.string({ error: 'not-a-day' }).superRefine((day, context) => {
    const report = (message: string) => context.addIssue({ code: 'custom', message });
    if (!isIsoDay(day)) report('not-a-day');
    else if (day < today) report('day-passed');
    else if (day > addMonths(today, MONTHS_AHEAD)) report('too-far');
  });
}
