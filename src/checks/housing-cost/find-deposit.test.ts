import { describe, expect, it } from 'vitest';
import { deposit, find, left } from './housing-cost.fixture.ts';

describe('the deposit', () => {
  it('of two months is within the limit, and a cent more is too much', () => {
    // BW 7:261b lid 2: 2 x 600.00 = 1,200.00
    expect(find(deposit('1200'), 'deposit-within')).toMatchObject({ verdict: 'right', values: { most: { money: 120_000 } } });
    expect(find(deposit('1200,01'), 'deposit-too-high')).toMatchObject({ verdict: 'wrong', amountCents: 1 });
    expect(find(deposit('1800'), 'deposit-too-high')).toMatchObject({
      amountCents: 60_000,
      ground: { articles: ['BW 7:261b lid 2', 'Wgv art. 2 lid 2 c'], confidence: 'verified' },
    });
  });

  it('with extra costs in the rent is never called within the limit', () => {
    expect(find(deposit('1000', { rentKind: 'all-in' }), 'deposit-perhaps-too-high')?.verdict).toBe('unclear');
    expect(find(deposit('1200,01', { rentKind: 'unknown' }), 'deposit-too-high')?.verdict).toBe('wrong');
  });

  it('of rent by the week is too high only for the longest month', () => {
    // 140.00 a week: 31 days are 620.00, so 1,240.00 at most; 28 days are 560.00, so 1,120.00 in any case
    const weekly = (amount: string) => deposit(amount, { rent: '140', rentPer: 'week' });
    expect(find(weekly('1240,01'), 'deposit-too-high')?.amountCents).toBe(1);
    expect(find(weekly('1240'), 'deposit-perhaps-too-high')).toBeDefined();
    expect(find(weekly('1120'), 'deposit-within')).toBeDefined();
  });

  it('of a contract older than the rule is not judged', () => {
    expect(find(deposit('1800', { startDay: '2023-06-30' }), 'deposit-not-known')?.verdict).toBe('unclear');
    expect(find(deposit('1800', { startDay: '2023-07-01' }), 'deposit-too-high')?.verdict).toBe('wrong');
  });

  it('comes back within fourteen days, or thirty with a list of costs', () => {
    // BW 7:261b lid 3, 4: end 1 October 2026 + 14 = 15 October, + 30 = 31 October
    expect(find(left({}), 'deposit-wait', '2026-10-15')).toBeDefined();
    expect(find(left({ costsList: 'no' }), 'deposit-not-back-perhaps', '2026-10-16')?.verdict).toBe('unclear');
    expect(find(left({ costsList: 'no' }), 'deposit-not-back-perhaps', '2026-10-31')).toBeDefined();
    expect(find(left({ costsList: 'no' }), 'deposit-not-back', '2026-11-01')).toMatchObject({ verdict: 'wrong', amountCents: 100_000 });
    expect(find(left({}), 'deposit-not-back-perhaps')).toBeDefined();
    expect(find(left({ costsList: 'yes' }), 'deposit-costs')?.verdict).toBe('unclear');
    expect(find(left({ depositBack: '1200' }), 'deposit-back')?.verdict).toBe('right');
    expect(find(left({ startDay: '2022-01-01' }), 'deposit-return-not-known')).toBeDefined();
  });

  it('of a hotel or a holiday park is never called too high: the limit may not hold for a stay that is short by nature', () => {
    for (const home of ['hotel', 'chalet'])
      expect(find(deposit('1800', { home }), 'deposit-perhaps-too-high')).toMatchObject({
        verdict: 'unclear',
        ground: { articles: expect.arrayContaining(['BW 7:232 lid 2']) as string[] },
      });
    expect(find(deposit('1800', { home: 'hotel' }), 'deposit-too-high')).toBeUndefined();
  });
});
