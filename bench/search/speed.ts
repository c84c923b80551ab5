import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { LocaleSearch, loadSearch, type SearchEntry, type Synonyms } from '../../src/search/index.ts';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import { report } from '../product.ts';
import { benchContent } from './content.ts';
import { seeded } from './seeded.ts';

const LOCALES: readonly Locale[] = ['pl', 'nl', 'ar'];
const TIMES = [1, 10, 100];
const QUERIES = 1000;

/** Speed, memory and size with the pages as they are, and with ten and a hundred times as many pages and sayings. */
export async function searchSpeed(): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  const content = await benchContent();
  for (const locale of LOCALES) {
    const pages = content.entries(locale);
    const synonyms = content.synonyms(locale);
    const queries = messyQueries(synonyms);
    for (const times of TIMES) {
      const more = multiply(pages, synonyms, times);
      const before = memory();
      const [buildMs, search] = timed(() => new LocaleSearch(locale, more.pages, more.synonyms));
      const memoryMb = memory() - before;
      const json = JSON.stringify(search);
      const [loadMs] = timed(() => loadSearch(json));
      const ours = latencies(queries, (query) => search.search(query, 10));
      const rival = new MiniSearch<SearchEntry>({ fields: ['title', 'answer', 'terms', 'body'] });
      rival.addAll(more.pages);
      const options = { prefix: true, fuzzy: 0.2, boost: { title: 3, answer: 2 } };
      const theirs = latencies(times === 100 ? queries.slice(0, 200) : queries, (query) => rival.search(query, options).slice(0, 10));
      rows.push({
        locale,
        entries: more.pages.length,
        'p50 ms': ours.p50,
        'p99 ms': ours.p99,
        'worst ms': ours.worst,
        'MiniSearch p50': theirs.p50,
        'MiniSearch p99': theirs.p99,
        'build ms': Math.round(buildMs),
        'load ms': Math.round(loadMs),
        'memory MB': Math.round(memoryMb),
        'wire KB': times === 1 ? Math.round(brotliCompressSync(json).length / 1024) : '',
      });
    }
  }
  await report('search-speed', rows);
}

/** Sayings as people mistype them: every word is new to the search's memory. */
function messyQueries({ phrases }: Synonyms): string[] {
  const random = seeded(1);
  const sayings = phrases.flatMap(({ say }) => say);
  return Array.from({ length: QUERIES }, () => {
    const saying = sayings[Math.floor(random() * sayings.length)] ?? '';
    const at = Math.floor(random() * saying.length);
    return random() < 0.5 ? saying : saying.slice(0, at) + saying.slice(at + 1);
  });
}

/** So many times the pages and sayings. In each copy three words in ten are new ones: more text brings more words. */
function multiply(pages: readonly SearchEntry[], synonyms: Synonyms, times: number): { pages: SearchEntry[]; synonyms: Synonyms } {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const other = (text: string, copy: number) =>
    copy === 0
      ? text
      : text.replace(/[\p{L}\p{M}]{4,}/gu, (word) => ((word.charCodeAt(1) * 31 + word.length * 7) % 10 < 3 ? shifted(word, copy) : word));
  return {
    pages: copies.flatMap((copy) =>
      pages.map((page) => ({
        ...page,
        id: `${page.id}-${copy}`,
        title: other(page.title, copy),
        answer: other(page.answer, copy),
        body: other(page.body, copy),
      })),
    ),
    synonyms: {
      ...synonyms,
      phrases: copies.flatMap((copy) =>
        synonyms.phrases.map(({ say, pages: meant }) => ({
          say: say.map((text) => other(text, copy)),
          pages: meant.map((id) => `${id}-${copy}`),
        })),
      ),
    },
  };
}

/** Another word: letters swapped round a place that depends on the copy. */
function shifted(word: string, copy: number): string {
  const turn = 1 + (copy % (word.length - 1));
  return word.slice(turn) + word.slice(0, turn) + word.charAt((copy * 3) % word.length);
}

function latencies(queries: readonly string[], search: (query: string) => unknown): { p50: number; p99: number; worst: number } {
  for (const query of queries.slice(0, 20)) search(query);
  const times = queries.map((query) => timed(() => search(query))[0]).sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { p50: at(0.5), p99: at(0.99), worst: at(1) };
}

function timed<T>(work: () => T): [number, T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

/** Megabytes in use, after what is no longer needed has gone. */
function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 1e6 + process.memoryUsage().arrayBuffers / 1e6;
}

const round = (value: number) => Math.round(value * 100) / 100;
