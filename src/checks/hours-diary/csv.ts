import { dutchTimeOf } from './dutch-time.ts';
import { inOrder, lastDayOf, workedMinutes, type DayKind, type Entry } from './entry.ts';

/** Columns of the file, in order. */
export const CSV_COLUMNS = [
  'day',
  'kind',
  'start',
  'end',
  'end-day',
  'break',
  'worked',
  'travel',
  'waiting',
  'where',
  'note',
  'written',
  'changed',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The diary for a spreadsheet as it is set up in the Netherlands: UTF-8 with a byte order mark, semicolons, decimal
 * comma. Days and times are text that every program reads alike (2026-11-21, 07:30); breaks, travel and waiting are
 * minutes.
 */
export function csvOf(entries: readonly Entry[], headings: Record<CsvColumn, string>, kinds: Record<DayKind, string>): string {
  const rows = inOrder(entries).map((entry) => {
    const cells = cellsOf(entry, kinds);
    return CSV_COLUMNS.map((column) => cells[column]);
  });
  return BYTE_ORDER_MARK + [CSV_COLUMNS.map((column) => headings[column]), ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function cellsOf(entry: Entry, kinds: Record<DayKind, string>): Record<CsvColumn, string> {
  const isWork = entry.kind === 'work';
  return {
    day: entry.day,
    kind: kinds[entry.kind],
    start: entry.start ?? '',
    end: entry.end ?? '',
    'end-day': entry.end === null ? '' : lastDayOf(entry),
    break: isWork ? String(entry.breakMinutes) : '',
    worked: isWork && entry.end !== null ? (workedMinutes(entry) / 60).toFixed(2).replace('.', ',') : '',
    travel: isWork ? String(entry.travelMinutes) : '',
    waiting: isWork ? String(entry.waitingMinutes) : '',
    where: entry.where,
    note: entry.note,
    written: momentText(entry.written),
    changed: entry.changed === null ? '' : momentText(entry.changed),
  };
}

function momentText(minute: number): string {
  const { day, time } = dutchTimeOf(minute);
  return `${day} ${time}`;
}

/** A spreadsheet runs what begins with one of these marks as a formula; an apostrophe before it makes it a text. */
function cell(text: string): string {
  const harmless = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
