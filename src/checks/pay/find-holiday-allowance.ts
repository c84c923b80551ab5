import { holidayAllowance, holidayAllowancePaidBy, joinGrounds, lessAllowanceByCao } from '#law/index.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { MinimumFindings } from './find-minimum.ts';
import type { PayFacts } from './pay-facts.ts';
import { daysOf, isCalendarMonth, type PayPeriod } from './pay-period.ts';

const PAGE = 'pay/holiday-allowance';
/** Payslips round each line by itself. */
const ROUNDING_CENTS = 2;
const MONTHS_A_YEAR = 12;
/** More than a year has: a part of a month comes out smaller, so that high pay is called "not known" too soon, never too late. */
const DAYS_OF_YEARS = 366;

/** The holiday allowance over this period: paid in it, paid once a year, or never. */
export function findHolidayAllowance(facts: PayFacts, { due: minimum }: MinimumFindings): Finding[] {
  const { answers, params, period, items, countedCents } = facts;
  const way = answers.holidayAllowance;
  if (way === null || way === 'unknown' || items === null) return [];
  const inPayslip = items.reduce((sum, { kind, cents }) => sum + (kind === 'holiday-allowance' ? cents : 0), 0);
  const paidCents = way === 'each-payslip' ? (answers.holidayAllowanceAmount ?? (inPayslip > 0 ? inPayslip : null)) : 0;
  if (paidCents === null) return [];

  const minimumWageCents = minimum?.cents ?? 0;
  const due = holidayAllowance(params, {
    ...period,
    months: monthsOf(period),
    // Over the wage that was due: who was paid too little builds up over the minimum.
    wageCents: Math.max(countedCents, minimumWageCents),
    benefitsCents: 0,
    lessByCao: false,
  });
  if (due.kind === 'not-known') return [notKnown(due, 'holiday-allowance', { page: PAGE })];
  const { dueCents } = due.value;
  const missing = dueCents - paidCents;
  const values = { due: { money: dueCents }, paid: { money: paidCents }, missing: { money: missing } };

  if (way === 'yearly') return yearly(facts, dueCents);
  if (missing <= ROUNDING_CENTS)
    return [finding({ id: 'holiday-allowance-ok', verdict: 'right', weight: 1, ground: due.ground, values, page: PAGE })];
  const byCao = lessAllowanceByCao(params, { day: period.from, minimumWageCents, paidCents: countedCents + paidCents });
  const mayBeByCao = byCao.kind === 'not-known' || byCao.value;
  return [
    finding({
      id: way === 'never' ? 'holiday-allowance-none' : 'holiday-allowance-short',
      verdict: mayBeByCao ? 'unclear' : 'wrong',
      weight: 2,
      ground: joinGrounds(due.ground, byCao.ground, ...(minimum ? [minimum.ground] : [])),
      values,
      amountCents: missing,
      actions: ['ask-in-writing', 'send-letter', 'call-union'],
      page: PAGE,
    }),
  ];
}

/** Paid once a year: by when, or that this day is past. */
function yearly({ params, payday, today }: PayFacts, dueCents: number): Finding[] {
  const moment = holidayAllowancePaidBy(params, { payableOn: payday, jobEndsOn: null, otherMomentInWriting: false });
  if (moment.kind === 'not-known') return [notKnown(moment, 'holiday-allowance', { page: PAGE })];
  const { lastDay } = moment.value;
  if (lastDay === null) return [];
  const isPast = lastDay < today;
  return [
    finding({
      id: isPast ? 'holiday-allowance-look' : 'holiday-allowance-later',
      verdict: isPast ? 'unclear' : 'right',
      weight: 1,
      ground: moment.ground,
      values: { due: { money: dueCents }, day: { day: lastDay } },
      actions: isPast ? ['look-in-june', 'ask-in-writing'] : [],
      page: PAGE,
    }),
  ];
}

function monthsOf(period: PayPeriod): number {
  return isCalendarMonth(period) ? 1 : (daysOf(period) * MONTHS_A_YEAR) / DAYS_OF_YEARS;
}
