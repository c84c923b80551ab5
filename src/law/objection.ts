import { addDays, weekday } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { Confidence, ParameterSet } from './parameter.ts';

const DAYS_A_WEEK = 7;
const SATURDAY = 6;

/**
 * What somebody does not agree with.
 * - `decision`: of a municipality, UWV, SVB, Dienst Toeslagen, the tax office and other public bodies
 * - `residence-decision`: of the IND, about stay or a visa; `fit-for-work`: of UWV, that a sick person can work again.
 *   For these the term is shorter, and we have not read it.
 */
export type DisputedKind =
  'decision' | 'traffic-fine' | 'local-tax-remission' | 'huurcommissie-ruling' | 'residence-decision' | 'fit-for-work';

/** Until when, and where. */
export interface ObjectionTerm {
  lastDay: IsoDay;
  /** Then the term runs on to the next working day; better not to count on it. */
  endsInWeekend: boolean;
  sentTo: 'body-that-decided' | 'public-prosecutor' | 'cantonal-judge' | 'municipal-executive';
}

interface Rule {
  key: string;
  daysPerUnit: number;
  /** Days taken off where the first day of the term is not clear. */
  caution: number;
  articles: readonly string[];
  confidence: Confidence;
  sentTo: ObjectionTerm['sentTo'];
}

const RULES: Record<Exclude<DisputedKind, 'residence-decision' | 'fit-for-work'>, Rule> = {
  decision: {
    key: 'objection.weeks',
    daysPerUnit: DAYS_A_WEEK,
    caution: 0,
    articles: ['Awb art. 6:7, 6:8', 'Algemene termijnenwet art. 1'],
    confidence: 'verified',
    sentTo: 'body-that-decided',
  },
  'traffic-fine': {
    key: 'fines.traffic.object-weeks',
    daysPerUnit: DAYS_A_WEEK,
    caution: 0,
    articles: ['Wahv art. 6'],
    confidence: 'verified',
    sentTo: 'public-prosecutor',
  },
  'local-tax-remission': {
    key: 'tax.local.remission-appeal-days',
    daysPerUnit: 1,
    caution: 0,
    articles: ['Invorderingswet 1990 art. 26', 'Gemeentewet art. 255'],
    confidence: 'recalled', // the articles were not read
    sentTo: 'municipal-executive',
  },
  'huurcommissie-ruling': {
    key: 'huurcommissie.court-weeks',
    daysPerUnit: DAYS_A_WEEK,
    caution: 1,
    articles: ['BW 7:262'],
    confidence: 'recalled', // the article was not read
    sentTo: 'cantonal-judge',
  },
};

/**
 * The last day to object to a decision, counted from the date of the letter: the term begins with the day after
 * (Awb art. 6:8). When the letter was sent later than its date there is more time; we do not count on it.
 *
 * Not-known for decisions about stay (Vw 2000 art. 69) and about being fit for work: their terms are shorter than the
 * ordinary one, so the date in the letter decides. Left out: posting on the last day, excuses for being late, appeal.
 *
 * @throws RangeError when `letterDate` is no calendar day
 */
export function objectionTerm(facts: { kind: DisputedKind; letterDate: IsoDay }, params: ParameterSet): RuleAnswer<ObjectionTerm> {
  const letterDate = requireIsoDay(facts.letterDate);
  if (facts.kind === 'residence-decision' || facts.kind === 'fit-for-work') {
    const article = facts.kind === 'residence-decision' ? 'Vw 2000 art. 69' : 'ZW, objection to being declared fit';
    return new Grounds(params, [article], 'recalled').answer<ObjectionTerm>(null);
  }
  const { key, daysPerUnit, caution, articles, confidence, sentTo } = RULES[facts.kind];
  const use = new Grounds(params, articles, confidence);
  const length = use.number(key, letterDate);
  if (length === null) return use.answer<ObjectionTerm>(null);
  const lastDay = addDays(letterDate, length * daysPerUnit - caution);
  return use.answer({ lastDay, endsInWeekend: weekday(lastDay) >= SATURDAY, sentTo });
}

/** Until when a traffic fine is paid without a surcharge (Wahv art. 23), counted from the date of the letter. */
export function trafficFinePayment(facts: { letterDate: IsoDay }, params: ParameterSet): RuleAnswer<{ payBy: IsoDay }> {
  const use = new Grounds(params, ['Wahv art. 23']);
  const weeks = use.number('fines.traffic.pay-weeks', facts.letterDate);
  return use.answer(weeks === null ? null : { payBy: addDays(facts.letterDate, weeks * DAYS_A_WEEK) });
}
