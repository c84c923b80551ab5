import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, loadIndex, searchPages, type SearchDocument } from './index.ts';

const page = (id: string, title: string, body: string, terms = ''): SearchDocument => ({
  id,
  locale: 'pl',
  title,
  answer: '',
  body,
  terms,
});
const DOCUMENTS = [
  page('pay/minimum-wage', 'Płaca minimalna', 'Za każdą godzinę pracy dostajesz co najmniej płacę minimalną.', 'minimumloon'),
  page('pay/payslip', 'Pasek wypłaty', 'Na pasku wypłaty sprawdzisz płacę i godziny.', 'loonstrook'),
  page('health/pregnant', 'Ciąża', 'Zadzwoń do położnej.', 'verloskundige'),
];
const index = buildIndex(DOCUMENTS);
const first = (query: string) => searchPages(index, query)[0]?.id;

test('a page is found without diacritics, with a typo, by its beginning and by the Dutch word', () => {
  expect(first('placa minimalna')).toBe('pay/minimum-wage');
  expect(first('ciaza')).toBe('health/pregnant');
  expect(first('wyplatty')).toBe('pay/payslip');
  expect(first('loonstr')).toBe('pay/payslip');
});

test('the passage marks the words that matched, as they stand in the text', () => {
  const hits = searchPages(index, 'godzine')[0]!
    .snippet.filter((part) => part.hit)
    .map((part) => part.text);
  expect(hits).toContain('godzinę');
});

test('the index gives the same answers after a journey to the phone', () => {
  const copy = loadIndex(JSON.stringify(index));
  expect(searchPages(copy, 'placa')).toEqual(searchPages(index, 'placa'));
});

test('any text is a query: it neither throws nor finds what is not there', () => {
  expect(searchPages(index, '')).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (query) => {
      for (const result of searchPages(index, query)) expect(DOCUMENTS.map((document) => document.id)).toContain(result.id);
    }),
  );
});
