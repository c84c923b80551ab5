import { addDays, addMonths, ageOn, Grounds, minimumHourlyWage, type IsoDay, type ParameterSet, type Worker } from '#law/index.ts';
import type { Problem } from '../read-answers.ts';
import { YOUNGEST } from '../youngest.ts';
import type { PayPeriod } from './pay-period.ts';

const MONTHS_A_YEAR = 12;

export interface AgeAnswers {
  age: 'adult' | 'younger' | null;
  birthDay: IsoDay | null;
  bbl: boolean | null;
}

/** Nobody can have worked on the last day of the period who was too young then, or not born. */
export function ageProblems({ age, birthDay }: AgeAnswers, { until }: PayPeriod): Problem[] {
  const isTooYoung = age === 'younger' && birthDay !== null && ageOn(birthDay, until) < YOUNGEST;
  return isTooYoung ? [{ field: 'birthDay', problem: 'too-young' }] : [];
}

/**
 * Who worked, as the rules ask it. Adults need not give their birthday: one who becomes adult on the first day of the
 * period is due the same.
 */
export function workerOf(params: ParameterSet, { age, birthDay, bbl }: AgeAnswers, { from }: PayPeriod): Worker {
  if (age === 'younger' && birthDay !== null) return { birthDate: birthDay, bbl: bbl === true };
  // Without an adult age on that day there is no minimum wage either: the rules say so themselves.
  const adultAge = new Grounds(params, []).number('wml.adult-age', from) ?? 0;
  return { birthDate: addMonths(from, -adultAge * MONTHS_A_YEAR) };
}

/** The first day of the period on which another amount holds than on the day before; null: there is none. */
export function changeOfAmount(params: ParameterSet, worker: Worker, { from, until }: PayPeriod): IsoDay | null {
  const amountOn = (day: IsoDay) => {
    const answer = minimumHourlyWage(params, worker, day);
    return answer.kind === 'known' ? answer.value : null;
  };
  const first = amountOn(from);
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (amountOn(day) !== first) return day;
  return null;
}
