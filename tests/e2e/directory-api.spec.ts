import { CHECK_IDS } from '#checks/index.ts';
import type { APIResponse } from '@playwright/test';
import { LOCALES } from '#platform/i18n/locales.ts';
import { expect, test } from './product.ts';
import { CLOSED, rawRequest } from './raw-request.ts';

interface Links {
  self: { href: string };
  next?: { href: string };
}
interface Part {
  items: { id: string; locale?: string; point?: object | null }[];
  page: { number: number; size: number; totalItems: number; totalPages: number };
  _links: Links;
}
interface Help {
  service: string;
  url: string;
  location: { id: string; distanceKm: number | null } | null;
  opening: { known: boolean; open: boolean | null };
  languages: string[] | null;
  reasons: { kind: string }[];
}
interface HelpAnswer {
  understood: { needs: string[]; place: { id: string } | null; span: { from: string; to: string } | null; problems: string[] };
  fitting: Help[];
  perhaps: Help[];
  next: Help[];
  totals: { fitting: number };
}
interface Problem {
  status: number;
  title: string;
  detail: string;
  invalid?: string[];
}

const COLLECTIONS = ['organisations', 'services', 'locations'] as const;

function expectOpen(response: APIResponse, type: string): void {
  expect(response.headers()).toMatchObject({
    'content-type': `${type}; charset=utf-8`,
    'api-version': expect.stringMatching(/^\d+\.\d+\.\d+$/),
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-store',
  });
}

async function expectProblem(response: APIResponse, status: number, invalid?: readonly string[]): Promise<void> {
  expect(response.status(), response.url()).toBe(status);
  expectOpen(response, 'application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(status);
  expect(problem.title.length).toBeGreaterThan(3);
  expect(problem.invalid, response.url()).toEqual(invalid);
  for (const name of invalid ?? []) expect(problem.detail).toContain(`${name} is `);
  expect(problem.detail.length).toBeLessThan(2000);
}

for (const name of COLLECTIONS) {
  test(`${name} are listed part by part, and each is there by itself`, async ({ request }) => {
    const first = await request.get(`/api/v1/${name}?pageSize=7`);
    expect(first.status()).toBe(200);
    expectOpen(first, 'application/json');
    const { items, page, _links: links } = (await first.json()) as Part;
    expect(items).toHaveLength(7);
    expect(page).toMatchObject({ number: 1, size: 7, totalPages: Math.ceil(page.totalItems / 7) });
    const { pathname, search } = new URL(links.next!.href);
    const second = (await (await request.get(pathname + search)).json()) as Part;
    expect(second.page.number).toBe(2);
    const ids = [...items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) {
      const one = await request.get(`/api/v1/${name}/${id}`);
      expect(one.status(), id).toBe(200);
      expect(((await one.json()) as { id: string }).id).toBe(id);
    }
  });
}

test('beyond the last part a list is empty', async ({ request }) => {
  const { items, page } = (await (await request.get('/api/v1/services?page=999999999&pageSize=100')).json()) as Part;
  expect(items).toEqual([]);
  expect(page.totalItems).toBeGreaterThan(0);
});

test('filters of lists hold, in the words of a language', async ({ request }) => {
  const all = (await (await request.get('/api/v1/services')).json()) as Part;
  const some = (await (
    await request.get('/api/v1/services?locale=pl&need=housing,registration&municipality=westland&language=nl')
  ).json()) as Part;
  expect(some.page.totalItems).toBeGreaterThan(0);
  expect(some.page.totalItems).toBeLessThan(all.page.totalItems);
  for (const { locale } of some.items) expect(LOCALES).toContain(locale);
  const points = (await (await request.get('/api/v1/locations?point=true&region=midden-brabant')).json()) as Part;
  expect(points.items.length).toBeGreaterThan(0);
  for (const { point } of points.items) expect(point).not.toBeNull();
});

test('the finder answers other sites as it answers readers', async ({ request }) => {
  const response = await request.get('/api/v1/help?locale=pl&place=westland&need=housing,contract-and-pay&pageSize=5');
  expect(response.status()).toBe(200);
  expectOpen(response, 'application/json');
  const { understood, fitting, totals } = (await response.json()) as HelpAnswer;
  expect(understood).toMatchObject({ needs: ['housing', 'contract-and-pay'], place: { id: 'westland' }, span: null, problems: [] });
  expect(fitting.length).toBeGreaterThan(0);
  expect(fitting.length).toBeLessThanOrEqual(5);
  expect(totals.fitting).toBeGreaterThanOrEqual(fitting.length);
  for (const { service, location, url, opening } of fitting) {
    expect((await request.get(`/api/v1/services/${service}`)).status()).toBe(200);
    if (location) expect((await request.get(`/api/v1/locations/${location.id}`)).status()).toBe(200);
    const { pathname, search } = new URL(url);
    expect(pathname).toMatch(/^\/pl\//);
    expect((await request.get(pathname + search)).status(), url).toBe(200);
    expect(opening.known || opening.open === null).toBe(true);
  }
});

test('the finder answers a position, a time and a language, and says how it understood them', async ({ request }) => {
  const at = `${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16)}Z`;
  const asked = await request.get(`/api/v1/help?locale=en&near=51.56,5.08&when=at&at=${at}&language=nl`);
  expect(asked.status()).toBe(200);
  const { understood, fitting } = (await asked.json()) as HelpAnswer;
  expect(understood.span!.from).toMatch(/\+0[12]:00$/);
  expect(Date.parse(understood.span!.from)).toBe(Date.parse(at));
  for (const { languages } of fitting) expect(languages).toContain('nl');
  const late = (await (await request.get('/api/v1/help?locale=en&when=at&at=2020-01-01T10:00')).json()) as HelpAnswer;
  expect(late.understood).toMatchObject({ span: null, problems: ['at-past'] });
});

test('records of the demonstration never leave', async ({ request }) => {
  const paths = [
    '/api/v1/help?locale=nl&place=westland&pageSize=50',
    '/api/v1/help?locale=nl&pageSize=50',
    '/api/v1/services?pageSize=100',
    '/api/v1/services/win-punt',
    '/api/v1/locations?region=haaglanden&pageSize=100',
  ];
  for (const path of paths) expect(await (await request.get(path)).text(), path).not.toMatch(/"demo-|\/demo-/);
  await expectProblem(await request.get('/api/v1/locations/demo-westland'), 404);
  await expectProblem(await request.get('/api/v1/services/demo-line'), 404);
});

const LONG = 'a'.repeat(2000);
const SQL = "' OR 1=1; DROP TABLE service; --";

test('a request of the finder that is wrong is told what to do', async ({ request }) => {
  for (const [query, invalid] of [
    [{}, ['locale']],
    [{ locale: 'xx' }, ['locale']],
    [{ locale: LONG }, ['locale']],
    [{ locale: 'en', place: 'no-such-place' }, ['place']],
    [{ locale: 'en', near: '0,0' }, ['near']],
    [{ locale: 'en', near: '91,181' }, ['near']],
    [{ locale: 'en', near: SQL }, ['near']],
    [{ locale: 'en', need: SQL }, ['need']],
    [{ locale: 'en', need: LONG }, ['need']],
    [{ locale: 'en', theme: '__proto__' }, ['theme']],
    [{ locale: 'en', when: 'yesterday' }, ['when']],
    [{ locale: 'en', when: 'at' }, ['at']],
    [{ locale: 'en', when: 'at', at: '2026-02-30T10:00' }, ['at']],
    [{ locale: 'en', language: LONG }, ['language']],
    [{ locale: 'en', way: SQL }, ['way']],
    [{ locale: 'en', anonymous: 'perhaps' }, ['anonymous']],
    [{ locale: 'en', audience: '<script>' }, ['audience']],
    [{ locale: 'en', page: '-1' }, ['page']],
    [{ locale: 'en', pageSize: '51' }, ['pageSize']],
    [{ locale: 'en', page: '0', pageSize: '1e9' }, ['page', 'pageSize']],
  ] as const)
    await expectProblem(await request.get(`/api/v1/help?${new URLSearchParams(query).toString()}`), 400, invalid);
});

test('a request of a list that is wrong is told what to do', async ({ request }) => {
  for (const [path, query, invalid] of [
    ['services', { page: '-1' }, ['page']],
    ['services', { pageSize: '1e9' }, ['pageSize']],
    ['services', { pageSize: '1000000000' }, ['pageSize']],
    ['services', { organisation: SQL }, ['organisation']],
    ['services', { region: 'westland' }, ['region']],
    ['services', { municipality: LONG }, ['municipality']],
    ['locations', { point: '1' }, ['point']],
    ['locations', { region: SQL }, ['region']],
    ['organisations', { locale: 'klingon' }, ['locale']],
  ] as const)
    await expectProblem(await request.get(`/api/v1/${path}?${new URLSearchParams(query).toString()}`), 400, invalid);
});

test('a parameter of another list is named, not left out', async ({ request }) => {
  const response = await request.get('/api/v1/organisations?need=housing');
  expect(response.status()).toBe(400);
  expect((await response.json()) as Problem).toMatchObject({ invalid: ['need'], detail: 'need is no parameter of organisations.' });
});

test('an id that does not exist is no record, whatever it is', async ({ request }) => {
  for (const name of COLLECTIONS)
    for (const id of ['no-such-record', '__proto__', 'constructor', SQL, '<script>alert(1)</script>', LONG])
      await expectProblem(await request.get(`/api/v1/${name}/${encodeURIComponent(id)}`), 404);
});

test('addresses that no client would send are refused, and the site goes on', async ({ baseURL, request }) => {
  for (const path of [
    '/api/v1/help?locale=%',
    '/api/v1/services?page=%00',
    '/api/v1/services?need=%ff%fe',
    '/api/v1/locations?point=true&point=false&&==',
  ]) {
    const { status } = await rawRequest(baseURL ?? '', path);
    expect([200, 400], path).toContain(status);
  }
  const long = await rawRequest(baseURL ?? '', `/api/v1/help?locale=en&need=${'tax,'.repeat(25_000)}`);
  expect([400, 414, 431, CLOSED]).toContain(long.status);
  expect((await request.get('/readyz')).status()).toBe(200);
});

test('the description of the API lists every address and every parameter', async ({ request }) => {
  const api = (await (await request.get('/api/v1/openapi.json')).json()) as {
    paths: Record<string, { get: { parameters: { name: string }[] } }>;
  };
  expect(Object.keys(api.paths)).toEqual([
    '/search',
    '/help',
    ...COLLECTIONS.flatMap((name) => [`/${name}`, `/${name}/{id}`]),
    ...CHECK_IDS.map((id) => `/checks/${id}`),
  ]);
  // Every parameter gets through to the API: a wrong value of each is named.
  for (const name of ['help', ...COLLECTIONS])
    for (const { name: parameter } of api.paths[`/${name}`]!.get.parameters.filter((each) => each.name !== 'locale')) {
      const response = await request.get(`/api/v1/${name}?locale=nl&${parameter}=no-such`);
      expect(((await response.json()) as Problem).invalid, `${name} ${parameter}`).toEqual([parameter]);
    }
});
