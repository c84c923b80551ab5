import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLenderCsv, type LenderFile } from './register-csv.ts';

const TODAY = '2026-11-21';
const read = (text: string, date: string | null = TODAY) => readLenderCsv(text, { date, today: TODAY });
const where = (file: LenderFile) => (file.kind === 'read' ? 'read' : file.problems.map(({ line, field }) => `${line}: ${field ?? 'line'}`));
const HEAD = 'name,kvk,status,since\n';

test('the example of the documentation can be read', () => {
  const [, example = ''] = /```csv\n([^`]+)```/.exec(readFileSync('docs/lender-register.md', 'utf8')) ?? [];
  expect(read(example, null)).toEqual({
    kind: 'read',
    date: '2026-11-21',
    lenders: [
      { name: 'Jansen Uitzendbureau B.V.', kvk: '01234567', status: 'admitted', since: '2026-11-02' },
      { name: 'Bakker, De Wit & Zn.', kvk: '12345678', status: 'provisional', since: '2026-11-14' },
    ],
  });
});

test('semicolons, another order, Dutch words and days, a mark of order and Windows line ends are the same file', () => {
  const text = '\uFEFFstatus;since;KVK;Name\r\nGeschorst;14-11-2026;0123 4567;"Werk; en meer"\r\n\r\nbeëindigd;1-11-2026;12345678;Kas\r\n';
  expect(read(text)).toMatchObject({
    kind: 'read',
    lenders: [
      { name: 'Werk; en meer', kvk: '01234567', status: 'suspended', since: '2026-11-14' },
      { name: 'Kas', kvk: '12345678', status: 'ended', since: '2026-11-01' },
    ],
  });
});

test('each mistake is named by line and field, and then nothing is read', () => {
  const text = `${HEAD}Good,12345678,admitted,2026-11-02
,12345678,admitted,2026-11-02
Short,1234567,admitted,2026-11-02
Odd,12345670,allowed,2026-11-02
Late,12345671,admitted,11/31/2026
"Two
lines",12345672,admitted,soon
Comma, too many,12345673,admitted,2026-11-02
GOOD B.V.,12345678,admitted,2026-11-03
`;
  expect(where(read(text))).toEqual(['3: name', '4: kvk', '5: status', '6: since', '7: since', '9: line', '10: name']);
});

test('the columns must be there, once, and no others', () => {
  expect(where(read('name,kvk,status\nA,12345678,admitted'))).toEqual(['1: since']);
  expect(where(read('name,name,kvk,status,since\n'))).toEqual(['1: name']);
  expect(where(read('name,kvk,status,since,city\nA,12345678,admitted,2026-11-02,X'))).toEqual(['1: line']);
  expect(where(read(HEAD))).toEqual(['1: line']);
  expect(where(read(''))).toEqual(['1: line']);
});

test('the day of the copy is needed, agrees with the file, and is not in the future', () => {
  const rows = `${HEAD}A,12345678,admitted,2026-11-02`;
  expect(where(read(rows, null))).toEqual(['1: date']);
  expect(where(read(`date,2026-11-20\n${rows}`, '2026-11-20'))).toBe('read');
  expect(where(read(`date,2026-11-20\n${rows}`, '2026-11-21'))).toEqual(['1: date']);
  expect(where(read(`date,yesterday\n${rows}`, null))).toEqual(['1: date']);
  expect(where(read(rows, '2026-11-22'))).toEqual(['1: date']);
});

test('a file that is no UTF-8 or has an open quotation mark is refused with its line', () => {
  expect(where(read(`${HEAD}Caf\uFFFD,12345678,admitted,2026-11-02`))).toEqual(['2: line']);
  expect(where(read(`${HEAD}"Open,12345678,admitted,2026-11-02`))).toHaveLength(1);
});
