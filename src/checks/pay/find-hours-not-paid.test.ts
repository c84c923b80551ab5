import { describe, expect, it } from 'vitest';
import { find } from './pay.fixture.ts';

describe('hours that were not paid', () => {
  it('are a difference to ask about, above what is missing below the minimum', () => {
    // 160 h of which 150 paid with 3000: 20.00 an hour, 10 h are 200.00, and 3000 is above the minimum.
    expect(find({ hoursPaid: '150', grossPay: '3000' }, 'hours-not-paid')).toMatchObject({ verdict: 'unclear', amountCents: 20_000 });
    // With 2250 it is 15.00 an hour and 150.00; 148.40 of that is below the minimum already.
    expect(find({ hoursPaid: '150', grossPay: '2250' }, 'hours-not-paid')).toMatchObject({ amountCents: 160 });
    expect(find({ hoursPaid: '160' }, 'hours-not-paid')).toBeUndefined();
  });
});
