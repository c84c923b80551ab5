import type { FoundAnswer } from '#guide/index.ts';

/** A result in one of the two lists. */
export interface FoundRow extends FoundAnswer {
  /** Only the other language found it: this list shows it in its own words. */
  byOther: boolean;
}

/** What one search found, and how it shows what the other found. */
export interface Side {
  results: readonly FoundAnswer[];
  /** Nothing answers it well. */
  unanswered: boolean;
  /** The same thing in this language; null where it has none. */
  inOwnWords: (result: FoundAnswer) => FoundAnswer | null;
}

const keyOf = ({ type, id }: FoundAnswer) => `${type} ${id}`;

/**
 * One list of results for a side: its own, and what only the other side found, in its own words. A question is typed in one
 * of two languages, so often only one side understands it: then that side's results come first in both lists.
 */
export function sideList(own: Side, other: Side, most: number): FoundRow[] {
  const mine = new Set(own.results.map(keyOf));
  const urgent = new Set(other.results.filter(({ emergency }) => emergency).map(keyOf));
  const ownRows = own.results.map((result) => ({ ...result, emergency: result.emergency || urgent.has(keyOf(result)), byOther: false }));
  const otherRows = other.results
    .filter((result) => !mine.has(keyOf(result)))
    .flatMap((result) => own.inOwnWords(result) ?? [])
    .map((result) => ({ ...result, byOther: true }));
  const rows = own.unanswered && !other.unanswered ? [...otherRows, ...ownRows] : [...ownRows, ...otherRows];
  // Danger comes first, whichever language told of it.
  return [...rows.filter(({ emergency }) => emergency), ...rows.filter(({ emergency }) => !emergency)].slice(0, most);
}
