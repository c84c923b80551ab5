import { addDays } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const DAYS_A_WEEK = 7;
const CAO = 'Cao voor Uitzendkrachten 2026-2028';

export interface AgencyEndFacts {
  /** The day on which the agency says that the contract ends. */
  day: IsoDay;
  /** The contract has an agency clause in writing (uitzendbeding). */
  agencyClause: boolean;
  /** The agency CAO (ABU, NBBU) holds for the agency; null: not known. */
  hasAgencyCao: boolean | null;
  /** Weeks worked for the agency since the last gap that was too long. */
  weeksWorked: number;
  reason: 'hirer-stops' | 'illness' | 'other';
}

export interface AgencyEnd {
  /** The contract can end by the agency clause. */
  endsByClause: boolean;
  because: 'clause' | 'no-clause' | 'clause-has-lost-force' | 'not-because-of-illness' | 'hirer-did-not-stop';
  /** With a clause that still has force the worker too may leave at once (BW 7:691 lid 2, 3). */
  workerMayLeaveAtOnce: boolean;
}

/**
 * Whether an agency contract can end because the hirer stops (BW 7:691 lid 2, 3; agency CAO): only with an agency clause
 * in writing, only in phase A, and not because of illness. Without a clause it ends as any other contract. Recalled where
 * the CAO decides. Not known for an agency of which it is not known whether the agency CAO holds, or for which it does
 * not: then the clause may lose its force earlier or later.
 *
 * Left out: which weeks count; how many days before the agency has to say so; agencies in one group with the hirer (lid 6);
 * payroll contracts.
 * @throws RangeError when `day` is no calendar day
 */
export function agencyEnd(params: ParameterSet, facts: AgencyEndFacts): RuleAnswer<AgencyEnd> {
  const { day, agencyClause, hasAgencyCao, weeksWorked, reason } = facts;
  const use = new Grounds(params, agencyClause ? ['BW 7:691 lid 2, 3', CAO] : ['BW 7:691 lid 2'], agencyClause ? 'recalled' : 'verified');
  const weeks = use.number('agency.phase-a-weeks', day);
  if (weeks === null) return use.answer<AgencyEnd>(null);
  if (!agencyClause) return use.answer<AgencyEnd>({ endsByClause: false, because: 'no-clause', workerMayLeaveAtOnce: false });
  if (hasAgencyCao !== true) return use.answer<AgencyEnd>(null);
  if (weeksWorked > weeks)
    return use.answer<AgencyEnd>({ endsByClause: false, because: 'clause-has-lost-force', workerMayLeaveAtOnce: false });
  if (reason === 'hirer-stops') return use.answer<AgencyEnd>({ endsByClause: true, because: 'clause', workerMayLeaveAtOnce: true });
  if (reason === 'other') return use.answer<AgencyEnd>({ endsByClause: false, because: 'hirer-did-not-stop', workerMayLeaveAtOnce: true });
  const endedOn = use.text('agency.uitzendbeding-sickness.ended-on', day);
  if (endedOn === null) return use.answer<AgencyEnd>(null);
  return use.answer<AgencyEnd>({ endsByClause: false, because: 'not-because-of-illness', workerMayLeaveAtOnce: true });
}

/**
 * The notice of the agency or the worker when no agency clause ends the contract: not known, because the terms of the
 * agency CAO of 2026-2028 have not been read.
 */
export function agencyNotice(params: ParameterSet): RuleAnswer<never> {
  return new Grounds(params, [CAO, 'BW 7:672'], 'recalled').answer<never>(null);
}

export interface AgencyHousingEnd {
  weeks: number;
  /** The last day on which the worker may stay at least, by the CAO. */
  lastDay: IsoDay;
}

/**
 * Until when a worker may stay in housing of the agency after the end of the job (agency CAO, migrant workers). Recalled:
 * read in the CAO of 2022. Tenancy law may give more, and nobody has to leave without a judge. Not known when it is not
 * known whether the agency CAO holds.
 * @throws RangeError when `contractLastDay` is no calendar day
 */
export function agencyHousingEnd(
  params: ParameterSet,
  contractLastDay: IsoDay,
  hasAgencyCao: boolean | null,
): RuleAnswer<AgencyHousingEnd> {
  const use = new Grounds(params, ['Cao voor Uitzendkrachten', 'BW 7:231'], 'recalled');
  const weeks = use.number('agency.housing-leave-weeks', contractLastDay);
  if (weeks === null || hasAgencyCao !== true) return use.answer<AgencyHousingEnd>(null);
  return use.answer<AgencyHousingEnd>({ weeks, lastDay: addDays(contractLastDay, weeks * DAYS_A_WEEK) });
}
