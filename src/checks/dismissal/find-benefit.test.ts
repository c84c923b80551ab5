import { describe, expect, it } from 'vitest';
import type { Typed } from '../read-answers.ts';
import { find, ids } from './dismissal.fixture.ts';
import { AGENCY_STOPS, SENT_AWAY, YEAR } from './examples.fixture.ts';

describe('unemployment benefit', () => {
  it('is asked for from a week before to a week after', () => {
    // WW art. 26 lid 1 b.
    const end = (contractEnds: string) => ids({ ...YEAR, contractEnds });
    expect(end('2026-11-29')).toContain('benefit-early');
    expect(end('2026-11-28')).toContain('benefit-apply');
    expect(end('2026-11-14')).toContain('benefit-apply');
    expect(end('2026-11-13')).toContain('benefit-late');
  });

  it('counts from the last day with work, not from the day on which that was told', () => {
    // WW art. 26 lid 1 b: told on 16 November that the work stops on the 30th: a week later is 7 December.
    const stops = (more: Typed) => find({ ...AGENCY_STOPS, ...more }, 'benefit-apply')?.deadline;
    expect(stops({ lastDay: '2026-11-27' })).toMatchObject({ day: '2026-12-04', callToday: true });
    expect(find({ ...AGENCY_STOPS, lastDay: '2026-11-30' }, 'benefit-early')?.deadline).toMatchObject({
      day: '2026-12-07',
      callToday: false,
    });
    expect(stops({})).toMatchObject({ day: '2026-11-23' });
    // "Per 1 December" may mean the last day of November.
    expect(find({ ...AGENCY_STOPS, lastDay: '2026-12-01' }, 'benefit-early')?.deadline?.day).toBe('2026-12-07');
    // A contract that went on after its end.
    expect(stops({ event: 'fixed-ends', contractKind: 'fixed', contractEnds: '2026-11-10', lastDay: '2026-11-20' })).toMatchObject({
      day: '2026-11-27',
    });
    // Who is sent home has no more work, whatever last day the job has.
    expect(find({ ...SENT_AWAY, lastDay: '2026-11-30' }, 'benefit-apply')?.deadline).toMatchObject({ day: '2026-11-23', callToday: true });
  });

  it('needs 26 of 36 weeks', () => {
    // WW art. 17.
    expect(find({ ...YEAR, weeksWorkedLately: '26' }, 'benefit-weeks')?.verdict).toBe('right');
    expect(find({ ...YEAR, weeksWorkedLately: '25' }, 'benefit-weeks-short')?.verdict).toBe('unclear');
    expect(ids({ ...YEAR, weeksWorkedLately: '0' })).toContain('benefit-weeks-short');
    expect(ids({ ...YEAR, weeksWorkedLately: '52' })).toContain('benefit-weeks');
  });
});
