import { LocaleSearch } from '../../src/search/index.ts';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import { report } from '../product.ts';
import { benchContent } from './content.ts';
import { seeded } from './seeded.ts';

const LOCALES: readonly Locale[] = ['pl', 'nl', 'bg', 'ar'];
const CASES = 100_000;

/** Pieces that have broken programs before: other alphabets, marks, halves of characters, patterns, code. */
// prettier-ignore
const PIECES = ['', ' ', '\u0000', '\u202e', '\u200b', '\ufeff', '\ud800', '\udc00', '👩‍👩‍👧', 'ﷺ', 'ı', 'İ', 'ß', '１２３', '٣', "'", '"', '\\', '%', '_', '*',
  '(', ')', '[', '.*', '(?:', '$&', '__proto__', 'constructor', 'toString', 'null', '../..', '<script>', "' OR 1=1", '\n', '\t', '́', '̈́', 'a'.repeat(300), '٤٤', '4', '6', 'ё'];

/** Random queries, half of them made of real sayings: none may fail, and none may take long. */
export async function searchFuzz(): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  const content = await benchContent();
  for (const locale of LOCALES) {
    const synonyms = content.synonyms(locale);
    const search = new LocaleSearch(locale, content.entries(locale), synonyms);
    const sayings = synonyms.phrases.flatMap(({ say }) => say);
    const random = seeded(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const letter = () => (random() < 0.5 ? pick(pick(sayings).split('')) : String.fromCodePoint(Math.floor(random() * 0x2fff)));
    const query = (): string => {
      const parts = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
        const kind = random();
        if (kind < 0.4) return pick(pick(sayings).split(' '));
        if (kind < 0.6) return Array.from({ length: Math.floor(random() * 20) }, letter).join('');
        if (kind < 0.8) return pick(PIECES);
        const word = pick(pick(sayings).split(' '));
        const at = Math.floor(random() * word.length);
        return word.slice(0, at) + letter() + word.slice(at + (random() < 0.5 ? 1 : 0));
      });
      return parts.join(random() < 0.8 ? ' ' : '');
    };
    let failures = 0;
    let worst = 0;
    let slow = 0;
    const each = CASES / LOCALES.length;
    for (let i = 0; i < each; i += 1) {
      const text = query();
      const start = performance.now();
      try {
        search.search(text, 10);
        search.didYouMean(text);
      } catch (error) {
        failures += 1;
        console.error(JSON.stringify(text), error);
      }
      const took = performance.now() - start;
      worst = Math.max(worst, took);
      if (took > 50) slow += 1;
    }
    rows.push({ locale, cases: each, failures, 'worst ms': Math.round(worst * 10) / 10, 'over 50 ms': slow });
  }
  await report('search-fuzz', rows);
}
