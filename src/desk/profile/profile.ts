import type { StayPhase } from '../contact.ts';
import { circleOf, type Circle } from './circle.ts';
import {
  decidingFacts,
  missingFacts,
  outcomeAt,
  RULE_VERSION,
  STAY_BOUNDARIES,
  type AtBoundary,
  type DecidingFact,
  type ProfileOutcome,
} from './quadrants.ts';
import type { Situation } from './situation.ts';
import { bindings, stayPhase, stayTerm, type Binding, type StayTerm } from './stay.ts';
import { suggestionsFor } from './suggestions.ts';

/** What an adviser reads before a conversation. It supports the conversation; it measures nobody. */
export interface Profile {
  ruleVersion: string;
  /** At the boundary of stay that was used for counting. */
  counted: AtBoundary;
  /** At the earliest boundary, when that says something else: the boundary is soft, so both are shown. */
  earlier: AtBoundary | null;
  /** What adviser and person chose instead; null: they left it. */
  chosen: ProfileOutcome | null;
  /** What the suggestions go by. */
  fits: readonly ProfileOutcome[];
  deciding: readonly DecidingFact[];
  missing: readonly DecidingFact[];
  /** Here longer than they expected to stay in all: one of the two has to be asked again. */
  hasOutstayed: boolean;
  /** Contract and wage are of this kind for longer than this person is here: one of the two has to be asked again. */
  isHeldBefore: boolean;
  phase: StayPhase | null;
  term: StayTerm | null;
  bindings: Readonly<Record<Binding, boolean | null>>;
  circle: Circle;
  suggestions: ReturnType<typeof suggestionsFor>;
}

/**
 * What fits a situation and why, as far as it was told.
 * @param chosen what adviser and person think fits better; it decides what is suggested
 */
export function profileOf(situation: Situation, chosen: ProfileOutcome | null = null): Profile {
  const counted = outcomeAt(situation, STAY_BOUNDARIES.counted);
  const earliest = outcomeAt(situation, STAY_BOUNDARIES.earliest);
  const earlier = earliest.possible.join() === counted.possible.join() ? null : earliest;
  const circle = circleOf(situation);
  const phase = stayPhase(situation);
  const fits = chosen === null ? [...new Set([...counted.possible, ...(earlier?.possible ?? [])])] : [chosen];
  return {
    ruleVersion: RULE_VERSION,
    counted,
    earlier,
    chosen,
    fits,
    deciding: decidingFacts(situation, STAY_BOUNDARIES.counted),
    missing: missingFacts(situation, STAY_BOUNDARIES.counted),
    hasOutstayed: hasOutstayed(situation),
    isHeldBefore: isHeldBefore(situation),
    phase,
    term: stayTerm(situation),
    bindings: bindings(situation),
    circle,
    suggestions: suggestionsFor({ situation, fits, circle: circle.state, phase }),
  };
}

function hasOutstayed({ here, expects }: Situation): boolean {
  const isOverAYear = here === 'second-year' || here === 'two-to-five' || here === 'over-five';
  const isOverTwo = isOverAYear && here !== 'second-year';
  return (expects === 'up-to-year' && isOverAYear) || (expects === 'second-year' && isOverTwo);
}

function isHeldBefore({ here, held, contract }: Situation): boolean {
  // Posted by an employer abroad, one may have had the contract before coming; whoever comes for seasons comes back to it.
  if (contract === 'posted' || here === null || here === 'seasons') return false;
  const isUnderAYear = here === 'not-yet' || here === 'first-weeks' || here === 'first-year';
  return (isUnderAYear && held === 'second-year') || ((isUnderAYear || here === 'second-year') && held === 'over-two');
}
