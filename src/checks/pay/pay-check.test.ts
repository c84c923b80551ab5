import { describe, expect, it } from 'vitest';
import { PAY_KINDS } from '#law/index.ts';
import { params, textsOf } from '../check.fixture.ts';
import { itHasItsTexts } from '../said.fixture.ts';
import { MONEY_FINDINGS } from './letter.ts';
import { PAY_CHECK } from './pay-check.ts';
import { examined, problems } from './pay.fixture.ts';

describe('answers that cannot be', () => {
  it('are problems of their field', () => {
    expect(problems({ until: '2026-09-30' })).toEqual(['until: ends-before-it-begins']);
    expect(problems({ until: '2026-11-04' })).toEqual([]);
    expect(problems({ until: '2026-11-05' })).toEqual(['until: period-too-long']);
    expect(problems({ until: '2026-10-06' })).toEqual(['hoursWorked: more-hours-than-there-are']); // 6 × 24 = 144
    expect(problems({ until: '2026-10-07' })).toEqual([]);
    expect(problems({ age: 'younger', birthDay: '2026-11-01' })).toEqual(['birthDay: too-young']);
    // 13 on the last day of the period, and a day too young.
    expect(problems({ age: 'younger', birthDay: '2013-10-31' })).toEqual([]);
    expect(problems({ age: 'younger', birthDay: '2013-11-01' })).toEqual(['birthDay: too-young']);
    expect(problems({ age: 'adult', from: '2010-10-01', until: '2010-10-31' })).toEqual([]);
    // 31 × 24 = 744: overtime counts, also beside a monthly wage without hours.
    const month = { wageKind: 'month', weeklyHours: '40', hoursWorked: '', extra: ['overtime', 'travel'], hoursOvertime: '205' };
    const dueNow = { ...month, overtimeLater: 'this-payslip' };
    expect(problems({ ...dueNow, hoursTravel: '540' })).toEqual(['hoursOvertime: more-hours-than-there-are']);
    expect(problems({ ...dueNow, hoursTravel: '539' })).toEqual([]);
    expect(problems({ ...dueNow, hoursLeave: '1', hoursTravel: '539' })).toEqual(['hoursLeave: more-hours-than-there-are']);
    const crossing = { from: '2026-06-29', until: '2026-07-12', amountChanged: 'yes' };
    expect(problems({ ...crossing, hoursBefore: '49' })).toEqual(['hoursBefore: more-hours-than-there-are']);
    expect(problems({ ...crossing, hoursBefore: '48' })).toEqual([]);
  });
});

describe('what cannot be known', () => {
  it('names the hours when none were told, or none were made', () => {
    for (const hoursWorked of ['', '0']) expect(examined({ hoursWorked }).cannotKnow).toContain('no-hours');
    expect(examined({ hoursWorked: '0', hoursLeave: '8' }).cannotKnow).not.toContain('no-hours');
    expect(examined({ hoursWorked: '0', extra: ['travel'], hoursTravel: '2' }).cannotKnow).not.toContain('no-hours');
    expect(examined({ wageKind: 'month', weeklyHours: '40', hoursWorked: '' }).cannotKnow).not.toContain('no-hours');
    expect(examined({}).cannotKnow).not.toContain('no-hours');
  });
});

describe('texts', () => {
  // Everything that the check can find, say and draw: so no text is missing, and none is left over.
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
  ];
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
  const FIGURES = [
    'hours',
    'counted-pay',
    'pay-per-hour',
    'minimum-per-hour',
    'lowest-minimum',
    'highest-minimum',
    'change',
    'minimum-due',
  ];
  const LETTER = [
    ...['subject-claim', 'subject-question', 'about', 'hours', 'claim', 'check', 'total', 'late', 'increase', 'bank', 'payslip'],
    ...['payslip-items', 'payslip-item', 'pay-by', 'answer-by', 'right', 'help'],
    ...['worked', 'leave', 'overtime', 'waiting', 'travel', 'paid', 'pay'].map((row) => `row.${row}`),
    ...MONEY_FINDINGS.map((id) => `line.${id}`),
  ];

  itHasItsTexts(PAY_CHECK, {
    findings: FINDINGS,
    actions: ACTIONS,
    unknown: UNKNOWNS,
    figures: FIGURES,
    deadlines: ['claim'],
    letter: LETTER,
  });

  it('name the adult age of the parameter, and every kind of pay has a name', () => {
    const adultAge = params.byKey.get('wml.adult-age')?.series.at(-1)?.value;
    for (const locale of ['en', 'nl'] as const) {
      const own = textsOf('pay', locale);
      for (const key of ['pay.q.age.adult', 'pay.q.age.younger', 'pay.q.amountChanged']) expect(own[key]).toContain(String(adultAge));
      for (const kind of PAY_KINDS) expect(own[`pay.q.parts.kind.${kind}`]).toBeTruthy();
    }
  });
});
