import { CsvError, parse } from 'csv-parse/sync';
import type { IsoDay } from '#law/index.ts';
import type { Lender } from '../check.ts';
import { readDay } from '../read-day.ts';
import { kvkOf, plainName } from './lender-name.ts';

/** Columns of the file, in any order. */
const LENDER_COLUMNS = ['name', 'kvk', 'status', 'since'] as const;
export type LenderColumn = (typeof LENDER_COLUMNS)[number];

/** What the register may say, in English and in Dutch. */
const STATUSES: Readonly<Record<string, Lender['status']>> = {
  admitted: 'admitted',
  toegelaten: 'admitted',
  provisional: 'provisional',
  voorlopig: 'provisional',
  suspended: 'suspended',
  geschorst: 'suspended',
  ended: 'ended',
  beëindigd: 'ended',
};
const MOST_LENDERS = 200_000;
const MOST_LETTERS_OF_A_NAME = 300;

/** What is wrong, where, and what to do about it. */
export interface LenderFileProblem {
  /** As a text editor counts. */
  line: number;
  /** Null: the line as a whole. */
  field: LenderColumn | 'date' | null;
  message: string;
}

export type LenderFile =
  { kind: 'read'; date: IsoDay; lenders: readonly Lender[] } | { kind: 'problems'; problems: readonly LenderFileProblem[] };

interface Line {
  line: number;
  cells: readonly string[];
}

/**
 * A copy of the register of lenders out of a CSV file (docs/lender-register.md): all of it, or what is wrong with it.
 * For the server and the command line only: it brings a parser with it.
 *
 * @param options `date`: the day of the copy, when the file does not say it in its first line; `today`: no copy is of a
 *   later day
 */
export function readLenderCsv(text: string, options: { date: IsoDay | null; today: IsoDay }): LenderFile {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const problems: LenderFileProblem[] = [];
  const report = (line: number, field: LenderFileProblem['field'], message: string) => problems.push({ line, field, message });
  if (plain.includes('\uFFFD')) {
    const line = plain.slice(0, plain.indexOf('\uFFFD')).split('\n').length;
    return { kind: 'problems', problems: [{ line, field: null, message: 'A letter here cannot be read. Save the file as UTF-8.' }] };
  }
  const lines = linesOf(plain);
  if ('message' in lines) return { kind: 'problems', problems: [lines] };
  const date = dateOf(lines, options, report);
  const [head, ...rows] = lines;
  if (!head) report(1, null, `The file is empty. Its first line names the columns: ${LENDER_COLUMNS.join(',')}.`);
  const columns = head ? columnsOf(head, report) : null;
  if (head && columns && rows.length === 0) report(head.line, null, 'No lender stands below the names of the columns.');
  if (rows.length > MOST_LENDERS) report(rows[MOST_LENDERS]?.line ?? 1, null, `More than ${MOST_LENDERS} lenders: is this the right file?`);
  else if (columns) {
    const lenders = lendersOf(rows, columns, report);
    if (problems.length === 0 && date !== null) return { kind: 'read', date, lenders };
  }
  return { kind: 'problems', problems };
}

type Report = (line: number, field: LenderFileProblem['field'], message: string) => void;

/** All lines that are not empty; or why the file cannot be taken apart. */
function linesOf(plain: string): Line[] | LenderFileProblem {
  const head = plain.split('\n').find((each) => /name|kvk/i.test(each)) ?? '';
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  try {
    const found = parse(plain, { delimiter, info: true, relax_column_count: true, record_delimiter: '\n' }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    let last = 0;
    return found
      .map(({ record, info }) => {
        const line = last + 1;
        last = info.lines;
        return { line, cells: record.map((cell) => cell.trim()) };
      })
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as { lines?: unknown }).lines;
    return {
      line: typeof line === 'number' ? line : 1,
      field: null,
      message: 'A quotation mark is not closed or stands inside a cell. One that belongs to a name is written twice.',
    };
  }
}

/** The day of the copy, of its own line ("date,2026-11-21", which is taken away) or as given; both must agree. */
function dateOf(lines: Line[], { date, today }: { date: IsoDay | null; today: IsoDay }, report: Report): IsoDay | null {
  const [first] = lines;
  const isDated = first?.cells[0]?.toLowerCase() === 'date';
  if (isDated) lines.shift();
  const read = isDated ? readDay(first.cells[1] ?? '') : null;
  const line = first?.line ?? 1;
  if (read && 'problem' in read) {
    report(line, 'date', 'The day of the copy is no date. Write date,2026-11-21.');
    return null;
  }
  if (read && date !== null && read.value !== date) {
    report(line, 'date', `The file is a copy of ${read.value}, not of ${date}.`);
    return null;
  }
  const copied = read?.value ?? date;
  if (copied === null) report(line, 'date', 'Of which day is this copy? Write it in the first line (date,2026-11-21) or give --date.');
  else if (copied > today) report(line, 'date', `The day of the copy, ${copied}, has not come yet.`);
  return copied;
}

function columnsOf({ line, cells }: Line, report: Report): Record<LenderColumn, number> | null {
  const names = cells.map((cell) => cell.toLowerCase());
  const before = { problems: 0 };
  const wrong = (field: LenderColumn | null, message: string) => {
    before.problems += 1;
    report(line, field, message);
  };
  for (const [at, name] of names.entries()) {
    if (!(LENDER_COLUMNS as readonly string[]).includes(name)) wrong(null, `There is no column "${cells[at] ?? ''}".`);
    else if (names.indexOf(name) !== at) wrong(name as LenderColumn, `The column "${name}" stands there twice.`);
  }
  for (const column of LENDER_COLUMNS) if (!names.includes(column)) wrong(column, `The column "${column}" is missing.`);
  if (before.problems > 0) return null;
  const place = (column: LenderColumn) => names.indexOf(column);
  return { name: place('name'), kvk: place('kvk'), status: place('status'), since: place('since') };
}

function lendersOf(rows: readonly Line[], columns: Record<LenderColumn, number>, report: Report): Lender[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const cell = (column: LenderColumn) => cells[columns[column]] ?? '';
    if (cells.length > LENDER_COLUMNS.length) {
      report(line, null, 'The line has more cells than there are columns. Put a name with a comma between quotation marks.');
      return [];
    }
    const name = cell('name');
    if (plainName(name) === '') report(line, 'name', 'The name is missing.');
    else if (name.length > MOST_LETTERS_OF_A_NAME) report(line, 'name', `The name is longer than ${MOST_LETTERS_OF_A_NAME} letters.`);
    const kvk = kvkOf(cell('kvk'));
    if (kvk === null)
      report(line, 'kvk', `"${cell('kvk')}" is no KVK number of eight digits. A spreadsheet may have taken the zeros at its beginning.`);
    const status = STATUSES[cell('status').toLowerCase().normalize('NFC')];
    if (status === undefined) report(line, 'status', `"${cell('status')}" is none of ${Object.keys(STATUSES).join(', ')}.`);
    const since = readDay(cell('since'));
    if ('problem' in since) report(line, 'since', `"${cell('since')}" is no date. Write 2026-11-21.`);
    const key = `${kvk ?? ''} ${plainName(name)}`;
    const earlier = seen.get(key);
    if (kvk !== null && earlier !== undefined) report(line, 'name', `This lender stands in line ${earlier} already.`);
    seen.set(key, line);
    return kvk !== null && status !== undefined && 'value' in since ? [{ name, kvk, status, since: since.value }] : [];
  });
}
