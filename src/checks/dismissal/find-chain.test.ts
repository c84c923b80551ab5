import { describe, expect, it } from 'vitest';
import { find, ids, letter } from './dismissal.fixture.ts';
import { YEAR, before } from './examples.fixture.ts';

describe('contracts in a row', () => {
  it('are three within 36 months by the Act, and more only by CAO', () => {
    // BW 7:668a lid 1: the fourth contract, or more than 36 months: 1 November 2023 and three years end on 31 October 2026.
    const three = before(['2024-11-01', '2025-04-30'], ['2025-05-01', '2025-10-31']);
    expect(ids({ ...YEAR, ...three })).toContain('chain-fixed');
    const four = before(['2024-05-01', '2024-10-31'], ['2024-11-01', '2025-04-30'], ['2025-05-01', '2025-10-31']);
    expect(find({ ...YEAR, ...four }, 'chain-perhaps-permanent')).toMatchObject({
      verdict: 'unclear',
      weight: 3,
      values: { day: { day: '2025-11-01' } },
    });
    expect(ids({ ...YEAR, ...before(['2023-11-01', '2025-10-31']) })).toContain('chain-fixed');
    expect(ids({ ...YEAR, ...before(['2023-10-31', '2025-10-31']) })).toContain('chain-perhaps-permanent');
  });

  it('are permanent under any CAO after 48 months', () => {
    // Lid 5: from 31 October 2022, 48 months end on 30 October 2026; from 1 November 2022 on the last day itself.
    expect(find({ ...YEAR, ...before(['2022-10-31', '2025-10-31']) }, 'chain-perhaps-permanent')).toBeDefined();
    const row = before(['2022-10-31', '2023-10-31'], ['2023-11-01', '2025-10-31']);
    expect(find({ ...YEAR, ...row }, 'chain-permanent')).toMatchObject({
      verdict: 'wrong',
      weight: 3,
      values: { day: { day: '2026-10-31' } },
    });
    expect(ids({ ...YEAR, ...before(['2022-11-01', '2023-10-31'], ['2023-11-01', '2025-10-31']) })).toContain('chain-perhaps-permanent');
    expect(letter({ ...YEAR, ...row })).toEqual(
      expect.arrayContaining(['protest.permanent', 'protest.otherwise', 'claim.leave-no-amount']),
    );
  });

  it('begin again after a gap of more than six months', () => {
    const many = (lastDay: string) => before(['2023-11-01', '2024-04-30'], ['2024-05-01', '2024-10-31'], ['2024-11-01', lastDay]);
    expect(ids({ ...YEAR, ...many('2025-04-30') })).toContain('chain-perhaps-permanent');
    expect(ids({ ...YEAR, ...many('2025-04-29') })).toContain('chain-fixed');
  });
});
