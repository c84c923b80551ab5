import { requireCents } from './cents.ts';
import type { RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { builtUpLeave, type LeavePeriod } from './leave-hours.ts';
import type { ParameterSet } from './parameter.ts';

export interface LeavePayoutFacts {
  /** Last day of the contract. */
  lastDay: IsoDay;
  /** Times of the year of that day with a right to wages, until that day at the latest. */
  periods: readonly LeavePeriod[];
  /** Hours of leave from years before that have neither been taken nor lapsed, statutory and extra. */
  carriedOverHours: number;
  /** Hours of leave above the statutory ones that were built up this year. */
  extraHours: number;
  /** Hours of leave taken this year. */
  takenHours: number;
  /** What an hour of leave is paid, in cents, gross: with the allowances that belong to the usual work. */
  hourlyWageCents: number;
}

export interface LeavePayout {
  /** Hours that are left; 0 when more were taken than built up. */
  hours: number;
  /** Gross, rounded down to the cent. */
  cents: number;
}

/**
 * What is paid at the end of the job for leave that was not taken (BW 7:641 lid 1): the wage of those hours. The employer
 * also gives a statement of them (lid 2).
 *
 * Left out: leave that lapsed (see `leaveLapses`); holiday allowance on this pay, which is counted with the holiday
 * allowance; leave taken too much, which may be set off or not; vouchers of a fund (7:639 lid 2).
 * @throws RangeError when a period ends after the last day or is not in its year, hours are negative, or
 * the wage is no amount in cents
 */
export function leavePayout(params: ParameterSet, facts: LeavePayoutFacts): RuleAnswer<LeavePayout> {
  const { lastDay, periods, carriedOverHours, extraHours, takenHours, hourlyWageCents } = facts;
  if (periods.some(({ until }) => until > lastDay)) throw new RangeError(`Leave is built up until ${lastDay} at the latest`);
  requireCents(hourlyWageCents);
  if (![carriedOverHours, extraHours, takenHours].every((hours) => hours >= 0)) throw new RangeError('Hours are zero or more');
  const builtUp = builtUpLeave(params, { year: Number(lastDay.slice(0, 4)), periods });
  const ground = { ...builtUp.ground, articles: ['BW 7:641', ...builtUp.ground.articles] };
  if (builtUp.kind === 'not-known') return { ...builtUp, ground };
  const left = hundredths(builtUp.value.hours + carriedOverHours + extraHours - takenHours);
  const hours = Math.max(0, left);
  return { kind: 'known', value: { hours, cents: Math.floor(hundredths(hours * hourlyWageCents)) }, ground };
}

/** Sums of hours are seldom whole in binary. */
function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
}
