import { describe, expect, it } from 'vitest';
import { TODAY } from '../check.fixture.ts';
import { examined, find } from './pay.fixture.ts';

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
