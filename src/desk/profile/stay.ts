import type { StayPhase } from '../contact.ts';
import type { Situation } from './situation.ts';

/** The terms in which housing speaks of stay. */
export const STAY_TERMS = ['short', 'mid', 'long'] as const;
export type StayTerm = (typeof STAY_TERMS)[number];

/** Where somebody stands in their stay, as a contact is counted; null: not told. */
export function stayPhase({ here, expects }: Situation): StayPhase | null {
  if (here === null) return null;
  if (here === 'seasons') return 'commuting';
  if (here === 'not-yet') return 'before';
  if (expects === 'leaving-soon') return 'leaving';
  return here === 'first-weeks' || here === 'first-year' ? here : 'over-a-year';
}

/**
 * The term of stay: short is up to 12 months, mid is longer without having decided to settle, long is for good.
 * Null: not told, or not decided in the first year.
 */
export function stayTerm({ here, expects }: Situation): StayTerm | null {
  if (expects === null) return null;
  if (expects === 'for-good') return 'long';
  const isOverAYear = here === 'second-year' || here === 'two-to-five' || here === 'over-five';
  if (isOverAYear || expects === 'second-year' || expects === 'longer') return 'mid';
  // Without knowing how long it has been already, nothing says that it stays short.
  return expects === 'undecided' || here === null ? null : 'short';
}

/** What binds people to the country, as a group. */
export const BINDINGS = ['partner', 'children', 'work', 'owned-home'] as const;
export type Binding = (typeof BINDINGS)[number];

/** Each binding fact: there, not there, or not told. Says nothing about how long this person will stay. */
export function bindings(situation: Situation): Readonly<Record<Binding, boolean | null>> {
  const { partner, children, contract, work, home } = situation;
  return {
    partner,
    children,
    // The contract of who was just dismissed is their last one.
    work: work ?? (contract === null ? null : contract !== 'none'),
    'owned-home': home === null ? null : home === 'owned',
  };
}
