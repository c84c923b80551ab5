import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, ids, policy, resident, works } from './registration.fixture.ts';

describe('health insurance', () => {
  it('is taken out within four months of the first day of work, and works back then', () => {
    // Zvw art. 5 lid 5 a: 22 July + 4 months = 22 November; we keep the day before
    expect(find(works(), 'insure-now')).toMatchObject({ verdict: 'unclear', weight: 3, deadline: { day: '2026-11-21', callToday: true } });
    expect(find(works({ workFrom: '2026-07-21' }), 'insure-late')).toMatchObject({ weight: 3, values: { day: { day: '2026-11-20' } } });
    expect(find(works({ workFrom: '2026-10-01' }), 'insure-now')?.weight).toBe(2);
    for (const insured of ['', 'unknown']) {
      expect(find(works({ insured }), 'insure-check')).toMatchObject({ weight: 3, deadline: { day: '2026-11-21' } });
      expect(find(works({ insured, workFrom: '2026-07-21' }), 'insure-check')?.deadline).toBeUndefined();
    }
    expect(find(works({ workFrom: '2023-12-31' }), 'insure-not-known')).toBeDefined();
  });

  it('of a resident counts from arrival or from work, so between them it may be late', () => {
    expect(find(resident(), 'insure-perhaps-late')?.verdict).toBe('unclear');
    expect(find(resident(), 'insure-late', '2026-11-22')).toBeDefined();
    expect(find(resident({ insured: 'dutch', insuredFrom: '2026-10-31' }), 'policy-in-time')).toBeDefined();
    expect(find(resident({ insured: 'dutch', insuredFrom: '2026-11-10' }), 'policy-perhaps-late')).toBeDefined();
  });

  it('that begins on the line itself is for the insurer to count', () => {
    expect(find(policy('2026-11-21'), 'policy-in-time')).toMatchObject({ verdict: 'right', ground: { confidence: 'verified' } });
    expect(find(policy('2026-11-22'), 'policy-perhaps-late')).toBeDefined();
    expect(find(policy('2026-11-23'), 'policy-late')).toMatchObject({ verdict: 'unclear', weight: 2 });
    expect(find(policy(''), 'policy-since')).toBeDefined();
    expect(find(works({ workFrom: '2023-12-31', insured: 'dutch', insuredFrom: '2024-01-01' }), 'insure-not-known')).toBeDefined();
  });

  it('costs more when it waits', () => {
    // Zvw art. 19: own risk of 2026
    expect(find(works(), 'delay-cost')?.values).toMatchObject({ amount: { money: 38_500 }, from: { day: '2026-07-22' } });
    expect(find(works({ workFrom: '2026-07-21' }), 'delay-cost-late')).toBeDefined();
    expect(find(works(), 'delay-cost-not-known', '2027-01-01')).toBeDefined();
  });

  it('is not needed with an A1 statement, and asked about when nobody knows', () => {
    expect(find(works({ a1: 'yes', insured: 'ehic' }), 'no-duty-a1')?.verdict).toBe('unclear');
    expect(find(works({ a1: '', insured: 'abroad' }), 'duty-ask-by')).toMatchObject({
      weight: 3,
      deadline: { day: '2026-11-21', callToday: true },
    });
    expect(find(works({ a1: '', insured: 'abroad', workFrom: '2026-07-21' }), 'duty-ask')?.weight).toBe(2);
    expect(find(works({ a1: '', insured: 'abroad' }), 'insure-now')).toBeUndefined();
    expect(find(works({ a1: '', insured: 'no' }), 'insure-now')).toBeDefined();
    expect(find(works({ insured: 'ehic' }), 'ehic')?.weight).toBe(2);
    expect(find({ work: 'none', sleeps: 'abroad', insured: 'no' }, 'no-duty')).toBeDefined();
    expect(find({ work: 'study', sleeps: 'own', arrival: '2026-09-01' }, 'duty-ask-by')).toBeDefined();
    expect(find(works({ passport: 'ukraine' }), 'duty-ask-by')).toBeDefined();
  });

  it('opens care allowance from the month after the eighteenth birthday', () => {
    const born = (birthDate: string, today?: string) => ids(works({ birthDate, insured: 'dutch' }), today);
    // Wet op de zorgtoeslag art. 1, 2: 18 on 31 October counts in November, 18 on 1 November does not
    expect(born('2008-10-31')).toContain('care-allowance');
    expect(born('2008-11-01')).toContain('care-allowance-age');
    expect(born('2008-11-01', '2026-12-01')).toContain('care-allowance');
    expect(born('1990-01-01', '2027-01-01')).toContain('care-allowance-not-known');
  });

  it('a later first day of work never gives an earlier last day to insure', () => {
    const lastDay = (workFrom: string) =>
      find({ work: 'employed', workFrom, a1: 'no', insured: 'no' }, 'insure-now', '2026-01-01')?.deadline?.day ?? '';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 27 }), (month, day) => {
        const date = (of: number) => `2026-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
        expect(lastDay(date(day + 1)) >= lastDay(date(day))).toBe(true);
      }),
    );
  });
});
