import type { Situation } from './situation.ts';

/** The three links of the circle in which each waits for the others. */
export const LINKS = ['contract', 'home', 'language'] as const;
export type Link = (typeof LINKS)[number];

/** `closed`: all three hold somebody back. `open`: at least one does not. `unknown`: no link is broken, and something was not told. */
export interface Circle {
  state: 'closed' | 'open' | 'unknown';
  /** Null: not told. */
  links: Readonly<Record<Link, boolean | null>>;
}

/** Whether contract, home and language hold one another back. */
export function circleOf({ contract, home, dutch }: Situation): Circle {
  const links = {
    contract: contract === null ? null : contract === 'agency' || contract === 'temporary' || contract === 'on-call',
    // A home that ends with the work, or none at all, is no home of one's own.
    home: home === null ? null : home === 'tied' || home === 'none',
    language: dutch === null ? null : dutch === 'none' || dutch === 'basic',
  };
  const known = LINKS.map((link) => links[link]);
  const state = known.includes(false) ? 'open' : known.includes(null) ? 'unknown' : 'closed';
  return { state, links };
}
