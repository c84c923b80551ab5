import type { IsoDay } from '#law/index.ts';
import { CONTRACT_KINDS, type ContractKind } from '../contact.ts';

/** How long somebody has been here. `seasons`: comes for each season and goes home between; one stay counts. */
export const HERE = ['not-yet', 'first-weeks', 'first-year', 'second-year', 'two-to-five', 'over-five', 'seasons'] as const;
export type Here = (typeof HERE)[number];

/** How long somebody expects to stay, counted from the arrival. `undecided`: was asked, and does not know. */
export const EXPECTS = ['leaving-soon', 'up-to-year', 'second-year', 'longer', 'for-good', 'undecided'] as const;
export type Expects = (typeof EXPECTS)[number];

/** How long contract and wage have been of this kind. */
export const HELD = ['up-to-year', 'second-year', 'over-two'] as const;
export type Held = (typeof HELD)[number];

/** `tied`: from employer or agency, and ends with the work. */
export const HOMES = ['tied', 'rented', 'owned', 'none'] as const;
export type Home = (typeof HOMES)[number];

/** Dutch as told, no test: none, some words, enough for every day, enough for work. */
export const DUTCH = ['none', 'basic', 'everyday', 'work'] as const;
export type Dutch = (typeof DUTCH)[number];

/** The gross wage for one hour beside 130% of the minimum wage. */
export const WAGES = ['below', 'above'] as const;
export type Wage = (typeof WAGES)[number];

export { CONTRACT_KINDS, type ContractKind, type IsoDay };

/**
 * What somebody told about themselves. Null: not asked, not told, or not known. Nothing here says where they come from.
 */
export interface Situation {
  here: Here | null;
  expects: Expects | null;
  contract: ContractKind | null;
  wage: Wage | null;
  held: Held | null;
  home: Home | null;
  dutch: Dutch | null;
  partner: boolean | null;
  children: boolean | null;
  work: boolean | null;
}
export type Fact = keyof Situation;

export const NOTHING_TOLD: Situation = {
  here: null,
  expects: null,
  contract: null,
  wage: null,
  held: null,
  home: null,
  dutch: null,
  partner: null,
  children: null,
  work: null,
};
