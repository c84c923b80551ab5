import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Directory, type DirectoryRecords } from '../directory.ts';
import { Catalogue } from './catalogue.ts';
import { bulkOf } from './export.ts';
import { namesFrom } from './names.ts';
import { hsdsOpenApi } from './openapi.ts';
import { openApiSchemas } from './openapi-schemas.ts';
import { nestedOrganization, nestedService, offerWithService, organizationSummary, serviceSummary } from './project.ts';
import { Publication } from './publication.ts';
import { COLLECTIONS, readQuery, type Collection } from './query.ts';
import { realDocuments, realPlaces, realRecords, standardSchemas } from './real-records.fixture.ts';
import { directoryRecords } from './records.fixture.ts';
import { TAXONOMIES, TERMS, withTaxonomy } from './taxonomies.ts';

type Kind =
  | 'service'
  | 'organization'
  | 'service_at_location'
  | 'location'
  | 'service_list'
  | 'organization_list'
  | 'service_at_location_list'
  | 'taxonomy'
  | 'taxonomy_term';

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
for (const [name, schema] of standardSchemas()) ajv.addSchema(schema, name);

const validators = new Map<Kind, ValidateFunction>();

/** What the standard says of an object of this kind: an empty list when it is right. */
function complaints(kind: Kind, object: unknown): string[] {
  let validate = validators.get(kind);
  if (!validate) validators.set(kind, (validate = ajv.compile(schemaOf(kind))));
  return complaintsOf(validate, object);
}

/** Where the object, as it is sent, is not as it must be, and what it must be. */
function complaintsOf(validate: ValidateFunction, object: unknown): string[] {
  validate(JSON.parse(JSON.stringify(object)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** As the standard compiles them: a full organization has services, a full service at a location its service. */
function schemaOf(kind: Kind): object {
  const own = { $ref: `${kind}.json` };
  if (kind === 'organization') return { allOf: [own, { properties: { services: { type: 'array', items: { $ref: 'service.json' } } } }] };
  if (kind === 'service_at_location') return { allOf: [own, { properties: { service: { $ref: 'service.json' } } }] };
  return own;
}

const places = realPlaces();
const names = namesFrom(places, realDocuments());
const publish = (records: DirectoryRecords) => new Publication(new Directory(records), names);

/** Every object that these records become, with its kind. */
function* everything(publication: Publication): Generator<[Kind, object]> {
  const bulk = bulkOf(publication);
  for (const each of bulk.organizations) yield ['organization', each];
  for (const each of bulk.services) yield ['service', each];
  for (const each of bulk.locations) yield ['location', each];
  for (const each of bulk.service_at_locations) yield ['service_at_location', each];
  for (const each of publication.organisations) {
    yield ['organization_list', organizationSummary(publication, each)];
    yield ['organization', nestedOrganization(publication, each, 'summary')];
    yield ['organization', nestedOrganization(publication, each, 'full')];
  }
  for (const each of publication.services) {
    yield ['service_list', serviceSummary(publication, each)];
    yield ['service', nestedService(publication, each)];
  }
  for (const each of publication.offers) {
    yield ['service_at_location_list', offerWithService(publication, each, 'summary')];
    yield ['service_at_location', offerWithService(publication, each, 'full')];
  }
}

describe('the published schemas of the standard', () => {
  test('hold for everything that generated records become', () => {
    fc.assert(
      fc.property(directoryRecords, (records) => {
        for (const [kind, object] of everything(publish(records))) expect(complaints(kind, object)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('hold for everything that the real directory becomes', () => {
    const kinds = new Map<Kind, number>();
    for (const [kind, object] of everything(publish(realRecords()))) {
      expect(complaints(kind, object)).toEqual([]);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(Math.min(...kinds.values())).toBeGreaterThan(50);
    expect(kinds.size).toBe(7);
  });

  test('hold for the taxonomies and their terms', () => {
    for (const each of TAXONOMIES) expect(complaints('taxonomy', each)).toEqual([]);
    for (const each of TERMS) expect(complaints('taxonomy_term', each)).toEqual([]);
    for (const each of TERMS) expect(complaints('taxonomy_term', withTaxonomy(each))).toEqual([]);
  });

  test('refuse what is wrong, at every depth', () => {
    const publication = publish(realRecords());
    const service = nestedService(publication, publication.directory.services.get('win-punt')!);
    const organisation = nestedOrganization(publication, publication.directory.organisations.get('gemeente')!, 'full');
    const [given] = service.service_at_locations!;
    const wrong: [Kind, object, string][] = [
      ['service', { ...service, status: 'open' }, '/status'],
      ['service', { ...service, id: 'win-punt' }, '/id'],
      ['service', { ...service, last_modified: '2026-11-21' }, '/last_modified'],
      [
        'service',
        { ...service, service_at_locations: [{ ...given, location: { ...given!.location, latitude: '51.6' } }] },
        '/service_at_locations/0/location/latitude',
      ],
      ['service', { ...service, organization: { ...service.organization, attributes: [{ value: 'x' }] } }, '/organization/attributes/0'],
      ['service_list', { ...serviceSummary(publication, publication.services[0]!), email: 'nobody' }, '/email'],
      ['organization', { ...organisation, services: [{ ...organisation.services![0], name: null }] }, '/services/0/name'],
      ['organization_list', { id: service.id, name: 'No description' }, ''],
      [
        'service_at_location',
        { ...offerWithService(publication, publication.offers[0]!, 'full'), service: { id: service.id } },
        '/service',
      ],
      ['location', { ...bulkOf(publication).locations[0], addresses: [{ id: service.id, address_1: 'Markt 1' }] }, '/addresses/0'],
      ['taxonomy', { id: service.id }, ''],
      ['taxonomy_term', { ...TERMS[0], parent_id: 'rights' }, '/parent_id'],
    ];
    for (const [kind, object, at] of wrong)
      expect(
        complaints(kind, object).map((each) => each.split(' ')[0]),
        `${kind} ${at}`,
      ).toContain(at);
  });
});

describe('our own description', () => {
  const own = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  own.addSchema({ $id: 'own', components: { schemas: closed(openApiSchemas()) } });
  const compiled = new Map(Object.keys(openApiSchemas()).map((name) => [name, own.compile({ $ref: `own#/components/schemas/${name}` })]));
  const check = (schema: string, object: unknown) => complaintsOf(compiled.get(schema)!, object);
  const schemaFor: Record<Collection, string> = {
    services: 'Service',
    organizations: 'Organization',
    service_at_locations: 'ServiceAtLocation',
    taxonomies: 'Taxonomy',
    taxonomy_terms: 'TaxonomyTerm',
  };

  test('names every field of every answer', () => {
    const catalogue = new Catalogue(publish(realRecords()), places);
    for (const collection of COLLECTIONS) {
      for (const query of ['', 'full=true', 'full_service=true', 'minimal=true']) {
        const read = readQuery(collection, new URLSearchParams(`per_page=500&${query}`), () => true);
        if ('wrong' in read) continue;
        const listed = catalogue.list(collection, read.query);
        if (!('page' in listed)) throw new Error('too much');
        expect(check('Page', listed.page)).toEqual([]);
        for (const each of listed.page.contents) {
          expect(check(schemaFor[collection], each)).toEqual([]);
          const one = catalogue.find(collection, (each as { id: string }).id, { fullService: true });
          if (query === '') expect(check(schemaFor[collection], one)).toEqual([]);
        }
      }
    }
  });

  test('refuses a field that it does not name', () => {
    const publication = publish(realRecords());
    const service = nestedService(publication, publication.services[0]!);
    expect(check('Service', service)).toEqual([]);
    expect(check('Service', { ...service, surprise: true })).toHaveLength(1);
  });

  test('has an operation for each path, with the parameters that it reads, and refers only to itself', () => {
    const origin = 'https://wegwijs.voorbeeld.nl';
    interface Operation {
      get: { operationId: string; parameters?: { $ref?: string; name?: string }[] };
    }
    const api = hsdsOpenApi(origin) as {
      servers: { url: string }[];
      paths: Record<string, Operation>;
      components: { parameters: Record<string, { name: string }>; schemas: Record<string, object> };
    };
    expect(api.servers).toEqual([{ url: `${origin}/hsds/v3` }]);
    expect(Object.keys(api.paths).sort()).toEqual(['/', ...COLLECTIONS.flatMap((name) => [`/${name}`, `/${name}/{id}`])].sort());
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to]) => to!);
    for (const to of references) {
      expect(to).toMatch(/^#\/components\/(?:schemas|parameters)\/\w+$/);
      const [, , kind, name] = to.split('/');
      expect(Object.keys(api.components[kind as 'schemas'])).toContain(name);
    }
    for (const collection of COLLECTIONS) {
      for (const { $ref: to } of api.paths[`/${collection}`]!.get.parameters!) {
        const name = to!.split('/').at(-1)!;
        const read = readQuery(collection, new URLSearchParams({ [name]: '?' }), () => true);
        // A name that the list does not read would be called unknown.
        expect('wrong' in read && read.wrong.detail).not.toContain('is no parameter');
      }
    }
  });
});

/** The same schemas, refusing every field that they do not name. */
function closed(schemas: Record<string, object>): Record<string, object> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, { ...schema, additionalProperties: false }]));
}
