import { describe, expect, it } from 'vitest';
import { find } from './pay.fixture.ts';

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
