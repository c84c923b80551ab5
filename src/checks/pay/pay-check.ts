import { defineCheck } from '../check.ts';
import { sumOfWrong, type Examined } from '../finding.ts';
import { withClaimTerm } from './claim-until.ts';
import { findEqualPay } from './find-equal-pay.ts';
import { findHolidayAllowance } from './find-holiday-allowance.ts';
import { findHoursNotPaid } from './find-hours-not-paid.ts';
import { findLatePay } from './find-late-pay.ts';
import { findMinimum, type MinimumFindings } from './find-minimum.ts';
import { findCash, findPayslip } from './find-payslip.ts';
import { wageClaimLetter } from './letter.ts';
import { lacksHours, payFacts, type PayFacts } from './pay-facts.ts';
import { isCalendarMonth } from './pay-period.ts';
import { SECTIONS } from './questions.ts';
import { askAboutPay, ORGANISATIONS_FOR_PAY } from './whom-to-ask.ts';

/** Is the pay of one payslip enough, complete and in time? */
export const PAY_CHECK = defineCheck({
  id: 'pay',
  amountsAreGross: true,
  sections: SECTIONS,
  parameters: [
    'wml.adult-age',
    'wml.hourly',
    'wml.youth.percentages.bbl',
    'wml.month-equivalent.hours36',
    'wml.household-help.days-below',
    'holiday-allowance',
    'late-wages',
    'wage-claim.limitation-years',
    'payslip.required',
    'agency.equal-terms',
  ],
  organisations: ORGANISATIONS_FOR_PAY,
  pages: ['pay/minimum-wage', 'pay/wages-not-paid', 'pay/holiday-allowance', 'pay/payslip', 'pay/bank-account', 'pay/agency-work'],
  examine(answers, given) {
    const facts = payFacts(answers, given);
    if ('problems' in facts) return facts;
    const minimum = findMinimum(facts);
    const money = [...minimum.findings, ...findHoursNotPaid(facts, minimum.shortCents), ...findHolidayAllowance(facts, minimum)];
    const found = [
      ...money,
      ...findLatePay(facts, minimum, sumOfWrong(money)),
      ...findCash(facts),
      ...findPayslip(facts),
      ...findEqualPay(facts, minimum.perHourCents),
    ];
    const { findings, isOver } = withClaimTerm(given, facts.payday, found, {
      deadline: 'pay.deadline.claim',
      page: 'pay/wages-not-paid',
    });
    return {
      findings,
      cannotKnow: cannotKnow(facts),
      figures: figures(facts, minimum),
      // A claim by letter comes too late then: first somebody has to look.
      letter: isOver ? null : wageClaimLetter(facts, findings),
      ask: askAboutPay(answers),
    };
  },
});

function cannotKnow(facts: PayFacts): string[] {
  const { answers, items, period } = facts;
  const isMonth = answers.wageKind === 'month';
  const when = (id: string, applies: boolean) => (applies ? [id] : []);
  return [
    ...when('no-hours', lacksHours(facts)),
    ...when('no-pay', items === null),
    ...when('part-of-month', isMonth && !isCalendarMonth(period)),
    ...when('kind-of-wage', answers.wageKind === 'unknown'),
    ...when('no-payday', answers.payday === null),
    ...when('training', answers.age === 'younger' && answers.bbl === null),
    ...when('illness', (answers.hoursLeave ?? 0) > 0),
    ...when('time-off', answers.overtimeLater === 'time-off'),
    'higher-by-agreement',
    'net-pay',
  ];
}

function figures({ hours, items, countedCents, change }: PayFacts, { due, perHourCents, minimum }: MinimumFindings): Examined['figures'] {
  const figure = (id: string, value: Examined['figures'][number]['value'] | null) => (value === null ? [] : [{ id, value }]);
  const isSame = minimum !== null && minimum.leastCents === minimum.mostCents;
  return [
    ...figure('hours', hours.certain === null ? null : { hours: hours.certain }),
    ...figure('counted-pay', items === null ? null : { money: countedCents }),
    ...figure('pay-per-hour', perHourCents === null ? null : { money: perHourCents }),
    ...figure('minimum-per-hour', isSame ? { money: minimum.leastCents } : null),
    ...figure('lowest-minimum', minimum && !isSame ? { money: minimum.leastCents } : null),
    ...figure('highest-minimum', minimum && !isSame ? { money: minimum.mostCents } : null),
    ...figure('change', change === null ? null : { day: change }),
    ...figure('minimum-due', due === null ? null : { money: due.cents }),
  ];
}
