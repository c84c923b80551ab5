import { CONTRACT_KINDS, EXPECTS, HELD, HERE, WAGES, type ContractKind, type Situation } from './situation.ts';
import type { SourceId } from './sources.ts';

/** Changes with every change of a rule or boundary below. */
export const RULE_VERSION = '2026-1';

export const QUADRANTS = ['vulnerable-passer-by', 'promising-passer-by', 'chronically-vulnerable', 'lastingly-promising'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** `mixed`: something of more than one. `unclassified`: enough is known, and none fits. `unknown`: it depends on what was not told. */
export const OUTCOMES = [...QUADRANTS, 'mixed', 'unclassified', 'unknown'] as const;
export type ProfileOutcome = (typeof OUTCOMES)[number];
export type Decided = Exclude<ProfileOutcome, 'unknown'>;

/** Where a short stay ends, in months. The advice leaves it soft, from one year to two; counted was at two. Ours to choose. */
export const STAY_BOUNDARIES = { counted: 24, earliest: 12 } as const;
export type Boundary = (typeof STAY_BOUNDARIES)[keyof typeof STAY_BOUNDARIES];

/** What share of the minimum wage divides the wages, in percent. */
export const WAGE_SHARE_PERCENT = 130;

/** What a rule looks at, once all is known. */
interface Position {
  /** `secure`: permanent contract and above; `insecure`: neither; `split`: one of the two. */
  work: 'secure' | 'insecure' | 'split' | 'not-employed';
  stay: 'short' | 'longer';
  /** Here, and with this contract and wage, for more than two years; or here so long with another one before. */
  lasts: 'for-years' | 'changed' | 'not-yet';
}

/** A line of the table: the first one that fits decides. A condition that is left out fits everybody. */
export interface ProfileRule {
  id: SourceId;
  outcome: Decided;
  when: { [K in keyof Position]?: Position[K] };
  /** Further lines on which it stands. */
  also: readonly SourceId[];
}

export const RULES: readonly ProfileRule[] = [
  { id: 'not-employed', outcome: 'unclassified', when: { work: 'not-employed' }, also: [] },
  { id: 'both-poles', outcome: 'mixed', when: { work: 'split' }, also: ['half-in-none'] },
  {
    id: 'vulnerable-passer-by',
    outcome: 'vulnerable-passer-by',
    when: { work: 'insecure', stay: 'short' },
    also: ['counted-at-two-years', 'soft-boundary'],
  },
  {
    id: 'promising-passer-by',
    outcome: 'promising-passer-by',
    when: { work: 'secure', stay: 'short' },
    also: ['counted-at-two-years', 'soft-boundary'],
  },
  {
    id: 'chronically-vulnerable',
    outcome: 'chronically-vulnerable',
    when: { work: 'insecure', lasts: 'for-years' },
    also: ['counted-at-two-years', 'only-after-years'],
  },
  {
    id: 'lastingly-promising',
    outcome: 'lastingly-promising',
    when: { work: 'secure', lasts: 'for-years' },
    also: ['counted-at-two-years', 'only-after-years'],
  },
  { id: 'position-changed', outcome: 'mixed', when: { lasts: 'changed' }, also: ['half-in-none'] },
  { id: 'stays-not-for-years-yet', outcome: 'unclassified', when: { lasts: 'not-yet' }, also: ['only-after-years'] },
];

/** The facts on which the four groups rest. */
export const DECIDING = ['here', 'expects', 'contract', 'wage', 'held'] as const;
export type DecidingFact = (typeof DECIDING)[number];

/** Every fact known. A posted worker's contract is one or the other. */
interface Complete {
  here: NonNullable<Situation['here']>;
  expects: Exclude<Situation['expects'], 'undecided' | null>;
  contract: Exclude<ContractKind, 'posted'>;
  wage: NonNullable<Situation['wage']>;
  held: NonNullable<Situation['held']>;
}

const SPANS = { 'up-to-year': 0, 'second-year': 1, 'over-two': 2 } as const;
type Span = 0 | 1 | 2;
const HERE_SPAN: Readonly<Record<Complete['here'], Span>> = {
  'not-yet': 0,
  'first-weeks': 0,
  'first-year': 0,
  'second-year': 1,
  'two-to-five': 2,
  'over-five': 2,
  seasons: 0,
};
const EXPECTED_SPAN: Readonly<Record<Complete['expects'], Span>> = {
  'leaving-soon': 0,
  'up-to-year': 0,
  'second-year': 1,
  longer: 2,
  'for-good': 2,
};

function positionOf(facts: Complete, boundary: Boundary): Position {
  const here = HERE_SPAN[facts.here];
  // Who has been here longer than they once expected has stayed longer.
  const stay = Math.max(here, EXPECTED_SPAN[facts.expects]);
  const shortest: Span = boundary === STAY_BOUNDARIES.earliest ? 0 : 1;
  const isPermanent = facts.contract === 'permanent';
  const isAbove = facts.wage === 'above';
  return {
    work:
      facts.contract === 'none' || facts.contract === 'self-employed'
        ? 'not-employed'
        : isPermanent !== isAbove
          ? 'split'
          : isPermanent
            ? 'secure'
            : 'insecure',
    stay: stay <= shortest ? 'short' : 'longer',
    lasts: here < 2 ? 'not-yet' : SPANS[facts.held] < 2 ? 'changed' : 'for-years',
  };
}

function ruleFor(position: Position): ProfileRule {
  const rule = RULES.find(({ when }) => (Object.keys(when) as (keyof Position)[]).every((key) => when[key] === position[key]));
  if (!rule) throw new Error(`no rule for ${JSON.stringify(position)}`);
  return rule;
}

/** What each unknown fact may be. */
const POSSIBLE: { [K in DecidingFact]: readonly Complete[K][] } = {
  here: HERE,
  expects: EXPECTS.filter((each) => each !== 'undecided'),
  contract: CONTRACT_KINDS.filter((each) => each !== 'posted'),
  wage: WAGES,
  held: HELD,
};

function possibleContracts({ contract, work }: Situation): readonly Complete['contract'][] {
  // Posted by an employer abroad: that contract may be permanent or not.
  if (contract === 'posted') return ['temporary', 'permanent'];
  if (contract !== null) return [contract];
  if (work === null) return POSSIBLE.contract;
  return POSSIBLE.contract.filter((each) => (each !== 'none') === work);
}

function possibleFacts(situation: Situation): { [K in DecidingFact]: readonly Complete[K][] } {
  const { here, expects, wage, held } = situation;
  return {
    here: here === null ? POSSIBLE.here : [here],
    expects: expects === null || expects === 'undecided' ? POSSIBLE.expects : [expects],
    contract: possibleContracts(situation),
    wage: wage === null ? POSSIBLE.wage : [wage],
    held: held === null ? POSSIBLE.held : [held],
  };
}

function* completions(situation: Situation): Generator<Complete> {
  const possible = possibleFacts(situation);
  for (const here of possible.here)
    for (const expects of possible.expects)
      for (const contract of possible.contract)
        for (const wage of possible.wage) for (const held of possible.held) yield { here, expects, contract, wage, held };
}

/** What the rules say at one boundary of stay. */
export interface AtBoundary {
  months: Boundary;
  outcome: ProfileOutcome;
  /** With `unknown`: what it may be, in the order of `OUTCOMES`. Otherwise the outcome alone. */
  possible: readonly Decided[];
  /** The lines of the table that may apply. */
  rules: readonly ProfileRule[];
}

/**
 * What fits somebody as far as it is told: what every possible answer to the open questions agrees on, else `unknown`.
 * So nothing that was not told is ever taken for certain.
 */
export function outcomeAt(situation: Situation, months: Boundary): AtBoundary {
  const found = new Set<ProfileRule>();
  for (const facts of completions(situation)) found.add(ruleFor(positionOf(facts, months)));
  const rules = RULES.filter((rule) => found.has(rule));
  const possible = OUTCOMES.filter((each): each is Decided => rules.some(({ outcome }) => outcome === each));
  return { months, outcome: possible.length === 1 && possible[0] ? possible[0] : 'unknown', possible, rules };
}

/** A fact with each of its answers, or a few of them, in its place. */
function withEach(situation: Situation, fact: DecidingFact): Situation[] {
  return POSSIBLE[fact].map((answer) => ({ ...situation, [fact]: answer, ...(fact === 'contract' ? { work: null } : {}) }));
}

const sameAs = (a: AtBoundary, b: AtBoundary) => a.possible.join() === b.possible.join();

/** The told facts that decide: with another answer, something else would fit. In the order of the form. */
export function decidingFacts(situation: Situation, months: Boundary): DecidingFact[] {
  const now = outcomeAt(situation, months);
  return DECIDING.filter(
    (fact) => isTold(situation, fact) && withEach(situation, fact).some((other) => !sameAs(outcomeAt(other, months), now)),
  );
}

/** The open questions whose answer would tell more. */
export function missingFacts(situation: Situation, months: Boundary): DecidingFact[] {
  const now = outcomeAt(situation, months);
  if (now.outcome !== 'unknown') return [];
  return DECIDING.filter(
    (fact) => !isTold(situation, fact) && withEach(situation, fact).some((other) => !sameAs(outcomeAt(other, months), now)),
  );
}

/** Whether a fact is told so far that nothing about it is open. */
function isTold(situation: Situation, fact: DecidingFact): boolean {
  return possibleFacts(situation)[fact].length === 1;
}
