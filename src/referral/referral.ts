import type { Need } from '#topics/index.ts';
import type { IsoDay } from '#law/index.ts';
import type { ReferralState, Side } from './states.ts';
import type { Outcome, ReturnReason, Urgency } from './vocabulary.ts';

/** A hand-over without a word about the person: what lists and statistics show. Moments in milliseconds since 1970. */
export interface Referral {
  id: string;
  region: string;
  file: string | null;
  sender: string | null;
  organisation: string;
  service: string | null;
  need: Need;
  language: string;
  urgency: Urgency;
  state: ReferralState;
  createdAt: number;
  sentAt: number | null;
  answerBy: number | null;
  sharedUntil: IsoDay | null;
  since: number;
  endedAt: number | null;
  outcome: Outcome | null;
  returnReason: ReturnReason | null;
  escalatedAt: number | null;
  version: number;
}

/** One change of state, from the history that the database writes. */
export interface ReferralEvent {
  number: number;
  at: number;
  from: ReferralState | null;
  to: ReferralState;
  by: Side;
}

/** What an organisation can take on these days. */
export interface Capacity {
  organisation: string;
  /** The last day on which it is full; null: there is room. */
  fullUntil: IsoDay | null;
  languages: readonly string[];
  changedAt: number;
}
