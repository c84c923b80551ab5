import { LOCALES } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { pageFile } from './content.ts';
import { expect, test } from './product.ts';

interface Answers {
  understood: {
    locale: string;
    query: string;
    place: { id: string } | null;
    emergency: boolean;
    didYouMean: string | null;
    shortened: boolean;
  };
  results: Record<string, unknown>[];
}

const TYPES = ['page', 'show-card', 'site', 'organisation', 'point', 'term', 'tool'];

test('search answers in every locale, in order, with addresses that lead somewhere', async ({ request }) => {
  for (const locale of LOCALES) {
    const response = await request.get(`/api/v1/search?locale=${locale}&q=minimumloon&limit=5`);
    expect(response.status()).toBe(200);
    expect(response.headers()).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'api-version': expect.stringMatching(/^\d+\.\d+\.\d+$/),
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    const { understood, results } = (await response.json()) as Answers;
    expect(understood).toEqual({ locale, query: 'minimumloon', shortened: false, place: null, emergency: false, didYouMean: null });
    expect(results.length).toBeGreaterThan(0);
    expect(results.length).toBeLessThanOrEqual(5);
    for (const result of results) {
      expect(TYPES).toContain(result['type']);
      expect(result['score']).toBeGreaterThan(0);
      expect(result['url']).toMatch(new RegExp(`^/${locale}/`));
    }
    expect(results[0]).toMatchObject({
      type: 'page',
      id: 'pay/minimum-wage',
      title: pageFile(locale, 'pay/minimum-wage').front.title,
      url: `/${locale}/pay/minimum-wage`,
      locale,
    });
    expect((await request.get(results[0]!['url'] as string)).status()).toBe(200);
  }
});

test('the example in the search field is answered first, in every locale, also by half of it', async ({ request }) => {
  for (const locale of LOCALES) {
    const example = translator(locale)('home.search-example').split(/[:：]/)[1]!.trim();
    for (const query of [example, example.split(' ').slice(-3).join(' ')]) {
      const { results } = (await (await request.get(`/api/v1/search?locale=${locale}&q=${encodeURIComponent(query)}`)).json()) as Answers;
      expect(results[0]?.['id'], `${locale}: ${query}`).toBe('pay/wages-not-paid');
    }
  }
});

test('search says what it understood: place, danger, a typing error, a question that is too long', async ({ request }) => {
  const ask = async (query: string) =>
    (await (await request.get(`/api/v1/search?locale=en&q=${encodeURIComponent(query)}`)).json()) as Answers;
  const place = await ask('doctor in Tilburg');
  expect(place.understood).toMatchObject({ place: { id: 'tilburg' }, query: 'doctor in', emergency: false });
  expect(place.results[0]!['url']).toBe('/en/health/general-practitioner?place=tilburg');
  expect(place.results.some(({ type }) => type === 'point')).toBe(true);
  expect((await ask('i want to kill myself')).results[0]).toMatchObject({ emergency: true });
  expect((await ask('contrcat')).understood.didYouMean).toBe('contract');
  expect((await ask('word '.repeat(100))).understood.shortened).toBe(true);
});

test('a request that is wrong is told what to do, and nothing else', async ({ request }) => {
  for (const [query, invalid] of [
    ['', ['locale', 'q']],
    ['?q=loon', ['locale']],
    ['?locale=xx&q=loon', ['locale']],
    ['?locale=pl', ['q']],
    ['?locale=pl&q=%20%20', ['q']],
    ['?locale=pl&q=loon&limit=0', ['limit']],
    ['?locale=pl&q=loon&limit=many', ['limit']],
    ['?locale=pl&q=loon&limit=1000', ['limit']],
  ] as const) {
    const response = await request.get(`/api/v1/search${query}`);
    expect(response.status(), query).toBe(400);
    expect(response.headers()['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = (await response.json()) as { detail: string; invalid: string[] };
    expect(problem.invalid, query).toEqual(invalid);
    for (const name of invalid) expect(problem.detail).toContain(`${name} is`);
  }
});

test('the API describes itself, with every field that it answers', async ({ request }) => {
  const response = await request.get('/api/v1/openapi.json');
  expect(response.status()).toBe(200);
  interface Schema {
    required: string[];
    properties: Record<string, Schema>;
  }
  const api = (await response.json()) as {
    openapi: string;
    paths: Record<string, { get: { parameters: { name: string }[] } }>;
    components: { schemas: Record<'Answers' | 'Result', Schema> };
  };
  expect(api.openapi).toMatch(/^3\.1/);
  expect(api.paths['/search']!.get.parameters.map(({ name }) => name)).toEqual(['locale', 'q', 'limit', 'place']);
  const answers = (await (await request.get('/api/v1/search?locale=en&q=doctor%20Tilburg')).json()) as Answers;
  const { Answers: schema, Result } = api.components.schemas;
  expect(Object.keys(answers).sort()).toEqual([...schema.required].sort());
  expect(Object.keys(answers.understood).sort()).toEqual(Object.keys(schema.properties['understood']!.properties).sort());
  for (const result of answers.results) expect(Object.keys(result).sort()).toEqual([...Result.required].sort());
});
