import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, csvOf, type CsvColumn } from './csv.ts';
import { entry, moment } from './entry.fixture.ts';
import { DAY_KINDS, type DayKind, type Entry } from './entry.ts';

const HEADINGS = Object.fromEntries(CSV_COLUMNS.map((column) => [column, `${column} / x`])) as Record<CsvColumn, string>;
const KINDS = Object.fromEntries(DAY_KINDS.map((kind) => [kind, `kind ${kind}`])) as Record<DayKind, string>;
const csv = (...entries: Entry[]) => csvOf(entries, HEADINGS, KINDS);
const read = (text: string) => parse(text, { bom: true, delimiter: ';' });

describe('the file for a spreadsheet', () => {
  it('begins with a byte order mark and ends each line with CR LF', () => {
    const text = csv(entry());
    expect(text.startsWith('\ufeffday / x;kind / x;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('holds a shift over midnight with its days, minutes and hours', () => {
    const [, row] = read(
      csv(
        entry({
          start: '22:00',
          end: '06:15',
          travelMinutes: 20,
          waitingMinutes: 10,
          where: 'Kas 3',
          note: 'regen',
          changed: moment('2026-11-22T08:00'),
        }),
      ),
    );
    expect(row).toEqual([
      '2026-11-20',
      'kind work',
      '22:00',
      '06:15',
      '2026-11-21',
      '30',
      '7,75',
      '20',
      '10',
      'Kas 3',
      'regen',
      '2026-11-20 16:00',
      '2026-11-22 08:00',
    ]);
  });

  it('has no hours for a day without work or without an end', () => {
    const [, ill, open] = read(
      csv(entry({ day: '2026-11-18', kind: 'ill', start: null, end: null, breakMinutes: 0 }), entry({ end: null })),
    );
    expect(ill?.slice(0, 9)).toEqual(['2026-11-18', 'kind ill', '', '', '', '', '', '', '']);
    expect(open?.slice(2, 9)).toEqual(['07:00', '', '', '30', '', '0', '0']);
  });

  it.each(['=1+1', '+31612345678', '-5', '@SUM(A1)', '\t=1', '  =HYPERLINK("x")', '＝1'])('makes no formula of "%s"', (note) => {
    expect(read(csv(entry({ note })))[1]?.[10]).toBe(`'${note}`);
  });

  it('keeps every text whole, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (where, note) => {
        const row = read(csv(entry({ where, note })))[1];
        expect([where, `'${where}`]).toContain(row?.[9]);
        expect([note, `'${note}`]).toContain(row?.[10]);
      }),
    );
  });
});
