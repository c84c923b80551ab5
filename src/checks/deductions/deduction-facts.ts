import {
  checkMinimumWage,
  type DeductionKind,
  type Ground,
  type IsoDay,
  type MinimumWageCheck,
  type ParameterSet,
  type RuleAnswer,
} from '#law/index.ts';
import type { Given } from '../check.ts';
import type { UnknownAnswer } from '../finding.ts';
import { hoursThatFit, readPeriod, type PayPeriod } from '../pay/pay-period.ts';
import { ageProblems, workerOf } from '../pay/worker.ts';
import type { Problem } from '../read-answers.ts';
import type { DeductionAnswers } from './questions.ts';

/** One deduction beside housing and health insurance. */
export interface OtherDeduction {
  kind: DeductionKind;
  cents: number;
  signed: boolean | null;
  byBank: boolean | null;
  inContract: boolean | null;
}

/** Wage and minimum wage of the period, gross, in cents. */
export interface Wage {
  wageCents: number;
  minimumWageCents: number;
  shortCents: number;
  ground: Ground;
}

export interface DeductionFacts {
  answers: DeductionAnswers;
  params: ParameterSet;
  period: PayPeriod;
  /** Dates the rules: the payday is not asked, and is not before the last day. */
  day: IsoDay;
  /** Null when wage or hours were not said or the minimum wage is not known. */
  wage: Wage | null;
  /** Why the minimum wage is not known, although wage and hours were said. */
  wageNotKnown: UnknownAnswer | null;
  others: readonly OtherDeduction[];
}

/** Reads the answers into facts, or says what cannot be between them. */
export function deductionFacts(answers: DeductionAnswers, { params }: Given): DeductionFacts | { problems: readonly Problem[] } {
  const period = readPeriod(answers);
  if ('problems' in period) return period;
  const worker = workerOf(params, answers, period);
  const { hours, grossPay } = answers;
  const problems = [...ageProblems(answers, period), ...hoursProblems(hours, period)];
  if (problems.length > 0) return { problems };
  const answer: RuleAnswer<MinimumWageCheck> | null =
    hours === null || hours === 0 || grossPay === null
      ? null
      : checkMinimumWage(params, { ...worker, hours: [{ ...period, hours }], pay: [{ kind: 'base', cents: grossPay }] });
  return {
    answers,
    params,
    period,
    day: period.until,
    wage:
      answer?.kind === 'known'
        ? {
            wageCents: answer.value.countedCents,
            minimumWageCents: answer.value.due.leastCents,
            shortCents: answer.value.shortCents,
            ground: answer.ground,
          }
        : null,
    wageNotKnown: answer?.kind === 'not-known' ? answer : null,
    others: answers.others.flatMap(({ kind, amount, signed, byBank, inContract }) =>
      kind === null || amount === null || amount === 0 ? [] : { kind, cents: amount, signed, byBank, inContract },
    ),
  };
}

function hoursProblems(hours: number | null, period: PayPeriod): Problem[] {
  return (hours ?? 0) > hoursThatFit(period) ? [{ field: 'hours', problem: 'more-hours-than-there-are' }] : [];
}
