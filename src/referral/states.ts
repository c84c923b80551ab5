/** The states of a warm hand-over, in the order in which it usually passes them. */
export const REFERRAL_STATES = [
  'draft',
  'sent',
  'received',
  'accepted',
  'in-progress',
  'done',
  'returned',
  'withdrawn',
  'expired',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** Who moves it on: the region that sends, the organisation that receives, or the program by itself. */
export const SIDES = ['sender', 'receiver', 'system'] as const;
export type Side = (typeof SIDES)[number];

/** What has to be said for a change: the consent and the day to answer by, a reason with advice, or what came of it. */
export type Needed = 'consent' | 'answer-by' | 'reason' | 'advice' | 'outcome';

/** One allowed change of state. */
export interface Transition {
  from: ReferralState;
  to: ReferralState;
  by: Side;
  needs: readonly Needed[];
}

const transition = (from: ReferralState, to: ReferralState, by: Side, ...needs: Needed[]): Transition => ({ from, to, by, needs });

/** Every allowed change, and no other. The table `referral_transition` holds the same; a test compares them. */
export const TRANSITIONS: readonly Transition[] = [
  transition('draft', 'sent', 'sender', 'consent', 'answer-by'),
  transition('sent', 'received', 'receiver'),
  transition('sent', 'accepted', 'receiver'),
  transition('sent', 'returned', 'receiver', 'reason', 'advice'),
  transition('received', 'accepted', 'receiver'),
  transition('received', 'returned', 'receiver', 'reason', 'advice'),
  transition('accepted', 'in-progress', 'receiver'),
  transition('accepted', 'returned', 'receiver', 'reason', 'advice'),
  transition('accepted', 'done', 'receiver', 'outcome'),
  transition('in-progress', 'returned', 'receiver', 'reason', 'advice'),
  transition('in-progress', 'done', 'receiver', 'outcome'),
  transition('draft', 'withdrawn', 'sender'),
  transition('sent', 'withdrawn', 'sender'),
  transition('received', 'withdrawn', 'sender'),
  transition('accepted', 'withdrawn', 'sender'),
  transition('in-progress', 'withdrawn', 'sender'),
  transition('draft', 'expired', 'system'),
  transition('sent', 'expired', 'system'),
  transition('received', 'expired', 'system'),
  // The day has passed until which the person agreed.
  transition('accepted', 'expired', 'system'),
  transition('in-progress', 'expired', 'system'),
];

/** The allowed change, or null: nobody of that side makes it. */
export function transitionOf(from: ReferralState, to: ReferralState, by: Side): Transition | null {
  return TRANSITIONS.find((each) => each.from === from && each.to === to && each.by === by) ?? null;
}

/** Where a side may take a referral next, in the order of the states. */
export function nextStates(from: ReferralState, by: Side): ReferralState[] {
  return REFERRAL_STATES.filter((to) => transitionOf(from, to, by) !== null);
}

/** The receiver still has to accept or return it. */
export const WAITING_STATES = ['sent', 'received'] as const satisfies readonly ReferralState[];
/** The receiver has taken it. */
export const TAKEN_STATES = ['accepted', 'in-progress'] as const satisfies readonly ReferralState[];
/** Nothing follows. */
export const ENDED_STATES = ['done', 'returned', 'withdrawn', 'expired'] as const satisfies readonly ReferralState[];

const among = (states: readonly ReferralState[], state: ReferralState) => states.includes(state);

/** Whether the receiver still has to accept or return it. */
export function waitsForAnswer(state: ReferralState): boolean {
  return among(WAITING_STATES, state);
}

/** Sent and not ended: only then the receiver reads what was said about the person. */
export function isRunning(state: ReferralState): boolean {
  return waitsForAnswer(state) || among(TAKEN_STATES, state);
}

/** Whether nothing follows. */
export function hasEnded(state: ReferralState): boolean {
  return among(ENDED_STATES, state);
}

/** Whether what it says may be written anew for another organisation: the person may want to go on. */
export function mayCopy(state: ReferralState): boolean {
  return hasEnded(state) && state !== 'withdrawn';
}

/** Whether the receiver let the day pass by which to answer. */
export function isLate({ state, answerBy }: { state: ReferralState; answerBy: number | null }, now: number): boolean {
  return waitsForAnswer(state) && answerBy !== null && answerBy < now;
}
