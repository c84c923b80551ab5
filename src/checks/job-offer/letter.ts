import { jobOfferSignGround, type JobOfferSignId } from '#law/index.ts';
import type { Said } from '#platform/i18n/say.ts';
import type { Given } from '../check.ts';
import type { Letter } from '../finding.ts';
import type { OfferedPay } from './find-pay.ts';
import { signOf } from './offer-signs.ts';
import type { JobOfferAnswers } from './questions.ts';

/** Paragraphs that ask about one point, with the sign whose articles they name; null: no article. In the order of the letter. */
const POINTS = {
  name: 'no-name-or-address-of-employer',
  registration: 'agency-not-registered',
  permit: 'starts-without-permit',
  contract: 'no-written-contract',
  language: null,
  employee: 'self-employed-under-a-boss',
  place: 'no-place-of-work',
  hours: 'no-hours-named',
  pay: 'no-wage-named',
  'below-minimum': 'wage-below-minimum',
  'at-least-minimum': 'wage-below-minimum',
  cash: 'cash-wages',
  deductions: 'deductions-not-named',
  costs: 'fines-or-costs-from-wage',
  transport: null,
  guarantee: null,
  fee: 'fee-for-the-job',
  'costs-before': 'fee-for-the-job',
  training: 'training-at-own-cost',
  'time-to-read': null,
  'home-address': 'no-address-of-housing',
  // The article holds for citizens of the EU only.
  'home-contract': null,
  rent: null,
  deposit: 'deposit-too-high',
  'home-end': 'housing-ends-with-job-at-once',
  'home-register': 'registration-forbidden',
} as const satisfies Record<string, JobOfferSignId | null>;
type Point = keyof typeof POINTS;

export const LETTER_TEXTS = ['subject', 'begin', 'begin-day', ...(Object.keys(POINTS) as Point[]), 'answer'] as const;

/** Asks the recruiter, in writing, all that is open: what was said not to be there, and what was skipped. Null: nothing is. */
export function letterFor(answers: JobOfferAnswers, pay: OfferedPay, depositIsTooHigh: boolean, { params, today }: Given): Letter | null {
  const isOpen = openPoints(answers, pay, depositIsTooHigh);
  const points = (Object.keys(POINTS) as Point[]).filter((point) => isOpen[point]);
  if (points.length === 0) return null;
  const line = (name: string, values: Said['values'] = {}): Said => ({ text: `job-offer.letter.${name}`, values });
  const valuesOf = (point: Point): Said['values'] => {
    const sign = POINTS[point];
    const article = sign === null ? {} : { article: { typed: jobOfferSignGround(signOf(sign), today, params).articles.join('; ') } };
    if (point !== 'below-minimum' || pay.kind !== 'compared' || answers.startDay === null) return article;
    return { ...article, pay: { money: pay.pay }, minimum: { money: pay.minimum }, day: { day: answers.startDay } };
  };
  return {
    to: 'recruiter',
    subject: line('subject'),
    paragraphs: [
      answers.startDay === null ? line('begin') : line('begin-day', { day: { day: answers.startDay } }),
      ...points.map((point) => line(point, valuesOf(point))),
      line('answer'),
    ],
  };
}

function openPoints(answers: JobOfferAnswers, pay: OfferedPay, depositIsTooHigh: boolean): Record<Point, boolean> {
  const { money, signs, transport, home, homeContract } = answers;
  const isHomeOffered = home === 'offered';
  return {
    name: answers.hasName !== true,
    registration: answers.offeredBy === 'agency' && answers.inTradeRegister !== true,
    permit: answers.passport === 'non-eu' && answers.hasPermit !== true,
    contract: answers.hasContract !== true,
    language: answers.hasContract === true && answers.canRead !== true,
    employee: signs.includes('self-employed-under-a-boss'),
    place: answers.placeNamed !== true,
    hours: answers.hoursNamed !== true,
    pay: pay.kind === 'not-told' || pay.kind === 'other-way',
    'below-minimum': pay.kind === 'compared' && pay.isBelow,
    'at-least-minimum': pay.kind === 'other-way' || (pay.kind === 'not-compared' && pay.isLow),
    cash: answers.paidHow === 'cash',
    deductions: answers.deductionsNamed !== true,
    costs: money.includes('fines-or-costs-from-wage') || transport === 'from-wage',
    transport: transport === 'not-told',
    guarantee: answers.offeredBy === 'agency',
    fee: money.includes('fee-for-the-job'),
    'costs-before': money.includes('costs-before'),
    training: money.includes('training-at-own-cost'),
    'time-to-read': signs.includes('must-sign-today'),
    'home-address': isHomeOffered && answers.addressNamed !== true,
    'home-contract': isHomeOffered && homeContract !== 'separate',
    rent: isHomeOffered && answers.rentNamed !== true,
    deposit: depositIsTooHigh,
    'home-end': isHomeOffered && answers.mustLeaveAtOnce !== false,
    'home-register': isHomeOffered && answers.mayRegister !== true,
  };
}
