import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS } from './csv-columns.ts';
import { readText } from './sheet.fixture.ts';

describe('separators, quotes and line ends', () => {
  const header = 'organisation_name;service_name;needs;area;source;checked';
  const line = 'Stichting Welkom;"Spreekuur; ""rood""";letters;Tilburg;Gids;2026-11-21';

  test.each([
    ['semicolons', (text: string) => text],
    ['a mark in front and line ends of Windows', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['commas', (text: string) => text.replaceAll(';', ',').replace('Spreekuur,', 'Spreekuur;')],
    ['tabs', (text: string) => text.replaceAll(';', '\t').replace('Spreekuur\t', 'Spreekuur;')],
    ['the separator named by Excel', (text: string) => `sep=;\n${text}`],
    ['empty lines and columns at the end', (text: string) => `${text.replaceAll('\n', ';;\n')};;\n;;;;;;;\n\n`],
  ])('%s make no difference', (_, change) => {
    const { records, problems } = readText(change(`${header}\n${line}`));
    expect(problems).toEqual([]);
    expect(records.serviceTexts.get('nl')?.get('stichting-welkom-spreekuur-rood')?.name).toBe('Spreekuur; "rood"');
  });

  test('a line is counted as an editor counts, also behind cells of several lines and empty lines', () => {
    const text = `${header}\nA;"one\ntwo";letters;Tilburg;Gids;2026-11-21\n\nB;Spreekuur;wrong;Tilburg;Gids;2026-11-21\n`;
    expect(readText(text).problems.map(({ where }) => where)).toEqual(['line 5, column needs']);
    expect(readText(`sep=;\n${text}`).problems.map(({ where }) => where)).toEqual(['line 6, column needs']);
  });

  test('a quotation mark that is not closed is told with the line in which it opens', () => {
    const [problem] = readText(`${header}\n${line}\nA;"open;letters\nB;c\n`).problems;
    expect(problem).toMatchObject({ where: 'line 3', message: expect.stringContaining('never closed') });
  });

  test('a quotation mark inside a cell is told with its line', () => {
    expect(readText(`${header}\n${line}\nA;de "rode" deur;letters\n`).problems).toMatchObject([{ where: 'line 3' }]);
  });

  test('a row with more cells than columns is told', () => {
    expect(readText(`${header}\n${line};more`).problems[0]?.message).toContain('"more" stands in no column');
  });

  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(header, line, '"', '\n', ';', '\0', '=', 'sep=;\n')).map((each) => each.join('')),
        ),
        (text) => {
          const { problems, records } = readText(text);
          expect(problems.length + records.services.length + records.organisations.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the names of columns', () => {
  test('an unknown one is told with the nearest', () => {
    const [problem] = readText('organisation_name;servce_name;needs;source;checked\n').problems;
    expect(problem).toEqual({ where: 'line 1', message: expect.stringContaining('Did you mean "service_name"?') });
  });

  test('one that stands there twice, and one that is missing, are told', () => {
    const messages = readText('service_name;needs;needs;checked\n').problems.map(({ message }) => message);
    expect(messages).toEqual([
      'The column "needs" stands there twice.',
      'The column "organisation_name" or "organisation_id" is missing.',
      'The column "source" is missing.',
    ]);
  });

  test('an empty file says what it must begin with', () => {
    expect(readText(`${COLUMNS.join(';')}\n`).problems).toEqual([
      { where: 'line 1', message: expect.stringContaining('no rows') as string },
    ]);
    expect(readText('').problems).toEqual([{ where: 'line 1', message: expect.stringContaining('first line must name the columns') }]);
  });
});

test('a file with too many rows is refused', () => {
  const text = `organisation_name;service_name;needs;source;checked\n${'A;B;letters;c;2026-11-21\n'.repeat(100_001)}`;
  expect(readText(text).problems).toEqual([{ where: 'line 100002', message: expect.stringContaining('at most 100000') }]);
});
