import {
  addDays,
  countedHours,
  countedPay,
  type Ground,
  type HoursEntry,
  type HoursKind,
  type IsoDay,
  type ParameterSet,
  type PayItem,
  type Worker,
} from '#law/index.ts';
import type { Given } from '../check.ts';
import type { Problem } from '../read-answers.ts';
import { hoursThatFit, isCalendarMonth, readPeriod, type PayPeriod } from './pay-period.ts';
import type { PayAnswers } from './questions.ts';
import { ageProblems, changeOfAmount, workerOf } from './worker.ts';

/** Hours of the period by how sure it is that they have to be paid in it. */
export interface HoursByCertainty {
  /** In this period, for certain; null when nothing was said. */
  certain: number | null;
  /** Overtime that may be paid in the next period (WML art. 13a). */
  later: number;
  /** Overtime that is due in this period, for a fixed monthly wage beside the fixed hours. */
  overtimeNow: number;
  /** Waiting and travelling: counts as far as we know. */
  likely: number;
  certainGround: Ground;
  likelyGround: Ground;
}

/** What the answers say, in the words of the rules. */
export interface PayFacts {
  answers: PayAnswers;
  params: ParameterSet;
  today: IsoDay;
  period: PayPeriod;
  worker: Worker;
  /** Day from which another minimum amount holds inside the period. */
  change: IsoDay | null;
  hours: HoursByCertainty;
  /** Pay of the payslip or as agreed; null when nothing was said. */
  items: readonly PayItem[] | null;
  /** What of it counts for the minimum wage, in cents; zero without items. */
  countedCents: number;
  /** Everything together, in cents. */
  totalCents: number;
  /** Nothing was paid, and payday is past. */
  isUnpaid: boolean;
  /** Of the pay; the last day of the period when it was not said, which is not later. */
  payday: IsoDay;
}

/** Reads the answers into facts, or says what cannot be between them. */
export function payFacts(answers: PayAnswers, { params, today }: Given): PayFacts | { problems: readonly Problem[] } {
  const period = readPeriod(answers);
  if ('problems' in period) return period;
  const worker = workerOf(params, answers, period);
  const change = changeOfAmount(params, worker, period);
  const hours = hoursOf(params, answers);
  const problems = [...ageProblems(answers, period), ...hoursProblems(answers, period, hours, change)];
  if (problems.length > 0) return { problems };
  const items = itemsOf(answers);
  const counted = countedPay(params, items ?? []);
  return {
    answers,
    params,
    today,
    period,
    worker,
    change,
    hours,
    items,
    countedCents: counted.kind === 'known' ? counted.value.countedCents : 0,
    totalCents: (items ?? []).reduce((sum, { cents }) => sum + cents, 0),
    isUnpaid: answers.received === 'nothing' && answers.payday !== null && answers.payday < today,
    payday: answers.payday ?? period.until,
  };
}

/** A fixed wage for a whole month: it is counted over the year, whatever the hours of that month are. */
export function isFixedMonth({ answers, period }: Pick<PayFacts, 'answers' | 'period'>): boolean {
  return answers.wageKind === 'month' && isCalendarMonth(period);
}

/** No hours were told, or none were made, so there is nothing to hold the pay against. */
export function lacksHours(facts: Pick<PayFacts, 'answers' | 'period' | 'hours'>): boolean {
  const { certain, later, likely } = facts.hours;
  return !isFixedMonth(facts) && (certain === null || certain + later + likely === 0);
}

/** Hours as the rule takes them: in two parts when it was said how many lie before the change. */
export function hoursEntries({ period, change, answers }: Pick<PayFacts, 'period' | 'change' | 'answers'>, hours: number): HoursEntry[] {
  if (change === null || answers.hoursBefore === null) return [{ ...period, hours }];
  const fitAfter = hoursThatFit({ from: change, until: period.until });
  // Never more after the change than fit there: what is left over was before it.
  const before = Math.max(Math.min(answers.hoursBefore, hours), hours - fitAfter);
  return [
    { from: period.from, until: addDays(change, -1), hours: before },
    { from: change, until: period.until, hours: Math.min(hours - before, fitAfter) },
  ];
}

const OVERTIME_DUE_NOW: readonly PayAnswers['overtimeLater'][] = ['this-payslip', 'not-paid'];
/** Paid on the next payslip, or in free time. */
const OVERTIME_ELSEWHERE: readonly PayAnswers['overtimeLater'][] = ['paid-later', 'time-off'];

function hoursOf(params: ParameterSet, answers: PayAnswers): HoursByCertainty {
  const overtime = answers.hoursOvertime ?? 0;
  const isDueNow = OVERTIME_DUE_NOW.includes(answers.overtimeLater);
  const of = (...items: readonly { kind: HoursKind; hours: number }[]) => countedHours(params, items);
  const certain = of(
    { kind: 'worked', hours: answers.hoursWorked ?? 0 },
    { kind: 'leave', hours: answers.hoursLeave ?? 0 },
    { kind: 'overtime', hours: isDueNow ? overtime : 0 },
  );
  const likely = of({ kind: 'waiting', hours: answers.hoursWaiting ?? 0 }, { kind: 'travel-between', hours: answers.hoursTravel ?? 0 });
  return {
    certain: answers.hoursWorked === null || certain.kind === 'not-known' ? null : certain.value.certainHours,
    overtimeNow: isDueNow ? overtime : 0,
    later: isDueNow || OVERTIME_ELSEWHERE.includes(answers.overtimeLater) ? 0 : overtime,
    likely: likely.kind === 'known' ? likely.value.likelyHours : 0,
    certainGround: certain.ground,
    likelyGround: likely.ground,
  };
}

/** Where too many hours are said: with the first that were typed. */
const HOURS_FIELDS = ['hoursWorked', 'hoursLeave', 'hoursOvertime', 'hoursWaiting', 'hoursTravel'] as const;

function hoursProblems(answers: PayAnswers, period: PayPeriod, hours: HoursByCertainty, change: IsoDay | null): Problem[] {
  const certain = hours.certain ?? (answers.hoursLeave ?? 0) + hours.overtimeNow;
  const all = certain + hours.later + hours.likely;
  const before = change === null ? 0 : (answers.hoursBefore ?? 0);
  const tooMany = (field: string): Problem[] => [{ field, problem: 'more-hours-than-there-are' }];
  if (all > hoursThatFit(period)) return tooMany(HOURS_FIELDS.find((field) => answers[field]) ?? 'hoursWorked');
  if (change !== null && before > hoursThatFit({ from: period.from, until: addDays(change, -1) })) return tooMany('hoursBefore');
  return answers.hoursWorked !== null && before > all ? tooMany('hoursBefore') : [];
}

function itemsOf({ payAs, grossPay, parts }: PayAnswers): PayItem[] | null {
  if (payAs === 'one-amount' && grossPay !== null) return [{ kind: 'base', cents: grossPay }];
  if (payAs !== 'parts') return null;
  return parts.flatMap(({ kind, amount }) => (kind === null || amount === null ? [] : { kind, cents: amount }));
}
