import { describe, expect, it } from 'vitest';
import { find, rise } from './housing-cost.fixture.ts';

describe('the rent', () => {
  it('at the start can be checked within six months', () => {
    // BW 7:249: from 22 May 2026 until 21 November 2026
    expect(find({ startDay: '2026-05-22' }, 'starting-rent')).toMatchObject({
      verdict: 'unclear',
      deadline: { day: '2026-11-21', callToday: true },
      values: { fee: { money: 2500 } },
    });
    expect(find({ startDay: '2026-05-21' }, 'starting-rent-late')?.values).toMatchObject({ day: { day: '2026-11-20' } });
    expect(find({ startDay: '2023-12-31' }, 'starting-rent-not-known')).toBeDefined();
    expect(find({ startDay: '2026-05-22', home: 'hotel' }, 'starting-rent')).toBeUndefined();
  });

  it('that rises stays under the cap of its kind', () => {
    // Social, 1 July 2026: 600.00 x 1.041 = 624.60
    expect(find(rise('social', '624,61'), 'rise-too-high')).toMatchObject({ verdict: 'unclear', values: { amount: { money: 1 } } });
    expect(find(rise('social', '624,60'), 'rise-within')).toBeDefined();
    expect(find(rise('social', '624,60', '2026-06-30'), 'rise-not-known')).toBeDefined();
    expect(find(rise('free', '700', '2027-01-01'), 'rise-not-known')).toBeDefined();
  });
  it('of an unknown kind is too high above all caps, and within below all', () => {
    // Caps 4.1, 4.4 and 6.1 %: 624.60, 626.40 and 636.60
    expect(find(rise('unknown', '636,61'), 'rise-too-high')?.values).toMatchObject({ most: { money: 63_660 } });
    expect(find(rise('unknown', '636,60'), 'rise-which-sector')).toBeDefined();
    expect(find(rise('', '624,60'), 'rise-within')).toBeDefined();
  });

  it('has extra costs with a list by the end of June', () => {
    const costs = (startDay: string) => ({ startDay, serviceFor: ['energy'], statement: 'no' });
    // BW 7:259: 2025 by 30 June 2026
    expect(find(costs('2025-12-31'), 'no-statement')?.values).toMatchObject({ day: { day: '2026-06-30' } });
    expect(find(costs('2026-01-01'), 'no-statement')).toBeUndefined();
    expect(find(costs('2025-05-01'), 'no-statement', '2026-06-30')).toBeUndefined();
    expect(find(costs('2025-05-01'), 'no-statement', '2026-07-01')?.verdict).toBe('wrong');
    expect(find(costs('2024-05-01'), 'no-statement', '2026-06-30')?.values).toMatchObject({ day: { day: '2025-06-30' } });
    expect(find(costs('2022-05-01'), 'statement-not-known', '2023-11-01')).toBeDefined();
    expect(find({ serviceFor: ['not-told'] }, 'service-not-told')).toBeDefined();
    expect(find({ rentKind: 'all-in' }, 'all-in')).toBeDefined();
  });
});
