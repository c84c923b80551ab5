/**
 * Which records of a list are meant: 1 at the position of each, 0 at all others. They are put together for every request,
 * tens of thousands long: hence the plain loops.
 */
export type Marks = Uint8Array;

/** Marks the records that pass. */
export function marksWhere<T>(records: readonly T[], test: (record: T) => boolean): Marks {
  const marks = new Uint8Array(records.length);
  records.forEach((record, at) => {
    if (test(record)) marks[at] = 1;
  });
  return marks;
}

/** For each source the position of the record that it names. One that is not there has the position behind the last. */
export function linksTo<T>(records: readonly { id: string }[], sources: readonly T[], idOf: (source: T) => string): Uint32Array {
  const positions = new Map(records.map(({ id }, at) => [id, at]));
  return Uint32Array.from(sources, (source) => positions.get(idOf(source)) ?? records.length);
}

/** Marks the sources that name a marked record. @param links as `linksTo` gives them */
export function marksAlong(links: Uint32Array, marks: Marks): Marks {
  const sources = new Uint8Array(links.length);
  for (let at = 0; at < links.length; at++) sources[at] = marks[links[at] ?? marks.length] ?? 0;
  return sources;
}

/** Marks what one of the two marks. Both are about the same list. */
export function eitherOf(one: Marks, other: Marks): Marks {
  const both = one.slice();
  for (let at = 0; at < other.length; at++) if (other[at] === 1) both[at] = 1;
  return both;
}

/** The positions that all of these mark, in order. Null when there are no marks: then all records are meant. */
export function positionsIn(all: readonly Marks[]): Uint32Array | null {
  const [first, ...others] = all;
  if (!first) return null;
  const positions = new Uint32Array(first.length);
  let count = 0;
  for (let at = 0; at < first.length; at++) if (first[at] === 1 && others.every((marks) => marks[at] === 1)) positions[count++] = at;
  return positions.subarray(0, count);
}

/** Records of which a page is read. A list is one. */
export interface Found<T> {
  readonly length: number;
  slice(from: number, to: number): readonly T[];
}

/** The records at these positions, which are looked up when they are read. Null: all of them. */
export function recordsAt<T>(records: readonly T[], positions: Uint32Array | null): Found<T> {
  if (positions === null) return records;
  return {
    length: positions.length,
    slice: (from, to) => [...positions.subarray(from, to)].flatMap((at) => records.slice(at, at + 1)),
  };
}
