import { expect, test } from 'vitest';
import { countable, UnansweredQueries } from './unanswered-queries.ts';

test('a query counts once between two writings, in the week of its day', () => {
  const queries = new UnansweredQueries();
  for (let i = 0; i < 9; i += 1) queries.add('pl', '  Tanie  meble ', '2026-11-22');
  queries.add('nl', 'tanie meble', '2026-11-23');
  expect(queries.take()).toEqual([
    { week: '2026-11-16', locale: 'pl', query: 'tanie meble', times: 1 },
    { week: '2026-11-23', locale: 'nl', query: 'tanie meble', times: 1 },
  ]);
  expect(queries.take()).toEqual([]);
});

test('what may tell who asks is not counted', () => {
  for (const query of ['bsn 123456782', 'bel 06-123', 'jan@example.nl', 'www.kadaster', '!!!', '', ' ', 'woord '.repeat(20)]) {
    expect(countable(query), query).toBeNull();
  }
  expect(countable('Ile kosztuje pies? 2 psy')).toBe('ile kosztuje pies? 2 psy');
});

test('a flood of queries is bounded', () => {
  const queries = new UnansweredQueries();
  for (let i = 0; i < 5000; i += 1) queries.add('en', `word ${String.fromCodePoint(0x4e00 + i)}`, '2026-11-22');
  expect(queries.take()).toHaveLength(200);
});
