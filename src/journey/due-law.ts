import {
  addDays,
  addMonths,
  agencyHousingStay,
  applyForBenefit,
  courtDeadline,
  deregistrationOnDeparture,
  endOfMonth,
  Grounds,
  insuranceTerm,
  leaveLapses,
  moveReport,
  registrationOnArrival,
  startingRentCheck,
  type IsoDay,
  type RuleAnswer,
} from '#law/index.ts';
import type { Said } from '#platform/i18n/say.ts';
import type { DueAnswer, DueFacts } from './due.ts';
import { groundOf, known, notKnown, numberMissing, spanOf, startDay, termUnit, wordsOf } from './due-answer.ts';
import type { EventDue, StartDue, TaskDue } from './task.ts';

type LawDue = (StartDue | EventDue) & TaskDue;

const MONTHS_A_YEAR = 12;

/** Said instead of the words of `compulsory-school` when the child has that age already. */
export const SCHOOL_NOW = 'due.compulsory-school.now';

/** Parameters in the words of each rule, by the name of the value. The rules of law may use more of them. */
const WORDS = {
  registration: { span: 'brp.deadline-days', months: 'brp.duty-months' },
  insurance: { span: 'health.insure-within-months' },
  'starting-rent': { span: 'rent.initial-check-months' },
  move: { span: 'brp.move-days', before: 'brp.move-earliest-weeks' },
  deregistration: { before: 'emigration.report-earliest-days' },
  'unemployment-benefit': { span: 'ww.apply.latest-weeks-after', before: 'ww.apply.earliest-weeks-before' },
  'agency-housing': { span: 'agency.housing-leave-weeks' },
  'annul-dismissal': { span: 'dismissal.court-deadline-months.annul-dismissal' },
  'transition-payment': { span: 'dismissal.court-deadline-months.transition-payment' },
  'compulsory-school': { age: 'school.compulsory-age.from', start: 'school.may-start-age' },
  'holiday-days': { day: 'leave.statutory-lapse-day' },
} as const satisfies Record<LawDue['rule'], Record<string, string>>;

/** All parameters of these rules, also those that only the rules of law look at. */
export const LAW_RULE_PARAMETERS: Readonly<Record<LawDue['rule'], readonly string[]>> = {
  registration: [...Object.values(WORDS.registration), 'brp.duty-window-months', 'brp.duty-share', 'brp.fine-max'],
  insurance: [...Object.values(WORDS.insurance), 'health.proof-max-age-months'],
  'starting-rent': [...Object.values(WORDS['starting-rent']), 'huurcommissie.fee.tenant'],
  move: Object.values(WORDS.move),
  deregistration: [
    ...Object.values(WORDS.deregistration),
    'emigration.deregister-months',
    'emigration.window-months',
    'emigration.deregister-share',
  ],
  'unemployment-benefit': Object.values(WORDS['unemployment-benefit']),
  'agency-housing': Object.values(WORDS['agency-housing']),
  'annul-dismissal': Object.values(WORDS['annul-dismissal']),
  'transition-payment': Object.values(WORDS['transition-payment']),
  'compulsory-school': Object.values(WORDS['compulsory-school']),
  'holiday-days': [...Object.values(WORDS['holiday-days']), 'leave.statutory-expiry-months', 'leave.extra-expiry-years'],
};

/** A day that a rule of law gives. */
export function lawDue(due: LawDue, facts: DueFacts): DueAnswer {
  const start = dayOf(due, facts);
  const use = new Grounds(facts.params, facts.articles, facts.confidence);
  const words = saidWith(due, facts, use, start ?? facts.today);
  if (words === null) return numberMissing(use);
  if (start === null) return notKnown('no-day', words, groundOf(use));
  return DAYS[due.rule](due, start, words, facts);
}

function dayOf(due: LawDue, facts: DueFacts): IsoDay | null {
  if (due.rule === 'holiday-days') return facts.today;
  if (due.rule === 'deregistration') return startDay('leaving', facts);
  return startDay('from' in due ? due.from : 'event', facts);
}

function saidWith(due: LawDue, facts: DueFacts, use: Grounds, day: IsoDay): Said | null {
  const values: Record<string, ReturnType<typeof spanOf>> = {};
  for (const [name, key] of Object.entries(WORDS[due.rule])) {
    const unit = termUnit(facts.params, key);
    if (unit === null) {
      const monthDay = use.text(key, day);
      if (monthDay === null) return null;
      values[name] = { monthDay };
    } else {
      const count = use.number(key, day);
      if (count === null) return null;
      values[name] = spanOf(count, unit);
    }
  }
  return wordsOf(due, values);
}

type DayOfRule = (due: LawDue, start: IsoDay, words: Said, facts: DueFacts) => DueAnswer;

const DAYS: Record<LawDue['rule'], DayOfRule> = {
  registration: (due, arrival, words, facts) => {
    const { leaving } = facts.situation;
    const departure = leaving !== null && leaving >= arrival ? leaving : null;
    const answer = registrationOnArrival({ arrival, departure, daysAway: 0 }, facts.params);
    return fromLaw(due, words, answer, (value) => ({ day: value.reportBy, ask: value.register === 'ask-municipality' }));
  },
  // The duty begins with living or working here: the arrival is the earliest day that it can be.
  insurance: (due, dutyFrom, words, { params }) =>
    fromLaw(due, words, insuranceTerm({ dutyFrom, policyFrom: null }, params), (value) => ({ day: value.lastDay })),
  'starting-rent': (due, tenancyStart, words, { params }) =>
    fromLaw(due, words, startingRentCheck({ tenancyStart }, params), (value) => ({ day: value.askBy })),
  move: (due, moveDay, words, { params }) =>
    fromLaw(due, words, moveReport({ moveDay }, params), (value) => ({ day: value.latest, from: value.earliest })),
  deregistration: (due, departure, words, { params }) =>
    fromLaw(due, words, deregistrationOnDeparture({ departure, returnDay: null, daysBack: 0 }, params), (value) => ({
      // Before leaving: the day before is certainly in time.
      day: value.reportBefore === null ? null : addDays(value.reportBefore, -1),
      from: value.reportFrom,
    })),
  'unemployment-benefit': (due, lastDay, words, { params }) =>
    fromLaw(due, words, applyForBenefit(params, lastDay), (value) => ({ day: value.latest, from: value.earliest })),
  'agency-housing': (due, contractEnd, words, { params }) =>
    fromLaw(due, words, agencyHousingStay({ contractEnd }, params), (value) => ({ day: value.atLeastUntil })),
  'annul-dismissal': (due, lastDay, words, { params }) =>
    fromLaw(due, words, courtDeadline(params, 'annul-dismissal', [lastDay]), (value) => ({ day: value.lastDay })),
  'transition-payment': (due, lastDay, words, { params }) =>
    fromLaw(due, words, courtDeadline(params, 'transition-payment', [lastDay]), (value) => ({ day: value.lastDay })),
  'compulsory-school': compulsorySchool,
  'holiday-days': (due, today, words, { params, situation }) => {
    const thisYear = Number(today.slice(0, 4));
    const firstYear = Number((situation.arrival ?? `${thisYear - 1}-01-01`).slice(0, 4));
    const lapseOf = (year: number) => leaveLapses(params, { year, kind: 'statutory', couldTake: null, wasTold: null });
    // Days of last year until they lapse, then those of this one; none were built up before the arrival.
    const older = lapseOf(Math.max(firstYear, thisYear - 1));
    const haveLapsed = older.kind === 'known' && older.value.lastDay < today;
    return fromLaw(due, words, haveLapsed ? lapseOf(thisYear) : older, (value) => ({ day: value.lastDay }));
  },
};

/**
 * School is compulsory from the first school day of the month after a birthday (Leerplichtwet art. 3): the first of that
 * month, which may be no school day. For a child that is older already there is no term, school begins now.
 */
function compulsorySchool(due: LawDue, birth: IsoDay, words: Said, facts: DueFacts): DueAnswer {
  const { params, today, situation, articles, confidence } = facts;
  const use = new Grounds(params, articles, confidence);
  const age = use.number(WORDS['compulsory-school'].age, today);
  const startAge = use.number(WORDS['compulsory-school'].start, today);
  if (age === null || startAge === null) return numberMissing(use);
  const day = addDays(endOfMonth(addMonths(birth, age * MONTHS_A_YEAR)), 1);
  if (day < (situation.arrival ?? today)) return notKnown('nothing-due', { text: SCHOOL_NOW }, groundOf(use));
  return known(due, { day, kind: 'by', from: addMonths(birth, startAge * MONTHS_A_YEAR), span: words, ground: groundOf(use) });
}

function fromLaw<T>(
  due: LawDue,
  words: Said,
  answer: RuleAnswer<T>,
  read: (value: T) => { day: IsoDay | null; from?: IsoDay | null; ask?: boolean },
): DueAnswer {
  if (answer.kind === 'not-known') return notKnown(answer.reason, null, answer.ground);
  const { day, from, ask } = read(answer.value);
  if (day === null) return notKnown('nothing-due', null, answer.ground);
  return known(due, { day, kind: 'by', from: from ?? null, span: words, ground: answer.ground, ask: ask ?? false });
}
