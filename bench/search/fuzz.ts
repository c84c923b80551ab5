import fc from 'fast-check';
import { LocaleSearch, type SearchResult } from '../../src/search/index.ts';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import { report } from '../product.ts';
import { benchContent } from './content.ts';

const LOCALES: readonly Locale[] = ['pl', 'nl', 'bg', 'ar'];
const CASES = 100_000;
const SLOW_MS = 50;

/** What has broken programs before: marks that turn or join text, halves of characters, patterns, markup, code. */
// prettier-ignore
const PIECES = ['', ' ', '\u0000', '\u0007', '\u202e', '\u2066', '\u200b', '\ufeff', '\ud800', '\udc00', '👩‍👩‍👧', 'ﷺ', 'ı', 'İ', 'ß', '１２３', '٣', "'", '"', '\\', '%', '_',
  '*', '(', ')', '[', '(a+)+$', '(?:', '$&', '__proto__', 'constructor', 'toString', 'null', '../..', '<script>alert(1)</script>', "' OR 1=1 --", '\n', '\t', '\u0301',
  '\u0344', 'a'.repeat(300), 'aaaaaaaaaaaaaaaaaaaaaaaa!', '4', '6', 'ё', 'loon'.repeat(2500)];

/** Random queries, many made of real sayings: none may fail, and how long the slowest took. */
export async function searchFuzz(): Promise<void> {
  const content = await benchContent();
  const rows: Record<string, string | number>[] = [];
  for (const locale of LOCALES) {
    const synonyms = content.synonyms(locale);
    const search = new LocaleSearch(locale, content.entries(locale), synonyms);
    const again = new LocaleSearch(locale, content.entries(locale), synonyms);
    const words = [...new Set(synonyms.phrases.flatMap(({ say }) => say.flatMap((saying) => saying.split(' '))))];
    const word = fc.constantFrom(...words);
    const mistyped = fc
      .tuple(word, fc.nat(12), fc.string({ unit: 'grapheme', maxLength: 2 }), fc.boolean())
      .map(([text, at, letters, drop]) => text.slice(0, at) + letters + text.slice(drop ? at + 1 : at));
    const part = fc.oneof(
      word,
      mistyped,
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme' }),
    );
    const query = fc
      .tuple(fc.array(part, { maxLength: 14 }), fc.constantFrom(' ', ' ', '', ', '))
      .map(([parts, between]) => parts.join(between));
    let worst = 0;
    let slow = 0;
    fc.assert(
      fc.property(query, (text) => {
        const [first, results] = timed(search, text);
        // A pause of the machine is no slow query: that one is slow again, for a search that has not met it.
        const took = first > SLOW_MS ? Math.min(first, timed(again, text)[0]) : first;
        worst = Math.max(worst, took);
        if (took > SLOW_MS) slow += 1;
        return results.length <= 10 && results.every(({ score }) => score > 0);
      }),
      { numRuns: CASES / LOCALES.length, seed: 7 },
    );
    rows.push({
      locale,
      cases: CASES / LOCALES.length,
      failures: 0,
      'worst ms': Math.round(worst * 10) / 10,
      [`over ${SLOW_MS} ms`]: slow,
    });
  }
  await report('search-fuzz', rows);
}

function timed(search: LocaleSearch, query: string): [number, SearchResult[]] {
  const start = performance.now();
  const results = search.search(query, 10);
  search.didYouMean(query);
  return [performance.now() - start, results];
}
