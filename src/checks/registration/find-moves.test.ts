import { describe, expect, it } from 'vitest';
import { find, leave, moved, run } from './registration.fixture.ts';

describe('moving and leaving', () => {
  it('a move is reported from four weeks before until the fifth day after', () => {
    // Wet BRP art. 2.39: 19 December - 28 days = 21 November; 16 November + 5 days = 21 November
    expect(find(moved('2026-12-19'), 'move-now')?.deadline?.day).toBe('2026-12-24');
    expect(find(moved('2026-12-20'), 'move-soon')?.values).toMatchObject({ from: { day: '2026-11-22' } });
    expect(find(moved('2026-11-16'), 'move-now')?.deadline?.day).toBe('2026-11-21');
    expect(find(moved('2026-11-15', { moveReported: 'no' }), 'move-late')).toMatchObject({ verdict: 'wrong', weight: 2 });
    expect(find(moved('2026-11-15'), 'move-late')?.verdict).toBe('unclear');
    expect(find(moved('2026-11-15', { moveReported: 'yes' }), 'move-reported')?.verdict).toBe('right');
    expect(find(moved('2014-01-05'), 'move-not-known')).toBeDefined();
  });

  it('who leaves for good deregisters in the five days before', () => {
    // Wet BRP art. 2.43: leaving on 26 November, from 21 November, before the 26th
    expect(find(leave('2026-11-26'), 'deregister-now')?.deadline?.day).toBe('2026-11-25');
    expect(find(leave('2026-11-27'), 'deregister-soon')?.values).toMatchObject({ from: { day: '2026-11-22' } });
    expect(find(leave('2026-11-21'), 'deregister-late')?.values).toMatchObject({ day: { day: '2026-11-20' } });
    expect(find(leave('2026-11-26', '2027-02-26'), 'deregister-not')).toBeDefined();
    // Eight months are 242 days, two thirds of 365 are 244
    expect(find(leave('2026-11-26', '2027-07-26'), 'deregister-ask')).toBeDefined();
    expect(find(leave('2014-01-05'), 'deregister-not-known')).toBeDefined();
    expect(find({ ...leave('2026-11-26'), registered: 'rni' }, 'deregister-now')).toBeUndefined();
  });

  it('an end before its beginning is asked about', () => {
    const typed = {
      arrival: '2026-05-02',
      stay: 'until',
      stayUntil: '2026-05-01',
      leaving: 'yes',
      leaveDay: '2026-05-01',
      returnDay: '2026-04-30',
    };
    expect(run(typed)).toMatchObject({
      problems: [{ field: 'stayUntil' }, { field: 'leaveDay' }, { field: 'returnDay' }],
    });
  });
});
