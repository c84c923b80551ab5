import { describe, expect, it } from 'vitest';
import { PAY_CHECK } from './pay-check.ts';
import { examined, find } from './pay.fixture.ts';

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
