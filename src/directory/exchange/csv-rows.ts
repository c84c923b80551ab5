import { CsvError, parse } from 'csv-parse/sync';
import { COLUMNS, isColumn, REQUIRED_COLUMNS, type Column } from './csv-columns.ts';
import { unguardFormula } from './csv-guard.ts';
import { didYouMean } from './similarity.ts';

export const MAX_ROWS = 100_000;

/** One line of the sheet. */
export interface CsvRow {
  /** As a text editor counts; a cell with line ends in it makes a row longer than one line. */
  line: number;
  cells: Readonly<Partial<Record<Column, string>>>;
}

export interface CsvProblem {
  line: number;
  column: Column | null;
  message: string;
}

export interface CsvRows {
  /** Columns that the file has; what the others would say is left as it is. */
  header: ReadonlySet<Column>;
  rows: CsvRow[];
  problems: CsvProblem[];
}

/** The cell of a column without spaces around it; empty when nothing is there. */
export function cellOf(row: CsvRow, column: Column): string {
  return row.cells[column] ?? '';
}

/** Takes a text apart into rows. Columns are separated by `;`, `,` or tabs; whichever the first line has most of. */
export function readRows(text: string): CsvRows {
  const wrong = (line: number, message: string): CsvRows => ({ header: new Set(), rows: [], problems: [{ line, column: null, message }] });
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // Excel's own way to name the separator.
  const named = /^"?sep=([;,\t])"?\n/i.exec(plain);
  const body = named ? plain.slice(named[0].length) : plain;
  const before = named ? 1 : 0;
  let lines: { record: string[]; line: number }[];
  try {
    lines = parseLines(body, named?.[1] ?? separatorOf(body), before);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return wrong(...inWords(error, body, before));
  }
  const [head, ...rest] = lines.filter(({ record }) => record.some((cell) => cell !== ''));
  if (!head) return wrong(1, `The file is empty: its first line must name the columns, such as ${COLUMNS.slice(0, 4).join('; ')}.`);
  if (rest.length > MAX_ROWS)
    return wrong(rest[MAX_ROWS]?.line ?? 1, `The file has ${rest.length} rows; at most ${MAX_ROWS} can be read at once. Split it.`);
  const { columns, problems } = readHeader(head.record, head.line);
  if (problems.length) return { header: new Set(), rows: [], problems };
  if (rest.length === 0) return wrong(head.line, 'The file has no rows below the names of its columns.');
  const rows = rest.map(({ record, line }) => {
    const extra = record.find((cell, at) => cell !== '' && !columns[at]);
    if (extra !== undefined)
      problems.push({
        line,
        column: null,
        message: `"${extra}" stands in no column: the row has more cells than the first line. Is a text with a separator in it without quotation marks?`,
      });
    return { line, cells: Object.fromEntries(columns.flatMap((column, at) => (column && record[at] ? [[column, record[at]]] : []))) };
  });
  return { header: new Set(columns.filter((column) => column !== null)), rows, problems };
}

function parseLines(body: string, delimiter: string, before: number): { record: string[]; line: number }[] {
  // With `info` each record comes with the number of its last line.
  const found = parse(body, { delimiter, info: true, relax_column_count: true, record_delimiter: '\n' }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  let last = 0;
  return found.map(({ record, info }) => {
    const line = before + last + 1;
    last = info.lines;
    return { record: record.map((cell) => unguardFormula(cell.trim()).trim()), line };
  });
}

function separatorOf(body: string): string {
  const end = body.indexOf('\n');
  const head = body.slice(0, end === -1 ? body.length : end).replace(/"[^"]*"/g, '');
  const count = (separator: string) => head.split(separator).length;
  return [';', ',', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function readHeader(record: readonly string[], line: number): { columns: (Column | null)[]; problems: CsvProblem[] } {
  const problems: CsvProblem[] = [];
  const report = (message: string) => problems.push({ line, column: null, message });
  const columns = record.map((cell, at): Column | null => {
    const name = cell.toLowerCase();
    if (name === '') return null;
    if (!isColumn(name)) {
      report(`There is no column "${cell}".${didYouMean(name, COLUMNS)} Columns of your own must be deleted.`);
      return null;
    }
    if (record.findIndex((other) => other.toLowerCase() === name) !== at) report(`The column "${name}" stands there twice.`);
    return name;
  });
  for (const choice of REQUIRED_COLUMNS) {
    if (!choice.some((column) => columns.includes(column))) report(`The column "${choice.join('" or "')}" is missing.`);
  }
  return { columns, problems };
}

/** The line and the words for what the parser found. */
function inWords(error: CsvError, body: string, before: number): [line: number, message: string] {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return [
      before + lineOfOpenQuote(body),
      'A quotation mark opens in this line and is never closed. A quotation mark that belongs to a text is written twice.',
    ];
  const at = (error as { lines?: unknown }).lines;
  return [
    before + (typeof at === 'number' ? at : 1),
    'A quotation mark stands inside a cell. Put the whole cell between quotation marks and write the one inside twice: "the ""red"" door".',
  ];
}

function lineOfOpenQuote(body: string): number {
  let line = 1;
  let opened: number | null = null;
  for (const letter of body) {
    if (letter === '\n') line++;
    else if (letter === '"') opened = opened === null ? line : null;
  }
  return opened ?? line;
}
