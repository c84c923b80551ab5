import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FoundAnswer } from '#guide/index.ts';
import { sideList, type Side } from './two-lists.ts';

function result(id: string, more: Partial<FoundAnswer> = {}): FoundAnswer {
  const page = { type: 'page' as const, id, path: id, locale: 'pl', title: id, answer: '', passage: [], score: 1, emergency: false };
  return { ...page, href: `/pl/${id}`, ...more };
}
const side = (ids: readonly string[], more: Partial<Side> = {}): Side => ({
  results: ids.map((id) => result(id)),
  unanswered: false,
  inOwnWords: ({ id }) => result(id, { locale: 'own' }),
  ...more,
});
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test('what only the other language found stands below, in the words of this one', () => {
  const rows = sideList(side(['a', 'b']), side(['b', 'c']), 10);
  expect(rows.map(({ id, byOther, locale }) => [id, byOther, locale])).toEqual([
    ['a', false, 'pl'],
    ['b', false, 'pl'],
    ['c', true, 'own'],
  ]);
});

test('a list that did not understand the question begins with what the other found', () => {
  expect(ids(sideList(side(['guess'], { unanswered: true }), side(['right']), 10))).toEqual(['right', 'guess']);
});

test('when neither understood it, each keeps its own guess first', () => {
  expect(ids(sideList(side(['a'], { unanswered: true }), side(['b'], { unanswered: true }), 10))).toEqual(['a', 'b']);
});

test('what has no words in this language is left out', () => {
  expect(ids(sideList(side(['a'], { inOwnWords: () => null }), side(['b']), 10))).toEqual(['a']);
});

test('danger that the other language told of comes first', () => {
  const other = side([], { results: [result('help', { emergency: true })] });
  const own = side(['a'], { inOwnWords: (found) => found });
  expect(ids(sideList(own, other, 1))).toEqual(['help']);
});

test('danger comes first in both lists, also where this language found the page for another reason', () => {
  const other = side([], { results: [result('help', { emergency: true })] });
  const rows = sideList(side(['a', 'help']), other, 10);
  expect(rows.map(({ id, emergency }) => [id, emergency])).toEqual([
    ['help', true],
    ['a', false],
  ]);
});

test('nothing stands twice in a list, and no list is longer than asked', () => {
  const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  fc.assert(
    fc.property(some, some, fc.boolean(), fc.nat(8), (own, other, unanswered, most) => {
      const rows = ids(sideList(side(own, { unanswered }), side(other), most));
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows).toHaveLength(Math.min(most, new Set([...own, ...other]).size));
    }),
  );
});
