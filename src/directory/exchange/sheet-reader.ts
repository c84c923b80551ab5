import { canonical } from './entries.ts';
import type { Column } from './csv-columns.ts';
import type { Part } from './csv-part.ts';
import type { PlaceCells } from './csv-places.ts';
import { cellOf } from './csv-rows.ts';
import type { ReportCell, SheetRow } from './sheet-rows.ts';

/** Reads fields of a record from the rows that speak of it. */
export class SheetReader {
  private readonly header: ReadonlySet<Column>;
  private readonly places: PlaceCells;
  private readonly report: ReportCell;

  constructor(header: ReadonlySet<Column>, places: PlaceCells, report: ReportCell) {
    this.header = header;
    this.places = places;
    this.report = report;
  }

  /**
   * What the rows say, all parts together; null when something is wrong with it. An empty cell says nothing when another
   * row of the record says something. What the sheet has no column for stays as in `present`; so does what it says in
   * the very words in which `present` would be written.
   */
  read<R extends object>(parts: readonly Part<R>[], rows: readonly SheetRow[], present: R | undefined): Partial<R> | null {
    const read = parts.map((part) => this.readPart(part, rows, present));
    return read.some((values) => values === null) ? null : (Object.assign({}, ...read) as Partial<R>);
  }

  private readPart<R extends object>(part: Part<R>, rows: readonly SheetRow[], present: R | undefined): Partial<R> | null {
    const presentCells = present && part.write(present).map(normalCell);
    const cellsIn = (row: SheetRow) =>
      part.columns.map((column, at) => (this.header.has(column) ? cellOf(row, column) : (presentCells?.[at] ?? '')));
    const speaking = rows.filter((row) => part.columns.some((column) => cellOf(row, column) !== ''));
    const [first] = speaking.length ? speaking : rows;
    if (!first) return {};
    const cells = cellsIn(first);
    const values = this.interpret(part, cells, first, present, presentCells);
    for (const row of speaking.slice(1)) {
      const others = cellsIn(row);
      if (others.every((cell, at) => cell === cells[at])) continue;
      const other = this.interpret(part, others, row, present, presentCells);
      if (values && other && canonical(values) !== canonical(other)) this.reportConflict(part, first, row);
    }
    return values;
  }

  private interpret<R extends object>(
    part: Part<R>,
    cells: readonly string[],
    row: SheetRow,
    present: R | undefined,
    presentCells: readonly string[] | undefined,
  ): Partial<R> | null {
    if (present && presentCells && cells.every((cell, at) => cell === presentCells[at]))
      return Object.fromEntries(part.fields.map((field) => [field, present[field]])) as Partial<R>;
    const parsed = part.read(cells, this.places, present);
    if (!('problem' in parsed)) return parsed.value;
    this.report(row.line, part.columns.find((column) => column === parsed.column) ?? part.columns[0] ?? null, parsed.problem);
    return null;
  }

  private reportConflict<R>(part: Part<R>, first: SheetRow, row: SheetRow): void {
    const column = part.columns.find((each) => cellOf(first, each) !== cellOf(row, each)) ?? part.columns[0] ?? null;
    const before = column === null || cellOf(first, column) === '' ? 'nothing' : `"${cellOf(first, column)}"`;
    this.report(
      row.line,
      column,
      `Line ${first.line} says ${before} of the same record. Write the same in both, or give them different ids.`,
    );
  }
}

function normalCell(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').trim();
}
