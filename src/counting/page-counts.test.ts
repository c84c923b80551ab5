import { expect, test } from 'vitest';
import { countKey, PageCounts } from './index.ts';

const KEY = countKey('pl', 'pay/minimum-wage', 'haaglanden');

test('views and answers of a page add up by day', () => {
  const counts = new PageCounts();
  counts.add('views', KEY, '2026-11-21');
  counts.add('views', KEY, '2026-11-21');
  counts.add('unclear', KEY, '2026-11-21');
  counts.add('views', KEY, '2026-11-22');
  expect(counts.take()).toEqual([
    { day: '2026-11-21', page_id: 'pay/minimum-wage', locale: 'pl', region: 'haaglanden', views: 2, clear: 0, unclear: 1 },
    { day: '2026-11-22', page_id: 'pay/minimum-wage', locale: 'pl', region: 'haaglanden', views: 1, clear: 0, unclear: 0 },
  ]);
  expect(counts.take()).toEqual([]);
});

test('counts that could not be written are neither lost nor doubled', () => {
  const counts = new PageCounts();
  counts.add('views', KEY, '2026-11-21');
  const taken = counts.take();
  counts.add('views', KEY, '2026-11-21');
  counts.giveBack(taken);
  expect(counts.take().map((count) => count.views)).toEqual([2]);
});

test('a visitor without a place is counted without a region', () => {
  const counts = new PageCounts();
  counts.add('clear', countKey('ar', 'registration/bsn', ''), '2026-11-21');
  expect(counts.take()[0]?.region).toBe('');
});
