import { expect, test } from 'vitest';
import { eitherOf, linksTo, marksAlong, marksWhere, positionsIn, recordsAt } from './marks.ts';

const LETTERS = ['a', 'b', 'c', 'd'];
const marks = (letters: string) => marksWhere(LETTERS, (letter) => letters.includes(letter));

test('what all marks mean is found in the order of the records', () => {
  expect([...positionsIn([marks('dba')])!]).toEqual([0, 1, 3]);
  expect([...positionsIn([marks('dba'), marks('bcd'), marks('abd')])!]).toEqual([1, 3]);
  expect([...positionsIn([marks('ab'), marks('cd')])!]).toEqual([]);
  expect([...positionsIn([eitherOf(marks('ab'), marks('bd'))])!]).toEqual([0, 1, 3]);
});

test('without marks all records are meant', () => {
  expect(positionsIn([])).toBeNull();
  expect(recordsAt(LETTERS, null)).toBe(LETTERS);
});

test('marks go along names; a name that is of no record is never marked', () => {
  const records = [{ id: 'x' }, { id: 'y' }];
  const links = linksTo(records, [['y'], ['nobody'], ['x'], ['y']], ([id]) => id!);
  expect([
    ...marksAlong(
      links,
      marksWhere(records, ({ id }) => id === 'y'),
    ),
  ]).toEqual([1, 0, 0, 1]);
  expect([
    ...marksAlong(
      links,
      marksWhere(records, () => true),
    ),
  ]).toEqual([1, 0, 1, 1]);
});

test('a page of what was found is cut as one of a list', () => {
  const found = recordsAt(LETTERS, Uint32Array.of(0, 2, 3));
  expect(found.length).toBe(3);
  for (const [from, to] of [
    [0, 2],
    [2, 4],
    [3, 5],
    [0, 9],
  ] as const)
    expect(found.slice(from, to)).toEqual(['a', 'c', 'd'].slice(from, to));
});
