import { describe, expect, it } from 'vitest';
import type { Typed } from '../read-answers.ts';
import { examined, find, ids, letter } from './dismissal.fixture.ts';
import { AGREEMENT, NOTICE, SIGNED } from './examples.fixture.ts';

describe('a signature', () => {
  it('can be taken back for fourteen days, or three weeks when the paper does not say so', () => {
    // BW 7:670b lid 2, 3: signed on 9 November, until the 23rd or the 30th, both Mondays.
    const signed = (toldOfRight: string, signedOn = '2026-11-09'): Typed => ({ ...SIGNED, signedOn, toldOfRight });
    expect(find(signed('yes'), 'withdraw')?.deadline).toEqual({ day: '2026-11-23', text: 'dismissal.deadline.withdraw', callToday: true });
    expect(find(signed('no'), 'withdraw')?.deadline?.day).toBe('2026-11-30');
    // Not known: the shorter one.
    expect(find(signed('unknown'), 'withdraw')?.deadline).toMatchObject({ day: '2026-11-23', callToday: true });
    expect(ids(signed('yes', '2026-11-07'))).toContain('withdraw');
    expect(ids(signed('yes', '2026-11-06'))).toContain('withdraw-over');
  });

  it('is taken back in the letter as long as it can be', () => {
    expect(letter(SIGNED)).toEqual(['withdraw.subject', 'withdraw.agreement', 'withdraw.goes-on', 'available', 'confirm']);
    expect(letter({ ...SIGNED, signedOn: '2026-11-01' })).toBeNull();
    expect(letter({ ...NOTICE, signed: 'consent', signedOn: '2026-11-16' })).toContain('withdraw.consent');
  });

  it('that is still asked for is not given today', () => {
    const result = examined(AGREEMENT);
    expect(result.findings[0]).toMatchObject({ id: 'do-not-sign', weight: 3, values: { days: { span: 14, unit: 'day' } } });
    expect(letter(AGREEMENT)?.[0]).toBe('wait.subject');
  });

  it('under an agreement is held against notice and transition payment', () => {
    // Signed on 16 November: a month, to the end of December. 35 months: see the rule for the amount.
    expect(find({ ...SIGNED, lastDay: '2026-12-30' }, 'agreement-too-early')?.values).toEqual({ day: { day: '2026-12-31' } });
    expect(ids({ ...SIGNED, lastDay: '2026-12-31' })).toContain('agreement-end-fine');
    // Three years: 2,600 × 1.08.
    expect(find({ ...SIGNED, lastDay: '2026-12-31' }, 'transition-compare')?.amountCents).toBe(280_800);
  });
});
