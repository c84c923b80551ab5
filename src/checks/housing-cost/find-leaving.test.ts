import { describe, expect, it } from 'vitest';
import { find, run, told, toldByAgency } from './housing-cost.fixture.ts';

describe('leaving', () => {
  it('who is put out without a judge acts today', () => {
    expect(find(told({ pressure: ['locks', 'threat'] }), 'put-out')).toMatchObject({
      verdict: 'wrong',
      weight: 3,
      ground: { articles: ['BW 7:231'] },
    });
    expect(find(told({ home: 'hotel', pressure: ['locks'] }), 'put-out-short')?.verdict).toBe('unclear');
    expect(find(told(), 'put-out')).toBeUndefined();
  });

  it('who is told to leave does not go because of that', () => {
    expect(find(told(), 'told-to-leave')?.weight).toBe(3);
    expect(find(told({ mustLeaveBy: '2026-11-28' }), 'told-to-leave-by')?.values).toEqual({ day: { day: '2026-11-28' } });
    expect(find(told({ home: 'chalet' }), 'told-to-leave-short')).toBeDefined();
  });

  it('the home of an agency stays for four weeks after the job, as far as we know', () => {
    // Agency CAO: 20 November 2026 + 28 days = 18 December
    expect(find(toldByAgency('2026-12-17'), 'agency-stay-too-short')).toMatchObject({
      verdict: 'unclear',
      weight: 3,
      values: { day: { day: '2026-12-18' } },
    });
    expect(find(toldByAgency('2026-12-18'), 'agency-stay')).toBeDefined();
    expect(find(toldByAgency(''), 'agency-stay')).toBeDefined();
    expect(find(toldByAgency('2022-01-10', '2022-01-02'), 'agency-stay-not-known')).toBeDefined();
  });

  it('a tenant gives a month of notice, to a day on which rent is paid', () => {
    const mine = (rentDay: string, noticeDay = '2026-11-21') => ({ leaving: 'i-leave', noticeDay, rentDay });
    expect(find(mine('1'), 'my-notice')?.values).toMatchObject({ day: { day: '2027-01-01' } });
    expect(find(mine(''), 'my-notice')?.values).toMatchObject({ day: { day: '2026-12-21' } });
    expect(find(mine('31'), 'my-notice')?.values).toMatchObject({ day: { day: '2026-12-21' } });
    expect(find(mine('1', '2023-12-31'), 'my-notice-not-known')).toBeDefined();
  });

  it('an end before the beginning is asked about', () => {
    const result = run({ startDay: '2026-05-01', leaving: 'left', lastDay: '2026-04-30' });
    expect(result).toMatchObject({ problems: [{ field: 'lastDay', problem: 'ends-before-it-begins' }] });
  });
});
