import { addDays, addMonths, ageOn } from './calendar.ts';
import { requireCents } from './cents.ts';
import { courtDeadline, type CourtDeadline } from './court-deadlines.ts';
import { exactFractionOn } from './fraction.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { lengthOfService, type Service } from './length-of-service.ts';
import type { ParameterSet } from './parameter.ts';

const ARTICLES = ['BW 7:673', 'Besluit loonbegrip vergoeding aanzegtermijn en transitievergoeding art. 2, 3'];
const MONTHS_A_YEAR = 12;

/** Who wanted the end: notice, a request to the judge, or not going on after a fixed contract. */
export type Initiative =
  | 'employer'
  | 'employee'
  /** The employee did not want to go on, because the employer did something very serious (7:673 lid 1 b). */
  | 'employee-employer-at-fault'
  /** A settlement agreement: then only what it says is due. */
  | 'agreement';

export interface TransitionFacts {
  initiative: Initiative;
  /** The end follows from something very serious that the worker did (lid 7 c). */
  employeeAtFault: boolean;
  /** The contract ended because of pension age (lid 7 b). */
  pensionAge: boolean;
  /**
   * Contracts that count, oldest first: with this employer or one that he follows, with gaps of at most half a year
   * (lid 4 b). The last one is the one that ended.
   */
  contracts: readonly Service[];
  /** Null: was eighteen or older all the time. Hours: the average of a week before that birthday. */
  minor: { birthDate: IsoDay; weeklyHours: number } | null;
  /**
   * Gross wage of one month at the end, in cents: hourly wage times the agreed hours of a month, the average of the last
   * twelve months when they vary. Without holiday allowance.
   */
  monthlyWageCents: number;
  /**
   * What else counts, for one month, in cents: a twelfth of the fixed year-end payment and of overtime and shift
   * allowances of twelve months, a thirty-sixth of bonuses of three calendar years. No expenses.
   */
  otherMonthlyCents: number;
}

export type NoTransition = 'own-wish' | 'agreement' | 'own-fault' | 'pension-age' | 'minor-with-few-hours';
export type TransitionDue = { due: true } | { due: false; because: NoTransition };

export interface TransitionAmount {
  /** Gross, rounded down to the cent; 0 when nothing is due. */
  cents: number;
  /** The monthly wage that was counted with, holiday allowance included. */
  monthlyWageCents: number;
  /** Service that counts: whole years, and days beside them. */
  years: number;
  days: number;
}

export interface TransitionPayment {
  due: RuleAnswer<TransitionDue>;
  /** Before the maximum: known also in a year whose maximum is not. */
  beforeMaximum: RuleAnswer<TransitionAmount>;
  amount: RuleAnswer<TransitionAmount>;
  /** Last day to ask the judge for it. */
  deadline: RuleAnswer<CourtDeadline>;
}

/**
 * The transition payment (BW 7:673): a part of a month's wage for each year of service, from the first day, and of a year
 * in proportion to its days; at most the maximum, or the wage of twelve months when that is more. The holiday allowance
 * counts in the monthly wage (Besluit loonbegrip art. 3): recalled until an editor has confirmed it, and so are the
 * amounts. All numbers are those of the last day of the contract.
 *
 * Left out: a new contract that the employer offered (lid 1 a 3); deductions for training and earlier transition payments
 * (lid 5, 6); other arrangements by CAO for dismissal for economic reasons (7:673b); bankruptcy (7:673c); what the judge
 * may still grant (lid 8, 9); the wage of a contract shorter than a month (Besluit art. 4); legal interest.
 * @throws RangeError without a contract, when contracts overlap, a day is no calendar day, or an amount not in cents
 */
export function transitionPayment(params: ParameterSet, facts: TransitionFacts): TransitionPayment {
  requireCents(facts.monthlyWageCents, facts.otherMonthlyCents);
  const lastDay = facts.contracts.at(-1)?.lastDay;
  if (lastDay === undefined) throw new RangeError('No contract that ended');
  const due = transitionDue(params, facts, lastDay);
  return {
    due,
    beforeMaximum: amountOf(params, facts, lastDay, due, false),
    amount: amountOf(params, facts, lastDay, due, true),
    deadline: courtDeadline(params, 'transition-payment', [lastDay]),
  };
}

function transitionDue(params: ParameterSet, facts: TransitionFacts, lastDay: IsoDay): RuleAnswer<TransitionDue> {
  const use = new Grounds(params, ['BW 7:673 lid 1, 7']);
  const counts = serviceThatCounts(use, facts, lastDay);
  // Before the days of the rate other conditions held.
  if (!counts || use.text('transition-payment.rate', lastDay) === null) return use.answer<TransitionDue>(null);
  const because = noTransition(facts, counts.from !== null && lastDay < counts.from);
  return use.answer<TransitionDue>(because === null ? { due: true } : { due: false, because });
}

function noTransition({ initiative, employeeAtFault, pensionAge }: TransitionFacts, endedAsMinor: boolean): NoTransition | null {
  if (initiative === 'agreement') return 'agreement';
  if (initiative === 'employee') return 'own-wish';
  if (employeeAtFault) return 'own-fault';
  if (pensionAge) return 'pension-age';
  return endedAsMinor ? 'minor-with-few-hours' : null;
}

function amountOf(
  params: ParameterSet,
  facts: TransitionFacts,
  lastDay: IsoDay,
  due: RuleAnswer<TransitionDue>,
  withMaximum: boolean,
): RuleAnswer<TransitionAmount> {
  const use = new Grounds(params, ARTICLES, 'recalled');
  const rate = exactFractionOn(use, 'transition-payment.rate', lastDay);
  const holidayPct = use.number('holiday-allowance.min-pct', lastDay);
  const counts = serviceThatCounts(use, facts, lastDay);
  const maximum = withMaximum ? use.number('transition-payment.max', lastDay) : Infinity;
  if (!rate || holidayPct === null || !counts || maximum === null || due.kind === 'not-known') {
    return use.answer<TransitionAmount>(null);
  }
  const monthlyWageCents = Math.floor((facts.monthlyWageCents * (100 + holidayPct)) / 100) + facts.otherMonthlyCents;
  const { years, days, inYears } = lengthOfService(facts.contracts, counts.from);
  const cents = Math.floor((monthlyWageCents * inYears.numerator * rate.part) / (inYears.denominator * rate.whole));
  const most = Math.max(maximum, monthlyWageCents * MONTHS_A_YEAR);
  return use.answer<TransitionAmount>({ cents: due.value.due ? Math.min(cents, most) : 0, monthlyWageCents, years, days });
}

/** From when service counts: the birthday, when the hours before it are few (lid 4 a, 7 a); `from` null: all of it. */
function serviceThatCounts(use: Grounds, { minor }: TransitionFacts, lastDay: IsoDay): { from: IsoDay | null } | null {
  if (minor === null) return { from: null };
  const age = use.number('transition-payment.excluded-under-age', lastDay);
  const hours = use.number('transition-payment.excluded-hours-per-week', lastDay);
  if (age === null || hours === null) return null;
  if (minor.weeklyHours > hours) return { from: null };
  const birthday = addMonths(minor.birthDate, age * MONTHS_A_YEAR);
  return { from: ageOn(minor.birthDate, birthday) < age ? addDays(birthday, 1) : birthday };
}
