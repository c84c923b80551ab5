import { addMonths, incomeGuarantee, minimumHourlyWage, type IsoDay, type RuleAnswer } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding, type NewFinding, type UnknownAnswer } from '../finding.ts';
import type { JobOfferAnswers } from './questions.ts';

export const PAY_FINDINGS = [
  'wage-below-minimum',
  'pay-right',
  'pay-below-adult',
  'pay-below-today',
  'pay-net',
  'pay-not-by-hour',
  'minimum-wage-not-known',
  'income-guarantee',
] as const;

const PAGE = 'pay/minimum-wage';
const ASK = ['ask-in-writing', 'send-letter'];
/** Any age from which nobody is young for this law; the age itself stands in the parameters. */
const SURELY_ADULT = 40;

export type OfferedPay =
  /** Against the minimum wage of the first day. */
  | { kind: 'compared'; isBelow: boolean; pay: number; minimum: number }
  /** An amount is told, and the day, the age or the amount of the law is missing; `isLow`: below what is known. */
  | { kind: 'not-compared'; isLow: boolean }
  /** Told in a way that says nothing about one hour, gross. */
  | { kind: 'other-way' }
  | { kind: 'not-told' };

type Found = Omit<NewFinding<(typeof PAY_FINDINGS)[number]>, 'page'>;
const found = (of: Found): Finding => finding({ ...of, page: PAGE });

/** The minimum wage for an hour on a day, at the age that the reader has on the first day of work. */
function minimumOn(day: IsoDay, age: number | null, { params }: Given): RuleAnswer<number> {
  return minimumHourlyWage(params, { birthDate: addMonths(day, -12 * (age ?? SURELY_ADULT)) }, day);
}

/** The pay that is offered, beside the minimum wage on the first day of work. */
export function weighPay(answers: JobOfferAnswers, given: Given): { pay: OfferedPay; findings: Finding[] } {
  const { payNamed } = answers;
  if (payNamed === 'hour-gross' && answers.hourlyPay !== null) return perHour(answers, answers.hourlyPay, given);
  if (payNamed !== 'hour-net' && payNamed !== 'month' && payNamed !== 'piece') return { pay: { kind: 'not-told' }, findings: [] };
  const day = answers.startDay ?? given.today;
  const minimum = minimumOn(day, answers.age, given);
  const id = payNamed === 'hour-net' ? 'pay-net' : 'pay-not-by-hour';
  return {
    pay: { kind: 'other-way' },
    findings:
      minimum.kind === 'not-known'
        ? [unknownMinimum(minimum, day)]
        : [
            found({
              id,
              verdict: 'unclear',
              weight: 1,
              values: { minimum: { money: minimum.value }, day: { day } },
              ground: minimum.ground,
              actions: ASK,
            }),
          ],
  };
}

function perHour({ startDay, age }: JobOfferAnswers, pay: number, given: Given): { pay: OfferedPay; findings: Finding[] } {
  const isAdultGuessed = age === null;
  const day = startDay ?? given.today;
  const minimum = minimumOn(day, age, given);
  if (minimum.kind === 'not-known') {
    // Before an amount is published, that of today says whether the offer is low already.
    const now = day > given.today ? belowToday(pay, age, given) : [];
    return { pay: { kind: 'not-compared', isLow: now.length > 0 }, findings: [unknownMinimum(minimum, day), ...now] };
  }
  if (startDay === null) {
    const now = belowToday(pay, age, given);
    return { pay: { kind: 'not-compared', isLow: now.length > 0 }, findings: now };
  }
  const isBelow = pay < minimum.value;
  const values = { pay: { money: pay }, minimum: { money: minimum.value }, day: { day } };
  const { ground } = minimum;
  if (isBelow && isAdultGuessed)
    return {
      pay: { kind: 'not-compared', isLow: true },
      findings: [found({ id: 'pay-below-adult', verdict: 'unclear', weight: 2, values, ground, actions: ['ask-again-later', ...ASK] })],
    };
  const below = { id: 'wage-below-minimum', verdict: 'wrong', weight: 2 } as const;
  const right = { id: 'pay-right', verdict: 'right', weight: 1 } as const;
  return {
    pay: { kind: 'compared', isBelow, pay, minimum: minimum.value },
    findings: [
      isBelow
        ? found({
            ...below,
            values: { ...values, missing: { money: minimum.value - pay } },
            ground,
            actions: ['do-not-sign', ...ASK, 'keep-evidence', 'report-inspectorate'],
          })
        : found({ ...right, values, ground }),
    ],
  };
}

/** An offer below the amount of today, when that of the first day cannot be named. Never called wrong: it is another day. */
function belowToday(pay: number, age: number | null, given: Given): Finding[] {
  const minimum = minimumOn(given.today, age, given);
  if (minimum.kind === 'not-known' || pay >= minimum.value) return [];
  return [
    found({
      id: 'pay-below-today',
      verdict: 'unclear',
      weight: 2,
      values: { pay: { money: pay }, minimum: { money: minimum.value }, day: { day: given.today } },
      ground: minimum.ground,
      actions: ['do-not-sign', ...ASK, 'ask-again-later'],
    }),
  ];
}

function unknownMinimum(minimum: UnknownAnswer, day: IsoDay): Finding {
  return notKnown(minimum, 'minimum-wage', { values: { day: { day } }, actions: ['ask-again-later'], page: PAGE });
}

/** Who is brought here by an agency may have an income that is sure in the first months. */
export function findIncomeGuarantee({ offeredBy, startDay }: JobOfferAnswers, { params, today }: Given): Finding[] {
  if (offeredBy !== 'agency') return [];
  const answer = incomeGuarantee(params, { arrivedOn: startDay ?? today, recruitedAbroad: true });
  if (answer.kind === 'not-known') return [];
  return [
    finding({ id: 'income-guarantee', verdict: 'unclear', weight: 1, ground: answer.ground, actions: ASK, page: 'start/before-you-come' }),
  ];
}
