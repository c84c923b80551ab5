import { addDays, addMonths, daysBetween } from './calendar.ts';
import { fractionOn } from './fraction.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';
import { listOn } from './text-list.ts';

const DAYS_A_WEEK = 7;

/**
 * So near to the line between two rules we do not choose. This is our caution and no number of the law: plans of some
 * months change by a week or two.
 */
const NEAR_THE_LINE_DAYS = 14;

/** Where somebody registers, as the words of the Act and those of municipalities together allow to say. */
export interface RegistrationAnswer {
  /** `brp`: as resident at the municipality. `rni`: as non-resident, at a desk. */
  register: 'brp' | 'rni' | 'ask-municipality';
  /** For the sentence "about four months or more within half a year". */
  wording: { aboutMonths: number; withinMonths: number };
  /** Last day to report for the BRP; null for the RNI, which has no term that we know. */
  reportBy: IsoDay | null;
  /** A stay beyond about this day makes somebody a resident: who stays longer than planned registers again. */
  lineAround: IsoDay;
  /** The fine for not registering is at most this; null when it is not known. */
  maxFineCents: number | null;
}

/**
 * BRP or RNI, and until when, for somebody who comes to live here (Wet BRP art. 2.38; 4.17 for the fine).
 *
 * The Act asks for two thirds of half a year, municipalities say four months: near either line the answer is
 * `ask-municipality` with the day of the BRP, the earlier one to keep. So the rule is `recalled`. The fifth day may
 * move to a working day (Algemene termijnenwet art. 1); we give the day itself.
 *
 * Left out: who is not lawfully here, staff of embassies and others who do not report (lid 6); birth; addresses of
 * institutions.
 *
 * @param facts `departure`: expected, null when no end is planned; `daysAway`: days abroad in the first half year
 * @throws RangeError when a day is no calendar day or the departure comes before the arrival
 */
export function registrationOnArrival(
  facts: { arrival: IsoDay; departure: IsoDay | null; daysAway: number },
  params: ParameterSet,
): RuleAnswer<RegistrationAnswer> {
  const { arrival, departure, daysAway } = facts;
  requireOrder(arrival, departure);
  const use = new Grounds(params, ['Wet BRP art. 2.38 lid 1', 'Wet BRP art. 4.17'], 'recalled');
  const aboutMonths = use.number('brp.duty-months', arrival);
  const withinMonths = use.number('brp.duty-window-months', arrival);
  const share = fractionOn(use, 'brp.duty-share', arrival);
  const deadlineDays = use.number('brp.deadline-days', arrival);
  if (aboutMonths === null || withinMonths === null || share === null || deadlineDays === null) {
    return use.answer<RegistrationAnswer>(null);
  }
  const windowEnd = addMonths(arrival, withinMonths);
  const stay = staySide(arrival, windowEnd, departure, daysAway, share, aboutMonths);
  const register = stay.side === 'long' ? 'brp' : stay.side === 'short' ? 'rni' : 'ask-municipality';
  return use.answer<RegistrationAnswer>({
    register,
    wording: { aboutMonths, withinMonths },
    reportBy: register === 'rni' ? null : addDays(arrival, deadlineDays),
    lineAround: addDays(arrival, stay.line + daysAway),
    maxFineCents: use.number('brp.fine-max', arrival),
  });
}

/**
 * The desks at which non-residents register in person (Wet BRP hoofdstuk 2): all of them for citizens of the EU, EEA
 * and Switzerland, few for others.
 */
export function rniDesks(facts: { day: IsoDay; isEuCitizen: boolean }, params: ParameterSet): RuleAnswer<readonly string[]> {
  const use = new Grounds(params, ['Wet BRP hoofdstuk 2']);
  return use.answer(listOn(use, params, facts.isEuCitizen ? 'rni.desks.list' : 'rni.desks.third-country', facts.day));
}

/** From when until when a resident reports a new address in the Netherlands to its municipality (Wet BRP art. 2.39). */
export function moveReport(facts: { moveDay: IsoDay }, params: ParameterSet): RuleAnswer<{ earliest: IsoDay; latest: IsoDay }> {
  const use = new Grounds(params, ['Wet BRP art. 2.39 lid 2']);
  const weeksBefore = use.number('brp.move-earliest-weeks', facts.moveDay);
  const daysAfter = use.number('brp.move-days', facts.moveDay);
  if (weeksBefore === null || daysAfter === null) return use.answer<{ earliest: IsoDay; latest: IsoDay }>(null);
  return use.answer({ earliest: addDays(facts.moveDay, -weeksBefore * DAYS_A_WEEK), latest: addDays(facts.moveDay, daysAfter) });
}

/** What a resident who leaves the Netherlands does. */
export interface DepartureAnswer {
  deregister: 'yes' | 'no' | 'ask-municipality';
  /** For the sentence "about eight months or more within a year". */
  wording: { aboutMonths: number; withinMonths: number };
  /** First day to report it, and the day before which it is done; null when nothing is to be reported. */
  reportFrom: IsoDay | null;
  reportBefore: IsoDay | null;
}

/**
 * Whether a resident who leaves has to deregister, and when (Wet BRP art. 2.43). The Act asks for two thirds of a
 * year abroad, municipalities say eight months: near either line `ask-municipality`, and `recalled` as for arrival.
 *
 * @param facts `returnDay`: expected, null when no return is planned; `daysBack`: days here in the year in between
 * @throws RangeError when a day is no calendar day or the return comes before the departure
 */
export function deregistrationOnDeparture(
  facts: { departure: IsoDay; returnDay: IsoDay | null; daysBack: number },
  params: ParameterSet,
): RuleAnswer<DepartureAnswer> {
  const { departure, returnDay, daysBack } = facts;
  requireOrder(departure, returnDay);
  const use = new Grounds(params, ['Wet BRP art. 2.43 lid 1'], 'recalled');
  const aboutMonths = use.number('emigration.deregister-months', departure);
  const withinMonths = use.number('emigration.window-months', departure);
  const share = fractionOn(use, 'emigration.deregister-share', departure);
  const earliest = use.number('emigration.report-earliest-days', departure);
  if (aboutMonths === null || withinMonths === null || share === null || earliest === null) {
    return use.answer<DepartureAnswer>(null);
  }
  const { side } = staySide(departure, addMonths(departure, withinMonths), returnDay, daysBack, share, aboutMonths);
  const deregister = side === 'long' ? 'yes' : side === 'short' ? 'no' : 'ask-municipality';
  return use.answer<DepartureAnswer>({
    deregister,
    wording: { aboutMonths, withinMonths },
    reportFrom: deregister === 'no' ? null : addDays(departure, -earliest),
    reportBefore: deregister === 'no' ? null : departure,
  });
}

/** On which side of both lines, that of the share and that of the months, so many days in a stretch of time lie. */
function staySide(
  from: IsoDay,
  windowEnd: IsoDay,
  end: IsoDay | null,
  daysNotThere: number,
  share: number,
  aboutMonths: number,
): { side: 'long' | 'short' | 'near'; line: number } {
  const windowDays = daysBetween(from, windowEnd);
  const days = (end === null ? windowDays : Math.min(windowDays, daysBetween(from, end))) - daysNotThere;
  const lines = [Math.ceil(windowDays * share), daysBetween(from, addMonths(from, aboutMonths))];
  const line = Math.min(...lines);
  if (days >= Math.max(...lines) + NEAR_THE_LINE_DAYS) return { side: 'long', line };
  return { side: days < line - NEAR_THE_LINE_DAYS ? 'short' : 'near', line };
}

function requireOrder(from: IsoDay, until: IsoDay | null): void {
  requireIsoDay(from);
  if (until !== null && requireIsoDay(until) < from) throw new RangeError(`The end ${until} lies before ${from}`);
}
