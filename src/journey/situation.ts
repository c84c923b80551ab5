import type { IsoDay } from '#law/index.ts';

/** How long somebody thinks to stay, counted from the arrival. */
export const STAYS = ['under-4-months', '4-to-12-months', 'over-a-year', 'not-sure'] as const;
export type Stay = (typeof STAYS)[number];

/** `partner`: came along with somebody, and looks for work. `none`: no work, and not looking for it. */
export const WORKS = ['agency', 'employer', 'seasonal', 'posted', 'self-employed', 'highly-skilled', 'partner', 'none'] as const;
export type Work = (typeof WORKS)[number];

/** `from-work`: through the agency or employer. `with-others`: with family or friends. */
export const HOMES = ['from-work', 'rented', 'hotel-or-camp', 'with-others', 'owned', 'none'] as const;
export type Home = (typeof HOMES)[number];

export const PARTNERS = ['here', 'abroad', 'none'] as const;
export type Partner = (typeof PARTNERS)[number];

export const CHILD_AGES = ['under-4', '4-to-17'] as const;
export type ChildAge = (typeof CHILD_AGES)[number];

/** What changes a life and brings tasks. Which day belongs to it: text `event.<event>.day`. */
export const LIFE_EVENTS = [
  'new-job',
  'job-lost',
  'ill',
  'accident',
  'moved',
  'partner-or-marriage',
  'pregnant',
  'child-born',
  'child-to-school',
  'divorce',
  'buying-home',
  'starting-business',
  'car',
  'death',
  'leaving',
  'season-ends',
  'season-returns',
] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

export interface ToldEvent {
  event: LifeEvent;
  /** Null: the day was not said. */
  day: IsoDay | null;
}

/** What somebody told about himself. Null is a question that was skipped: then nothing is ruled out. */
export interface Situation {
  /** ISO 3166-1 alpha-2, one of `PASSPORT_COUNTRIES`. */
  passport: string | null;
  /** Past or future. */
  arrival: IsoDay | null;
  stay: Stay | null;
  work: Work | null;
  home: Home | null;
  partner: Partner | null;
  /** Ages of the children, each once, in the order of `CHILD_AGES`; none: empty. */
  children: readonly ChildAge[] | null;
  /** Has a car with a number plate of another country. */
  car: boolean | null;
  /** Day of leaving the Netherlands, also a past one. Never before the arrival. */
  leaving: IsoDay | null;
  /** In the order in which they were told. */
  events: readonly ToldEvent[];
}

/** Nothing told. */
export const UNKNOWN_SITUATION: Situation = {
  passport: null,
  arrival: null,
  stay: null,
  work: null,
  home: null,
  partner: null,
  children: null,
  car: null,
  leaving: null,
  events: [],
};
