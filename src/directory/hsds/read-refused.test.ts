import { describe, expect, test } from 'vitest';
import { NEED_IDS } from '#topics/index.ts';
import { foreign, OPTIONS, read, told, UUIDS, type Json } from './foreign-file.fixture.ts';
import { readHsds } from './read.ts';

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
