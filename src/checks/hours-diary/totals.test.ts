import { describe, expect, it } from 'vitest';
import { entry } from './entry.fixture.ts';
import { comparePayslip, entriesIn, totalsOf } from './totals.ts';

describe('totals', () => {
  it('keep work, breaks, travel and waiting apart', () => {
    const {
      worked,
      break: breaks,
      travel,
      waiting,
    } = totalsOf([
      entry({ travelMinutes: 40 }),
      entry({ id: 'b', day: '2026-11-21', start: '22:00', end: '06:00', breakMinutes: 45, waitingMinutes: 20 }),
    ]);
    // 8:30 − 0:30 and 8:00 − 0:45.
    expect({ worked, breaks, travel, waiting }).toEqual({ worked: 480 + 435, breaks: 75, travel: 40, waiting: 20 });
  });

  it('count a day with two shifts once, and days without work by their kind', () => {
    const { days, worked } = totalsOf([
      entry({ end: '11:00' }),
      entry({ id: 'b', start: '17:00', end: '20:00' }),
      entry({ id: 'c', day: '2026-11-18', kind: 'ill', start: null, end: null }),
      entry({ id: 'd', day: '2026-11-19', kind: 'called-off', breakMinutes: 0 }),
    ]);
    expect(days).toEqual({ work: 1, ill: 1, holiday: 0, 'day-off': 0, 'called-off': 1 });
    expect(worked).toBe(240 - 30 + 180 - 30);
  });

  it('put a night with the day on which it began', () => {
    const sunday = entry({ day: '2026-11-22', start: '22:00', end: '06:00' });
    expect(entriesIn([sunday], { from: '2026-11-16', until: '2026-11-22' })).toEqual([sunday]);
    expect(entriesIn([sunday], { from: '2026-11-23', until: '2026-11-29' })).toEqual([]);
  });
});

describe('beside the payslip', () => {
  it('says which has less, and by how much', () => {
    expect(comparePayslip(2400, 2250)).toEqual({ kind: 'payslip-less', minutes: 150 });
    expect(comparePayslip(2250, 2400)).toEqual({ kind: 'payslip-more', minutes: 150 });
    expect(comparePayslip(2400, 2400)).toEqual({ kind: 'same', minutes: 0 });
  });

  it('makes nothing of what two decimals of an hour cannot say', () => {
    // 38 hours and 20 minutes stand on a payslip as 38.33, which is 2299.8 minutes.
    expect(comparePayslip(2300, 38.33 * 60)).toEqual({ kind: 'same', minutes: 0 });
  });
});
