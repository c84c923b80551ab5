import type { Duty } from './working-time-roster.ts';

/** What a finding is about. */
export const WORKING_TIME_RULES = [
  'shift-length',
  'break',
  'daily-rest',
  'weekly-rest',
  'rest-after-night',
  'rest-after-night-series',
  'long-nights',
  'late-nights',
  'week-hours',
  'average-4-weeks',
  'average-16-weeks',
  'young-at-night',
  'sunday',
] as const;
export type WorkingTimeRule = (typeof WORKING_TIME_RULES)[number];

/**
 * Under what the roster is still allowed; a roster itself does not show it.
 * - `work-requires-it`: once in seven days, when the kind of work or the business asks for it
 * - `long-night-rest`: after a long night shift a shorter rest is allowed a few times, if it is long enough
 * - `collective-agreement`: a CAO, or a scheme agreed with the works council, may say otherwise
 * - `rest-after-roster`: when enough rest follows after the roster ends
 * - `agreed`: when it follows from the work and is agreed, or the worker consented each time
 */
export type Condition = 'work-requires-it' | 'long-night-rest' | 'collective-agreement' | 'rest-after-roster' | 'agreed';

/** A place where a roster passes a limit. */
export interface WorkingTimeFinding {
  rule: WorkingTimeRule;
  /** `breach`: against the Act, whatever else is true. `only-if`: allowed under the condition only. */
  outcome: 'breach' | 'only-if';
  condition: Condition | null;
  /** Places in `roster.shifts` that it concerns. */
  shifts: readonly number[];
  /** What the roster has. For work and rest in hours, breaks in minutes, the others a count. */
  found: number;
  /** The limit, in the same unit; null where the law has no number but a condition. */
  limit: number | null;
  unit: 'hours' | 'minutes' | 'count';
  article: string;
}

/** A finding; with a condition it is `only-if`. */
export function finding(
  rule: WorkingTimeRule,
  article: string,
  duties: readonly Duty[],
  numbers: Pick<WorkingTimeFinding, 'found' | 'limit' | 'unit'>,
  condition: Condition | null = null,
): WorkingTimeFinding {
  const shifts = [...new Set(duties.flatMap((duty) => duty.shifts))].sort((a, b) => a - b);
  return { rule, outcome: condition ? 'only-if' : 'breach', condition, shifts, ...numbers, article };
}
