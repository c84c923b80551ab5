/** A spreadsheet takes a cell that begins so for a formula, and computes it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet computes: with an apostrophe before what looks like a formula. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell without the apostrophe of `guardFormula`; other apostrophes ("'s-Hertogenbosch") stay. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
