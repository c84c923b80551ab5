import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NEED_IDS } from '#topics/index.ts';
import { COLUMNS } from './csv-columns.ts';
import { csvTemplate } from './csv-template.ts';
import { readText } from './sheet.fixture.ts';

describe('the template', () => {
  const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

  test('that can be downloaded is the one that the command prints', () => {
    expect(file('static/templates/wegwijs-directory-template.csv')).toBe(csvTemplate());
  });

  test('is explained column by column, with every need', () => {
    const explained = file('docs/directory-import.md');
    expect([...explained.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name)).toEqual(COLUMNS);
    expect(NEED_IDS.filter((need) => !explained.includes(`\`${need}\``))).toEqual([]);
  });

  test('is refused as long as its examples are in it', () => {
    expect(readText(csvTemplate()).problems.map(({ where }) => where)).toEqual([
      'line 2, column organisation_name',
      'line 3, column organisation_name',
    ]);
  });

  test('has all columns, and its examples would be right but for the telephone number, which is none', () => {
    const { problems, records } = readText(csvTemplate().replaceAll('VOORBEELD', 'De'));
    expect(csvTemplate().split('\r\n')[0]).toBe(`\uFEFF${COLUMNS.join(';')}`);
    expect(problems.map(({ where }) => where)).toEqual(['line 3, column phone']);
    expect(records.offers).toHaveLength(1);
  });
});
