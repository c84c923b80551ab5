import type { IsoDay } from '#law/index.ts';
import type { Lender, LenderRegister } from '../check.ts';
import { plainName } from './lender-name.ts';

/** Near names are suggestions: more than a few help nobody. */
const MOST_NEAR = 3;
/** A shorter beginning fits too many names. */
const SHORTEST_BEGINNING = 4;
/** Letters that may differ, by the length of what is asked. */
const LETTERS_A_SLIP = 5;
const MOST_SLIPS = 2;

/**
 * A register that can be asked. By number a lender is found exactly, and the number decides when both are asked; by name
 * all with that name, but for case, marks and legal form. When nothing has that name, `find` gives a few with a near one:
 * `isNearOnly` tells them apart.
 *
 *     const register = lenderRegister(lenders, '2026-11-21');
 *     register.find({ name: 'jansen uitzendbureau', kvk: null }); // "Jansen B.V."
 *
 * @param date day of the copy; null when there is none
 */
export function lenderRegister(lenders: readonly Lender[], date: IsoDay | null): LenderRegister {
  const named = lenders.map((lender) => ({ lender, plain: plainName(lender.name) }));
  const byNumber = Map.groupBy(lenders, ({ kvk }) => kvk);
  const byName = Map.groupBy(named, ({ plain }) => plain);
  return {
    date,
    find({ name, kvk }) {
      const ofNumber = kvk === null ? undefined : byNumber.get(kvk);
      if (ofNumber) return ofNumber;
      const asked = name === null ? '' : plainName(name);
      if (asked === '') return [];
      return (byName.get(asked) ?? nearest(named, asked)).map(({ lender }) => lender);
    },
  };
}

/** Whether a lender was found only because its name looks like the one that was asked. */
export function isNearOnly(lender: Lender, asked: { name: string | null; kvk: string | null }): boolean {
  return lender.kvk !== asked.kvk && (asked.name === null || plainName(lender.name) !== plainName(asked.name));
}

function nearest<T extends { plain: string }>(named: readonly T[], asked: string): T[] {
  const most = Math.min(MOST_SLIPS, Math.floor(asked.length / LETTERS_A_SLIP));
  const near: { each: T; slips: number }[] = [];
  for (const each of named) {
    const isBeginning = asked.length >= SHORTEST_BEGINNING && each.plain.startsWith(`${asked} `);
    const isLonger = each.plain.length >= SHORTEST_BEGINNING && asked.startsWith(`${each.plain} `);
    const slips = isBeginning || isLonger ? 0 : slipsBetween(asked, each.plain, most);
    if (slips <= most) near.push({ each, slips });
  }
  return near
    .toSorted((a, b) => a.slips - b.slips || (a.each.plain < b.each.plain ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ each }) => each);
}

/**
 * Letters that are added, left out or wrong between two names; more than `most` is any larger number. Up to the first letter that
 * differs nothing is counted, and from there each kind of slip is tried: so of many names hardly any costs more than a
 * few comparisons.
 */
function slipsBetween(one: string, other: string, most: number, i = 0, j = 0): number {
  if (Math.abs(one.length - i - (other.length - j)) > most) return most + 1;
  while (i < one.length && j < other.length && one.charCodeAt(i) === other.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  if (i === one.length || j === other.length) return one.length - i + (other.length - j);
  if (most === 0) return 1;
  return (
    1 +
    Math.min(
      slipsBetween(one, other, most - 1, i + 1, j + 1),
      slipsBetween(one, other, most - 1, i + 1, j),
      slipsBetween(one, other, most - 1, i, j + 1),
    )
  );
}
