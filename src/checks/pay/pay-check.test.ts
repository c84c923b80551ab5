import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAY_KINDS, readParameters } from '#law/index.ts';
import { parametersFor, parameterSet } from '../device-data.ts';
import type { Examined, Verdict } from '../finding.ts';
import type { Typed } from '../read-answers.ts';
import { runCheck } from '../run-check.ts';
import { anyTyped } from '../any-answers.fixture.ts';
import { keysOfForm, sayAll, textsOf } from './check-texts.fixture.ts';
import { MONEY_FINDINGS } from './letter.ts';
import { PAY_CHECK } from './pay-check.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../../content/parameters.json', import.meta.url), 'utf8')));
const TODAY = '2026-11-21';
const TURNS_21 = '2005-10-16'; // 21 on 16 October 2026

/** Everything that the check can find, say and draw: so no text is missing, and none is left over. */
const FINDINGS = [
  'below-minimum',
  'minimum-unclear',
  'minimum-ok',
  'month-below',
  'month-unclear',
  'month-ok',
  'minimum-not-known',
  'does-not-count',
  'overtime-open',
  'waiting-travel',
  'hours-not-paid',
  'not-paid',
  'not-paid-yet',
  'paid-late',
  'increase-on-missing',
  'late-pay-not-known',
  'holiday-allowance-ok',
  'holiday-allowance-short',
  'holiday-allowance-none',
  'holiday-allowance-later',
  'holiday-allowance-look',
  'holiday-allowance-not-known',
  'cash',
  'part-cash',
  'cash-allowed',
  'cash-not-known',
  'payslip-ok',
  'payslip-items',
  'payslip-none',
  'payslip-not-due',
  'payslip-not-known',
  'equal-pay',
  'equal-pay-not-known',
  'claim-over',
] as const;
const ACTIONS = ['count-the-year', 'split-the-hours', 'look-in-june', 'write-down-cash', 'ask-hirer-terms'];
const UNKNOWNS = [
  'no-hours',
  'no-pay',
  'part-of-month',
  'kind-of-wage',
  'no-payday',
  'training',
  'illness',
  'time-off',
  'higher-by-agreement',
  'net-pay',
];
const FIGURES = ['hours', 'counted-pay', 'pay-per-hour', 'minimum-per-hour', 'lowest-minimum', 'highest-minimum', 'change', 'minimum-due'];
const LETTER = [
  ...['subject-claim', 'subject-question', 'about', 'hours', 'claim', 'check', 'total', 'late', 'increase', 'bank', 'payslip'],
  ...['payslip-items', 'payslip-item', 'pay-by', 'answer-by', 'right', 'help'],
  ...['worked', 'leave', 'overtime', 'waiting', 'travel', 'paid', 'pay'].map((row) => `row.${row}`),
  ...MONEY_FINDINGS.map((id) => `line.${id}`),
];

/** October 2026, an adult paid by hour: 160 hours × 14.99 = 2398.40 is due (WML art. 7, 8). */
const OCTOBER: Typed = {
  age: 'adult',
  from: '2026-10-01',
  until: '2026-10-31',
  wageKind: 'hour',
  hoursWorked: '160',
  payAs: 'one-amount',
  grossPay: '2398,40',
};

function run(change: Typed, today = TODAY) {
  return runCheck(PAY_CHECK, { ...OCTOBER, ...change }, { params, today });
}
function examined(change: Typed, today = TODAY): Examined & { verdict: Verdict } {
  const result = run(change, today);
  if (result.kind !== 'examined') throw new Error(JSON.stringify(result.problems));
  return result;
}
const find = (change: Typed, id: string, today = TODAY) => examined(change, today).findings.find((each) => each.id === id);
const problemsOf = (change: Typed) => {
  const result = run(change);
  return result.kind === 'problems' ? result.problems.map(({ field, problem }) => `${field}: ${problem}`) : [];
};

describe('the minimum wage', () => {
  it('is reached exactly, and missed by one cent', () => {
    expect(find({}, 'minimum-ok')).toMatchObject({ verdict: 'right', values: { due: { money: 239_840 } } });
    expect(find({ grossPay: '2398,39' }, 'below-minimum')).toMatchObject({
      verdict: 'wrong',
      amountCents: 1,
      ground: { confidence: 'verified' },
    });
    expect(find({ hoursWorked: '160,1' }, 'below-minimum')).toMatchObject({ amountCents: 150 }); // 0.1 h × 14.99 = 1.499
  });

  it('counts paid leave, and neither holiday allowance nor expenses', () => {
    expect(find({ hoursLeave: '8' }, 'below-minimum')).toMatchObject({ amountCents: 11_992 }); // 8 h × 14.99
    const parts = {
      payAs: 'parts',
      'parts.0.kind': 'base',
      'parts.0.amount': '2398,40',
      'parts.1.kind': 'holiday-allowance',
      'parts.1.amount': '191,87',
      'parts.2.kind': 'expenses',
      'parts.2.amount': '50',
    };
    expect(find(parts, 'minimum-ok')?.values['paid']).toEqual({ money: 239_840 });
    expect(find(parts, 'does-not-count')).toMatchObject({ verdict: 'right', values: { amount: { money: 24_187 } } });
  });

  it('changes on 1 July: two readings for a period over it, one when the hours before it are known', () => {
    // WML art. 14. Four weeks from 15 June: 160 h × 14.71 = 2353.60 at least, × 14.99 = 2398.40 at most.
    const crossing = { from: '2026-06-15', until: '2026-07-12' };
    expect(find({ ...crossing, grossPay: '2353,59' }, 'below-minimum')).toMatchObject({ amountCents: 1 });
    expect(find({ ...crossing, grossPay: '2353,60' }, 'minimum-unclear')?.values['day']).toEqual({ day: '2026-07-01' });
    expect(find({ ...crossing, grossPay: '2398,39' }, 'minimum-unclear')).toBeDefined();
    expect(find({ ...crossing, grossPay: '2398,40' }, 'minimum-ok')).toBeDefined();
    // 90 h × 14.71 + 70 h × 14.99 = 1323.90 + 1049.30 = 2373.20.
    const split = { ...crossing, amountChanged: 'yes', hoursBefore: '90' };
    expect(find({ ...split, grossPay: '2373,20' }, 'minimum-ok')).toBeDefined();
    expect(find({ ...split, grossPay: '2373,19' }, 'below-minimum')).toMatchObject({ amountCents: 1, verdict: 'wrong' });
  });

  it('changes on a birthday inside the period, which is recalled and so never more than unclear', () => {
    // 20 years until 15 October: 80 h × 11.99 = 959.20; from the 16th 80 h × 14.99 = 1199.20; together 2158.40.
    const birthday = { age: 'younger', birthDay: TURNS_21, amountChanged: 'yes', hoursBefore: '80' };
    expect(find({ ...birthday, grossPay: '2158,39' }, 'below-minimum')).toMatchObject({ amountCents: 1, verdict: 'unclear' });
    expect(find({ ...birthday, grossPay: '2158,40' }, 'minimum-ok')).toMatchObject({ verdict: 'unclear' });
    expect(examined(birthday).figures).toContainEqual({ id: 'change', value: { day: '2026-10-16' } });
  });

  it('is not known before 2024, in 2027, under 15 and for bbl at 18', () => {
    expect(find({ from: '2023-12-01', until: '2023-12-31' }, 'minimum-not-known')?.verdict).toBe('unclear');
    expect(find({ from: '2024-01-01', until: '2024-01-31' }, 'minimum-ok')).toBeDefined();
    expect(find({ from: '2027-01-01', until: '2027-01-31' }, 'minimum-not-known', '2027-02-05')).toBeDefined();
    expect(find({ age: 'younger', birthDay: '2012-01-01' }, 'minimum-not-known')).toBeDefined();
    expect(find({ age: 'younger', birthDay: '2008-01-01', bbl: 'yes' }, 'minimum-not-known')).toBeDefined();
    expect(find({ age: 'younger', birthDay: '2008-01-01' }, 'minimum-ok')).toBeDefined();
  });

  it('is less certain when the kind of wage is not known', () => {
    expect(find({ wageKind: 'unknown', grossPay: '2000' }, 'below-minimum')).toMatchObject({ verdict: 'unclear', amountCents: 39_840 });
  });

  it('leaves overtime for the next payslip, and waiting and travelling to doubt', () => {
    // WML art. 13a: 5 h × 14.99 = 74.95 may come later; not when it did not.
    const overtime = { extra: ['overtime'], hoursOvertime: '5' };
    expect(find({ ...overtime, overtimeLater: 'not-yet' }, 'overtime-open')).toMatchObject({ verdict: 'unclear', amountCents: 7495 });
    expect(find(overtime, 'overtime-open')).toMatchObject({ amountCents: 7495 });
    expect(find({ ...overtime, overtimeLater: 'not-paid' }, 'below-minimum')).toMatchObject({ verdict: 'wrong', amountCents: 7495 });
    expect(find({ ...overtime, overtimeLater: 'paid-later' }, 'minimum-ok')).toBeDefined();
    expect(examined({ ...overtime, overtimeLater: 'time-off' }).cannotKnow).toContain('time-off');
    // WML art. 5a: 2 h + 1 h at 14.99 = 44.97, recalled.
    const likely = { extra: ['waiting', 'travel'], hoursWaiting: '2', hoursTravel: '1' };
    expect(find(likely, 'waiting-travel')).toMatchObject({ verdict: 'unclear', amountCents: 4497 });
    expect(find({ ...likely, grossPay: '2443,37' }, 'minimum-ok')).toBeDefined(); // 163 h × 14.99 = 2443.37
  });
});

describe('a fixed monthly wage', () => {
  // WML art. 11 lid 1. 40 h × 52 / 12 × 14.99 = 2598.27 at least. Thursdays (1 January 2026) come 53 times: at most
  // 40 h × 53 / 12 × 14.99 = 2648.23.
  const month = { wageKind: 'month', weeklyHours: '40', wholeYear: 'yes', hoursWorked: '' };

  it('is too low below both readings, unclear between them, enough from the higher on', () => {
    expect(find({ ...month, grossPay: '2598,26' }, 'month-below')).toMatchObject({ verdict: 'wrong', amountCents: 1 });
    expect(find({ ...month, grossPay: '2598,27' }, 'month-unclear')).toMatchObject({ verdict: 'unclear' });
    expect(find({ ...month, grossPay: '2648,22' }, 'month-unclear')).toBeDefined();
    expect(find({ ...month, grossPay: '2648,23' }, 'month-ok')).toMatchObject({ verdict: 'right' });
  });

  it('is never certain in a year that was not worked whole, nor for a part of a month', () => {
    expect(find({ ...month, wholeYear: 'unknown', grossPay: '2000' }, 'month-below')).toMatchObject({ verdict: 'unclear' });
    const part = { ...month, until: '2026-10-15', hoursWorked: '80', grossPay: '1000' };
    expect(find(part, 'below-minimum')).toMatchObject({ verdict: 'unclear', amountCents: 19_920 }); // 1199.20 − 1000
    expect(examined(part).cannotKnow).toContain('part-of-month');
  });

  it('has overtime on top', () => {
    // 2598.27 + 10 h × 14.99 = 2748.17.
    const overtime = { ...month, extra: ['overtime'], hoursOvertime: '10', overtimeLater: 'not-paid' };
    expect(find({ ...overtime, grossPay: '2748,16' }, 'month-below')).toMatchObject({ amountCents: 1 });
    expect(find({ ...overtime, grossPay: '2748,17' }, 'month-below')).toBeUndefined();
  });
});

describe('hours that were not paid', () => {
  it('are a difference to ask about, above what is missing below the minimum', () => {
    // 160 h of which 150 paid with 3000: 20.00 an hour, 10 h are 200.00, and 3000 is above the minimum.
    expect(find({ hoursPaid: '150', grossPay: '3000' }, 'hours-not-paid')).toMatchObject({ verdict: 'unclear', amountCents: 20_000 });
    // With 2250 it is 15.00 an hour and 150.00; 148.40 of that is below the minimum already.
    expect(find({ hoursPaid: '150', grossPay: '2250' }, 'hours-not-paid')).toMatchObject({ amountCents: 160 });
    expect(find({ hoursPaid: '160' }, 'hours-not-paid')).toBeUndefined();
  });
});

describe('pay that did not come, or came late', () => {
  it('nothing after payday is at least what was agreed, and never less than the minimum', () => {
    const nothing = { received: 'nothing', payday: '2026-11-20' };
    expect(find({ ...nothing, grossPay: '3000' }, 'not-paid')).toMatchObject({ verdict: 'wrong', weight: 3, amountCents: 300_000 });
    expect(find({ ...nothing, grossPay: '1000' }, 'not-paid')).toMatchObject({ verdict: 'wrong', amountCents: 239_840 });
    expect(find({ ...nothing, payAs: '' }, 'not-paid')).toMatchObject({ amountCents: 239_840 });
    expect(find({ ...nothing, payday: TODAY }, 'not-paid-yet')).toMatchObject({ verdict: 'unclear' });
    expect(find({ received: 'nothing' }, 'not-paid-yet')).toBeDefined();
  });

  it('has an increase from the fourth working day on', () => {
    // BW 7:625. Payday Thursday 5 November 2026; Tuesday the 10th is the third working day, Wednesday the fourth: 5 %.
    const late = { received: 'bank', payday: '2026-11-05', grossPay: '2400' };
    expect(find({ ...late, paidOn: '2026-11-10' }, 'paid-late')).toBeUndefined();
    expect(find({ ...late, paidOn: '2026-11-11' }, 'paid-late')).toMatchObject({ verdict: 'unclear', amountCents: 12_000 });
    expect(find({ ...late, paidOn: '2026-11-05' }, 'paid-late')).toBeUndefined();
    // Missing 398.40 for years: half of it.
    const missing = { ...late, from: '2024-10-01', until: '2024-10-31', payday: '2024-11-05', grossPay: '1790,40' }; // 160 h × 13.68 = 2188.80
    expect(find(missing, 'increase-on-missing')?.values['amount']).toEqual({ money: 19_920 });
    expect(
      find({ ...late, from: '2023-10-01', until: '2023-10-31', payday: '2023-11-05', paidOn: '2023-12-05' }, 'late-pay-not-known'),
    ).toBeDefined();
  });

  it('can be claimed for five years, and one day later somebody has to look', () => {
    // BW 3:307, 3:308.
    const old = { from: '2024-10-01', until: '2024-10-31', payday: '2024-11-05', grossPay: '2000' };
    expect(find(old, 'below-minimum')?.deadline).toEqual({ day: '2029-11-05', text: 'pay.deadline.claim', callToday: false });
    expect(find(old, 'below-minimum', '2029-10-01')?.deadline?.callToday).toBe(true);
    expect(find(old, 'claim-over', '2029-11-05')).toBeUndefined();
    expect(examined(old, '2029-11-06')).toMatchObject({ letter: null });
    expect(find(old, 'claim-over', '2029-11-06')).toMatchObject({ verdict: 'unclear' });
  });
});

describe('holiday allowance', () => {
  // WML art. 15: 8 % of 2398.40 = 191.87.
  const each = { holidayAllowance: 'each-payslip' };

  it('in each payslip is enough up to rounding, and too low below that', () => {
    expect(find({ ...each, holidayAllowanceAmount: '191,87' }, 'holiday-allowance-ok')).toMatchObject({ verdict: 'right' });
    expect(find({ ...each, holidayAllowanceAmount: '191,85' }, 'holiday-allowance-ok')).toBeDefined();
    expect(find({ ...each, holidayAllowanceAmount: '191,84' }, 'holiday-allowance-short')).toMatchObject({
      verdict: 'wrong',
      amountCents: 3,
    });
  });

  it('may be less by a CAO only when pay and allowance reach 108 % of the minimum wage', () => {
    // WML art. 16: 2398.40 × 1.08 = 2590.272.
    expect(find({ holidayAllowance: 'never', grossPay: '2590,27' }, 'holiday-allowance-none')).toMatchObject({ verdict: 'wrong' });
    expect(find({ holidayAllowance: 'never', grossPay: '2590,28' }, 'holiday-allowance-none')).toMatchObject({
      verdict: 'unclear',
      amountCents: 20_722,
    });
  });

  it('is counted over the wage that was due, not over the one that was paid', () => {
    expect(find({ ...each, holidayAllowanceAmount: '80', grossPay: '1000' }, 'holiday-allowance-short')?.values['due']).toEqual({
      money: 19_187,
    });
  });

  it('once a year comes in June, and is looked for after that', () => {
    // WML art. 17.
    expect(find({ holidayAllowance: 'yearly' }, 'holiday-allowance-later')).toMatchObject({
      verdict: 'right',
      values: { day: { day: '2027-06-30' } },
    });
    const may = { holidayAllowance: 'yearly', from: '2026-04-01', until: '2026-04-30', payday: '2026-05-05' };
    expect(find(may, 'holiday-allowance-look', '2026-07-01')).toMatchObject({ verdict: 'unclear' });
    expect(find(may, 'holiday-allowance-later', '2026-06-30')).toBeDefined();
  });

  it('is not known for very high pay', () => {
    expect(find({ holidayAllowance: 'never', grossPay: '9000' }, 'holiday-allowance-not-known')).toBeDefined();
  });
});

describe('cash and payslip', () => {
  it('the minimum wage comes by bank, except for help in a household on a few days', () => {
    // WML art. 7a: fewer than 4 days.
    expect(find({ received: 'cash' }, 'cash')).toMatchObject({ verdict: 'wrong' });
    expect(find({ received: 'cash', householdDays: '4' }, 'cash')).toBeDefined();
    expect(find({ received: 'cash', householdDays: '3' }, 'cash-allowed')).toMatchObject({ verdict: 'right' });
    expect(find({ received: 'bank-and-cash' }, 'part-cash')).toMatchObject({ verdict: 'unclear' });
    expect(find({ received: 'cash', from: '2023-05-01', until: '2023-05-31' }, 'cash-not-known')).toBeDefined();
  });

  it('a payslip shows all that BW 7:626 asks, or is not due', () => {
    const all =
      PAY_CHECK.sections
        .flatMap<{ id: string; options?: readonly string[] }>(({ questions }) => [...questions])
        .find(({ id }) => id === 'payslipShows')?.options ?? [];
    expect(find({ payslip: 'yes', payslipShows: all }, 'payslip-ok')).toMatchObject({ verdict: 'right' });
    expect(find({ payslip: 'yes', payslipShows: all.slice(1) }, 'payslip-items')?.values['items']).toEqual({
      texts: ['pay.q.payslipShows.gross-wage-and-build-up'],
    });
    expect(examined({ payslip: 'yes' }).findings.some(({ id }) => id.startsWith('payslip'))).toBe(false);
    expect(find({ payslip: 'no', payslipChanged: 'yes' }, 'payslip-none')).toMatchObject({ verdict: 'wrong' });
    expect(find({ payslip: 'no' }, 'payslip-none')).toMatchObject({ verdict: 'unclear' });
    expect(find({ payslip: 'no', payslipChanged: 'no' }, 'payslip-not-due')).toMatchObject({ verdict: 'right' });
    expect(find({ payslip: 'no', from: '2019-05-01', until: '2019-05-31' }, 'payslip-not-known')).toBeDefined();
  });
});

describe('equal pay of agency workers', () => {
  it('a colleague who earns more is a sign, never a proof', () => {
    const agency = { agency: 'yes', agencyCao: 'yes', hoursPaid: '160' };
    expect(find({ ...agency, colleaguePay: '15' }, 'equal-pay')).toMatchObject({ verdict: 'unclear', values: { less: { money: 1 } } });
    expect(find({ ...agency, colleaguePay: '14,99' }, 'equal-pay')).toBeUndefined();
    expect(find({ ...agency, agencyCao: 'unknown', colleaguePay: '20' }, 'equal-pay-not-known')).toBeDefined();
    expect(examined(agency).ask.organisations).toContain('sncu');
    expect(examined({}).ask.organisations).not.toContain('sncu');
  });
});

describe('answers that cannot be', () => {
  it('are problems of their field', () => {
    expect(problemsOf({ until: '2026-09-30' })).toEqual(['until: ends-before-it-begins']);
    expect(problemsOf({ until: '2026-11-04' })).toEqual([]);
    expect(problemsOf({ until: '2026-11-05' })).toEqual(['until: period-too-long']);
    expect(problemsOf({ until: '2026-10-06' })).toEqual(['hoursWorked: more-hours-than-there-are']); // 6 × 24 = 144
    expect(problemsOf({ until: '2026-10-07' })).toEqual([]);
    expect(problemsOf({ age: 'younger', birthDay: '2026-11-01' })).toEqual(['birthDay: too-young']);
    const crossing = { from: '2026-06-29', until: '2026-07-12', amountChanged: 'yes' };
    expect(problemsOf({ ...crossing, hoursBefore: '49' })).toEqual(['hoursBefore: more-hours-than-there-are']);
    expect(problemsOf({ ...crossing, hoursBefore: '48' })).toEqual([]);
  });
});

describe('the letter', () => {
  it('claims what is wrong, with hours, total and a term, and asks about what is unclear', () => {
    const { letter } = examined({
      grossPay: '2000',
      holidayAllowance: 'never',
      extra: ['waiting'],
      hoursWaiting: '3',
      payslip: 'no',
      received: 'cash',
    });
    const said = letter?.paragraphs.map(({ text }) => text.replace('pay.letter.', ''));
    expect(said).toEqual([
      ...['about', 'hours', 'row.worked', 'row.waiting', 'row.pay', 'claim', 'line.below-minimum', 'line.holiday-allowance-none', 'total'],
      ...['check', 'line.waiting-travel', 'increase', 'bank', 'payslip', 'pay-by', 'right', 'help'],
    ]);
    // 398.40 + 191.87 = 590.27.
    expect(letter?.paragraphs.find(({ text }) => text === 'pay.letter.total')?.values).toEqual({ total: { money: 59_027 } });
    expect(letter?.paragraphs.find(({ text }) => text === 'pay.letter.pay-by')?.values).toEqual({ day: { day: '2026-11-28' } });
  });

  it('is not written when nothing is asked, and goes to the agency of an agency worker', () => {
    expect(examined({}).letter).toBeNull();
    expect(examined({ grossPay: '2000', agency: 'yes' }).letter?.to).toBe('agency');
  });
});

describe('all answers', () => {
  const typed = anyTyped(PAY_CHECK.sections);

  it('give a result that can be said in both languages, with the parameters that the check names alone', () => {
    const onDevice = parameterSet(parametersFor(PAY_CHECK, params));
    const found = new Set<string>();
    fc.assert(
      fc.property(typed, fc.boolean(), fc.constantFrom(TODAY, '2027-02-01', '2033-01-01'), (answers, anyPeriod, today) => {
        const period = anyPeriod ? {} : { from: '2026-10-01', until: '2026-10-31' };
        const result = runCheck(PAY_CHECK, { ...OCTOBER, ...answers, ...period }, { params: onDevice, today });
        if (result.kind === 'problems') return;
        expect(sayAll('pay', result, 'nl')).toHaveLength(sayAll('pay', result, 'en').length);
        for (const { id, ground, verdict, page } of result.findings) {
          found.add(id);
          expect(FINDINGS).toContain(id);
          expect(PAY_CHECK.pages).toContain(page);
          if (ground.confidence === 'recalled') expect(verdict).toBe('unclear');
          for (const key of ground.parameters) expect(onDevice.byKey.has(key)).toBe(true);
        }
        for (const id of result.cannotKnow) expect(UNKNOWNS).toContain(id);
        for (const id of result.ask.organisations) expect(PAY_CHECK.organisations).toContain(id);
      }),
      { numRuns: 1500 },
    );
    expect(found.size).toBeGreaterThan(FINDINGS.length / 2);
  });

  const RANK = { wrong: 0, unclear: 1, right: 2 };
  const minimumRank = (change: Typed) => {
    const ids = ['below-minimum', 'minimum-unclear', 'minimum-ok'];
    const found = examined(change).findings.find(({ id }) => ids.includes(id));
    return found ? RANK[found.verdict] : 1;
  };
  const hours = fc.integer({ min: 1, max: 1680 }).map((fifths) => (fifths / 5).toFixed(1));
  const money = fc.integer({ min: 0, max: 500_000 }).map((cents) => (cents / 100).toFixed(2));
  const sorted = (one: string, other: string) => [one, other].sort((a, b) => Number(a) - Number(b)) as [string, string];

  it('more hours at the same pay never raise the hourly wage, nor make the verdict better', () => {
    const perHour = (hoursWorked: string, grossPay: string) =>
      examined({ hoursWorked, grossPay }).figures.find(({ id }) => id === 'pay-per-hour')?.value as { money: number };
    fc.assert(
      fc.property(hours, hours, money, (one, other, grossPay) => {
        const [fewer, more] = sorted(one, other);
        expect(perHour(more, grossPay).money).toBeLessThanOrEqual(perHour(fewer, grossPay).money);
        expect(minimumRank({ hoursWorked: more, grossPay })).toBeLessThanOrEqual(minimumRank({ hoursWorked: fewer, grossPay }));
      }),
    );
  });

  it('less pay never makes the verdict better', () => {
    fc.assert(
      fc.property(money, money, hours, (one, other, hoursWorked) => {
        const [less, more] = sorted(one, other);
        expect(minimumRank({ hoursWorked, grossPay: less })).toBeLessThanOrEqual(minimumRank({ hoursWorked, grossPay: more }));
      }),
    );
  });

  it('who was born later is never due more', () => {
    const birthDay = fc
      .integer({ min: 0, max: 3900 })
      .map((days) => new Date(Date.UTC(2000, 9, 31) + days * 86_400_000).toISOString().slice(0, 10));
    const due = (day: string) =>
      examined({ age: 'younger', birthDay: day }).figures.find(({ id }) => id === 'minimum-due')?.value as { money: number };
    fc.assert(
      fc.property(birthDay, birthDay, (one, other) => {
        const [older, younger] = [one, other].sort() as [string, string];
        expect(due(younger).money).toBeLessThanOrEqual(due(older).money);
      }),
    );
  });
});

describe('texts', () => {
  it('are all there in both languages, and none is left over', () => {
    const keys = [
      ...keysOfForm(PAY_CHECK),
      ...FINDINGS.flatMap((id) => [`pay.f.${id}`, `pay.f.${id}.why`]),
      ...ACTIONS.map((id) => `pay.do.${id}`),
      ...UNKNOWNS.map((id) => `pay.unknown.${id}`),
      ...FIGURES.map((id) => `pay.figure.${id}`),
      ...LETTER.map((id) => `pay.letter.${id}`),
      'pay.deadline.claim',
    ].sort();
    for (const locale of ['en', 'nl'] as const) expect(Object.keys(textsOf('pay', locale).own).sort()).toEqual(keys);
  });

  it('ask for the same values in both languages', () => {
    const values = (text: string | undefined) => [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort();
    const { own: en } = textsOf('pay', 'en');
    const { own: nl } = textsOf('pay', 'nl');
    for (const key of Object.keys(en)) expect([key, values(nl[key])]).toEqual([key, values(en[key])]);
  });

  it('name the adult age of the parameter, and every kind of pay has a name', () => {
    const adultAge = params.byKey.get('wml.adult-age')?.series.at(-1)?.value;
    for (const locale of ['en', 'nl'] as const) {
      const { own } = textsOf('pay', locale);
      for (const key of ['pay.q.age.adult', 'pay.q.age.younger', 'pay.q.amountChanged']) expect(own[key]).toContain(String(adultAge));
      for (const kind of PAY_KINDS) expect(own[`pay.q.parts.kind.${kind}`]).toBeTruthy();
    }
  });
});
