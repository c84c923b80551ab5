import { z } from 'zod';
import type { ParameterSet } from '#law/index.ts';
import { OUTCOMES, type ProfileOutcome } from './quadrants.ts';
import { CONTRACT_KINDS, DUTCH, EXPECTS, HELD, HERE, HOMES, WAGES, type IsoDay, type Situation } from './situation.ts';
import { readWage, type WageReading } from './wage-line.ts';

/** Nothing chosen counts as not told. */
const told = <const T extends readonly [string, ...string[]]>(options: T) =>
  z
    .union([z.enum(options), z.literal('')], { error: 'unknown-answer' })
    .default('')
    .transform((value) => (value === '' ? null : value));
const yesNo = told(['yes', 'no']).transform((value) => (value === null ? null : value === 'yes'));

/** An amount in euro with a comma or point, as integer cents. */
const euro = z
  .string()
  .trim()
  .max(12, 'not-an-amount')
  .regex(/^(?:\d{1,5}(?:[.,]\d{1,2})?)?$/, 'not-an-amount')
  .default('')
  .transform((text) => (text === '' ? null : Math.round(Number(text.replace(',', '.')) * 100)));
const hoursAWeek = z
  .string()
  .trim()
  .max(5, 'not-hours')
  .regex(/^(?:\d{1,2}(?:[.,]\d{1,2})?)?$/, 'not-hours')
  .default('')
  .transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
  .refine((hours) => hours === null || (hours > 0 && hours <= 80), 'not-hours');
const age = z
  .string()
  .regex(/^(?:1[5-9]|[2-9]\d)?$/, 'unknown-answer')
  .default('')
  .transform((text) => (text === '' ? null : Number(text)));

/** The form. No field takes free text. */
export const profileSchema = z.object({
  here: told(HERE),
  expects: told(EXPECTS),
  contract: told(CONTRACT_KINDS),
  held: told(HELD),
  wage: told(WAGES),
  amount: euro,
  per: z.enum(['hour', 'month'], { error: 'unknown-answer' }).default('hour'),
  hours: hoursAWeek,
  age,
  work: yesNo,
  home: told(HOMES),
  dutch: told(DUTCH),
  partner: yesNo,
  children: yesNo,
  chosen: told(OUTCOMES),
});
export type ProfileForm = z.infer<typeof profileSchema>;
export type ProfileField = keyof ProfileForm;

export type ProfileProblem = 'not-an-amount' | 'not-hours' | 'unknown-answer';
const PROBLEMS: readonly ProfileProblem[] = ['not-an-amount', 'not-hours', 'unknown-answer'];

/** What is wrong in a form: each field once. */
export function profileProblems(error: z.ZodError): { field: string; problem: ProfileProblem }[] {
  const first = new Map<string, ProfileProblem>();
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '');
    if (!first.has(field)) first.set(field, PROBLEMS.find((each) => each === message) ?? 'unknown-answer');
  }
  return [...first].map(([field, problem]) => ({ field, problem }));
}

/** What was told, with the wage weighed where an amount was given: an amount says more than a side that somebody guessed. */
export function readProfile(
  { amount, per, hours, age: years, chosen, wage, ...rest }: ProfileForm,
  params: ParameterSet,
  day: IsoDay,
): { situation: Situation; chosen: ProfileOutcome | null; reading: WageReading | null } {
  const reading = amount === null ? null : readWage(params, { cents: amount, per, weeklyHours: hours, age: years }, day);
  return { situation: { ...rest, wage: reading ? reading.wage : wage }, chosen, reading };
}
