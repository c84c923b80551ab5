import { addDays, addMonths, daysBetween, type IsoDay } from '#law/index.ts';
import { LIFE_EVENTS, type LifeEvent, type Situation, type ToldEvent } from './situation.ts';
import { PHASES, type Phase } from './task.ts';

/*
 * What belongs to now and what is long over. These spans are no law, they are how we keep a list short: what comes before
 * the journey is past on arrival; another phase is past when the one after it has ended too. So a late registration still
 * shows as late for some months, and never as an alarm to somebody who has been here for years. An event is past after a
 * year.
 */
const PAST_AFTER: Partial<Record<Phase, (arrival: IsoDay) => IsoDay>> = {
  before: (arrival) => addDays(arrival, -1),
  'first-week': (arrival) => addMonths(arrival, 4),
  'four-months': (arrival) => addMonths(arrival, 12),
  'first-year': (arrival) => addMonths(arrival, 24),
};
const EVENT_PAST_AFTER_MONTHS = 12;
/** An event so near, or past, stands above all else. */
const NEAR_EVENT_DAYS = 60;
/** Its day is a date of birth: how long ago that was says nothing. */
const NEVER_PAST: readonly LifeEvent[] = ['child-to-school'];

/** Whether a phase of a stay is long over. While somebody is away for the winter, or has left, all of them rest. */
export function isPhasePast(phase: Phase, situation: Situation, today: IsoDay): boolean {
  const end = PAST_AFTER[phase];
  if (end === undefined) return false;
  if (isAway(situation, today)) return true;
  return situation.arrival !== null && today > end(situation.arrival);
}

/** Whether an event is long over, counted from the arrival when it happened before that. */
export function isEventPast({ event, day }: ToldEvent, { arrival }: Situation, today: IsoDay): boolean {
  if (day === null || NEVER_PAST.includes(event)) return false;
  const since = arrival !== null && arrival > day ? arrival : day;
  return today > addMonths(since, EVENT_PAST_AFTER_MONTHS);
}

/** Not here at the moment: has left for good, or the season ended and the next one has not begun. */
export function isAway({ leaving, arrival, events }: Situation, today: IsoDay): boolean {
  if (leaving !== null && leaving < today) return true;
  const seasons = events.filter(
    ({ event, day }) => (event === 'season-ends' || event === 'season-returns') && day !== null && day <= today,
  );
  const newest = seasons.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1)).at(-1);
  // A season that ended before this arrival is over.
  return newest?.event === 'season-ends' && (arrival === null || arrival <= (newest.day ?? ''));
}

/**
 * Events that count, in the order of `LIFE_EVENTS`: of one kind the one that was told last. A day of leaving is an event.
 */
export function eventsOf({ events, leaving }: Situation): ToldEvent[] {
  const told = leaving === null ? events : [...events, { event: 'leaving' as const, day: leaving }];
  return LIFE_EVENTS.flatMap((kind) => told.findLast(({ event }) => event === kind) ?? []);
}

interface Heading {
  phase: Phase;
  event: ToldEvent | null;
  past: boolean;
}

/**
 * Order of headings: near events, the phases of a stay, what comes every year, events further ahead, and last what is past.
 */
export function compareHeadings(a: Heading, b: Heading, today: IsoDay): number {
  return rank(a, today) - rank(b, today) || distance(a, today) - distance(b, today) || PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase);
}

function rank({ event, past }: Heading, today: IsoDay): number {
  if (past) return event === null ? 3 : 4;
  if (event === null) return 1;
  return event.day === null || daysBetween(today, event.day) <= NEAR_EVENT_DAYS ? 0 : 2;
}

function distance({ event }: Heading, today: IsoDay): number {
  return event?.day == null ? 0 : Math.abs(daysBetween(today, event.day));
}
