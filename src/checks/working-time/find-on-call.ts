import {
  dutchMinute,
  fixedHoursOffer,
  isCancelledCallPaid,
  mayRefuseCall,
  paidHours,
  type IsoDay,
  type OnCallFacts,
  type OnCallOutcome,
  type RuleAnswer,
} from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding, type Verdict } from '../finding.ts';
import type { Problem } from '../read-answers.ts';
import type { WorkingTimeAnswers } from './questions.ts';
import type { TypedShift } from './roster-of.ts';

/** What can be found about work on call. */
export const ON_CALL_FINDINGS = [
  'call-late',
  'call-unclear',
  'call-in-time',
  'call-not-known',
  'cancelled-paid',
  'cancelled-unclear',
  'cancelled-unpaid',
  'cancelled-not-known',
  'short-call-unpaid',
  'short-call-unclear',
  'short-call-paid',
  'short-call-not-known',
  'fixed-offer-missing',
  'fixed-offer-unclear',
  'fixed-offer-coming',
  'fixed-offer-made',
  'fixed-offer-not-known',
] as const;

const PAGE = 'pay/on-call-work';
const ASK = ['keep-evidence', 'send-letter', 'call-legal-desk'];
const MINUTES_AN_HOUR = 60;
/** Who says no time of day may mean any of that day. */
const EARLIEST = '00:00';
const LATEST = '23:59';

/** A call cannot be told after the work that it is about. */
export function problemsOfCall({ toldDay, toldAt, workDay, workStart }: WorkingTimeAnswers): Problem[] {
  if (toldDay === null || workDay === null) return [];
  const isAfter = toldDay > workDay || (toldDay === workDay && toldAt !== null && workStart !== null && toldAt > workStart);
  return isAfter ? [{ field: 'toldDay', problem: 'ends-before-it-begins' }] : [];
}

/** What holds for somebody on call: the last call, short calls in the roster, the offer of fixed hours. */
export function findOnCall(answers: WorkingTimeAnswers, shifts: readonly TypedShift[], given: Given): Finding[] {
  return [...findCall(answers, given), ...findShortCalls(answers, shifts, given), ...findFixedOffer(answers, given)];
}

/** Whether the days of the call that somebody tells of are missing. */
export function lacksDaysOfCall({ lastCall, workDay, toldDay }: WorkingTimeAnswers): boolean {
  return lastCall !== null && lastCall !== 'nothing' && (workDay === null || toldDay === null);
}

function findCall(answers: WorkingTimeAnswers, { params, today }: Given): Finding[] {
  const { lastCall, workDay, toldDay } = answers;
  if (lastCall === null || lastCall === 'nothing' || workDay === null || toldDay === null) return [];
  const isCall = lastCall === 'called';
  const answer = outcomeOf(answers, toldDay, workDay, (facts) =>
    isCall ? mayRefuseCall(facts, params) : isCancelledCallPaid(facts, params),
  );
  const values = { day: { day: workDay }, told: { day: toldDay } };
  if (answer.kind === 'not-known')
    return [notKnown(answer, isCall ? 'call' : 'cancelled', { values, actions: ['call-legal-desk'], page: PAGE })];
  const found = (id: string, verdict: Verdict, actions: readonly string[]): Finding[] => [
    // A call for work that is still to come can be answered today.
    finding({ id, verdict, weight: isCall && workDay >= today ? 3 : 2, values, ground: answer.ground, actions, page: PAGE }),
  ];
  const ids = isCall
    ? { yes: 'call-late', unclear: 'call-unclear', no: 'call-in-time' }
    : { yes: 'cancelled-paid', unclear: 'cancelled-unclear', no: 'cancelled-unpaid' };
  if (answer.value === 'yes') return found(ids.yes, 'wrong', isCall ? ['refuse-in-writing', 'keep-evidence', 'call-legal-desk'] : ASK);
  if (answer.value === 'no') return found(ids.no, 'right', []);
  return found(ids.unclear, 'unclear', ['keep-evidence', 'look-in-cao', 'call-legal-desk']);
}

/**
 * The outcome, when it is the same whatever was not said: held against the reading that is best for the worker and the
 * one that is worst, between which all others lie.
 */
function outcomeOf(
  { toldAt, workStart, inWriting, caoNoticeDays, isSeasonal }: WorkingTimeAnswers,
  toldDay: IsoDay,
  workDay: IsoDay,
  rule: (facts: OnCallFacts) => RuleAnswer<OnCallOutcome>,
): RuleAnswer<OnCallOutcome> {
  const read = (told: string, start: string, written: boolean) =>
    rule({
      toldAt: `${toldDay}T${toldAt ?? told}`,
      workStartsAt: `${workDay}T${workStart ?? start}`,
      inWriting: inWriting ?? written,
      caoNoticeDays,
      // Only work of a season can be exempt, and only by a CAO that nobody has looked at.
      seasonalExemption: isSeasonal === false ? false : null,
    });
  const best = read(LATEST, EARLIEST, false);
  const worst = read(EARLIEST, LATEST, true);
  if (best.kind === 'not-known' || worst.kind === 'not-known' || best.value === worst.value) return best;
  return { ...best, value: 'unclear' };
}

/** Rows of the roster that are shorter than what a call pays at least (BW 7:628a lid 1). */
function findShortCalls(answers: WorkingTimeAnswers, shifts: readonly TypedShift[], { params }: Given): Finding[] {
  const calls = shifts.map((shift) => ({
    day: shift.day,
    answer: paidHours({ day: shift.day, periodsHours: [hoursOf(shift)], kind: 'on-call' }, params),
  }));
  const unknown = calls.find(({ answer }) => answer.kind === 'not-known');
  if (unknown?.answer.kind === 'not-known')
    return [notKnown(unknown.answer, 'short-call', { values: { day: { day: unknown.day } }, actions: ['call-legal-desk'], page: PAGE })];
  const short = calls.flatMap(({ day, answer }) =>
    answer.kind === 'known' && answer.value.paidHours > answer.value.workedHours ? [{ day, answer }] : [],
  );
  const [first] = short;
  if (!first) return [];
  const { shortCallPaid } = answers;
  const verdict = shortCallPaid === null ? 'unclear' : shortCallPaid ? 'right' : 'wrong';
  const missing = short.reduce((sum, { answer }) => sum + answer.value.paidHours - answer.value.workedHours, 0);
  return [
    finding({
      id: { wrong: 'short-call-unpaid', unclear: 'short-call-unclear', right: 'short-call-paid' }[verdict],
      verdict,
      weight: 2,
      values: {
        day: { day: first.day },
        worked: { hours: first.answer.value.workedHours },
        due: { hours: first.answer.value.paidHours },
        count: { number: short.length },
        missing: { hours: missing },
      },
      ground: first.answer.ground,
      actions: verdict === 'wrong' ? ASK : ['keep-evidence', 'ask-in-writing'],
      page: PAGE,
    }),
  ];
}

function hoursOf(shift: TypedShift): number {
  const minutes = dutchMinute(`${shift.endDay}T${shift.end}`) - dutchMinute(`${shift.day}T${shift.start}`);
  return (minutes - (shift.breakMinutes ?? 0)) / MINUTES_AN_HOUR;
}

/** The offer of fixed hours after some months on call (BW 7:628a lid 5). */
function findFixedOffer({ onCallSince, fixedOfferMade, isSeasonal }: WorkingTimeAnswers, { params, today }: Given): Finding[] {
  if (onCallSince === null) return [];
  const facts = { countsFrom: onCallSince, on: today, hoursInPeriod: null, seasonalExemption: false };
  const answer = fixedHoursOffer(facts, params);
  if (answer.kind === 'not-known') return [notKnown(answer, 'fixed-offer', { actions: ['call-legal-desk'], page: PAGE })];
  const { offer } = answer.value;
  if (offer === null) return [];
  const values = { from: { day: offer.periodFrom }, until: { day: offer.periodUntil }, by: { day: offer.offerBy } };
  const found = (id: string, verdict: Verdict, actions: readonly string[]): Finding[] => [
    finding({ id, verdict, weight: 2, values, ground: answer.ground, actions, page: PAGE }),
  ];
  if (fixedOfferMade === true) return found('fixed-offer-made', 'right', []);
  if (!offer.isOverdue) return found('fixed-offer-coming', 'unclear', ['ask-in-writing', 'keep-evidence']);
  const isSure = fixedOfferMade === false && isSeasonal === false;
  return isSure ? found('fixed-offer-missing', 'wrong', ASK) : found('fixed-offer-unclear', 'unclear', ASK);
}
