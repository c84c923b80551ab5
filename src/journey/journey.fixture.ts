import { readFileSync } from 'node:fs';
import { readParameters, type IsoDay, type ParameterSet } from '#law/index.ts';
import type { Texts } from '#platform/i18n/say.ts';
import { makePlan, type Plan, type PlanTask, type TaskStates } from './plan.ts';
import { UNKNOWN_SITUATION, type Situation } from './situation.ts';
import { readTasks } from './task.schema.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'));

/** Our own content: the tests of the journey hold for what readers get. */
export const PARAMS: ParameterSet = readParameters(read('parameters.json'));
export const TASKS = readTasks(read('journey/tasks.json'));
export const EN = read('journey/en.json') as Texts;
export const NL = read('journey/nl.json') as Texts;

/** The day of most tests. */
export const TODAY: IsoDay = '2026-11-21';

/** A plan for what is told; all else is skipped. */
export function planFor(told: Partial<Situation>, today: IsoDay = TODAY, states: TaskStates = {}): Plan {
  return makePlan({ ...UNKNOWN_SITUATION, ...told }, { tasks: TASKS, params: PARAMS, today, states });
}

/** All tasks of a plan. */
export function tasksOf(plan: Plan): PlanTask[] {
  return plan.phases.flatMap(({ tasks }) => tasks);
}

export function taskIn(plan: Plan, id: string): PlanTask | undefined {
  return tasksOf(plan).find((task) => task.id === id);
}

/** Day of a task in a plan: null when it has none, undefined when the task is not there. */
export function dayOf(plan: Plan, id: string): IsoDay | null | undefined {
  const task = taskIn(plan, id);
  return task && (task.due?.day ?? null);
}
