import { describe, expect, it } from 'vitest';
import type { Typed } from '../read-answers.ts';
import { find, ids } from './dismissal.fixture.ts';
import { NOTICE, RESIGNED, YEAR } from './examples.fixture.ts';

describe('the last day to go to the judge', () => {
  it('is two months from the last day, and calls today when it is near', () => {
    // BW 7:686a lid 4 a: fired on 21 September, until 21 November; HR 5 February 2021.
    const fired = (toldOn: string): Typed => ({ event: 'on-the-spot', toldOn, lastDay: toldOn });
    expect(find(fired('2026-09-21'), 'court')?.deadline).toMatchObject({ day: '2026-11-21', callToday: true });
    expect(ids(fired('2026-09-20'))).toContain('court-passed');
    expect(find(fired('2026-10-05'), 'court')).toMatchObject({ weight: 3, deadline: { day: '2026-12-05', callToday: true } });
    // 8 December is a Tuesday, more than two weeks away.
    expect(find(fired('2026-10-08'), 'court')).toMatchObject({ weight: 2, deadline: { day: '2026-12-08', callToday: false } });
  });

  it('is counted from the earliest day that it can be', () => {
    const told = { event: 'on-the-spot', toldOn: '2026-11-02' };
    expect(find({ ...told, lastDay: '2026-11-30' }, 'court')?.deadline).toMatchObject({ day: '2027-01-02', callToday: true });
    // "Per 1 December" may mean the last day of November.
    expect(find({ ...NOTICE, lastDay: '2026-12-01' }, 'court')?.deadline).toMatchObject({ day: '2027-01-30', callToday: true });
    expect(find({ ...NOTICE, lastDay: '' }, 'court')?.deadline).toMatchObject({ day: '2027-01-02', callToday: true });
  });

  it('is not asked for when nothing is disputed', () => {
    expect(ids(YEAR)).not.toContain('court');
    expect(ids(RESIGNED)).not.toContain('court');
  });
});
