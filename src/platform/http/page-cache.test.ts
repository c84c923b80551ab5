import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chooseEncoding, packPage, PageCache, respondWith } from './page-cache.ts';

const NOW = 1_800_000_000_000;
const page = (html: string, freshUntil = NOW + 3_600_000) => packPage(html, { 'content-type': 'text/html' }, freshUntil, null);

test('a page is answered in the encoding that the client takes, with one strong tag for each', () => {
  const kept = page('<p>płaca</p>');
  const answer = (acceptEncoding: string | undefined) => respondWith(kept, { acceptEncoding, ifNoneMatch: undefined }, NOW);
  const [br, gzip, plain] = [answer('gzip, br'), answer('gzip'), answer(undefined)];
  expect(brotliDecompressSync(br.body!).toString()).toBe('<p>płaca</p>');
  expect(gunzipSync(gzip.body!).toString()).toBe('<p>płaca</p>');
  expect(plain.body!.toString()).toBe('<p>płaca</p>');
  expect(new Set([br.headers['etag'], gzip.headers['etag'], plain.headers['etag']]).size).toBe(3);
});

test('a client that has the page already gets 304 without a body', () => {
  const kept = page('<p>x</p>');
  const first = respondWith(kept, { acceptEncoding: 'br', ifNoneMatch: undefined }, NOW);
  const second = respondWith(kept, { acceptEncoding: 'br', ifNoneMatch: `"other", ${first.headers['etag']!}` }, NOW);
  expect([second.status, second.body]).toEqual([304, null]);
});

test('an encoding that the client refuses is not sent', () => {
  expect(chooseEncoding('br;q=0, gzip')).toBe('gzip');
  expect(chooseEncoding('identity')).toBeNull();
  expect(chooseEncoding('*')).toBe('br');
});

test('a page is not shown past the moment at which it changes by itself', () => {
  const cache = new PageCache();
  cache.set('/pl', page('a', NOW + 1000));
  expect(cache.get('/pl', NOW)).toBeDefined();
  expect(cache.get('/pl', NOW + 1000)).toBeUndefined();
  expect(respondWith(page('a', NOW + 90_000), { acceptEncoding: undefined, ifNoneMatch: undefined }, NOW).headers['cache-control']).toBe(
    'public, max-age=90',
  );
});

test('the cache stays below its size and forgets what was used longest ago', () => {
  const cache = new PageCache(8000);
  for (const key of ['/a', '/b', '/c', '/d']) {
    cache.set(key, page(key.repeat(500)));
    cache.get('/a', NOW);
  }
  expect(cache.size).toBeLessThan(4);
  expect(cache.get('/a', NOW)).toBeDefined();
  expect(cache.get('/b', NOW)).toBeUndefined();
});
