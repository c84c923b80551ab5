import { PAYSLIP_ITEMS } from '#law/index.ts';
import type { Said, SaidValue, SaidValues } from '#platform/i18n/say.ts';
import { sumOfWrong, type Finding, type Letter } from '../finding.ts';
import { wagesBy } from '../letter-parts.ts';
import type { PayFacts } from './pay-facts.ts';

/** Findings that are a claim when they are wrong and a question when they are unclear, in the order of the letter. */
export const MONEY_FINDINGS = [
  'not-paid',
  'below-minimum',
  'month-below',
  'overtime-open',
  'waiting-travel',
  'hours-not-paid',
  'holiday-allowance-none',
  'holiday-allowance-short',
] as const;

const said = (id: string, values: SaidValues = {}): Said => ({ text: `pay.letter.${id}`, values });

/** The wage claim to the employer: amount, period, article, hours, term to pay; null when there is nothing to ask. */
export function wageClaimLetter(facts: PayFacts, findings: readonly Finding[]): Letter | null {
  const { period, today, answers } = facts;
  const has = (id: string) => findings.some((each) => each.id === id);
  const lines = (verdict: Finding['verdict']) =>
    MONEY_FINDINGS.flatMap((id) => findings.filter((each) => each.id === id && each.verdict === verdict && (each.amountCents ?? 0) > 0));
  const claims = lines('wrong');
  const questions = lines('unclear');
  const items =
    answers.payslip === true && has('payslip-items') ? PAYSLIP_ITEMS.filter((item) => !answers.payslipShows.includes(item)) : [];
  const asksPayslip = has('payslip-none');
  const asksBank = has('cash') || has('part-cash');
  const asksIncrease = has('paid-late') || claims.length > 0;
  if (claims.length + questions.length === 0 && items.length === 0 && !asksPayslip && !asksBank && !asksIncrease) return null;

  const term = { day: wagesBy(today) };
  const dates = { from: { day: period.from }, until: { day: period.until } };
  const paragraphs: Said[] = [
    said('about', dates),
    ...hoursTable(facts),
    ...(claims.length > 0 ? [said('claim'), ...claims.map(lineOf), said('total', { total: { money: sumOfWrong(claims) } })] : []),
    ...(questions.length > 0 ? [said('check'), ...questions.map(lineOf)] : []),
    ...(has('paid-late') && answers.paidOn !== null
      ? [said('late', { payday: { day: facts.payday }, paidOn: { day: answers.paidOn } })]
      : []),
    ...(asksIncrease ? [said('increase')] : []),
    ...(asksBank ? [said('bank')] : []),
    ...(asksPayslip ? [said('payslip')] : []),
    ...(items.length > 0
      ? [said('payslip-items'), ...items.map((item) => said('payslip-item', { item: { text: `pay.q.payslipShows.${item}` } }))]
      : []),
    claims.length > 0 ? said('pay-by', term) : said('answer-by', term),
    ...(claims.length > 0 ? [said('right'), said('help')] : []),
  ];
  return {
    to: answers.agency === true ? 'agency' : 'employer',
    subject: said(claims.length > 0 ? 'subject-claim' : 'subject-question', dates),
    paragraphs,
  };
}

function lineOf({ id, amountCents }: Finding): Said {
  return said(`line.${id}`, { amount: { money: amountCents ?? 0 } });
}

function hoursTable({ answers, items, countedCents, isUnpaid }: PayFacts): Said[] {
  const rows: readonly (readonly [string, SaidValue | null])[] = [
    ['worked', hoursValue(answers.hoursWorked)],
    ['leave', hoursValue(answers.hoursLeave)],
    ['overtime', hoursValue(answers.hoursOvertime)],
    ['waiting', hoursValue(answers.hoursWaiting)],
    ['travel', hoursValue(answers.hoursTravel)],
    ['paid', hoursValue(answers.hoursPaid)],
    ['pay', items === null || isUnpaid ? null : { money: countedCents }],
  ];
  const filled = rows.flatMap(([id, value]) => (value === null ? [] : said(`row.${id}`, { value })));
  return filled.length > 0 ? [said('hours'), ...filled] : [];
}

function hoursValue(hours: number | null): SaidValue | null {
  return hours === null || hours === 0 ? null : { hours };
}
