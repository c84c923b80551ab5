import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS, readObjectQuery, readQuery, type Collection } from './query.ts';

const ID = 'ac148810-d857-441c-9679-408f346de14b';
const isKnown = (pc4: string) => pc4 === '5038';

function query<C extends Collection>(collection: C, text: string) {
  const read = readQuery(collection, new URLSearchParams(text), isKnown);
  if ('wrong' in read) throw new Error(read.wrong.detail);
  return read.query;
}

function wrong(collection: Collection, text: string) {
  const read = readQuery(collection, new URLSearchParams(text), isKnown);
  return 'wrong' in read ? read.wrong : null;
}

describe('parameters of a list', () => {
  test('may all be left out', () => {
    for (const collection of COLLECTIONS) expect(query(collection, '')).toMatchObject({ search: [], page: 1, format: 'json' });
    expect(query('services', '')).toMatchObject({ full: false, minimal: false });
  });

  test('are read as the standard writes them', () => {
    const all = `search=Één loon&page=3&per_page=20&format=json&taxonomy_term_id=${ID.toUpperCase()}&taxonomy_id=${ID}&organization_id=${ID}&full=true`;
    expect(query('services', `${all}&modified_after=2026-11-21T09:30:00Z&minimal=false`)).toEqual({
      search: ['een', 'loon'],
      page: 3,
      per_page: 20,
      format: 'json',
      taxonomy_term_id: ID,
      taxonomy_id: ID,
      organization_id: ID,
      modified_after: Date.UTC(2026, 10, 21, 9, 30),
      full: true,
      minimal: false,
    });
    expect(query('services', 'search=loon Loon  lóon')).toMatchObject({ search: ['loon'] });
    expect(query('service_at_locations', 'postcode=5038 AB&proximity=2500.5')).toMatchObject({ postcode: '5038', proximity: 2500.5 });
    expect(query('organizations', 'full_service=true')).toMatchObject({ full_service: true });
    expect(query('taxonomy_terms', `top_only=true&parent_id=${ID}`)).toMatchObject({ top_only: true, parent_id: ID });
  });

  test.each([
    ['2026-11-21', Date.UTC(2026, 10, 21)],
    ['2026-11-21T00:00:00%2B01:00', Date.UTC(2026, 10, 20, 23)],
    // An offset whose "+" nobody escaped.
    ['2026-11-21T00:00:00+01:00', Date.UTC(2026, 10, 20, 23)],
    ['2026-11-21T00:00:00.123-01:00', Date.UTC(2026, 10, 21, 1, 0, 0, 123)],
  ])('give a moment as %s', (text, moment) => {
    expect(query('services', `modified_after=${text}`).modified_after).toBe(moment);
  });

  test('may ask for more at once in a minimal list only', () => {
    expect(query('services', 'minimal=true&per_page=50000').per_page).toBe(50_000);
    expect(wrong('services', 'per_page=50000')).toEqual({ invalid: ['per_page'], detail: 'per_page is a whole number from 1 to 500.' });
    expect(wrong('services', 'minimal=true&per_page=100001')!.invalid).toEqual(['per_page']);
  });

  test.each<[Collection, string, string]>([
    ['services', 'page=0', 'page'],
    ['services', 'page=-1', 'page'],
    ['services', 'page=1.5', 'page'],
    ['services', 'page=1e9', 'page'],
    ['services', 'page=99999999999999999999', 'page'],
    ['services', 'page=', 'page'],
    ['services', 'per_page=0', 'per_page'],
    ['services', 'per_page=501', 'per_page'],
    ['services', 'per_page=many', 'per_page'],
    ['services', 'format=xml', 'format'],
    ['services', 'format=ndjson', 'format'],
    ['services', 'full=yes', 'full'],
    ['services', 'full=', 'full'],
    ['services', 'minimal=1', 'minimal'],
    ['services', "organization_id=' OR 1=1", 'organization_id'],
    ['services', 'taxonomy_id=needs', 'taxonomy_id'],
    ['services', 'taxonomy_term_id=../../etc', 'taxonomy_term_id'],
    ['services', 'modified_after=yesterday', 'modified_after'],
    ['services', 'modified_after=2026-13-01', 'modified_after'],
    ['services', 'modified_after=0', 'modified_after'],
    ['services', `search=${'x'.repeat(201)}`, 'search'],
    ['services', 'postcode=5038', 'postcode'],
    ['services', 'colour=red', 'colour'],
    ['services', '__proto__=x', '__proto__'],
    ['organizations', 'minimal=true', 'minimal'],
    ['organizations', 'full_service=maybe', 'full_service'],
    ['service_at_locations', 'postcode=0123', 'postcode'],
    ['service_at_locations', 'postcode=SW1A 1AA', 'postcode'],
    ['service_at_locations', 'postcode=9999', 'postcode'],
    ['service_at_locations', 'proximity=1000', 'postcode'],
    ['service_at_locations', 'postcode=5038&proximity=-1', 'proximity'],
    ['service_at_locations', 'postcode=5038&proximity=Infinity', 'proximity'],
    ['service_at_locations', 'postcode=5038&proximity=400001', 'proximity'],
    ['taxonomies', 'top_only=true', 'top_only'],
    ['taxonomy_terms', 'top_only=2', 'top_only'],
    ['taxonomy_terms', 'parent_id=x', 'parent_id'],
  ])('of %s are refused by name: %s', (collection, text, name) => {
    const { invalid, detail } = wrong(collection, text)!;
    expect(invalid).toEqual([name]);
    expect(detail).toMatch(new RegExp(`${name} is`));
  });

  test('that are wrong are all named', () => {
    expect(wrong('services', 'page=0&full=x&colour=red')!.invalid.sort()).toEqual(['colour', 'full', 'page']);
  });

  test('never throw, and never come back as something else than was asked', () => {
    const names = [
      'search',
      'page',
      'per_page',
      'format',
      'full',
      'taxonomy_id',
      'modified_after',
      'postcode',
      'proximity',
      'top_only',
      'x',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...COLLECTIONS),
        fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' }))),
        (collection, pairs) => {
          const read = readQuery(collection, new URLSearchParams(pairs), isKnown);
          if ('wrong' in read) expect(read.wrong.invalid.length).toBeGreaterThan(0);
          else expect(read.query.page).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('parameters of one object are few: an organization may have its services whole', () => {
  const read = (collection: Collection, text: string) => readObjectQuery(collection, new URLSearchParams(text));
  expect(read('organizations', 'full_service=true&format=json')).toEqual({ query: { fullService: true } });
  expect(read('services', '')).toEqual({ query: { fullService: false } });
  expect(read('services', 'full_service=true')).toMatchObject({ wrong: { invalid: ['full_service'] } });
  expect(read('services', 'format=xml')).toMatchObject({ wrong: { invalid: ['format'] } });
});
