import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isDemo, WHENS } from '#directory/index.ts';
import type { helpJson, locationJson, PageLinks, serviceWithPlacesJson } from '#directory/api/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { THEMES } from '#topics/index.ts';
import { contentApp, type ContentApp } from './app.ts';
import { apiDocument, ORIGIN, type Schema } from './document.ts';
import { GET as help } from '../../../src/routes/api/v1/help/+server.ts';
import { GET as locations } from '../../../src/routes/api/v1/locations/+server.ts';
import { GET as location } from '../../../src/routes/api/v1/locations/[id]/+server.ts';
import { GET as organisations } from '../../../src/routes/api/v1/organisations/+server.ts';
import { GET as organisation } from '../../../src/routes/api/v1/organisations/[id]/+server.ts';
import { GET as services } from '../../../src/routes/api/v1/services/+server.ts';
import { GET as service } from '../../../src/routes/api/v1/services/[id]/+server.ts';

const running = vi.hoisted((): { app: ContentApp | null } => ({ app: null }));
vi.mock('../../../src/wiring.ts', () => ({ getApp: () => running.app!.getApp(), helpOf: () => running.app!.helpOf() }));

beforeAll(async () => {
  running.app = await contentApp();
}, 120_000);

type Handler = (event: never) => Response | Promise<Response>;
const HANDLERS: Record<string, Handler> = {
  '/help': help,
  '/organisations': organisations,
  '/organisations/{id}': organisation,
  '/services': services,
  '/services/{id}': service,
  '/locations': locations,
  '/locations/{id}': location,
};

const document = apiDocument();
const ajv = addFormats(new Ajv2020({ strict: false }));
ajv.addSchema(closed(document) as object, 'api');

/** The same with no property allowed that is not described: clients may meet new ones, this test may not. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, closed(each)]));
  const isObject = typeof (value as Schema).properties === 'object' && (value as Schema).type !== undefined;
  return isObject && inner['additionalProperties'] === undefined ? { ...inner, additionalProperties: false } : inner;
}

const validators = new Map<string, ValidateFunction>();

/** What is wrong with an answer, by the document's own schema of this path and status. */
function problemsOf(path: string, status: number, body: unknown): string[] {
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  const { $ref = '' } = document.paths[path]!.get!.responses[String(status)]!.content[type]!.schema;
  const validate = validators.get($ref) ?? ajv.compile({ $ref: `api${$ref}` });
  validators.set($ref, validate);
  return validate(body)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

type HelpAnswer = ReturnType<typeof helpJson>;
type ServiceAnswer = ReturnType<typeof serviceWithPlacesJson>;
type LocationAnswer = ReturnType<typeof locationJson>;
interface Listed {
  id: string;
}

/** Asks a handler, and holds what it answers against the document. */
async function ask(path: string, query = '', id = ''): Promise<{ status: number; body: unknown }> {
  const url = new URL(`${ORIGIN}/api/v1${path.replace('{id}', encodeURIComponent(id))}?${query}`);
  const response = await HANDLERS[path]!({ url, params: { id } } as never);
  const body: unknown = await response.json();
  expect(problemsOf(path, response.status, body), `${url.href} ${response.status}`).toEqual([]);
  expect(response.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  return { status: response.status, body };
}

async function askHelp(query: string): Promise<HelpAnswer> {
  const { status, body } = await ask('/help', query);
  expect(status).toBe(200);
  return body as HelpAnswer;
}

/** Every record of a list, followed by its links. */
async function harvest(name: 'organisations' | 'services' | 'locations', query = 'pageSize=100'): Promise<Listed[]> {
  const items: Listed[] = [];
  let next: string | undefined = query;
  while (next !== undefined) {
    const { status, body }: { status: number; body: unknown } = await ask(`/${name}`, next);
    expect(status).toBe(200);
    const part = body as { items: Listed[]; _links: PageLinks };
    items.push(...part.items);
    next = part._links.next && new URL(part._links.next.href).search.slice(1);
  }
  return items;
}

const idsOf = (records: readonly Listed[]): string[] => records.map(({ id }) => id);

describe('the real content, asked for as others do', () => {
  test.each(['organisations', 'services', 'locations'] as const)(
    'all %s come once, in order, and each by itself is what the list says',
    async (name) => {
      const listed = await harvest(name, 'pageSize=100&locale=pl');
      const ids = idsOf(listed);
      expect(ids.length).toBeGreaterThan(50);
      expect(ids).toEqual([...new Set(ids)].sort());
      for (const record of listed.slice(0, 60)) {
        const { status, body } = await ask(`/${name}/{id}`, 'locale=pl', record.id);
        expect(status).toBe(200);
        expect(body).toMatchObject(record);
      }
    },
  );

  test('in every language', async () => {
    for (const locale of LOCALES) {
      for (const name of ['organisations', 'services', 'locations']) expect((await ask(`/${name}`, `locale=${locale}`)).status).toBe(200);
      const { fitting } = await askHelp(`locale=${locale}&place=westland`);
      expect(fitting.length, locale).toBeGreaterThan(5);
      expect(fitting[0]!.url).toContain(`/${locale}/`);
    }
  });

  test('what refers to another record leads there', async () => {
    const organisationIds = new Set(idsOf(await harvest('organisations')));
    const allServices = (await harvest('services')) as ServiceAnswer[];
    const allLocations = (await harvest('locations')) as LocationAnswer[];
    const serviceIds = new Set(idsOf(allServices));
    const locationIds = new Set(idsOf(allLocations));
    for (const each of allServices) expect(organisationIds).toContain(each.organisation);
    for (const { offers } of allLocations) for (const offer of offers) expect(serviceIds).toContain(offer.service);
    const { offers, locationCount } = (await ask('/services/{id}', '', 'gemeente-registration')).body as ServiceAnswer;
    expect(offers.length).toBe(locationCount);
    for (const offer of offers) expect(locationIds).toContain(offer.location);
  });

  test('filters narrow a list, and keep its order', async () => {
    const all = idsOf(await harvest('services'));
    for (const filter of [
      'need=housing',
      'theme=pay',
      'organisation=win-punt',
      'municipality=westland',
      'region=haaglanden',
      'language=pl',
    ]) {
      const some = idsOf(await harvest('services', `pageSize=7&${filter}`));
      expect(some.length, filter).toBeGreaterThan(0);
      expect(some, filter).toEqual(all.filter((id) => some.includes(id)));
    }
    const points = (await harvest('locations', 'point=true&pageSize=100')) as LocationAnswer[];
    const others = (await harvest('locations', 'point=false&pageSize=100')) as LocationAnswer[];
    expect(points.every(({ point }) => point !== null) && others.every(({ point }) => point === null)).toBe(true);
    expect(points.length + others.length).toBe((await harvest('locations')).length);
  });
});

describe('the finder', () => {
  test('answers every theme and every time', async () => {
    for (const theme of THEMES)
      for (const when of WHENS.filter((each) => each !== 'at')) {
        const { understood } = await askHelp(`locale=en&theme=${theme}&when=${when}&place=westland&pageSize=50`);
        expect(understood).toMatchObject({ when, place: { id: 'westland' }, problems: [] });
      }
  });

  test('answers a position, a time and a language', async () => {
    const at = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)}Z`;
    const { understood } = await askHelp(`locale=pl&near=51.56,5.08&when=at&at=${at}&language=pl&way=walk-in&anonymous=true`);
    expect(Date.parse(understood.span!.from)).toBe(Date.parse(at));
    expect(understood).toMatchObject({ near: { lat: 51.56, lon: 5.08 }, language: 'pl', way: 'walk-in', anonymous: true });
  });
});

test('the demonstration never leaves', async () => {
  expect(running.app!.getApp().content.current.directory.locations.has('demo-westland')).toBe(true);
  const told = [
    await harvest('services'),
    await harvest('locations'),
    await ask('/services/{id}', '', 'win-punt'),
    await askHelp('locale=nl&place=westland&pageSize=50'),
    await askHelp('locale=nl&pageSize=50'),
  ];
  expect(JSON.stringify(told)).not.toMatch(/"demo-|\/demo-/);
  for (const id of ['demo-westland', 'demo-line']) {
    expect(isDemo(id)).toBe(true);
    for (const path of ['/services/{id}', '/locations/{id}']) expect((await ask(path, '', id)).status).toBe(404);
  }
});

describe('what cannot be answered is refused as the document says', () => {
  test.each([
    ['/help', '', ['locale']],
    ['/help', 'locale=xx', ['locale']],
    ['/help', 'locale=nl&near=0,0&page=-1', ['page']],
    ['/help', 'locale=nl&near=0,0', ['near']],
    ['/services', 'page=-1&pageSize=1e9', ['page', 'pageSize']],
    ['/services', "organisation=' OR 1=1 --", ['organisation']],
    ['/locations', 'point=maybe', ['point']],
    ['/organisations', 'need=housing', ['need']],
    ['/organisations/{id}', 'locale=', ['locale']],
  ])('%s?%s', async (path, query, invalid) => {
    const { status, body } = await ask(path, query, 'fnv');
    expect(status).toBe(400);
    expect(body).toMatchObject({ invalid });
  });

  test.each(['no-such-record', '', '__proto__', "' OR 1=1 --", 'a'.repeat(10_000)])('no record has this id (%#)', async (id) => {
    for (const path of ['/organisations/{id}', '/services/{id}', '/locations/{id}']) expect((await ask(path, '', id)).status).toBe(404);
  });
});

test('an answer that breaks the document is found out', async () => {
  const body = await askHelp('locale=nl&place=westland');
  const broken: [string, string[], unknown][] = [
    ['a property is missing', ['fitting', '0', 'opening'], undefined],
    ['a property is not described', ['fitting', '0', 'secret'], 1],
    ['a moment has no offset', ['fitting', '0', 'opening', 'at'], '2026-11-22T20:30:00'],
    ['a need does not exist', ['understood', 'needs', '0'], 'happiness'],
    ['a list is none', ['next'], null],
    ['a link is none', ['_links', 'self', 'href'], 'not an address'],
    ['a reason does not exist', ['fitting', '0', 'reasons', '0', 'kind'], 'because'],
  ];
  expect(problemsOf('/help', 200, body)).toEqual([]);
  for (const [what, at, value] of broken) expect(problemsOf('/help', 200, changed(body, at, value)), what).not.toEqual([]);
});

/** A copy with another value in one place; `undefined`: nothing there. */
function changed(body: unknown, at: readonly string[], value: unknown): unknown {
  const [name, ...rest] = at;
  if (name === undefined) return value;
  const copy = structuredClone(body) as Record<string, unknown>;
  copy[name] = changed(copy[name], rest, value);
  if (copy[name] === undefined) Reflect.deleteProperty(copy, name);
  return copy;
}
