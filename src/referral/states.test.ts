import { describe, expect, it } from 'vitest';
import {
  hasEnded,
  isLate,
  isRunning,
  nextStates,
  REFERRAL_STATES,
  SIDES,
  transitionOf,
  TRANSITIONS,
  type ReferralState,
} from './states.ts';

/** Written down a second time, by hand, as pictures: from, then by whom, then where to. */
const ALLOWED: Record<ReferralState, Partial<Record<(typeof SIDES)[number], readonly ReferralState[]>>> = {
  draft: { sender: ['sent', 'withdrawn'], system: ['expired'] },
  sent: { sender: ['withdrawn'], receiver: ['received', 'accepted', 'returned'], system: ['expired'] },
  received: { sender: ['withdrawn'], receiver: ['accepted', 'returned'], system: ['expired'] },
  accepted: { sender: ['withdrawn'], receiver: ['in-progress', 'returned', 'done'], system: ['expired'] },
  'in-progress': { sender: ['withdrawn'], receiver: ['returned', 'done'], system: ['expired'] },
  done: {},
  returned: {},
  withdrawn: {},
  expired: {},
};

describe('changes of state', () => {
  it.each(REFERRAL_STATES.flatMap((from) => REFERRAL_STATES.flatMap((to) => SIDES.map((by) => [from, to, by] as const))))(
    'from %s to %s by the %s',
    (from, to, by) => {
      expect(transitionOf(from, to, by) !== null).toBe(ALLOWED[from][by]?.includes(to) ?? false);
    },
  );

  it('ask for consent, a reason with advice, or an outcome where they need one', () => {
    for (const { to, needs } of TRANSITIONS) {
      const expected = { sent: ['consent', 'answer-by'], returned: ['reason', 'advice'], done: ['outcome'] }[to as string] ?? [];
      expect(needs).toEqual(expected);
    }
  });

  it('are offered in the order of the states', () => {
    expect(nextStates('accepted', 'receiver')).toEqual(['in-progress', 'done', 'returned']);
    expect(nextStates('done', 'receiver')).toEqual([]);
  });

  it('end in four states, and run in four others', () => {
    expect(REFERRAL_STATES.filter(hasEnded)).toEqual(['done', 'returned', 'withdrawn', 'expired']);
    expect(REFERRAL_STATES.filter(isRunning)).toEqual(['sent', 'received', 'accepted', 'in-progress']);
  });
});

it('is late only while an answer is waited for', () => {
  expect(isLate({ state: 'received', answerBy: 10 }, 11)).toBe(true);
  expect(isLate({ state: 'received', answerBy: 10 }, 10)).toBe(false);
  expect(isLate({ state: 'accepted', answerBy: 10 }, 11)).toBe(false);
  expect(isLate({ state: 'draft', answerBy: null }, 11)).toBe(false);
});
