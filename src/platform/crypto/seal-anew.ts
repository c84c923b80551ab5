import pg from 'pg';
import type { KeyRing } from './key-ring.ts';
import { CannotOpenError, open, seal } from './seal.ts';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts';

/** How many texts of one column are sealed with a key. */
export interface SealedCount {
  table: string;
  column: string;
  /** Number of the key. */
  key: string;
  texts: number;
}

/** What sealing anew did. */
export interface SealedAnew {
  texts: number;
  /** Places of texts that do not open: their key is gone, or they were changed. They stay as they are. */
  closed: string[];
}

const TEXTS_AT_ONCE = 200;

/** Bytes 2 to 5 of what is sealed: the number of its key. */
const keyNumber = (column: string) => `encode(substring(${pg.escapeIdentifier(column)} FROM 2 FOR 4), 'hex')`;
const quote = (table: string) => table.split('.').map(pg.escapeIdentifier).join('.');

/** How many texts are sealed with which key, for whoever sees all rows. */
export async function countSealed(client: pg.ClientBase): Promise<SealedCount[]> {
  const counts: SealedCount[] = [];
  for (const { table, column } of SEALED_COLUMNS) {
    const { rows } = await client.query<{ key: string; texts: number }>(
      `SELECT ${keyNumber(column)} AS key, count(*)::int AS texts FROM ${quote(table)} WHERE ${pg.escapeIdentifier(column)} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    );
    counts.push(...rows.map(({ key, texts }) => ({ table, column, key, texts })));
  }
  return counts;
}

/**
 * Seals every text that another key sealed with the ring's current one, a few at a time, each time in a transaction of its
 * own: stopped anywhere, every text opens with the ring, and the next run goes on where this one was.
 * @param client as the owner, outside of a transaction
 */
export async function sealAnew(client: pg.ClientBase, ring: KeyRing): Promise<SealedAnew> {
  const done: SealedAnew = { texts: 0, closed: [] };
  for (const column of SEALED_COLUMNS) {
    let last: string | null = null;
    do last = await sealSome(client, ring, column, last, done);
    while (last !== null);
  }
  return done;
}

/** @returns the id of the last row that was looked at; null when there were no more */
async function sealSome(
  client: pg.ClientBase,
  ring: KeyRing,
  { table, column, id, place }: SealedColumn,
  after: string | null,
  done: SealedAnew,
): Promise<string | null> {
  const [name, key] = [pg.escapeIdentifier(column), pg.escapeIdentifier(id)];
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<{ id: string; sealed: Buffer }>(
      `SELECT ${key} AS id, ${name} AS sealed FROM ${quote(table)}
       WHERE ${name} IS NOT NULL AND ${keyNumber(column)} <> $1 AND ($2::uuid IS NULL OR ${key} > $2)
       ORDER BY ${key} LIMIT ${TEXTS_AT_ONCE} FOR UPDATE`,
      [ring.current, after],
    );
    const anew = rows.flatMap((row) => {
      const at = `${place}:${row.id}`;
      try {
        return [{ id: row.id, sealed: seal(ring, at, open(ring, at, row.sealed)) }];
      } catch (error) {
        if (!(error instanceof CannotOpenError)) throw error;
        done.closed.push(at);
        return [];
      }
    });
    await client.query(
      `UPDATE ${quote(table)} AS t SET ${name} = n.sealed FROM unnest($1::uuid[], $2::bytea[]) AS n (id, sealed) WHERE t.${key} = n.id`,
      [anew.map((each) => each.id), anew.map((each) => each.sealed)],
    );
    await client.query('COMMIT');
    done.texts += anew.length;
    return rows.at(-1)?.id ?? null;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
