/** Positions in a list of records, in order. */
export type Positions = readonly number[];

/** By each key the records that have it. A key that comes twice counts once. */
export function positionsBy<T>(records: readonly T[], keysOf: (record: T) => Iterable<string>): ReadonlyMap<string, Positions> {
  const byKey = new Map<string, number[]>();
  records.forEach((record, position) => {
    for (const key of keysOf(record)) {
      const known = byKey.get(key);
      if (!known) byKey.set(key, [position]);
      else if (known.at(-1) !== position) known.push(position);
    }
  });
  return byKey;
}

/**
 * The records that fit every condition, in order. Looking at each record would take ten times as long: they lie all over
 * the memory.
 *
 * @param conditions each: the records that fit it, in any number of parts
 */
export function fittingAll<T>(records: readonly T[], conditions: readonly (readonly Positions[])[]): readonly T[] {
  if (conditions.length === 0) return records;
  const fits = new Uint8Array(records.length);
  conditions.forEach((parts, before) => {
    for (const part of parts) for (const position of part) if (fits[position] === before) fits[position] = before + 1;
  });
  return records.filter((_, position) => fits[position] === conditions.length);
}
