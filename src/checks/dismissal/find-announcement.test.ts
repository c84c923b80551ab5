import { describe, expect, it } from 'vitest';
import type { Typed } from '../read-answers.ts';
import { find, ids } from './dismissal.fixture.ts';
import { PAY, YEAR } from './examples.fixture.ts';

describe('the announcement', () => {
  it('has to come a month before the end, in writing', () => {
    // BW 7:668 lid 1, 3: for 31 October by 30 September; a day late is 2,600 / 31 = 83.87 at least.
    const told = (announcedOn: string): Typed => ({ ...YEAR, ...PAY, announced: 'in-writing', announcedOn });
    expect(ids(told('2026-09-30'))).toContain('announcement-in-time');
    expect(find(told('2026-10-01'), 'announcement-late')).toMatchObject({ verdict: 'unclear', amountCents: 8387 });
    expect(find({ ...YEAR, ...PAY, announced: 'spoken' }, 'announcement-none')).toMatchObject({ verdict: 'wrong', amountCents: 260_000 });
  });

  it('is due from six months on', () => {
    expect(ids({ ...YEAR, firstDay: '2026-05-01', announced: 'no' })).toContain('announcement-none-no-amount');
    expect(ids({ ...YEAR, firstDay: '2026-05-02', announced: 'no' })).toContain('announcement-not-due');
    expect(ids({ ...YEAR, contractKind: 'agency-clause', announced: 'no' })).toContain('announcement-not-due');
    expect(ids({ ...YEAR, contractKind: 'project', contractEnds: '', lastDay: '2026-10-31', announced: 'no' })).toContain(
      'announcement-not-due',
    );
  });

  it('has to be claimed by the earlier of two days, with a call today', () => {
    // BW 7:686a lid 4 e: three months from 30 September is 30 December, two months from 31 October the 31st.
    expect(find({ ...YEAR, ...PAY, announced: 'no' }, 'announcement-none')?.deadline).toEqual({
      day: '2026-12-30',
      text: 'dismissal.deadline.announcement',
      callToday: true,
    });
  });

  it('is not late before its day, and waits for the end when it is', () => {
    // For 31 December by 30 November; for 15 December by 15 November.
    expect(find({ ...YEAR, contractEnds: '2026-12-31', announced: 'no' }, 'announcement-coming')?.values).toEqual({
      day: { day: '2026-11-30' },
    });
    expect(ids({ ...YEAR, contractEnds: '2026-12-31', announced: 'no' }, '2026-11-30')).toContain('announcement-coming');
    expect(ids({ ...YEAR, contractEnds: '2026-12-31', announced: 'no' }, '2026-12-01')).toContain('announcement-overdue');
    expect(ids({ ...YEAR, contractEnds: '2026-12-31', announced: 'no' }, '2027-01-01')).toContain('announcement-none-no-amount');
  });
});
