import { describe, expect, it } from 'vitest';
import { demoCounts, type DemoInput } from './demo-counts.ts';

const input: DemoInput = {
  today: '2026-11-21',
  pageIds: Array.from({ length: 80 }, (_, i) => `pay/page-${i}`),
  locales: ['nl', 'en', 'pl', 'ro', 'ar'],
  regionIds: Array.from({ length: 12 }, (_, i) => `region-${i}`),
  seed: 1,
};
const counts = demoCounts(input);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Views by what `key` gives. */
function views(key: (count: (typeof counts)[number]) => string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const count of counts) totals.set(key(count), (totals.get(key(count)) ?? 0) + count.views);
  return totals;
}

describe('invented counts', () => {
  it('are the same for the same input, and others for another seed', () => {
    expect(demoCounts(input)).toEqual(counts);
    expect(demoCounts({ ...input, seed: 2 })).not.toEqual(counts);
  });

  it('fill the sixty days up to today, through the end of a month and of summer time', () => {
    const days = [...new Set(counts.map((count) => count.day))].sort();
    expect([days.length, days[0], days.at(-1)]).toEqual([60, '2026-09-23', '2026-11-21']);
  });

  it('name only pages, locales and regions that exist, or no region', () => {
    expect(counts.every((count) => input.pageIds.includes(count.page_id) && input.locales.includes(count.locale))).toBe(true);
    expect(counts.every((count) => count.region === '' || input.regionIds.includes(count.region))).toBe(true);
  });

  it('have one row for each day, page, locale and region, as the table wants', () => {
    expect(new Set(counts.map((count) => [count.day, count.page_id, count.locale, count.region].join(' '))).size).toBe(counts.length);
  });

  it('are small: nobody takes them for the country', () => {
    const perDay = [...views((count) => count.day).values()];
    expect(Math.max(...perDay)).toBeLessThan(150);
    expect(Math.min(...perDay)).toBeGreaterThan(20);
  });

  it('hold more on Sundays than on Tuesdays', () => {
    const byWeekday = views((count) => String(new Date(`${count.day}T00:00:00Z`).getUTCDay()));
    expect(byWeekday.get('0')).toBeGreaterThan(byWeekday.get('2')! * 1.2);
  });

  it('hold some pages and languages far more than others', () => {
    const pages = [...views((count) => count.page_id).values()].sort((a, b) => b - a);
    expect(pages[0]).toBeGreaterThan(pages[40]! * 4);
    const locales = views((count) => count.locale);
    expect(locales.get('pl')).toBeGreaterThan(locales.get('ar')! * 5);
  });

  it('never have more answers than views, and most, but not all, say clear', () => {
    expect(counts.every((count) => count.clear + count.unclear <= count.views && count.views > 0)).toBe(true);
    const clear = sum(counts.map((count) => count.clear));
    const unclear = sum(counts.map((count) => count.unclear));
    expect(clear).toBeGreaterThan(unclear * 2);
    expect(unclear).toBeGreaterThan(20);
  });

  it('are none where there is nothing to count', () => {
    expect(demoCounts({ ...input, pageIds: [] })).toEqual([]);
    expect(demoCounts({ ...input, regionIds: [] }).every((count) => count.region === '')).toBe(true);
  });
});
