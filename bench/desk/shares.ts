import type { Channel, ContractKind, Outcome, StayPhase } from '../../src/desk/contact.ts';
import type { Theme } from '../../src/topics/index.ts';
import type { Weighted } from '../directory/draw.ts';

/*
 * What comes how often in the drawn database. The speed of the desk depends on how rows are spread, not on which language is
 * the largest: so a share that nobody has counted is assumed here, and said to be.
 */

/** Assumed. Polish, Romanian, Bulgarian and English are named as asked most; the others follow from where people come from. */
export const LANGUAGES: readonly Weighted<string>[] = [
  ['pl', 34],
  ['ro', 17],
  ['en', 12],
  ['bg', 9],
  ['es', 6],
  ['uk', 5],
  ['hu', 4],
  ['pt', 3],
  ['it', 2],
  ['tr', 2],
  ['ar', 2],
  ['nl', 2],
  ['lt', 0.5],
  ['el', 0.5],
  ['hi', 0.4],
  ['zh', 0.3],
  ['ru', 0.3],
];

/**
 * After the employees from the EU of whom the study of the course of life (SEO) says: 44% agency after a year, later 18%
 * temporary, 27% agency and 51% permanent. Between the two; on-call, posted and self-employed are assumed, and so is that
 * with a third of the conversations nobody asks.
 */
export const CONTRACT_KINDS: readonly Weighted<ContractKind | null>[] = [
  ['agency', 24],
  ['temporary', 12],
  ['permanent', 14],
  ['on-call', 6],
  ['posted', 3],
  ['self-employed', 4],
  ['none', 4],
  [null, 33],
];

/**
 * Assumed, after the same study: of a cohort from the EU 69% are here after one year and 43% after three, so whoever comes
 * to a desk came lately or long ago.
 */
export const STAY_PHASES: readonly Weighted<StayPhase | null>[] = [
  ['before', 3],
  ['first-weeks', 14],
  ['first-year', 26],
  ['over-a-year', 21],
  ['leaving', 7],
  ['commuting', 4],
  [null, 25],
];

/** Assumed. */
export const CHANNELS: readonly Weighted<Channel>[] = [
  ['desk', 58],
  ['telephone', 22],
  ['message', 12],
  ['outreach', 6],
  ['video', 2],
];

/** Assumed: the twelve themes of the national site, pay, housing, tax and registration first. */
export const TOPICS: readonly Weighted<Theme>[] = [
  ['pay', 16],
  ['housing', 14],
  ['registration', 13],
  ['tax', 13],
  ['health', 10],
  ['dismissal', 8],
  ['learn', 6],
  ['start', 5],
  ['family', 4],
  ['leave', 3],
  ['transport', 2],
  ['safe-work', 2],
  ['help', 2],
  ['warnings', 1],
  ['self-employed', 1],
  ['meet', 1],
];

/** Assumed. */
export const OUTCOMES: readonly Weighted<Outcome>[] = [
  ['answered', 68],
  ['referred', 17],
  ['appointment', 7],
  ['file', 5],
  ['not-helped', 3],
];

/** Assumed: in which state a hand-over is at any one moment. */
export const REFERRAL_STATES: readonly Weighted<
  'draft' | 'sent' | 'received' | 'accepted' | 'in-progress' | 'done' | 'returned' | 'withdrawn' | 'expired'
>[] = [
  ['done', 64],
  ['returned', 12],
  ['in-progress', 6],
  ['expired', 5],
  ['accepted', 4],
  ['withdrawn', 3],
  ['sent', 3],
  ['received', 2],
  ['draft', 1],
];
