import { addDays, addMonths } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { parameterOn, type ParameterSet } from './parameter.ts';

export interface EqualPay {
  /**
   * `package`: by the agency CAO, terms at least equivalent as a whole to those of the hirer's own staff.
   * `pay-and-hours`: by Waadi art. 8, the same wage, allowances and working times as the hirer's staff in the same work.
   */
  basis: 'package' | 'pay-and-hours';
  /** Day from which a wider rule is law, adopted and not yet in force; null when it is or none is known. */
  widerRuleFrom: IsoDay | null;
  /** Less for an hour than somebody in the same work at the hirer, in cents; null: not known. A sign, no proof. */
  lessPerHourCents: number | null;
}

export interface AgencyPayFacts {
  day: IsoDay;
  /** The agency CAO (ABU, NBBU) holds for the agency; null: not known, as on most payslips. */
  hasAgencyCao: boolean | null;
  /** Gross wage for one hour, in cents; null: not known. */
  ownHourlyCents: number | null;
  /** Gross wage for one hour of the hirer's own staff in the same work. */
  hirerHourlyCents: number | null;
}

/**
 * On what an agency worker's equal pay rests on a day (Waadi art. 8, Cao voor Uitzendkrachten), and whether the hourly
 * wage is a sign that it is missing. Amounts are never known here: they stand in the hirer's terms.
 * Not known before the CAO of 2026, and when it is not known whether the agency CAO holds.
 * Recalled without the CAO: the consolidated Waadi was read as it is on 1 July 2026 only.
 *
 * Left out: payrolling, other CAOs that differ from Waadi art. 8, how the value of a package is compared.
 * @throws RangeError when `day` is no calendar day
 */
export function equalPay(params: ParameterSet, facts: AgencyPayFacts): RuleAnswer<EqualPay> {
  const { day, hasAgencyCao, ownHourlyCents, hirerHourlyCents } = facts;
  const articles = hasAgencyCao === false ? ['Waadi art. 8'] : ['Waadi art. 8', 'Cao voor Uitzendkrachten 2026-2028 art. 21'];
  const use = new Grounds(params, articles, hasAgencyCao === true ? 'verified' : 'recalled');
  const caoFrom = use.text('agency.equal-terms.by-cao-from', day);
  if (caoFrom === null || hasAgencyCao === null) return use.answer<EqualPay>(null);
  return use.answer<EqualPay>({
    basis: hasAgencyCao ? 'package' : 'pay-and-hours',
    widerRuleFrom: widerRuleOn(use, params, day),
    lessPerHourCents: ownHourlyCents === null || hirerHourlyCents === null ? null : Math.max(0, hirerHourlyCents - ownHourlyCents),
  });
}

/** Adopted is not in force: it is shown beside the rule of today, and never applied. */
function widerRuleOn(use: Grounds, params: ParameterSet, day: IsoDay): IsoDay | null {
  use.text('agency.equal-terms.by-law-from', day);
  const wider = parameterOn(params, 'agency.equal-terms.by-law-from', day);
  return wider.kind === 'expected' && typeof wider.value === 'string' ? wider.value : null;
}

export interface IncomeGuarantee {
  /** The agency may have to guarantee an income for the first weeks after arrival: ask. Never an amount. */
  mayApply: boolean;
  /** Last day of the time for which it may hold; null when it does not. */
  lastDay: IsoDay | null;
}

/**
 * Whether an agency may owe a worker whom it recruited abroad an income for the first months after arrival, worked or
 * not (Cao voor Uitzendkrachten, migrant workers). Recalled: it was read in the CAO of 2022, not in that of 2026-2028,
 * so there is no amount.
 *
 * Left out: the exceptions of the CAO for short projects and misconduct.
 * @throws RangeError when `arrivedOn` is no calendar day
 */
export function incomeGuarantee(params: ParameterSet, facts: { arrivedOn: IsoDay; recruitedAbroad: boolean }): RuleAnswer<IncomeGuarantee> {
  const use = new Grounds(params, ['Cao voor Uitzendkrachten'], 'recalled');
  const months = use.number('agency.income-guarantee-months', facts.arrivedOn);
  if (months === null) return use.answer<IncomeGuarantee>(null);
  // A term of months ends on the day before the date on which it began.
  const lastDay = addDays(addMonths(facts.arrivedOn, months), -1);
  return use.answer<IncomeGuarantee>({ mayApply: facts.recruitedAbroad, lastDay: facts.recruitedAbroad ? lastDay : null });
}
