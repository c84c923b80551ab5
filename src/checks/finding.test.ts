import { describe, expect, it } from 'vitest';
import type { Ground } from '#law/index.ts';
import { finding, isNear, overall, ranked, sumOfWrong, type Finding, type Verdict, type Weight } from './finding.ts';

const VERIFIED: Ground = { articles: ['BW 7:623'], parameters: [], confidence: 'verified' };
const RECALLED: Ground = { ...VERIFIED, confidence: 'recalled' };
const DEADLINE = { day: '2027-03-01', text: 'pay.deadline.claim', callToday: false };

const found = (id: string, verdict: Verdict, weight: Weight, amountCents = 0): Finding =>
  finding({ id, verdict, weight, ground: VERIFIED, amountCents });

describe('a finding', () => {
  it('on a rule that is not confirmed is never more than unclear, and its last day asks for a call today', () => {
    for (const verdict of ['wrong', 'unclear', 'right'] as const)
      expect(finding({ id: 'any', verdict, weight: 1, ground: RECALLED, deadline: DEADLINE })).toMatchObject({
        verdict: 'unclear',
        deadline: { day: '2027-03-01', callToday: true },
      });
  });

  it('on a confirmed rule stands as it was found', () => {
    expect(finding({ id: 'any', verdict: 'wrong', weight: 1, ground: VERIFIED, deadline: DEADLINE })).toEqual({
      id: 'any',
      verdict: 'wrong',
      weight: 1,
      ground: VERIFIED,
      deadline: DEADLINE,
      values: {},
      actions: [],
    });
  });
});

describe('findings together', () => {
  it('begin with what asks to act today, then what is wrong, heavy and dear', () => {
    const all = [
      found('right', 'right', 3),
      found('wrong', 'wrong', 1),
      found('unclear', 'unclear', 2, 500),
      found('cheap', 'wrong', 2, 1),
      found('today', 'unclear', 3),
      found('dear', 'wrong', 2, 2),
    ];
    expect(ranked(all).map(({ id }) => id)).toEqual(['today', 'dear', 'cheap', 'wrong', 'unclear', 'right']);
  });

  it('are as bad as the worst of them, and unclear when there are none', () => {
    expect(overall([found('a', 'right', 1), found('b', 'unclear', 1)])).toBe('unclear');
    expect(overall([found('a', 'right', 1), found('b', 'wrong', 1), found('c', 'unclear', 3)])).toBe('wrong');
    expect(overall([found('a', 'right', 1)])).toBe('right');
    expect(overall([])).toBe('unclear');
  });

  it('add up only what is missing for certain', () => {
    expect(sumOfWrong([found('a', 'wrong', 1, 1000), found('b', 'unclear', 1, 500), found('c', 'wrong', 2, 1)])).toBe(1001);
  });
});

it('a last day is near for two weeks before it, and when it is over', () => {
  expect(isNear('2026-12-05', '2026-11-21')).toBe(true);
  expect(isNear('2026-12-06', '2026-11-21')).toBe(false);
  expect(isNear('2026-11-20', '2026-11-21')).toBe(true);
});
