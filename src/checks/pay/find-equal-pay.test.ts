import { describe, expect, it } from 'vitest';
import { examined, find } from './pay.fixture.ts';

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
