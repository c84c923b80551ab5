import type { Column } from './csv-columns.ts';
import type { PlaceCells } from './csv-places.ts';
import type { Parsed } from './parsed.ts';

/**
 * Some columns and the fields of a record that they fill, in both directions: what `write` gives, `read` takes back.
 * `present` is the record as it is now, for what the columns cannot say.
 */
export interface Part<R> {
  columns: readonly Column[];
  fields: readonly (keyof R & string)[];
  read: (cells: readonly string[], places: PlaceCells, present: R | undefined) => Parsed<Partial<R>>;
  write: (record: R) => string[];
}

/** A text of at most `max` letters; `missing` says what to write when the cell is empty. */
export const readText =
  (missing: string, max = 200) =>
  (cell: string): Parsed<string> => {
    if (cell === '') return { problem: missing };
    return cell.length > max ? { problem: `This is too long: at most ${max} letters.` } : { value: cell };
  };

/** A part of one column and one field. */
export function single<R, F extends keyof R & string>(
  column: Column,
  field: F,
  read: (cell: string, places: PlaceCells, present: R | undefined) => Parsed<R[F]>,
  write: (value: R[F]) => string,
): Part<R> {
  return {
    columns: [column],
    fields: [field],
    read: ([cell = ''], places, present) => {
      const parsed = read(cell, places, present);
      return 'problem' in parsed ? parsed : { value: { [field]: parsed.value } as unknown as Partial<R> };
    },
    write: (record) => [write(record[field])],
  };
}
