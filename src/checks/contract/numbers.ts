import { parameterOn, type ContractClauseId, type IsoDay, type ParameterSet } from '#law/index.ts';
import type { SaidValue, SaidValues } from '#platform/i18n/say.ts';
import { saidParameter } from '../said-parameter.ts';

/** Numbers that the words about a clause name: the parameter of each placeholder. */
export const NUMBERS: Readonly<Partial<Record<ContractClauseId, Readonly<Record<string, string>>>>> = {
  'fixed-term': {
    count: 'chain.max-contracts',
    years: 'chain.max-years',
    length: 'notice.aanzegging.min-contract-months',
    notice: 'notice.aanzegging',
  },
  'trial-period': {
    none: 'probation.none-up-to-months',
    short: 'probation.max.fixed-over-6-under-24-months',
    long: 'probation.max.fixed-24-months-or-more',
    permanent: 'probation.max.permanent',
  },
  'hourly-wage': { wage: 'wml.hourly.adult', age: 'wml.adult-age' },
  'monthly-wage': { wage: 'wml.hourly.adult' },
  'holiday-allowance': { share: 'holiday-allowance.min-pct', day: 'holiday-allowance.paid-by' },
  'overtime-included': { wage: 'wml.hourly.adult' },
  'piece-wage': { wage: 'wml.hourly.adult' },
  'cash-pay': { days: 'wml.household-help.days-below' },
  'rent-from-wage': { share: 'deduction.housing.max-pct-wml' },
  'zero-hours': { notice: 'oncall.notice-days', paid: 'oncall.min-hours', time: 'oncall.fixed-offer-months' },
  'min-max-hours': { notice: 'oncall.notice-days', time: 'oncall.fixed-offer-months' },
  'no-work-no-pay': { weeks: 'chain.agency-count-after-weeks', longest: 'chain.agency-count-after-weeks-by-cao' },
  'always-on-call': { notice: 'oncall.notice-days', least: 'oncall.notice-days-min-by-cao' },
  'sunday-work': { count: 'hours.sunday.free-per-52-weeks' },
  'long-weeks': {
    week: 'hours.max-week.single-week',
    short: 'hours.max-week.avg-4-weeks',
    long: 'hours.max-week.avg-16-weeks',
  },
  'unpaid-breaks': { after: 'hours.rest.break-short-after-hours', length: 'hours.rest.break-short-minutes' },
  'leave-days': { times: 'leave.statutory-multiple', days: 'leave.statutory-days-full-time' },
  'leave-lapses-at-new-year': { day: 'leave.statutory-lapse-day' },
  'waiting-days': { days: 'sickpay.waiting-days-max' },
  'no-sick-pay': { share: 'sickpay.pct', weeks: 'sickpay.weeks', first: 'sickpay.minimum-wage-weeks' },
  'early-notice': { own: 'notice.employee', employer: 'notice.employer.under-5-years' },
  'longer-notice': { most: 'notice.employee.max-months' },
  'agency-clause': { weeks: 'agency.phase-a-weeks' },
  'ends-when-ill': { day: 'agency.uitzendbeding-sickness.ended-on', years: 'dismissal.illness-ban-years' },
  'consent-in-advance': {
    told: 'dismissal.consent-withdraw-days.if-told',
    notTold: 'dismissal.consent-withdraw-days.if-not-told',
  },
  'final-discharge': {
    told: 'dismissal.settlement-reflection-days.if-mentioned',
    notTold: 'dismissal.settlement-reflection-days.if-not-mentioned',
  },
  'housing-part-of-job': { day: 'wgv.in-force.separate-contract-from' },
  'leave-housing-at-once': { weeks: 'agency.housing-leave-weeks' },
  'no-registration': { days: 'brp.deadline-days' },
  'cao-applies': { time: 'contract.info-week-month.rest-months' },
};

/** The numbers of a clause on a day, as its words take them; one that is not known says so itself. */
export function numbersOf(id: ContractClauseId, day: IsoDay, params: ParameterSet): SaidValues {
  return Object.fromEntries(Object.entries(NUMBERS[id] ?? {}).map(([name, key]) => [name, numberOn(key, day, params)]));
}

function numberOn(key: string, day: IsoDay, params: ParameterSet): SaidValue {
  const found = parameterOn(params, key, day);
  const said = found.kind === 'known' ? saidParameter(found.unit, found.value) : null;
  return said ?? { text: 'shared.not-known' };
}
