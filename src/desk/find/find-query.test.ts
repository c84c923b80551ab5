import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_QUERY_LENGTH } from '#search/index.ts';
import { findAddress, readFindQuery } from './find-query.ts';

const read = (text: string) => readFindQuery(new URLSearchParams(text));

test('language and topic may come from the queue', () => {
  expect(read('language=pl&topic=housing')).toEqual({ q: '', language: 'pl', topic: 'housing', need: null, place: null, page: null });
});

test('what is not understood is left out instead of refused', () => {
  expect(read('language=%3Cb%3E&topic=nonsense&need=x&place=../etc&page=a/b/c')).toEqual(read(''));
});

test('a question longer than the search takes is cut', () => {
  expect(read(`q=${'a'.repeat(5000)}`).q).toHaveLength(MAX_QUERY_LENGTH);
});

test('an address leads back to the same search', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('pl', 'ar', null), fc.constantFrom('pay', 'meet', null), (q, language, topic) => {
      const query = { ...read(''), q: q.trim().slice(0, 20).trim(), language, topic };
      expect(readFindQuery(new URL(findAddress(query), 'http://localhost').searchParams)).toEqual(query);
    }),
  );
});

test('a change replaces, and null takes away', () => {
  const query = read('q=huur&language=pl&page=pay/payslip');
  expect(findAddress(query, { page: null, language: 'ro' })).toBe('/desk/find?q=huur&language=ro');
});

test('any address is read', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (text) => {
      expect(read(text).q.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
    }),
  );
});
