import { describe, expect, it } from 'vitest';
import { find, ids } from './dismissal.fixture.ts';
import { NOTICE, PAY, PERMANENT } from './examples.fixture.ts';

describe('notice by the employer', () => {
  it('is one month towards the end of a month; a day that the contract may name is not called wrong', () => {
    // BW 7:672 lid 1, 2: told on 2 November, a month is 2 December, the end of that month the 31st.
    expect(find({ ...NOTICE, lastDay: '2026-12-01' }, 'notice-too-short-no-amount')?.verdict).toBe('wrong');
    expect(find({ ...NOTICE, lastDay: '2026-12-02' }, 'notice-perhaps-too-short')?.verdict).toBe('unclear');
    expect(ids({ ...NOTICE, lastDay: '2026-12-30' })).toContain('notice-perhaps-too-short');
    expect(ids({ ...NOTICE, lastDay: '2026-12-31' })).toContain('notice-long-enough');
  });

  it('is two months from five years on', () => {
    // BW 7:672 lid 2 b: five years on 2 November 2026.
    const until = (firstDay: string) => find({ ...NOTICE, lastDay: '', firstDay }, 'notice-until')?.values;
    expect(until('2021-11-02')).toEqual({ day: { day: '2027-01-31' } });
    expect(until('2021-11-03')).toEqual({ day: { day: '2026-12-31' } });
    expect(until('2011-11-02')).toEqual({ day: { day: '2027-03-31' } });
  });

  it('that is too short costs the pay until the earliest right day', () => {
    // BW 7:672 lid 11: 1 and 2 December: 2,600 / 31 × 2 = 167.74.
    expect(find({ ...NOTICE, ...PAY }, 'notice-too-short')).toMatchObject({ verdict: 'wrong', amountCents: 16_774 });
  });

  it('cannot end a fixed contract early, unless both may', () => {
    // BW 7:667 lid 3, 7:677 lid 4: December to March, 4 × 2,600.
    const fixed = { ...NOTICE, ...PAY, contractKind: 'fixed', contractEnds: '2027-03-31' };
    expect(find({ ...fixed, earlyEnd: 'no' }, 'fixed-too-early')).toMatchObject({ verdict: 'wrong', amountCents: 1_040_000 });
    expect(find({ ...fixed, earlyEnd: '' }, 'fixed-too-early')?.verdict).toBe('unclear');
    expect(ids({ ...fixed, earlyEnd: 'yes' })).toContain('notice-too-short');
    expect(ids({ ...fixed, earlyEnd: 'no', lastDay: '2027-03-30' })).toContain('fixed-too-early');
    expect(ids({ ...fixed, earlyEnd: 'no', lastDay: '2027-03-31' })).not.toContain('fixed-too-early');
  });

  it('of a dismissal on the spot waits for the judge', () => {
    const onTheSpot = { event: 'on-the-spot', toldOn: '2026-11-02', ...PERMANENT, ...PAY };
    // 3 November to 2 December is a month.
    expect(find(onTheSpot, 'notice-on-the-spot')).toMatchObject({ verdict: 'unclear', amountCents: 260_000 });
  });

  it('in what may be a trial period is not judged', () => {
    // 3 September and two months: until 2 November.
    expect(ids({ ...NOTICE, firstDay: '2026-09-03' })).toContain('notice-permit-unknown');
    expect(ids({ ...NOTICE, firstDay: '2026-09-02' })).toContain('notice-no-permit');
  });

  it('with a permit is not called too short: its time may have been taken off', () => {
    expect(find({ ...NOTICE, permit: 'yes' }, 'notice-too-short-no-amount')?.verdict).toBe('unclear');
  });
});
