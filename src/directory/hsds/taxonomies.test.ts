import { expect, test } from 'vitest';
import { NEEDS, PILLARS, THEMES } from '#topics/index.ts';
import { lineOf, needOfTerm, needTermId, TAXONOMIES, TERMS, themeTermId, withTaxonomy } from './taxonomies.ts';

test('each pillar, theme and need is a term, with an id and a code of its own and a Dutch name', () => {
  expect(TERMS).toHaveLength(PILLARS.length + THEMES.length + NEEDS.length);
  expect(new Set(TERMS.map(({ id }) => id)).size).toBe(TERMS.length);
  expect(new Set(TERMS.map(({ code }) => code)).size).toBe(TERMS.length);
  for (const { name } of TERMS) expect(name).not.toMatch(/^(?:need|theme|pillar)\./);
});

test('every parent and taxonomy is there, and stands before what it holds', () => {
  const seen = new Set<string>();
  for (const term of TERMS) {
    if (term.parent_id) expect(seen).toContain(term.parent_id);
    expect(TAXONOMIES.map(({ id }) => id)).toContain(term.taxonomy_id);
    expect(withTaxonomy(term).taxonomy_detail?.id).toBe(term.taxonomy_id);
    seen.add(term.id);
  }
});

test('a need stands under its theme; a theme under its pillar when all its needs have that one', () => {
  const codes = (id: string) => lineOf(id).map(({ code }) => code);
  expect(codes(needTermId('contract-and-pay'))).toEqual(['need:contract-and-pay', 'theme:pay', 'pillar:rights']);
  // The needs of this theme stand under work and under rights.
  expect(codes(needTermId('unemployment'))).toEqual(['need:unemployment', 'theme:dismissal']);
  expect(codes(themeTermId('meet'))).toEqual(['theme:meet', 'pillar:meeting']);
  expect(lineOf('unknown')).toEqual([]);
});

test('a need is found by the id of its term, and by its code in a file of another copy', () => {
  expect(needOfTerm(needTermId('doctor'), null)).toBe('doctor');
  expect(needOfTerm('5c4d79d7-cc55-470e-9f1f-8cad074e4892', 'need:doctor')).toBe('doctor');
  expect(needOfTerm(null, 'theme:health')).toBeUndefined();
  expect(needOfTerm(themeTermId('health'), null)).toBeUndefined();
  expect(needOfTerm(null, null)).toBeUndefined();
});
