/**
 * The number of changes (a letter more, less, other, or two neighbours swapped) that turn one word into the other,
 * as far as it is at most `max`; otherwise `max + 1`. Work is bounded: only cells within `max` of the diagonal are filled.
 */
export function boundedDistance(a: string, b: string, max: number): number {
  const tooFar = max + 1;
  if (Math.abs(a.length - b.length) > max) return tooFar;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => Math.min(column, tooFar));
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(tooFar);
    if (row <= max) current[0] = row;
    let best = current[0] ?? tooFar;
    for (let column = Math.max(1, row - max); column <= Math.min(b.length, row + max); column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const distance = Math.min(
        (previous[column - 1] ?? tooFar) + (same ? 0 : 1),
        (previous[column] ?? tooFar) + 1,
        (current[column - 1] ?? tooFar) + 1,
        swapped ? (older[column - 2] ?? tooFar) + 1 : tooFar,
      );
      current[column] = Math.min(distance, tooFar);
      best = Math.min(best, distance);
    }
    if (best > max) return tooFar;
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? tooFar;
}

/** How many typos we look through in a word of this length: short names are too near to each other. */
export function allowedTypos(length: number): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

/** Keys near to what was typed, nearest first, and how many were compared. */
export interface NearKeys {
  readonly near: readonly { readonly key: string; readonly distance: number }[];
  readonly compared: number;
}

/** Compares `key` with all names of about its length. */
export function findNearKeys(keysByLength: ReadonlyMap<number, readonly string[]>, key: string, max: number): NearKeys {
  const near: { key: string; distance: number }[] = [];
  let compared = 0;
  if (max < 1) return { near, compared };
  for (let length = key.length - max; length <= key.length + max; length += 1) {
    for (const candidate of keysByLength.get(length) ?? []) {
      compared += 1;
      const distance = boundedDistance(key, candidate, max);
      if (distance <= max) near.push({ key: candidate, distance });
    }
  }
  near.sort((a, b) => a.distance - b.distance);
  return { near, compared };
}
