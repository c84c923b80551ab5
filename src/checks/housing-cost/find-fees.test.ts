import { describe, expect, it } from 'vitest';
import { fee, find } from './housing-cost.fixture.ts';

describe('fees', () => {
  it('of an agent of the landlord are claimed back for five years', () => {
    // BW 7:417 lid 4; five years after 21 November 2021 end on 20 November 2026
    expect(find(fee({}), 'agent-fee')).toMatchObject({ verdict: 'wrong', amountCents: 50_000 });
    expect(find(fee({ paidOn: '2021-11-22' }), 'agent-fee')?.deadline?.day).toBe('2026-11-21');
    expect(find(fee({ paidOn: '2021-11-21' }), 'agent-fee-old')?.verdict).toBe('unclear');
    expect(find(fee({ kind: 'contract', paidOn: '2024-05-31' }), 'agent-fee')?.deadline?.day).toBe('2029-05-30');
    expect(find(fee({}), 'agent-fee-not-known', '2023-12-31')).toBeDefined();
  });

  it('of anybody else are for somebody to look at', () => {
    expect(find(fee({ askedBy: 'own-agent' }), 'agent-fee-perhaps')?.verdict).toBe('unclear');
    expect(find(fee({ askedBy: '' }), 'agent-fee-perhaps')).toBeDefined();
    expect(find(fee({ kind: 'key-money', askedBy: 'landlord' }), 'landlord-fee')?.verdict).toBe('unclear');
  });

  it('for registering are for nobody, and each payment counts once', () => {
    const both = { ...fee({}), 'fees.1.kind': 'registration', 'fees.1.amount': '50' };
    expect(find(both, 'registration-fee')?.amountCents).toBe(5000);
    expect(find(both, 'agent-fee')?.amountCents).toBe(50_000);
    expect(
      find({ ...fee({}), 'fees.1.kind': 'other', 'fees.1.amount': '20', 'fees.1.askedBy': 'agent-of-landlord' }, 'agent-fee')?.amountCents,
    ).toBe(52_000);
  });
});
