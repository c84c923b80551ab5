import { expect, test } from './product.ts';

const COLLECTIONS = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'];

interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: { id: string; name?: string; attributes?: unknown[]; last_modified?: string }[];
}

test('the root names version, profile and description, and both lead somewhere', async ({ request, baseURL }) => {
  const response = await request.get('/hsds/v3');
  expect(response.status()).toBe(200);
  const root = (await response.json()) as { version: string; profile: string; openapi_url: string };
  expect(root.version).toBe('3.1');
  for (const address of [root.profile, root.openapi_url]) {
    expect(address).toMatch(/\/hsds\/v3\/openapi\.json$/);
    expect((await request.get(new URL(new URL(address).pathname, baseURL).href)).status()).toBe(200);
  }
});

test('every path of the description answers, open to everybody’s pages', async ({ request }) => {
  const api = (await (await request.get('/hsds/v3/openapi.json')).json()) as { paths: Record<string, unknown> };
  expect(Object.keys(api.paths)).toContain('/services/{id}');
  for (const collection of COLLECTIONS) {
    const list = await request.get(`/hsds/v3/${collection}`);
    expect(list.status(), collection).toBe(200);
    expect(list.headers()).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    const page = (await list.json()) as Page;
    expect(page).toMatchObject({ page_number: 1, first_page: true, empty: false, size: page.contents.length });
    const [first] = page.contents;
    const one = await request.get(`/hsds/v3/${collection}/${first!.id}`);
    expect(one.status(), collection).toBe(200);
    expect(((await one.json()) as { id: string }).id).toBe(first!.id);
  }
});

test('a harvester comes to every service by pages, and full pages say as much as single objects', async ({ request }) => {
  const found: string[] = [];
  for (let number = 1; ; number++) {
    const page = (await (await request.get(`/hsds/v3/services?per_page=40&full=true&page=${number}`)).json()) as Page;
    found.push(...page.contents.map(({ id }) => id));
    for (const each of page.contents.slice(0, 3)) expect(await (await request.get(`/hsds/v3/services/${each.id}`)).json()).toEqual(each);
    if (page.last_page) {
      expect(page.total_items).toBe(found.length);
      break;
    }
  }
  expect(new Set(found).size).toBe(found.length);
  const minimal = (await (await request.get('/hsds/v3/services?minimal=true')).json()) as Page;
  expect(minimal.contents.map(({ id }) => id)).toEqual(found);
  expect(minimal).toMatchObject({ first_page: true, last_page: true });
});

test('parameters narrow what is listed', async ({ request }) => {
  const list = async (path: string) => (await (await request.get(`/hsds/v3/${path}`)).json()) as Page;
  const all = await list('services?per_page=1');
  const terms = await list('taxonomy_terms?per_page=500&search=contract');
  const fewer = [
    'services?search=vakbond',
    `services?taxonomy_term_id=${terms.contents[0]!.id}`,
    `services?organization_id=${(await list('organizations?search=fnv')).contents[0]!.id}`,
  ];
  for (const path of fewer) {
    const { total_items: total } = await list(path);
    expect(total, path).toBeGreaterThan(0);
    expect(total, path).toBeLessThan(all.total_items);
  }
  expect((await list('services?modified_after=2100-01-01')).empty).toBe(true);
  const near = await list('service_at_locations?postcode=5038&proximity=5000');
  expect(near.total_items).toBeGreaterThan(0);
  expect(near.total_items).toBeLessThan((await list('service_at_locations?postcode=5038')).total_items);
  expect((await list('taxonomy_terms?top_only=true')).total_items).toBeLessThan((await list('taxonomy_terms')).total_items);
});

test('a page after the last one is empty', async ({ request }) => {
  const response = await request.get('/hsds/v3/services?page=123456789');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ empty: true, size: 0, last_page: true, contents: [] });
});

test('a request that is wrong is told which parameter, and what it should be', async ({ request }) => {
  for (const [path, name] of [
    ['services?page=0', 'page'],
    ['services?per_page=100000', 'per_page'],
    ['services?format=xml', 'format'],
    ['services?full=perhaps', 'full'],
    ['services?organization_id=%27%20OR%201=1', 'organization_id'],
    ['services?modified_after=yesterday', 'modified_after'],
    ['organizations?taxonomy_id=needs', 'taxonomy_id'],
    ['service_at_locations?postcode=0000', 'postcode'],
    ['service_at_locations?proximity=10', 'postcode'],
    ['taxonomies?parent_id=x', 'parent_id'],
  ] as const) {
    const response = await request.get(`/hsds/v3/${path}`);
    expect(response.status(), path).toBe(400);
    expect(response.headers()['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = (await response.json()) as { detail: string; invalid: string[] };
    expect(problem.invalid, path).toEqual([name]);
    expect(problem.detail, path).toContain(`${name} is`);
  }
});

test('what is not there is a problem that says so', async ({ request }) => {
  for (const path of ['services/ac148810-d857-441c-9679-408f346de14b', 'services/x', 'taxonomies/needs', 'locations', 'locations/x']) {
    const response = await request.get(`/hsds/v3/${path}`);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-type'], path).toBe('application/problem+json; charset=utf-8');
  }
});

test('nothing can be written', async ({ request, baseURL }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const response = await request.fetch('/hsds/v3/services', { method, data: {}, headers: { origin: baseURL! } });
    expect(response.status(), method).toBe(405);
  }
});
