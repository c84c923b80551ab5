/** The door of `journey`: a dated personal list of tasks. Pure and safe in a browser; the schema of tasks.json is in `task.schema.ts`. */
export { CITIZENSHIPS, citizenship, PASSPORT_COUNTRIES, type Citizenship } from './countries.ts';
export {
  CHILD_AGES,
  HOMES,
  LIFE_EVENTS,
  PARTNERS,
  STAYS,
  UNKNOWN_SITUATION,
  WORKS,
  type ChildAge,
  type Home,
  type LifeEvent,
  type Partner,
  type Situation,
  type Stay,
  type ToldEvent,
  type Work,
} from './situation.ts';
export { QUESTIONS, type Question, type QuestionId } from './questions.ts';
export {
  readSituation,
  SITUATION_PROBLEMS,
  writeSituation,
  type RawSituation,
  type ReadSituation,
  type SituationProblem,
} from './read-situation.ts';
export {
  DUE_KINDS,
  PHASES,
  TASK_KINDS,
  type Conditions,
  type DueKind,
  type DueRuleId,
  type Phase,
  type Task,
  type TaskCost,
  type TaskDue,
  type TaskKind,
} from './task.ts';
export type { Due, DueAnswer, NoDue } from './due.ts';
export { parametersOf } from './due-rules.ts';
export {
  makePlan,
  reminders,
  TASK_STATES,
  type Plan,
  type PlanMaterial,
  type PlanPhase,
  type PlanTask,
  type Reminder,
  type TaskState,
  type TaskStates,
} from './plan.ts';
export { journeyProblems, type JourneyProblem, type JourneyReferences } from './check-journey.ts';
export { planHtml, type PlanContext } from './plan-html.ts';
