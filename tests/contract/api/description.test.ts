import { expect, test } from 'vitest';
import { CHECK_IDS, CHECKS } from '#checks/index.ts';
import {
  readHelpRequest,
  readLocationsRequest,
  readOrganisationsRequest,
  readRecordRequest,
  readServicesRequest,
} from '#directory/api/index.ts';
import { PLACES } from '../../../src/directory/directory.fixture.ts';
import { apiDocument, type Schema } from './document.ts';

const api = apiDocument();
const operations = Object.entries(api.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []));
/** What is sent in a body: the checks. */
const posts = Object.entries(api.paths).flatMap(([path, { post }]) => (post ? [{ path, post }] : []));

/** Every schema of the document, with where it stands. */
function* schemasIn(value: unknown, where: string): Generator<[string, Schema]> {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as Schema;
  yield [where, schema];
  for (const [name, inner] of Object.entries(value)) yield* schemasIn(inner, `${where}/${name}`);
}

test('every parameter and every property is described', () => {
  const bare: string[] = [];
  for (const { path, get } of operations)
    for (const { name, description } of get.parameters) if (!description) bare.push(`${path} ${name}`);
  for (const [where, { properties }] of schemasIn(api.components.schemas, ''))
    for (const [name, property] of Object.entries(properties ?? {})) {
      const isName = typeof property !== 'object' || where.endsWith('/properties');
      if (!isName && !property.description && !property.$ref) bare.push(`${where} ${name}`);
    }
  expect(bare).toEqual([]);
});

test('every named schema is described and in use, and every reference leads to one', () => {
  const named = Object.keys(api.components.schemas);
  for (const name of named) expect(api.components.schemas[name]!.description, name).toMatch(/\.$/);
  const used = new Set([...schemasIn(api, '')].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : [])));
  const schemas = [...used]
    .filter((reference) => reference.startsWith('#/components/schemas/'))
    .map((reference) => reference.split('/')[3]);
  expect(schemas.sort()).toEqual(named.sort());
});

test('every answer says its version, and what is wrong comes as a problem', () => {
  const all = [
    ...operations.map(({ path, get }) => ({ path, responses: get.responses })),
    ...posts.map(({ path, post }) => ({ path, responses: post.responses })),
  ];
  for (const { path, responses } of all) {
    const codes = Object.keys(responses);
    expect(codes, path).toEqual(path.endsWith('{id}') ? ['200', '400', '404'] : ['200', '400']);
    for (const code of codes) {
      const { headers, content } = responses[code]!;
      expect(Object.keys(headers), `${path} ${code}`).toEqual(['API-Version']);
      expect(Object.keys(content), `${path} ${code}`).toEqual([code === '200' ? 'application/json' : 'application/problem+json']);
    }
  }
});

test('every check is described, with the answers that it takes', () => {
  expect(posts.map(({ path }) => path)).toEqual(CHECK_IDS.map((id) => `/checks/${id}`));
  for (const { path, post } of posts) {
    const reference = post.requestBody.content['application/json']!.schema.$ref;
    const { answers } = api.components.schemas[reference.split('/')[3] ?? '']!.properties as Record<string, Schema>;
    const id = path.replace('/checks/', '') as keyof typeof CHECKS;
    const questions = CHECKS[id].sections.flatMap((section) => section.questions);
    expect(Object.keys(answers!.properties ?? {}), path).toEqual(questions.map((question) => question.id));
  }
});

test('the parameters that are described are those that are read', () => {
  const readers: Record<string, (given: URLSearchParams) => unknown> = {
    '/help': (given) => readHelpRequest(given, PLACES, 0),
    '/organisations': readOrganisationsRequest,
    '/organisations/{id}': (given) => readRecordRequest(given, 'an organisation'),
    '/services': (given) => readServicesRequest(given, PLACES, () => true),
    '/services/{id}': (given) => readRecordRequest(given, 'a service'),
    '/locations': (given) => readLocationsRequest(given, PLACES),
    '/locations/{id}': (given) => readRecordRequest(given, 'a location'),
  };
  const all = new Set(operations.flatMap(({ get }) => get.parameters.filter((each) => each.in === 'query').map(({ name }) => name)));
  for (const { path, get } of operations.filter((each) => each.path !== '/search')) {
    const described = get.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
    const read = [...all].filter(
      (name) => !JSON.stringify(readers[path]!(new URLSearchParams({ [name]: '' }))).includes(`${name} is no parameter`),
    );
    expect(read.sort(), path).toEqual(described.sort());
  }
});
