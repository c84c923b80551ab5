import type { Difference, FieldChange } from './difference.ts';
import type { PossibleDuplicate } from './duplicates.ts';
import type { RecordRef } from './entries.ts';
import type { FileProblem } from './file-problem.ts';

/** Longer lists are cut, with a count: nobody reads the thousandth line. */
const MOST_LINES = 50;

/** What an import found and did. */
export interface ImportOutcome {
  difference: Difference;
  duplicates: readonly PossibleDuplicate[];
  notes: readonly string[];
  removed: boolean;
}

/** The problems of a file, one a line. */
export function problemsInWords(problems: readonly FileProblem[]): string {
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  return [`${count}; nothing was changed:`, ...cut(problems.map(({ where, message }) => `${where}: ${message}`))].join('\n');
}

/** What an import did, or with `--dry-run` would do, for people. */
export function outcomeInWords({ difference, duplicates, notes, removed }: ImportOutcome): string {
  const { added, changed, unchanged, missing } = difference;
  const changes = changed.flatMap((record) => record.fields.map((field) => `${recordInWords(record)}: ${fieldInWords(field)}`));
  return [
    ...section('New', added.map(recordInWords)),
    ...section('Changed', changes),
    ...section(removed ? 'Removed' : 'Not in the file, and kept (--remove-missing removes them)', missing.map(recordInWords)),
    ...section(
      'Perhaps the same (nothing is joined: look at them)',
      duplicates.map(({ kind, id, other, reasons }) => `${kind} ${id} and ${other}: ${reasons.join('; ')}`),
    ),
    ...section('Notes', [...notes]),
    `${added.length} new, ${changed.length} changed, ${removed ? missing.length : 0} removed, ${unchanged} unchanged.`,
  ].join('\n');
}

function recordInWords({ kind, id }: RecordRef): string {
  return kind === 'offer' ? `service ${id}` : `${kind} ${id}`;
}

function fieldInWords({ field, before, after }: FieldChange): string {
  return `${field} ${before} -> ${after}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...cut(lines)];
}

function cut(lines: readonly string[]): string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${line}`);
  return lines.length > MOST_LINES ? [...shown, `  and ${lines.length - MOST_LINES} more`] : shown;
}
