import { once } from 'node:events';
import { from as copyFrom } from 'pg-copy-streams';
import type pg from 'pg';

/** What stands in a column; lists of plain words become arrays. */
export type Cell = string | number | boolean | null | Date | Buffer | readonly string[];

/**
 * Stores rows, streamed: a million of them take no memory here. By way of a temporary table, because COPY does not go
 * straight into one with row-level security.
 */
export async function copyRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<number> {
  const names = columns.join(', ');
  await client.query(`CREATE TEMPORARY TABLE bench_copy AS SELECT ${names} FROM ${table} WITH NO DATA`);
  const count = await stream(client, `COPY pg_temp.bench_copy (${names}) FROM STDIN`, rows);
  await client.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM pg_temp.bench_copy`);
  await client.query('DROP TABLE pg_temp.bench_copy');
  return count;
}

async function stream(client: pg.Client, statement: string, rows: Iterable<readonly Cell[]>): Promise<number> {
  const target = client.query(copyFrom(statement));
  const ended = new Promise<void>((resolve, reject) => target.once('finish', resolve).once('error', reject));
  let count = 0;
  let waiting = '';
  for (const row of rows) {
    count++;
    waiting += `${row.map(cellText).join('\t')}\n`;
    if (waiting.length < 60_000) continue;
    if (!target.write(waiting)) await once(target, 'drain');
    waiting = '';
  }
  target.end(waiting);
  await ended;
  return count;
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (cell instanceof Date) return cell.toISOString();
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  if (typeof cell === 'object') return `{${cell.join(',')}}`;
  return typeof cell === 'string'
    ? cell.replace(/[\\\t\n\r]/g, (mark) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[mark] ?? '\\r')
    : String(cell);
}
