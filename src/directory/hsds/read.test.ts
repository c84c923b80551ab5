import { describe, expect, test } from 'vitest';
import { Directory } from '../directory.ts';
import { parseHours } from '../hours/server/parse-hours.ts';
import { NEED_IDS } from '#topics/index.ts';
import { bulkOf } from './export.ts';
import { namesFrom } from './names.ts';
import { Publication } from './publication.ts';
import { readHsds } from './read.ts';
import type { ReadOptions } from './read-options.ts';
import { realDocuments, realPlaces, realRecords } from './real-records.fixture.ts';
import { needTermId } from './taxonomies.ts';

const UUIDS = {
  organization: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
  service: 'ac148810-d857-441c-9679-408f346de14b',
  location: '3a19ff88-4620-4d17-9830-ac1d859eb5d5',
  given: 'e94c9f38-1e8f-4564-91d4-d53501ab1765',
  taxonomy: '5c4d79d7-cc55-470e-9f1f-8cad074e4892',
  term: '3f7b145d-84af-42d7-8fae-eaca714b02b2',
  parent: '0bc248fa-dc27-4650-9ba4-8f1a24ef16a2',
};

const OPTIONS: ReadOptions = {
  checkHours: (hours) => {
    const checked = parseHours(hours);
    return checked.ok ? null : checked.message;
  },
  placeOf: (_postcode, city) => (city === 'Tilburg' ? { region: 'midden-brabant', municipality: 'tilburg' } : null),
  checked: '2026-11-21',
  owner: 'organisation:buurthuis',
};

type Json = Record<string, unknown>;

/** A file of another publisher, as HSDS examples look: nothing of our profile in it. */
function foreign({
  organization = {},
  service = {},
  location = {},
  given = {},
}: { organization?: Json; service?: Json; location?: Json; given?: Json } = {}) {
  return {
    organizations: [{ id: UUIDS.organization, name: 'Stichting Buurthuis', description: 'Helpt mensen in de wijk.', ...organization }],
    services: [
      {
        id: UUIDS.service,
        organization_id: UUIDS.organization,
        name: 'Spreekuur',
        description: 'Beantwoordt vragen over brieven.',
        status: 'active',
        assured_date: '2026-10-01',
        attributes: [{ id: UUIDS.given, taxonomy_term_id: needTermId('letters') }],
        service_areas: [{ id: UUIDS.given, name: 'Tilburg' }],
        ...service,
      },
    ],
    locations: [
      {
        id: UUIDS.location,
        location_type: 'physical',
        name: 'Buurthuis',
        latitude: 51.58,
        longitude: 5.06,
        addresses: [
          {
            id: UUIDS.given,
            address_1: 'Wagnerplein 1',
            city: 'Tilburg',
            postal_code: '5038 ab',
            state_province: 'NB',
            country: 'nl',
            address_type: 'physical',
          },
        ],
        ...location,
      },
    ],
    service_at_locations: [{ id: UUIDS.given, service_id: UUIDS.service, location_id: UUIDS.location, ...given }],
  };
}

const read = (input: unknown, options: Partial<ReadOptions> = {}) => readHsds(input, { ...OPTIONS, ...options });
const told = (remarks: readonly { path: string; message: string }[]) => remarks.map(({ path, message }) => `${path}: ${message}`);

describe('a file of another publisher', () => {
  test('becomes records of ours', () => {
    const { records, problems, notes } = read(
      foreign({
        organization: { website: 'https://www.buurthuis.example', phones: [{ id: UUIDS.given, number: '013 123 45 67' }] },
        service: {
          languages: [
            { id: UUIDS.given, code: 'pl' },
            { id: UUIDS.given, code: 'en-GB' },
          ],
          cost_options: [{ id: UUIDS.given, amount: 0 }],
          url: 'https://www.buurthuis.example/spreekuur',
          email: 'spreekuur@buurthuis.example',
        },
        given: { schedules: [{ id: UUIDS.given, freq: 'WEEKLY', byday: 'MO,TH', opens_at: '09:00', closes_at: '12:00:00' }] },
      }),
    );
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(records).toMatchObject({
      organisations: [
        {
          id: UUIDS.organization,
          name: 'Stichting Buurthuis',
          phones: [{ number: '013 123 45 67', tel: '+31131234567', publish: true }],
          owner: 'organisation:buurthuis',
        },
      ],
      services: [
        {
          id: UUIDS.service,
          organisation: UUIDS.organization,
          needs: ['letters'],
          area: ['tilburg'],
          languages: { value: ['pl', 'en'], confidence: 'verified' },
          free: { value: true, confidence: 'verified' },
          anonymous: { value: null, confidence: null },
          checked: '2026-10-01',
          status: 'active',
        },
      ],
      locations: [
        {
          id: UUIDS.location,
          region: 'midden-brabant',
          municipality: 'tilburg',
          position: { lat: 51.58, lon: 5.06 },
          checked: '2026-11-21',
          address: { street: 'Wagnerplein 1', postcode: '5038 AB', city: 'Tilburg' },
        },
      ],
      offers: [{ service: UUIDS.service, location: UUIDS.location, hours: { value: 'Mo,Th 09:00-12:00', confidence: 'verified' } }],
    });
    expect(records!.serviceTexts.get('nl')!.get(UUIDS.service)).toEqual({ name: 'Spreekuur', does: 'Beantwoordt vragen over brieven.' });
  });

  test('gives what holds for a location to the services there', () => {
    const { records } = read(
      foreign({
        location: {
          languages: [{ id: UUIDS.given, code: 'ro', name: 'Roemeens' }],
          schedules: [{ id: UUIDS.given, byday: 'SA', opens_at: '10:00', closes_at: '12:00' }],
        },
      }),
    );
    expect(records!.offers[0]).toMatchObject({ hours: { value: 'Sa 10:00-12:00' }, languages: { value: ['ro'] } });
  });

  test('says what was left out, and never takes a person', () => {
    const { records, notes } = read(
      foreign({
        organization: { email: 'info@buurthuis.example', website: 'http://buurthuis.example', legal_status: 'Stichting' },
        service: {
          interpretation_services: 'Tolk in het Pools',
          eligibility_description: 'Voor wie in de wijk woont',
          program: { id: UUIDS.given, name: 'Wijk', description: '' },
        },
        location: {
          contacts: [
            { id: UUIDS.given, name: 'Ann Persona', email: 'ann@buurthuis.example' },
            { id: UUIDS.given, email: 'balie@buurthuis.example' },
          ],
          accessibility: [{ id: UUIDS.given, description: 'Ringleiding' }],
        },
        given: { schedules: [{ id: UUIDS.given, description: 'Op werkdagen van 10 tot 6' }] },
      }),
    );
    expect(notes.map(({ path }) => path).sort()).toEqual([
      '$.locations[0].accessibility',
      '$.locations[0].contacts[0]',
      '$.organizations[0].email',
      '$.organizations[0].legal_status',
      '$.organizations[0].website',
      '$.service_at_locations[0].schedules[0]',
      '$.services[0].eligibility_description',
      '$.services[0].interpretation_services',
      '$.services[0].program',
    ]);
    expect(records!.locations[0]!.email).toBe('balie@buurthuis.example');
    expect(JSON.stringify(records)).not.toContain('Persona');
    expect(records!.offers[0]!.hours).toEqual({ value: null, confidence: null });
  });

  test('may be a page or list of full services, or of full organizations', () => {
    const { organizations, services, locations } = foreign();
    const service = { ...services[0], organization_id: undefined, service_at_locations: [{ id: UUIDS.given, location: locations[0] }] };
    const inside = { ...service, organization: organizations[0] };
    for (const file of [{ contents: [inside] }, [inside], [{ ...organizations[0], services: [service] }]]) {
      const { records, problems } = read(file);
      expect(problems).toEqual([]);
      expect(records).toMatchObject({
        organisations: [{ id: UUIDS.organization }],
        services: [{ id: UUIDS.service }],
        offers: [{ location: UUIDS.location }],
      });
    }
  });

  test('of nothing is nothing', () => {
    expect(read([]).records).toMatchObject({ organisations: [], services: [], locations: [], offers: [] });
    expect(read({ services: [] }).problems).toEqual([]);
    expect(read({ services: null, organizations: [] }).problems).toEqual([]);
  });

  test('fills gaps of a record that comes several times, and refuses what contradicts', () => {
    const [service] = foreign().services;
    const at = (id: string, organization: Json) => ({
      ...service,
      id,
      organization_id: undefined,
      organization: { id: UUIDS.organization, ...organization },
    });
    const merged = read([
      at(UUIDS.service, { name: 'Stichting Buurthuis' }),
      at(UUIDS.given, { name: 'Stichting Buurthuis', description: 'Helpt mensen in de wijk.' }),
    ]);
    expect(merged.problems).toEqual([]);
    expect(merged.records!.organisationTexts.get('nl')!.get(UUIDS.organization)!.does).toBe('Helpt mensen in de wijk.');
    const contradicts = read([at(UUIDS.service, { name: 'Stichting Buurthuis' }), at(UUIDS.given, { name: 'Stichting Wijkhuis' })]);
    expect(told(contradicts.problems)).toEqual(['$[1].organization.name: differs from the same record at $[0].organization']);
    expect(contradicts.records).toBeNull();
  });
});

describe('a file with anything wrong in it is refused whole, with the place', () => {
  const LOCATION = foreign().locations[0]!;
  const SERVICE = foreign().services[0]!;
  const term = (id: string, parent?: string) => ({ id, name: 'Term', description: '', taxonomy_id: UUIDS.taxonomy, parent_id: parent });
  const terms = (...all: Json[]) => ({
    ...foreign(),
    taxonomies: [{ id: UUIDS.taxonomy, name: 'Eigen', description: '' }],
    taxonomy_terms: all,
  });

  test.each<[string, unknown, string, RegExp?]>([
    ['no HSDS at all', 'x', '$'],
    ['no HSDS at all', null, '$'],
    ['another object', { name: 'x' }, '$'],
    ['a list that is none', { ...foreign(), services: {} }, '$.services'],
    ['a record that is none', { ...foreign(), services: ['x'] }, '$.services[0]'],
    ['a wrong type', foreign({ service: { name: 7 } }), '$.services[0].name'],
    [
      'a wrong type far inside',
      foreign({ given: { schedules: [{ id: UUIDS.given, byday: 3 }] } }),
      '$.service_at_locations[0].schedules[0].byday',
    ],
    ['a status that the standard does not have', foreign({ service: { status: 'open' } }), '$.services[0].status'],
    ['an id that cannot be one', foreign({ location: { id: 'a b' } }), '$.locations[0].id'],
    ['no name', foreign({ organization: { name: '' } }), '$.organizations[0].name'],
    ['a location without a name', foreign({ location: { name: null } }), '$.locations[0].name', /name/],
    ['two services with one id', { ...foreign(), services: [SERVICE, SERVICE] }, '$.services[1].id', /twice/],
    [
      'two locations with one id, in other letters',
      { ...foreign(), locations: [LOCATION, { ...LOCATION, id: UUIDS.location.toUpperCase() }] },
      '$.locations[1].id',
      /twice/,
    ],
    [
      'a service twice at a location',
      {
        ...foreign(),
        service_at_locations: [
          ...foreign().service_at_locations,
          { id: UUIDS.term, service_id: UUIDS.service, location_id: UUIDS.location },
        ],
      },
      '$.service_at_locations[1]',
      /twice/,
    ],
    ['a service without an organization', foreign({ service: { organization_id: null } }), '$.services[0].organization_id'],
    [
      'an organization that is missing',
      foreign({ service: { organization_id: UUIDS.term } }),
      '$.services[0].organization_id',
      /no organization "3f7b/,
    ],
    [
      'a location of an organization that is missing',
      foreign({ location: { organization_id: UUIDS.term } }),
      '$.locations[0].organization_id',
    ],
    ['a service that is missing', foreign({ given: { service_id: UUIDS.term } }), '$.service_at_locations[0].service_id'],
    ['a location that is missing', foreign({ given: { location_id: UUIDS.term } }), '$.service_at_locations[0].location_id'],
    [
      'a term that is missing',
      foreign({ service: { attributes: [{ id: UUIDS.given, taxonomy_term_id: UUIDS.term }] } }),
      '$.services[0].attributes[0].taxonomy_term_id',
    ],
    ['a taxonomy that is missing', { ...foreign(), taxonomy_terms: [term(UUIDS.term)] }, '$.taxonomy_terms[0].taxonomy_id'],
    ['a parent that is missing', terms(term(UUIDS.term, UUIDS.parent)), '$.taxonomy_terms[0].parent_id', /no term/],
    ['a term above itself', terms(term(UUIDS.term, UUIDS.term)), '$.taxonomy_terms[0].parent_id', /above itself/],
    [
      'terms in a circle',
      terms(term(UUIDS.term, UUIDS.parent), term(UUIDS.parent, UUIDS.given), term(UUIDS.given, UUIDS.parent)),
      '$.taxonomy_terms[1].parent_id',
      /above itself/,
    ],
    ['a latitude elsewhere', foreign({ location: { latitude: 100 } }), '$.locations[0].latitude', /not in the Netherlands/],
    ['a longitude elsewhere', foreign({ location: { longitude: -5 } }), '$.locations[0].longitude'],
    ['half a position', foreign({ location: { latitude: null } }), '$.locations[0]', /not both/],
    [
      'a postcode elsewhere',
      foreign({ location: { addresses: [{ ...LOCATION.addresses[0], postal_code: 'SW1A 1AA' }] } }),
      '$.locations[0].addresses[0].postal_code',
    ],
    [
      'another country',
      foreign({ location: { addresses: [{ ...LOCATION.addresses[0], country: 'BE' }] } }),
      '$.locations[0].addresses[0].country',
    ],
    [
      'a place that nobody knows',
      foreign({ location: { addresses: [{ ...LOCATION.addresses[0], city: 'Nergens' }] } }),
      '$.locations[0]',
      /municipality or region/,
    ],
    [
      'an area that nobody knows',
      foreign({ service: { service_areas: [{ id: UUIDS.given, name: 'Nergens' }] } }),
      '$.services[0].service_areas[0]',
    ],
    [
      'a day that is none',
      foreign({ given: { schedules: [{ id: UUIDS.given, byday: 'MO,XX', opens_at: '09:00', closes_at: '10:00' }] } }),
      '$.service_at_locations[0].schedules[0].byday',
      /does not parse/,
    ],
    [
      'a time that is none',
      foreign({ given: { schedules: [{ id: UUIDS.given, byday: 'MO', opens_at: '25:00', closes_at: '26:00' }] } }),
      '$.service_at_locations[0].schedules[0].opens_at',
    ],
    [
      'opening hours that do not parse',
      foreign({ service: { schedules: [{ id: UUIDS.given, notes: 'opening_hours=Mo-Fr 25:00-26:00' }] } }),
      '$.services[0].schedules[0].notes',
    ],
    [
      'two different opening hours',
      foreign({
        service: {
          schedules: [
            { id: UUIDS.given, notes: 'opening_hours=Mo 09:00-10:00' },
            { id: UUIDS.term, notes: 'opening_hours=Tu 09:00-10:00' },
          ],
        },
      }),
      '$.services[0].schedules[0].notes',
    ],
    ['a web address that is none', foreign({ organization: { website: 'buurthuis' } }), '$.organizations[0].website'],
    ['an e-mail address that is none', foreign({ service: { email: 'spreekuur' } }), '$.services[0].email'],
    [
      'a telephone number that is none',
      foreign({ service: { phones: [{ id: UUIDS.given, number: 'bel ons' }] } }),
      '$.services[0].phones[0].number',
      /telephone number/,
    ],
    [
      'a telephone number without its area',
      foreign({ organization: { phones: [{ id: UUIDS.given, number: '123 45 67' }] } }),
      '$.organizations[0].phones[0].number',
    ],
    [
      'a language that is none',
      foreign({ service: { languages: [{ id: UUIDS.given, code: 'Polish!' }] } }),
      '$.services[0].languages[0].code',
    ],
    [
      'a text that is too long',
      foreign({ service: { description: 'x'.repeat(10_001) } }),
      '$.services[0].description',
      /longer than 10000/,
    ],
    ['a name that is too long', foreign({ organization: { name: 'x'.repeat(501) } }), '$.organizations[0].name'],
    ['a day of checking that is none', foreign({ service: { assured_date: 'yesterday' } }), '$.services[0].checked'],
    [
      'two organizations around one service',
      [{ ...foreign().organizations[0], services: [{ ...SERVICE, organization_id: UUIDS.term }] }],
      '$[0].services[0].organization_id',
    ],
  ])('%s', (_what, file, path, message = /./) => {
    const { records, problems } = read(file);
    expect(records).toBeNull();
    expect(problems.map((each) => each.path)).toContain(path);
    expect(problems.find((each) => each.path === path)!.message).toMatch(message);
  });

  test('a service without a need of ours, unless one is given: all that are allowed are named', () => {
    const attributes = [{ id: UUIDS.given, taxonomy_term: { id: UUIDS.term, code: 'LH-1000', name: 'Counselling', description: '' } }];
    const { problems, notes } = read(foreign({ service: { attributes } }));
    expect(problems).toHaveLength(1);
    expect(problems[0]!.path).toBe('$.services[0].attributes');
    for (const need of NEED_IDS) expect(problems[0]!.message).toContain(need);
    expect(told(notes)).toEqual(['$.services[0].attributes[0]: the term "Counselling" is left out: it is none of our needs']);
    expect(read(foreign({ service: { attributes } }), { needs: ['talk', 'mental-health'] }).records!.services[0]!.needs).toEqual([
      'talk',
      'mental-health',
    ]);
  });

  test('records that nobody says when they were checked, unless a day is given', () => {
    const { checked: _day, ...options } = OPTIONS;
    expect(readHsds(foreign(), options).problems.map(({ path }) => path)).toEqual(['$.organizations[0]', '$.locations[0]']);
  });

  test('a service for nobody knows whom; at a location it is for the region', () => {
    const service = { service_areas: [] };
    expect(read({ ...foreign({ service }), service_at_locations: [] }).problems.map(({ path }) => path)).toEqual([
      '$.services[0].service_areas',
    ]);
    const { records, notes } = read(foreign({ service }));
    expect(records!.services[0]!.area).toEqual(['midden-brabant']);
    expect(notes.map(({ path }) => path)).toEqual(['$.services[0].service_areas']);
    expect(read(foreign({ service: { service_areas: [{ id: UUIDS.given, name: 'The Netherlands' }] } })).records!.services[0]!.area).toBe(
      'national',
    );
  });

  test('all problems are told at once', () => {
    const { problems } = read(
      foreign({ organization: { website: 'x' }, service: { email: 'x' }, location: { latitude: 0 }, given: { location_id: UUIDS.term } }),
    );
    expect(problems.map(({ path }) => path).sort()).toEqual([
      '$.locations[0].latitude',
      '$.organizations[0].website',
      '$.service_at_locations[0].location_id',
      '$.services[0].email',
    ]);
  });
});

describe('schedules of others', () => {
  const hoursOf = (...schedules: Json[]) => {
    const { records, problems, notes } = read(foreign({ given: { schedules: schedules.map((each) => ({ id: UUIDS.given, ...each })) } }));
    expect(problems).toEqual([]);
    return { hours: records!.offers[0]!.hours.value, notes: notes.length };
  };
  const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' };

  test('of each week become opening hours', () => {
    expect(hoursOf(weekly, { ...weekly, opens_at: '13:00', closes_at: '17:00' }, { ...weekly, byday: 'FR,WE' })).toEqual({
      hours: 'Mo 09:00-12:00,13:00-17:00; We,Fr 09:00-12:00',
      notes: 0,
    });
    expect(hoursOf({ ...weekly, opens_at: '09:00+01:00', interval: 1, closes_at: '24:00' })).toEqual({ hours: 'Mo 09:00-24:00', notes: 0 });
  });

  test.each<[string, Json]>([
    ['every other week', { ...weekly, interval: 2 }],
    ['of months', { ...weekly, freq: 'MONTHLY', byday: '2MO' }],
    ['of a season', { ...weekly, valid_from: '2026-06-01', valid_to: '2026-09-01' }],
    ['a few times', { ...weekly, count: 3 }],
    ['in universal time', { ...weekly, opens_at: '08:00Z', closes_at: '11:00Z' }],
    ['over midnight', { ...weekly, opens_at: '22:00', closes_at: '02:00' }],
    ['in words', { description: 'Op werkdagen' }],
  ])('%s are left out with all others: half of the hours would be wrong', (_what, schedule) => {
    expect(hoursOf(weekly, schedule)).toEqual({ hours: null, notes: 1 });
  });
});

describe('what is made to break a reader', () => {
  /** An object in itself in itself, so many times. */
  function deep(levels: number): unknown {
    let value: unknown = {};
    for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { services: value, organization: value, location: value };
    return value;
  }

  test('nests a hundred thousand deep', () => {
    const file = JSON.parse('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)) as unknown;
    expect(read(file).problems).toHaveLength(1);
    const nested = deep(100_000);
    expect(read(nested).records).toBeNull();
    const inside = read(foreign({ service: { extra: nested, program: nested, attributes: nested }, organization: { contacts: [nested] } }));
    expect(inside.problems.map(({ path }) => path)).toContain('$.services[0].attributes');
  });

  test('has lists of a hundred thousand and more', () => {
    const many = Array.from({ length: 200_000 }, () => 7);
    expect(read(many).problems).toHaveLength(200_000);
    expect(told(read(foreign({ service: { phones: many } })).problems)).toEqual(['$.services[0].phones: must be a list of at most 1000']);
    const given = Array.from({ length: 150_000 }, () => ({}));
    expect(read({ ...foreign(), service_at_locations: given }).records).toBeNull();
  });

  test('has a line of terms a hundred thousand long', () => {
    const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const line = Array.from({ length: 100_000 }, (_, at) => ({
      id: id(at),
      name: 'Term',
      taxonomy_id: UUIDS.taxonomy,
      parent_id: at > 0 ? id(at - 1) : null,
    }));
    const taxonomies = [{ id: UUIDS.taxonomy, name: 'Lang' }];
    expect(read({ ...foreign(), taxonomies, taxonomy_terms: line }).problems).toEqual([]);
    const circle = [{ ...line[0], parent_id: id(99_999) }, ...line.slice(1)];
    expect(read({ ...foreign(), taxonomies, taxonomy_terms: circle }).problems).toHaveLength(1);
  });

  test('uses names that objects have by themselves', () => {
    const file = JSON.parse(
      JSON.stringify(foreign()).replace('"name"', '"__proto__":{"x":1},"constructor":{"name":"y"},"name"'),
    ) as unknown;
    expect(read(file).problems).toEqual([]);
    expect(({} as Json)['x']).toBeUndefined();
  });
});

test('the real directory that is read back is published the same again, with opening hours that parse', () => {
  const names = namesFrom(realPlaces(), realDocuments());
  const bulk = bulkOf(new Publication(new Directory(realRecords()), names));
  const { records, problems, notes } = readHsds(JSON.parse(JSON.stringify(bulk)), { ...OPTIONS, placeOf: () => null });
  expect([problems, notes]).toEqual([[], []]);
  expect(bulkOf(new Publication(new Directory(records!), names))).toStrictEqual(bulk);
});
