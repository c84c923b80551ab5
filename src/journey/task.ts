import type { Pillar } from '#topics/index.ts';
import type { Citizenship } from './countries.ts';
import type { ChildAge, Home, LifeEvent, Partner, Stay, Work } from './situation.ts';

/** When in a stay a task belongs. `yearly`: every year, and what comes only after years. `event`: with a life event. */
export const PHASES = ['before', 'first-week', 'four-months', 'first-year', 'yearly', 'event'] as const;
export type Phase = (typeof PHASES)[number];

/** A duty; what is wise because money or rights are lost without it; what somebody may want. */
export const TASK_KINDS = ['must', 'should', 'can'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** All parts have to hold; of a list one is enough. `children: ['none']` is nobody under 18. */
export interface Conditions {
  citizenship?: readonly Citizenship[];
  stay?: readonly Exclude<Stay, 'not-sure'>[];
  work?: readonly Work[];
  home?: readonly Home[];
  partner?: readonly Partner[];
  children?: readonly (ChildAge | 'none')[];
  car?: boolean;
  /** Whether a day of leaving is known. */
  leaving?: boolean;
}

/** `by`: done on that day at the latest. `from`: possible or needed from that day. `on`: something happens that day. */
export const DUE_KINDS = ['by', 'from', 'on'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/**
 * The day from which a term runs. `event`: that of the life event. `first-working-day`: that of the event `new-job`.
 * `not-asked`: a day that we do not ask, such as that of a letter; then there are words and no date.
 */
export const DUE_STARTS = ['arrival', 'event', 'leaving', 'first-working-day', 'not-asked'] as const;
export type DueStart = (typeof DUE_STARTS)[number];

/** Terms that are parameters alone. Parameters of one rule have one unit and are added up. */
export interface TermDue {
  rule: 'parameter-after' | 'parameter-before';
  from: DueStart;
  parameters: readonly string[];
  /** `by` when left out. */
  kind?: DueKind;
  /** The parameter names a day, week or month by its number (week 93): the day on which that begins. */
  ordinal?: true;
}
/** The next of some days of the year. */
export interface YearlyDue {
  rule: 'yearly';
  /** Of the unit month-day. */
  parameters: readonly string[];
  /** First day of the year on which it can be done. */
  opens?: string;
  kind?: DueKind;
  /** So many days a past day is still shown, as overdue, because late is better than never. A choice of ours. */
  lateDays?: number;
  /** First time in this calendar year after the arrival: 1 is the year after it. From the arrival on when left out. */
  fromYearAfterArrival?: number;
}
/** A day in the year after the one in which something was. */
export interface YearAfterDue {
  rule: 'year-after';
  from: DueStart;
  /** Of the unit month-day. */
  parameter: string;
  opens?: string;
}
/** A day that is itself a parameter. */
export interface DayDue {
  rule: 'parameter-day';
  parameter: string;
  kind?: DueKind;
}
/** Rules of law that count from the arrival or from the day of the event. */
export interface StartDue {
  rule: 'registration' | 'insurance' | 'starting-rent';
  from: 'arrival' | 'event';
}
/** Rules of law that know their day: that of the event, or of leaving. */
export interface EventDue {
  rule:
    | 'move'
    | 'deregistration'
    | 'unemployment-benefit'
    | 'agency-housing'
    | 'annul-dismissal'
    | 'transition-payment'
    | 'compulsory-school'
    | 'holiday-days';
}

/** How the day of a task comes about. */
export type TaskDue = (TermDue | YearlyDue | YearAfterDue | DayDue | StartDue | EventDue) & {
  /** Its words are the text `due.<say>`; `due.<rule>` when left out. */
  say?: string;
  /** Sources contradict each other: the day is the earliest candidate, and somebody has to call. */
  doubt?: true;
};
export type DueRuleId = TaskDue['rule'];

/** What a task costs: a parameter is an amount. Null: not known, or no question of money. */
export type TaskCost = 'free' | 'varies' | { parameter: string } | null;

/** Something to do. Texts: `task.<id>`, `task.<id>.why`, perhaps `task.<id>.note`. */
export interface Task {
  /** Kebab-case; it never changes its meaning, because plans on phones name it. */
  id: string;
  phase: Phase;
  /** Exactly the tasks of the phase `event` have one. */
  event: LifeEvent | null;
  kind: TaskKind;
  /** Empty: for everybody. */
  when: Conditions;
  /** Takes the task away when all of it holds; null: nothing does. */
  unless: Conditions | null;
  /** `<theme>/<page>` of the guide, perhaps with `#` and the id of a heading. */
  page: string;
  due: TaskDue | null;
  law: {
    articles: readonly string[];
    /** Amounts and terms that the task is about, besides those of `due`. */
    parameters: readonly string[];
    /** The rule was not read in a source: nothing may be called certain. */
    recalled?: true;
  };
  cost: TaskCost;
  /** Who helps: a need of the finder, or an organisation. */
  ask: string;
  /** Tasks that come before. */
  after: readonly string[];
  pillar: Pillar;
}
