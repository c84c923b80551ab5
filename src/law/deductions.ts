import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { Confidence, ParameterSet } from './parameter.ts';

/** The part of the wage up to the minimum wage, or what is above it. */
export type WagePart = 'minimum-wage' | 'above-minimum';

/** What has to be so before the employer may keep the money. */
export type DeductionCondition =
  | 'written-authorisation' // from the worker, for this payment, and it can be withdrawn at any time
  | 'housing-conditions' // see `checkHousingDeduction`
  | 'health-conditions' // see `checkHealthDeduction`
  | 'pension-agreed' // in a pension fund or insurance as the Pensioenwet has it
  | 'advance-paid-by-bank'
  | 'agreed-in-writing-before'
  | 'advance-in-writing' // it can be shown on paper that the money was an advance
  | 'really-overpaid' // he can show that it was too much
  | 'fine-in-written-contract' // rule, amount and purpose of the fine stand in the contract
  | 'written-proof-of-fine'
  | 'share-of-pay-limit' // only a part of each pay for fines (BW 7:632 lid 2, 7:650 lid 5)
  | 'intent-or-recklessness'
  | 'not-for-placement'; // nothing for finding the job or being lent out

/** `by-law`: a law orders it. `never`: not even with a signature. */
export type DeductionPermission = 'by-law' | 'with-conditions' | 'never';

export interface DeductionRule {
  permission: DeductionPermission;
  /** All of them have to be met; empty unless `with-conditions`. */
  conditions: readonly DeductionCondition[];
}

interface Entry extends DeductionRule {
  articles: readonly string[];
  confidence: Confidence;
}

const never = (articles: readonly string[], confidence: Confidence = 'verified'): Entry => ({
  permission: 'never',
  conditions: [],
  articles,
  confidence,
});
const byLaw = (articles: readonly string[], confidence: Confidence): Entry => ({
  permission: 'by-law',
  conditions: [],
  articles,
  confidence,
});
const when = (conditions: readonly DeductionCondition[], articles: readonly string[], confidence: Confidence = 'verified'): Entry => ({
  permission: 'with-conditions',
  conditions,
  articles,
  confidence,
});

/** WML art. 13 lid 1: the minimum wage cannot be withheld from or set off, whatever was signed. */
const NOT_FROM_MINIMUM = never(['WML art. 13 lid 1', 'BW 7:631 lid 1', 'BW 7:632 lid 2']);
/**
 * Recalled: an authorisation is for payments in the worker's name. Whether it may serve a payment to the employer
 * himself, which the list for set-off (BW 7:632 lid 1) does not name, was not found.
 */
const BY_AUTHORISATION = when(['written-authorisation'], ['BW 7:631 lid 1', 'BW 7:632 lid 1'], 'recalled');

const RULES = {
  'tax-and-contributions': {
    'minimum-wage': byLaw(['Wet LB 1964 art. 27'], 'recalled'),
    'above-minimum': byLaw(['Wet LB 1964 art. 27'], 'recalled'),
  },
  /** By a bailiff; a part of the pay stays free. */
  attachment: { 'minimum-wage': byLaw(['Rv art. 475b-475e'], 'recalled'), 'above-minimum': byLaw(['Rv art. 475b-475e'], 'recalled') },
  pension: {
    'minimum-wage': when(['pension-agreed'], ['WML art. 13 lid 2', 'BW 7:631 lid 3']),
    'above-minimum': when(['pension-agreed'], ['BW 7:631 lid 3']),
  },
  housing: {
    'minimum-wage': when(['housing-conditions'], ['WML art. 13 lid 2', 'Besluit minimumloon art. 2a']),
    'above-minimum': when(['written-authorisation'], ['BW 7:631 lid 1']),
  },
  'health-premium': {
    'minimum-wage': when(['health-conditions'], ['WML art. 13 lid 2', 'Besluit minimumloon art. 2b']),
    'above-minimum': when(['written-authorisation'], ['BW 7:631 lid 1']),
  },
  'wage-advance': {
    'minimum-wage': when(['advance-paid-by-bank', 'agreed-in-writing-before'], ['WML art. 13 lid 3', 'BW 7:632 lid 2']),
    'above-minimum': when(['advance-in-writing'], ['BW 7:632 lid 1 c']),
  },
  'overpaid-wage': { 'minimum-wage': NOT_FROM_MINIMUM, 'above-minimum': when(['really-overpaid'], ['BW 7:632 lid 1 d']) },
  fine: {
    'minimum-wage': NOT_FROM_MINIMUM,
    'above-minimum': when(
      ['fine-in-written-contract', 'written-proof-of-fine', 'share-of-pay-limit'],
      ['BW 7:632 lid 1 b, lid 2', 'BW 7:650'],
    ),
  },
  damage: {
    'minimum-wage': NOT_FROM_MINIMUM,
    'above-minimum': when(['intent-or-recklessness'], ['BW 7:632 lid 1 a', 'BW 7:661'], 'recalled'),
  },
  transport: { 'minimum-wage': NOT_FROM_MINIMUM, 'above-minimum': BY_AUTHORISATION },
  deposit: { 'minimum-wage': NOT_FROM_MINIMUM, 'above-minimum': BY_AUTHORISATION },
  meals: { 'minimum-wage': NOT_FROM_MINIMUM, 'above-minimum': BY_AUTHORISATION },
  'work-clothes': { 'minimum-wage': NOT_FROM_MINIMUM, 'above-minimum': BY_AUTHORISATION },
  'administration-fee': {
    'minimum-wage': NOT_FROM_MINIMUM,
    'above-minimum': when(['written-authorisation', 'not-for-placement'], ['BW 7:631 lid 1', 'Waadi art. 3, 9'], 'recalled'),
  },
  'safety-equipment': { 'minimum-wage': never(['WML art. 13 lid 1', 'Arbowet art. 44']), 'above-minimum': never(['Arbowet art. 44']) },
  'placement-fee': { 'minimum-wage': never(['WML art. 13 lid 1', 'Waadi art. 3, 9']), 'above-minimum': never(['Waadi art. 3, 9']) },
  /** Training that the employer must give by law or CAO. That paying it back cannot be agreed is recalled. */
  'compulsory-training': { 'minimum-wage': NOT_FROM_MINIMUM, 'above-minimum': never(['BW 7:611a'], 'recalled') },
  /** Anything else, such as a loan, parking or laundry. */
  other: { 'minimum-wage': NOT_FROM_MINIMUM, 'above-minimum': BY_AUTHORISATION },
} as const satisfies Record<string, Record<WagePart, Entry>>;

export type DeductionKind = keyof typeof RULES;
export const DEDUCTION_KINDS = Object.keys(RULES) as readonly DeductionKind[];

/** What dates a rule; the other articles are the texts of 1 January (BW) and 1 July 2026 (WML), without a date of ours. */
const DATED_BY: Partial<Record<DeductionKind, string>> = {
  housing: 'deduction.housing.max-pct-wml',
  'health-premium': 'deduction.health.margin-pct',
  'placement-fee': 'waadi.fee-ban.max-fee',
};

/**
 * Whether the employer may keep an amount of a kind out of a part of the wage, and on what conditions (WML art. 13,
 * BW 7:631, 7:632).
 *
 * Left out: funds and savings by decree (BW 7:631 lid 3 c, d); workers with a disability (Besluit minimumloon art. 2c);
 * hours that were not worked; set-off at the end of the contract, where BW 7:632 lid 1 does not hold; the part of the
 * pay that stays free of attachment.
 * @throws RangeError when `day` is no calendar day
 */
export function mayDeduct(params: ParameterSet, facts: { kind: DeductionKind; part: WagePart; day: IsoDay }): RuleAnswer<DeductionRule> {
  const { permission, conditions, articles, confidence }: Entry = RULES[facts.kind][facts.part];
  const use = new Grounds(params, articles, confidence);
  const datedBy = DATED_BY[facts.kind];
  if (datedBy !== undefined && use.number(datedBy, facts.day) === null) return use.answer<DeductionRule>(null);
  return use.answer<DeductionRule>({ permission, conditions });
}

export interface TakenFromMinimumWage {
  /** Deductions that may not come out of any part of the wage, in cents. */
  forbiddenCents: number;
  /** Deductions that may never come out of the minimum wage, the forbidden ones included. */
  notFromMinimumCents: number;
  /** Gross wage above the minimum wage. */
  roomCents: number;
  /** What of the minimum wage was taken in any case. */
  takenCents: number;
  /** `unclear`: they fit into the gross wage above the minimum, but tax comes off that too. */
  verdict: 'none' | 'unclear' | 'taken';
}

/**
 * Whether deductions that may not come out of the minimum wage did so (WML art. 13): in any case when they are more than
 * the gross wage above it. Of deductions with conditions nothing is said here.
 * Recalled when one is forbidden by a ban that is recalled.
 * @param facts.wageCents gross wage of the pay period that counts: see `countedPay`
 * @param facts.minimumWageCents of the same period: `leastCents` of `dueMinimumWage`
 */
export function takenFromMinimumWage(
  params: ParameterSet,
  facts: { wageCents: number; minimumWageCents: number; deductions: readonly { kind: DeductionKind; cents: number }[] },
): RuleAnswer<TakenFromMinimumWage> {
  const bannedFrom = (part: WagePart) => facts.deductions.filter(({ kind }) => RULES[kind][part].permission === 'never');
  const sumOf = (deductions: readonly { cents: number }[]) => deductions.reduce((sum, { cents }) => sum + cents, 0);
  const forbidden = bannedFrom('above-minimum');
  const isRecalled = forbidden.some(({ kind }) => RULES[kind]['above-minimum'].confidence === 'recalled');
  const notFromMinimumCents = sumOf(bannedFrom('minimum-wage'));
  const roomCents = Math.max(0, facts.wageCents - facts.minimumWageCents);
  const takenCents = Math.max(0, notFromMinimumCents - roomCents);
  const articles = ['WML art. 13', 'Waadi art. 3, 9', 'Arbowet art. 44', 'BW 7:611a'];
  return new Grounds(params, articles, isRecalled ? 'recalled' : 'verified').answer<TakenFromMinimumWage>({
    forbiddenCents: sumOf(forbidden),
    notFromMinimumCents,
    roomCents,
    takenCents,
    verdict: takenCents > 0 ? 'taken' : notFromMinimumCents > 0 ? 'unclear' : 'none',
  });
}
