import type { PageCount } from './page-counts.ts';

/** Share of readers by locale: a guess that looks like the country, not a figure. */
const LOCALE_WEIGHTS: Record<string, number> = { pl: 30, ro: 16, en: 12, bg: 10, nl: 8, es: 6, uk: 5, hu: 4, tr: 3, pt: 3, it: 2, ar: 1 };

/** Monday to Sunday: people read after work and, most, on their free Sunday. */
const DAY_WEIGHTS = [1, 0.9, 0.9, 0.95, 1.05, 1.2, 1.5];

const DAYS = 60;
const VIEWS_A_DAY = 70;
/** One reader in ten says whether a page was clear. */
const ANSWERS = 0.1;

export interface DemoInput {
  /** The last day that gets counts, as '2026-11-21'. */
  today: string;
  pageIds: readonly string[];
  locales: readonly string[];
  regionIds: readonly string[];
  seed: number;
}

/**
 * Invented counts of the last 60 days: small numbers, some pages and languages read far more than others, and a
 * few pages less clear than the rest. The same input gives the same counts.
 */
export function demoCounts({ today, pageIds, locales, regionIds, seed }: DemoInput): PageCount[] {
  if (pageIds.length === 0 || locales.length === 0) return [];
  const random = mulberry32(seed);
  const pages = chooser(
    shuffled(pageIds, random).map((id, rank) => [id, 1 / (rank + 3)]),
    random,
  );
  // The rank decides how often a page is read; a draw of its own how clear it is, so that the two do not coincide.
  const clarity = new Map(pageIds.map((id) => [id, random() < 0.12 ? 0.45 : 0.75 + 0.2 * random()]));
  const readers = chooser(
    locales.map((locale) => [locale, LOCALE_WEIGHTS[locale] ?? 2]),
    random,
  );
  // Many choose no place. Which regions have most seasonal work is not known here, so their ranks are drawn.
  const places = chooser([['', 1.4], ...shuffled(regionIds, random).map((id, rank) => [id, 1 / (rank + 4)] as const)], random);
  const counts = new Map<string, PageCount>();
  for (let ago = DAYS - 1; ago >= 0; ago--) {
    const day = daysBefore(today, ago);
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    // A slow growth, as when word gets round.
    const expected = VIEWS_A_DAY * (DAY_WEIGHTS[weekday] ?? 1) * (1 - 0.35 * (ago / DAYS));
    const views = Math.round(expected * (0.8 + 0.4 * random()));
    for (let i = 0; i < views; i++) {
      const [page_id, locale, region] = [pages(), readers(), places()];
      const key = `${day} ${page_id} ${locale} ${region}`;
      const count = counts.get(key) ?? { day, page_id, locale, region, views: 0, clear: 0, unclear: 0 };
      counts.set(key, count);
      count.views++;
      if (random() < ANSWERS) count[random() < (clarity.get(page_id) ?? 0.8) ? 'clear' : 'unclear']++;
    }
  }
  return [...counts.values()];
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, draw: random() }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ value }) => value);
}

/** Draws one of the values, the heavier the more often. */
function chooser(weighted: readonly (readonly [string, number])[], random: () => number): () => string {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return () => {
    let left = random() * total;
    for (const [value, weight] of weighted) if ((left -= weight) < 0) return value;
    return weighted.at(-1)?.[0] ?? '';
  };
}

/** A small generator of numbers from 0 to 1 that can be seeded; Math.random cannot. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
