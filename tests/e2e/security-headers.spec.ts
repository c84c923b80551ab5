import { kindsOfPage } from './kinds.ts';
import { expect, test } from './product.ts';
import { rawRequest, type RawAnswer } from './raw-request.ts';

function missingHeaders({ headers }: RawAnswer): string[] {
  const policy = String(headers['content-security-policy'] ?? '');
  const script =
    /(?:script-src|default-src) [^;]*/.exec(/script-src/.test(policy) ? policy.slice(policy.indexOf('script-src')) : policy)?.[0] ?? '';
  const problems: [boolean, string][] = [
    [headers['x-content-type-options'] !== 'nosniff', 'x-content-type-options'],
    [!/^(same-origin|no-referrer)$/.test(String(headers['referrer-policy'])), 'referrer-policy'],
    [!headers['permissions-policy'], 'permissions-policy'],
    [headers['cross-origin-opener-policy'] !== 'same-origin', 'cross-origin-opener-policy'],
    [headers['cross-origin-resource-policy'] !== 'same-origin', 'cross-origin-resource-policy'],
    [headers['x-frame-options'] !== 'DENY', 'x-frame-options'],
    [headers['set-cookie'] !== undefined, 'sets a cookie'],
    [headers['x-powered-by'] !== undefined, 'tells what it runs on'],
    [/unsafe-inline|unsafe-eval|\*|https?:|data:/.test(script), `script-src allows too much: ${script}`],
  ];
  return problems.filter(([wrong]) => wrong).map(([, what]) => what);
}

/** What a page has to have beside the headers of everything. */
function missingPolicy({ headers }: RawAnswer): string[] {
  const policy = String(headers['content-security-policy'] ?? '');
  return ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "script-src 'self'"].filter(
    (rule) => !policy.includes(rule),
  );
}

test('every kind of page has its security headers and a policy that runs no inline script', async ({ baseURL }) => {
  for (const { path, name } of kindsOfPage('ar')) {
    // Twice: made, then kept.
    for (const time of ['made', 'kept']) {
      const answer = await rawRequest(baseURL ?? '', encodeURI(path));
      expect([...missingHeaders(answer), ...missingPolicy(answer)], `${name}, ${time}`).toEqual([]);
    }
  }
});

test('files, errors and refusals have their security headers', async ({ baseURL, request }) => {
  const html = await (await request.get('/en/pay/minimum-wage')).text();
  const island = /\/islands\/[^"]+\.js/.exec(html)?.[0] ?? '';
  const paths = [
    [200, island],
    [200, '/service-worker.js'],
    [200, '/icon.svg'],
    [200, '/robots.txt'],
    [200, '/sitemap.xml'],
    [200, '/en/feed.xml'],
    [200, '/en/manifest.webmanifest'],
    [200, '/api/offline/en'],
    [200, '/healthz'],
    [200, '/readyz'],
    [302, '/'],
    [303, '/en/places?q=westland'],
    [404, '/no-such-file.js'],
    [404, '/xx'],
    [404, '/en/pay/none'],
    [404, '/api/offline/xx'],
    [400, '/%'],
    [400, '/en/%00'],
  ] as const;
  for (const [status, path] of paths) {
    const answer = await rawRequest(baseURL ?? '', path);
    expect([answer.status, ...missingHeaders(answer)], path).toEqual([status]);
  }
});

test('an answer of "was this clear?" is taken from our own pages only', async ({ baseURL }) => {
  const path = '/en/pay/minimum-wage?/clear';
  const body = 'answer=yes';
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length, accept: 'text/html' };
  const strange = await rawRequest(baseURL ?? '', path, { method: 'POST', body, headers: { ...headers, origin: 'https://example.org' } });
  expect(strange.status).toBe(403);
  expect(missingHeaders(strange)).toEqual([]);
  const own = await rawRequest(baseURL ?? '', path, { method: 'POST', body, headers: { ...headers, origin: baseURL } });
  expect(own.status).toBe(303);
});

test('pages travel compressed and are revalidated instead of sent again', async ({ baseURL }) => {
  for (const encoding of ['br', 'gzip']) {
    const first = await rawRequest(baseURL ?? '', '/pl/pay/minimum-wage', { headers: { 'accept-encoding': encoding } });
    expect(first.headers['content-encoding']).toBe(encoding);
    expect(first.headers.vary).toContain('Accept-Encoding');
    const again = await rawRequest(baseURL ?? '', '/pl/pay/minimum-wage', {
      headers: { 'accept-encoding': encoding, 'if-none-match': first.headers.etag },
    });
    expect(again.status).toBe(304);
  }
});
