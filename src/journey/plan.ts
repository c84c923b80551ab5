import { daysBetween, parameterOn, type Ground, type IsoDay, type ParameterSet } from '#law/index.ts';
import type { Said } from '#platform/i18n/say.ts';
import type { Pillar } from '#topics/index.ts';
import { appliesTo } from './conditions.ts';
import type { Due, DueAnswer } from './due.ts';
import { dueOf } from './due-rules.ts';
import { compareHeadings, eventsOf, isAway, isEventPast, isPhasePast } from './phases.ts';
import type { LifeEvent, Situation, ToldEvent } from './situation.ts';
import { TASK_KINDS, type DueKind, type Phase, type Task, type TaskCost, type TaskKind } from './task.ts';

export const TASK_STATES = ['open', 'later', 'done', 'not-for-me'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What somebody ticked, by `PlanTask.key`. Anything else in it is passed over. */
export type TaskStates = Readonly<Record<string, string>>;

export interface PlanTask {
  /** The task and its time: `tax-return@2027-04`, `report-move@2026-12`, `open-bank-account`. Its state is stored under this. */
  key: string;
  /** Of the task: texts are `task.<id>`, `task.<id>.why`, and `task.<id>.note` where there is one. */
  id: string;
  phase: Phase;
  event: LifeEvent | null;
  kind: TaskKind;
  /** Path of a guide page. */
  page: string;
  /** The day; null when there is none, or it is not known. */
  due: Due | null;
  /** By when in words, also without a day: "Within 5 days of arriving". Null when no term is known. */
  rule: Said | null;
  ground: Ground;
  cost: TaskCost;
  /** Amount in cents when the cost is a parameter that is known today. */
  costCents: number | null;
  ask: string;
  pillar: Pillar;
  /** An answer is missing: "only if this is your situation". */
  perhaps: boolean;
  state: TaskState;
  /** Open, in a phase that is not past, and its last day is over. */
  overdue: boolean;
  /** Open tasks of this plan that come before. */
  blockedBy: readonly string[];
}

/** Tasks under one heading: `phase.<phase>`, or for an event `event.<event>`. */
export interface PlanPhase {
  phase: Phase;
  /** What was told, in the phase `event`; it appears once for each event. */
  event: ToldEvent | null;
  /** Long over: folded away under "did you do this?", nothing in it is overdue. */
  past: boolean;
  tasks: readonly PlanTask[];
}

export interface Plan {
  today: IsoDay;
  /** In the order of the page: what is near, then what is later, then what is past. None is empty. */
  phases: readonly PlanPhase[];
}

export interface PlanMaterial {
  tasks: readonly Task[];
  params: ParameterSet;
  today: IsoDay;
  states: TaskStates;
}

/** An entry for a calendar. */
export interface Reminder {
  key: string;
  id: string;
  day: IsoDay;
  /** 0 is the day itself. */
  warnDaysAhead: readonly number[];
  perhaps: boolean;
}

/** A last day so near comes first in its phase, whatever else is there. */
const NEAR_DAYS = 30;
/** How long before a last day a calendar warns. */
const WARN_DAYS: Record<TaskKind, readonly number[]> = { must: [7, 1], should: [7], can: [1] };

/**
 * The personal list: which tasks, in which order, by when and why. Pure; it never throws for a situation of
 * `readSituation`, content that passes `journeyProblems`, and all parameters of `parametersOf`.
 *
 * Nothing is hidden because a question was skipped: such a task is `perhaps`. Left out is what an answer rules out, events
 * that were not told, and yearly tasks whose day comes after leaving.
 */
export function makePlan(situation: Situation, material: PlanMaterial): Plan {
  const { tasks, today } = material;
  const told = new Map(eventsOf(situation).map((each) => [each.event, each]));
  const groups = new Map<string, { phase: Phase; event: ToldEvent | null; tasks: PlanTask[] }>();
  for (const task of tasks) {
    const event = task.event === null ? null : (told.get(task.event) ?? null);
    const applies = appliesTo(task, situation);
    if (applies === 'no' || (task.event !== null && event === null)) continue;
    const planned = plannedTask(task, event, situation, material);
    if (task.phase === 'yearly' && isAfterLeaving(planned.due, situation)) continue;
    // Who did not say when he came may be here already.
    planned.perhaps = applies === 'perhaps' || (task.phase === 'before' && situation.arrival === null);
    const name = event?.event ?? task.phase;
    const group = groups.get(name) ?? { phase: task.phase, event, tasks: [] };
    group.tasks.push(planned);
    groups.set(name, group);
  }
  const phases = [...groups.values()].flatMap((group) => folded(group, situation, today));
  const open = new Set(phases.flatMap((phase) => (phase.past ? [] : phase.tasks.filter(isToDo).map(({ id }) => id))));
  const after = new Map(tasks.map((task) => [task.id, task.after]));
  for (const phase of phases) {
    for (const task of phase.tasks) {
      task.blockedBy = (after.get(task.id) ?? []).filter((id) => open.has(id));
      task.overdue = !phase.past && task.state === 'open' && task.due?.kind === 'by' && task.due.day < today;
    }
    phase.tasks = ordered(phase.tasks, today);
  }
  return { today, phases: phases.sort((a, b) => compareHeadings(a, b, today)) };
}

/** What a calendar gets: tasks that are still to be done, with a day that has not passed, in the order of days. */
export function reminders({ phases, today }: Plan): Reminder[] {
  const tasks = phases.flatMap((phase) => (phase.past ? [] : phase.tasks.filter(isToDo)));
  const entries = tasks.flatMap(({ key, id, kind, due, perhaps }) => {
    if (due === null || due.day < today) return [];
    const warnDaysAhead = warnings(due.kind, kind, daysBetween(today, due.day));
    return [{ key, id, day: due.day, warnDaysAhead, perhaps }];
  });
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function plannedTask(task: Task, event: ToldEvent | null, situation: Situation, material: PlanMaterial): PlanTask {
  const { params, today, states } = material;
  const { law, cost } = task;
  const confidence = law.recalled ? ('recalled' as const) : ('verified' as const);
  const facts = { situation, eventDay: event?.day ?? null, today, params, articles: law.articles, confidence };
  const answer = task.due && dueOf(task.due, facts);
  const due = answer?.kind === 'known' ? answer.due : null;
  const key = keyOf(task, event, due, today);
  return {
    key,
    id: task.id,
    phase: task.phase,
    event: task.event,
    kind: task.kind,
    page: task.page,
    due,
    rule: due?.span ?? (answer?.kind === 'not-known' ? answer.span : null),
    ground: groundOfTask(task, answer, params, today),
    cost,
    costCents: cost !== null && typeof cost === 'object' ? centsOn(params, cost.parameter, today) : null,
    ask: task.ask,
    pillar: task.pillar,
    perhaps: false,
    state: stateOf(states, key),
    overdue: false,
    blockedBy: [],
  };
}

/**
 * By month for an event and for a day of the year: a corrected day keeps what was ticked, the next time starts afresh. What
 * comes every year without a day starts afresh with the year.
 */
function keyOf({ id, phase }: Task, event: ToldEvent | null, due: Due | null, today: IsoDay): string {
  if (event?.day) return `${id}@${event.day.slice(0, 7)}`;
  if (phase !== 'yearly') return id;
  return due === null ? `${id}@${today.slice(0, 4)}` : `${id}@${due.day.slice(0, 7)}`;
}

function stateOf(states: TaskStates, key: string): TaskState {
  const state = Object.hasOwn(states, key) ? states[key] : undefined;
  return TASK_STATES.find((each) => each === state) ?? 'open';
}

function groundOfTask({ law }: Task, answer: DueAnswer | null, params: ParameterSet, today: IsoDay): Ground {
  const due = answer === null ? null : answer.kind === 'known' ? answer.due.ground : answer.ground;
  const isRecalled =
    law.recalled === true || due?.confidence === 'recalled' || law.parameters.some((key) => isRecalledOn(params, key, today));
  return {
    articles: [...new Set([...law.articles, ...(due?.articles ?? [])])],
    parameters: [...new Set([...law.parameters, ...(due?.parameters ?? [])])],
    confidence: isRecalled ? 'recalled' : 'verified',
  };
}

function isRecalledOn(params: ParameterSet, key: string, day: IsoDay): boolean {
  const parameter = parameterOn(params, key, day);
  return parameter.kind === 'known' && parameter.confidence === 'recalled';
}

function centsOn(params: ParameterSet, key: string, day: IsoDay): number | null {
  const parameter = parameterOn(params, key, day);
  return parameter.kind === 'known' && typeof parameter.value === 'number' ? parameter.value : null;
}

function isAfterLeaving(due: Due | null, { leaving }: Situation): boolean {
  return due !== null && leaving !== null && due.day > leaving;
}

/** A phase that is past folds away, but for what has its day still ahead: that stands under the same heading, unfolded. */
function folded(group: Omit<PlanPhase, 'past' | 'tasks'> & { tasks: PlanTask[] }, situation: Situation, today: IsoDay) {
  if (!isPast(group, situation, today)) return [{ ...group, past: false }];
  // Who is away for the winter, or has left, is asked for nothing of the stay.
  if (isAway(situation, today)) return [{ ...group, past: true }];
  const isAhead = ({ due, perhaps }: PlanTask) => due !== null && due.day >= today && !perhaps;
  return [
    { ...group, past: false, tasks: group.tasks.filter(isAhead) },
    { ...group, past: true, tasks: group.tasks.filter((task) => !isAhead(task)) },
  ].filter(({ tasks }) => tasks.length > 0);
}

function isPast({ phase, event, tasks }: Omit<PlanPhase, 'past'>, situation: Situation, today: IsoDay): boolean {
  if (event === null) return isPhasePast(phase, situation, today);
  return isEventPast(event, situation, today) && !tasks.some(({ due }) => due !== null && due.day >= today);
}

function isToDo({ state }: PlanTask): boolean {
  return state === 'open' || state === 'later';
}

function ordered(tasks: readonly PlanTask[], today: IsoDay): PlanTask[] {
  // The sort is stable: what else is equal stays in the order of the data.
  return tasks.toSorted(
    (a, b) =>
      TASK_STATES.indexOf(groupedState(a)) - TASK_STATES.indexOf(groupedState(b)) ||
      compareNear(a, b, today) ||
      TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) ||
      Number(a.perhaps) - Number(b.perhaps),
  );
}

/** Done and not-for-me stand together at the end. */
function groupedState({ state }: PlanTask): TaskState {
  return state === 'not-for-me' ? 'done' : state;
}

function compareNear(a: PlanTask, b: PlanTask, today: IsoDay): number {
  const [one, other] = [nearDay(a, today), nearDay(b, today)];
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

function nearDay({ due, overdue }: PlanTask, today: IsoDay): IsoDay | null {
  if (due === null) return null;
  const days = daysBetween(today, due.day);
  return overdue || (days >= 0 && days <= NEAR_DAYS) ? due.day : null;
}

function warnings(due: DueKind, kind: TaskKind, daysLeft: number): readonly number[] {
  const ahead = due === 'by' ? WARN_DAYS[kind].filter((days) => days <= daysLeft) : [];
  return ahead.length === 0 ? [0] : ahead;
}
