import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { loadSearch, LocaleSearch, type SearchEntry, type Synonyms } from '../../src/search/index.ts';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import { report } from '../product.ts';
import { benchContent, type BenchContent } from './content.ts';
import { ENGINES, type Engine, type Find } from './engines/index.ts';
import { seeded } from './seeded.ts';

const REPORT = fileURLToPath(new URL('../../docs/search-speed.md', import.meta.url));
/** The others are measured on the first: they take long with a hundred times the pages. */
const LOCALES: readonly Locale[] = ['pl', 'nl', 'ar'];
const TIMES = [1, 10, 100];
const QUERIES = 1000;
/** A rival with a hundred times the pages answers fewer queries, so that the bench ends. */
const FEWER_QUERIES = 60;

type Row = Record<string, string | number>;

/** Speed, memory and size with the content as it is, and with ten and a hundred times as many pages and sayings. */
export async function searchSpeed(): Promise<void> {
  const content = await benchContent();
  const rows: Row[] = [];
  for (const locale of LOCALES) {
    const queries = messyQueries(content.synonyms(locale));
    for (const times of TIMES) {
      const more = multiplied(content, locale, times);
      const engines = locale === LOCALES[0] ? ENGINES.filter(({ rival, name }) => rival || name === 'Wegwijs') : ENGINES.slice(0, 1);
      for (const engine of engines) {
        const row = await measure(engine, more, locale, times === 100 && engine.rival ? queries.slice(0, FEWER_QUERIES) : queries);
        rows.push({ locale, times, pages: more.pages(locale).length, ...row });
      }
    }
  }
  await report('search-speed', rows);
  await report(
    'search-size',
    LOCALES.map((locale) => size(content, locale)),
  );
  await writeFile(
    REPORT,
    markdown(
      rows,
      LOCALES.map((locale) => size(content, locale)),
    ),
  );
}

async function measure(engine: Engine, content: BenchContent, locale: Locale, queries: readonly string[]): Promise<Row> {
  const before = memoryMb();
  const start = performance.now();
  const find = await engine.build(content, locale);
  const buildMs = performance.now() - start;
  const memory = memoryMb() - before;
  const times = await latencies(queries, find);
  await engine.stop?.();
  return {
    engine: engine.name,
    'p50 ms': times.p50,
    'p99 ms': times.p99,
    'worst ms': times.worst,
    'build ms': Math.round(buildMs),
    // PostgreSQL and SQLite keep theirs outside of this heap.
    'memory MB': /SQL/.test(engine.name) ? '' : Math.round(memory),
  };
}

/** What a phone fetches and makes of it. */
function size(content: BenchContent, locale: Locale): Row {
  const json = JSON.stringify(new LocaleSearch(locale, content.entries(locale), content.synonyms(locale)));
  const start = performance.now();
  loadSearch(json);
  return {
    locale,
    entries: content.entries(locale).length,
    sayings: content.synonyms(locale).phrases.reduce((sum, { say }) => sum + say.length, 0),
    'load ms': Math.round(performance.now() - start),
    'over the wire KB': Math.round(brotliCompressSync(json).length / 1024),
  };
}

/** Sayings as people mistype them: most words are new to the search's memory. */
function messyQueries({ phrases }: Synonyms): string[] {
  const random = seeded(1);
  const sayings = phrases.flatMap(({ say }) => say);
  return Array.from({ length: QUERIES }, () => {
    const saying = sayings[Math.floor(random() * sayings.length)] ?? '';
    const at = Math.floor(random() * saying.length);
    return random() < 0.5 ? saying : saying.slice(0, at) + saying.slice(at + 1);
  });
}

/** So many times the pages and their sayings. In each copy three words in ten are new ones: more text brings more words. */
function multiplied(content: BenchContent, locale: Locale, times: number): BenchContent {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const isNew = (word: string) => (word.charCodeAt(1) * 31 + word.length * 7) % 10 < 3;
  const other = (text: string, copy: number) =>
    copy === 0 ? text : text.replace(/[\p{L}\p{M}]{4,}/gu, (word) => (isNew(word) ? shifted(word, copy) : word));
  const name = (id: string, copy: number) => (copy === 0 ? id : `${id}-${copy}`);
  const isPage = ({ type }: SearchEntry) => type === 'page';
  const pages = copies.flatMap((copy) =>
    content.pages(locale).map((entry): SearchEntry => {
      const { id, title, answer, body } = entry;
      return { ...entry, id: name(id, copy), title: other(title, copy), answer: other(answer, copy), body: other(body, copy) };
    }),
  );
  const entries = [...pages, ...content.entries(locale).filter((entry) => !isPage(entry))];
  const synonyms = content.synonyms(locale);
  const ids = new Set(content.pages(locale).map(({ id }) => id));
  const ofPages = synonyms.phrases.filter((phrase) => phrase.pages.some((id) => ids.has(id)));
  const phrases = [
    ...synonyms.phrases.filter((phrase) => !ofPages.includes(phrase)),
    ...copies.flatMap((copy) =>
      ofPages.map(({ say, pages: meant }) => ({ say: say.map((text) => other(text, copy)), pages: meant.map((id) => name(id, copy)) })),
    ),
  ];
  return {
    snapshot: content.snapshot,
    entries: () => entries,
    pages: () => pages,
    synonyms: () => ({ ...synonyms, phrases }),
  };
}

/** Another word, made of the same letters. */
function shifted(word: string, copy: number): string {
  const turn = 1 + (copy % (word.length - 1));
  return word.slice(turn) + word.slice(0, turn) + word.charAt((copy * 3) % word.length);
}

async function latencies(queries: readonly string[], find: Find): Promise<{ p50: number; p99: number; worst: number }> {
  for (const query of queries.slice(0, 20)) await find(query);
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await find(query);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 100) / 100;
  return { p50: at(0.5), p99: at(0.99), worst: at(1) };
}

/** Megabytes in use. Run node with --expose-gc, or what is no longer needed counts too. */
function memoryMb(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function markdown(rows: readonly Row[], sizes: readonly Row[]): string {
  const table = (list: readonly Row[]) => {
    const columns = Object.keys(list[0] ?? {});
    const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
    return [line(columns), line(columns.map(() => '---')), ...list.map((row) => line(columns.map((column) => row[column] ?? '')))];
  };
  return [
    '# How fast search answers',
    '',
    'Written by `npm run bench -- search-speed`, all in one run on one machine: compare rows, not runs. Queries are sayings, half of',
    'them with a letter missing. Ten and a hundred times the pages: copies in which three words in ten are new, with ten and a',
    'hundred times the sayings. Ours answers as the product does, with the place in the question and the passage to show; the others',
    'rank pages. PostgreSQL is asked over its socket.',
    '',
    ...table(rows),
    '',
    '## On a phone',
    '',
    'What the search of a locale adds to the kept guide, compressed by itself, and how long it takes to be ready.',
    '',
    ...table(sizes),
    '',
  ].join('\n');
}
