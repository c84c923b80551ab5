import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from './check.ts';
import { CHECKS } from './checks.ts';
import { readForm, rowsToShow } from './read-form.ts';

const formOf = (fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe('a sent form', () => {
  it('keeps the field of every question of every check', () => {
    for (const id of CHECK_IDS)
      for (const question of CHECKS[id].sections.flatMap(({ questions }) => questions)) {
        const names = question.kind === 'rows' ? question.columns.map((column) => `${question.id}.0.${column.id}`) : [question.id];
        for (const name of names) expect(readForm(formOf([[name, 'x']])), `${id} ${name}`).toEqual({ [name]: ['x'] });
      }
  });

  it('keeps several answers of one question, and passes over what has no name of ours', () => {
    expect(
      readForm(
        formOf([
          ['signs', 'a'],
          ['signs', 'b'],
          ['__proto__', 'x'],
          ['a.b.c', 'x'],
          ['1', 'x'],
          ['rows.99999.x', 'x'],
        ]),
      ),
    ).toEqual({ signs: ['a', 'b'] });
  });

  it('stops at more fields than any form has', () => {
    const many = Array.from({ length: 3000 }, (_, at): [string, string] => [`rows.${at}.x`, 'x']);
    expect(Object.keys(readForm(formOf(many))).length).toBe(2000);
  });
});

describe('rows of a table', () => {
  const sections = [{ id: 's', questions: [{ id: 'rows', kind: 'rows', columns: [], mostRows: 10, firstRows: 3 }] }] as const;

  it('are those at first, those that are filled, and some more when they are asked for, up to the most', () => {
    expect(rowsToShow(sections, {}, null)).toEqual({ rows: 3 });
    expect(rowsToShow(sections, { 'rows.4.x': '1' }, null)).toEqual({ rows: 5 });
    expect(rowsToShow(sections, { 'rows.4.x': '1' }, 'rows')).toEqual({ rows: 8 });
    expect(rowsToShow(sections, { 'rows.8.x': '1' }, 'rows')).toEqual({ rows: 10 });
  });
});
