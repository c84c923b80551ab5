import { z } from 'zod';
import { PILLARS } from '#topics/index.ts';
import { CITIZENSHIPS } from './countries.ts';
import { CHILD_AGES, HOMES, LIFE_EVENTS, PARTNERS, STAYS, WORKS } from './situation.ts';
import { DUE_KINDS, DUE_STARTS, PHASES, TASK_KINDS, type Task } from './task.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const key = z.string().min(1);
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1).readonly();

const conditions = z.strictObject({
  citizenship: some(z.enum(CITIZENSHIPS)).exactOptional(),
  stay: some(z.enum(STAYS).exclude(['not-sure'])).exactOptional(),
  work: some(z.enum(WORKS)).exactOptional(),
  home: some(z.enum(HOMES)).exactOptional(),
  partner: some(z.enum(PARTNERS)).exactOptional(),
  children: some(z.enum([...CHILD_AGES, 'none'])).exactOptional(),
  car: z.boolean().exactOptional(),
  leaving: z.boolean().exactOptional(),
});

const words = { say: z.string().exactOptional(), doubt: z.literal(true).exactOptional() };
const due = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.enum(['parameter-after', 'parameter-before']),
    from: z.enum(DUE_STARTS),
    parameters: some(key),
    kind: z.enum(DUE_KINDS).exactOptional(),
    ordinal: z.literal(true).exactOptional(),
    ...words,
  }),
  z.strictObject({
    rule: z.literal('yearly'),
    parameters: some(key),
    opens: key.exactOptional(),
    kind: z.enum(DUE_KINDS).exactOptional(),
    lateDays: z.int().positive().exactOptional(),
    fromYearAfterArrival: z.int().positive().exactOptional(),
    ...words,
  }),
  z.strictObject({ rule: z.literal('year-after'), from: z.enum(DUE_STARTS), parameter: key, opens: key.exactOptional(), ...words }),
  z.strictObject({ rule: z.literal('parameter-day'), parameter: key, kind: z.enum(DUE_KINDS).exactOptional(), ...words }),
  z.strictObject({ rule: z.enum(['registration', 'insurance', 'starting-rent']), from: z.enum(['arrival', 'event']), ...words }),
  z.strictObject({
    rule: z.enum([
      'move',
      'deregistration',
      'unemployment-benefit',
      'agency-housing',
      'annul-dismissal',
      'transition-payment',
      'compulsory-school',
      'holiday-days',
    ]),
    ...words,
  }),
]);

const task = z
  .strictObject({
    id,
    phase: z.enum(PHASES),
    event: z.enum(LIFE_EVENTS).nullable(),
    kind: z.enum(TASK_KINDS),
    when: conditions,
    unless: conditions.nullable(),
    page: z.string().regex(/^[a-z-]+\/[a-z-]+(#[\w-]+)?$/),
    due: due.nullable(),
    law: z.strictObject({
      articles: z.array(key).readonly(),
      parameters: z.array(key).readonly(),
      recalled: z.literal(true).exactOptional(),
    }),
    cost: z.union([z.enum(['free', 'varies']), z.strictObject({ parameter: key })]).nullable(),
    ask: id,
    after: z.array(id).readonly(),
    pillar: z.enum(PILLARS),
  })
  .refine(({ phase, event }) => (phase === 'event') === (event !== null), { error: 'exactly the tasks of the phase "event" have an event' })
  .refine(({ unless }) => unless === null || Object.keys(unless).length > 0, {
    error: '"unless" without a condition would take it from everybody',
  });

/** What `content/journey/tasks.json` holds. */
export const tasksSchema = z.array(task).min(1);

/** The file is no list of tasks: the message says where and what. */
export class InvalidTasksError extends Error {
  readonly code = 'invalid-tasks';
  constructor(message: string) {
    super(`content/journey/tasks.json: ${message}`);
    this.name = 'InvalidTasksError';
  }
}

/**
 * The tasks of a parsed `content/journey/tasks.json`.
 * @throws InvalidTasksError with all that is wrong in their form
 */
export function readTasks(json: unknown): readonly Task[] {
  const parsed = tasksSchema.safeParse(json);
  if (!parsed.success) throw new InvalidTasksError(z.prettifyError(parsed.error));
  return parsed.data;
}
