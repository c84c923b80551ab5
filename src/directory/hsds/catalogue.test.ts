import { describe, expect, test } from 'vitest';
import { Directory } from '../directory.ts';
import { Catalogue, catalogueOf } from './catalogue.ts';
import { hsdsId } from './ids.ts';
import { namesFrom } from './names.ts';
import type { Page } from './page.ts';
import { Publication } from './publication.ts';
import { readQuery, type Collection } from './query.ts';
import { realDocuments, realPlaces } from './real-records.fixture.ts';
import { aLocation, anOffer, anOrganisation, aService, someRecords } from './small-records.fixture.ts';
import { TAXONOMIES, TERMS } from './taxonomies.ts';

const places = realPlaces();
const TILBURG = places.municipalities.find(({ id }) => id === 'tilburg')!;

const text = (name: string, does: string) => ({ name, does });
const directory = new Directory(
  someRecords({
    organisations: [
      anOrganisation({ id: 'bond', name: 'De Bond', topics: ['pay'] }),
      anOrganisation({ id: 'steunpunt', topics: ['housing'] }),
    ],
    services: [
      aService({ id: 'loon', organisation: 'bond', needs: ['contract-and-pay'], checked: '2026-01-10' }),
      aService({ id: 'cao', organisation: 'bond', needs: ['dismissal'], checked: '2026-02-10', status: 'planned' }),
      aService({ id: 'oud', organisation: 'bond', status: 'inactive' }),
      aService({ id: 'wonen', needs: ['housing'], area: ['tilburg'], checked: '2026-03-10' }),
      aService({ id: 'breda', needs: ['housing', 'talk'], area: ['west-brabant'], checked: '2026-04-10' }),
    ],
    locations: [
      aLocation({
        id: 'hier',
        name: 'Stadswinkel',
        municipality: 'tilburg',
        position: { lat: TILBURG.lat + 0.001, lon: TILBURG.lon },
        checked: '2026-01-01',
      }),
      aLocation({ id: 'ergens', name: 'Ergens in de gemeente', municipality: 'tilburg', checked: '2026-01-01' }),
      aLocation({ id: 'ver', name: 'Verweg', region: 'haaglanden', municipality: 'westland', checked: '2026-01-01' }),
    ],
    offers: [
      anOffer({ service: 'wonen', location: 'hier' }),
      anOffer({ service: 'wonen', location: 'ergens' }),
      anOffer({ service: 'wonen', location: 'ver' }),
      anOffer({ service: 'loon', location: 'ver' }),
      anOffer({ service: 'breda', location: 'hier' }),
    ],
    serviceTexts: new Map([
      [
        'nl',
        new Map([
          ['loon', text('Looncontrole', 'Kijkt of je loon klopt.')],
          ['cao', text('Cao-advies', 'Legt de cao uit, één op één.')],
          ['wonen', text('Woonhulp', 'Helpt met huur en woonruimte.')],
          ['breda', text('Praten in Breda', 'Luistert naar je.')],
        ]),
      ],
    ] as const),
  }),
);
// Organisations are as old as their services: what changed last is then the service.
for (const organisation of directory.organisations.values()) organisation.checked = '2026-01-01';

const catalogue = new Catalogue(new Publication(directory, namesFrom(places, realDocuments())), places);

function page(collection: Collection, query: string): Page<{ id: string }> {
  const read = readQuery(collection, new URLSearchParams(query), (pc4) => places.byPostcode.has(pc4));
  if ('wrong' in read) throw new Error(read.wrong.detail);
  const listed = catalogue.list(collection, read.query);
  if (!('page' in listed)) throw new Error('too much');
  return listed.page as Page<{ id: string }>;
}

const services = (query: string) => {
  const names = new Map([...directory.services.keys()].map((id) => [hsdsId('service', id), id]));
  return page('services', query).contents.map(({ id }) => names.get(id));
};
const offers = (query: string) =>
  page('service_at_locations', query).contents.map((each) => {
    const { service, location } = each as unknown as { service: { name: string }; location: { name: string } };
    return `${service.name} @ ${location.name}`;
  });
const term = (code: string) => TERMS.find((each) => each.code === code)!.id;
const taxonomy = (name: string) => TAXONOMIES.find((each) => each.name === name)!.id;

describe('pages', () => {
  test('count as the standard counts', () => {
    expect(page('services', 'per_page=3')).toMatchObject({
      total_items: 4,
      total_pages: 2,
      page_number: 1,
      size: 3,
      first_page: true,
      last_page: false,
      empty: false,
    });
    expect(page('services', 'per_page=3&page=2')).toMatchObject({
      page_number: 2,
      size: 1,
      first_page: false,
      last_page: true,
      empty: false,
    });
    expect(page('services', 'per_page=4')).toMatchObject({ total_pages: 1, first_page: true, last_page: true });
  });

  test('beyond the last are empty', () => {
    expect(page('services', 'page=999999999')).toMatchObject({
      total_items: 4,
      size: 0,
      first_page: false,
      last_page: true,
      empty: true,
      contents: [],
    });
    expect(page('services', 'search=nergens')).toMatchObject({
      total_items: 0,
      total_pages: 0,
      first_page: true,
      last_page: true,
      empty: true,
    });
  });

  test('together hold each record once', () => {
    const all = [1, 2, 3, 4].flatMap((number) => services(`per_page=1&page=${number}`));
    expect(all).toEqual(services(''));
    expect(new Set(all).size).toBe(4);
  });

  test('that would hold too much are refused; one object never is', () => {
    const many = Array.from({ length: 3000 }, (_, index) => aLocation({ id: `plek-${index}` }));
    const given = ['a', 'b'].flatMap((service) => many.map(({ id }) => anOffer({ service, location: id })));
    const large = new Catalogue(
      new Publication(
        new Directory(someRecords({ services: [aService({ id: 'a' }), aService({ id: 'b' })], locations: many, offers: given })),
      ),
      places,
    );
    const list = (query: string) => {
      const read = readQuery('services', new URLSearchParams(query), () => true);
      return 'query' in read ? large.list('services', read.query) : null;
    };
    expect(list('full=true')).toEqual({ tooMuch: true });
    expect(list('full=true&per_page=1')).toHaveProperty('page');
    expect(list('')).toHaveProperty('page');
    expect(large.find('services', hsdsId('service', 'a'))).toMatchObject({
      service_at_locations: expect.objectContaining({ length: 3000 }),
    });
  });
});

describe('services', () => {
  test('are found by words in their name, description, organization and needs, whatever the accents', () => {
    expect(services('search=woonruimte')).toEqual(['wonen']);
    expect(services('search=EEN')).toEqual(['cao']);
    expect(services('search=bond')).toEqual(['loon', 'cao']);
    expect(services('search=contract')).toEqual(['loon']);
    expect(services('search=bond cao')).toEqual(['cao']);
    expect(services('search=bond huur')).toEqual([]);
  });

  test('are found by a term, and by the terms above it', () => {
    expect(services(`taxonomy_term_id=${term('need:housing')}`)).toEqual(['wonen', 'breda']);
    expect(services(`taxonomy_term_id=${term('theme:pay')}`)).toEqual(['loon']);
    expect(services(`taxonomy_term_id=${term('pillar:rights')}`)).toEqual(['loon', 'wonen', 'breda']);
    expect(services(`taxonomy_term_id=${hsdsId('service', 'loon')}`)).toEqual([]);
    expect(services(`taxonomy_id=${taxonomy('needs')}`)).toHaveLength(4);
    expect(services(`taxonomy_id=${hsdsId('service', 'loon')}`)).toEqual([]);
  });

  test('are found by organization', () => {
    expect(services(`organization_id=${hsdsId('organisation', 'bond')}`)).toEqual(['loon', 'cao']);
    expect(services(`organization_id=${hsdsId('organisation', 'niemand')}`)).toEqual([]);
  });

  test('are found by when they changed last', () => {
    expect(services('modified_after=2026-03-10')).toEqual(['wonen', 'breda']);
    expect(services('modified_after=2026-03-10T00:00:01Z')).toEqual(['breda']);
    expect(services('modified_after=2026-03-10T00:00:00%2B02:00')).toEqual(['wonen', 'breda']);
  });

  test('come as a line, in full, or as ids and dates in one page', () => {
    expect(page('services', '').contents[0]).not.toHaveProperty('attributes');
    expect(page('services', 'full=true').contents[0]).toHaveProperty('service_at_locations');
    expect(page('services', 'minimal=true')).toMatchObject({
      size: 4,
      contents: expect.arrayContaining([
        { id: hsdsId('service', 'loon'), modified_date: '2026-01-10T00:00:00.000Z', last_modified: '2026-01-10T00:00:00.000Z' },
      ]),
    });
  });
});

describe('organizations', () => {
  const found = (query: string) => page('organizations', query).contents.map((each) => (each as unknown as { name: string }).name);

  test('are found by words, and by terms of their own or of their services', () => {
    expect(found('search=bond')).toEqual(['De Bond']);
    expect(found(`taxonomy_term_id=${term('theme:pay')}`)).toEqual(['De Bond']);
    expect(found(`taxonomy_term_id=${term('need:talk')}`)).toEqual(['Steunpunt']);
    expect(found(`taxonomy_id=${taxonomy('themes')}`)).toEqual(['De Bond', 'Steunpunt']);
  });

  test('come as a line, in full, or with their services in full', () => {
    const first = (query: string) => page('organizations', query).contents[0] as unknown as { services?: object[] };
    expect(first('')).not.toHaveProperty('services');
    expect(first('full=true').services![0]).not.toHaveProperty('attributes');
    expect(first('full_service=true').services![0]).toHaveProperty('attributes');
  });
});

describe('services at locations', () => {
  test('are found by words of the service and of the location together', () => {
    expect(offers('search=woonhulp stadswinkel')).toEqual(['Woonhulp @ Stadswinkel']);
    expect(offers('search=tilburg')).toEqual([
      'Woonhulp @ Stadswinkel',
      'Woonhulp @ Ergens in de gemeente',
      'Praten in Breda @ Stadswinkel',
    ]);
  });

  test('are found by a postcode for whose people the service is', () => {
    expect(offers('postcode=5038')).toEqual([
      'Woonhulp @ Stadswinkel',
      'Woonhulp @ Ergens in de gemeente',
      'Woonhulp @ Verweg',
      'Looncontrole @ Verweg',
    ]);
    const breda = places.postcodes.find(({ municipality, others }) => municipality === 'breda' && others.length === 0)!;
    expect(offers(`postcode=${breda.pc4} AB`)).toEqual(['Looncontrole @ Verweg', 'Praten in Breda @ Stadswinkel']);
  });

  test('are found by distance; a location without a position lies in the middle of its municipality', () => {
    expect(offers('postcode=5038&proximity=50')).toEqual(['Woonhulp @ Ergens in de gemeente']);
    expect(offers('postcode=5038&proximity=200')).toEqual(['Woonhulp @ Stadswinkel', 'Woonhulp @ Ergens in de gemeente']);
    expect(offers('postcode=5038&proximity=100000')).toHaveLength(4);
  });

  test('are found by organization, term and change of the service', () => {
    expect(offers(`organization_id=${hsdsId('organisation', 'bond')}`)).toEqual(['Looncontrole @ Verweg']);
    expect(offers(`taxonomy_term_id=${term('need:talk')}`)).toEqual(['Praten in Breda @ Stadswinkel']);
    expect(offers('modified_after=2026-04-01')).toEqual(['Praten in Breda @ Stadswinkel']);
  });
});

test('terms are found by taxonomy, parent and level', () => {
  const codes = (query: string) =>
    page('taxonomy_terms', `per_page=500&${query}`).contents.map((each) => (each as unknown as { code: string }).code);
  expect(codes(`taxonomy_id=${taxonomy('pillars')}`)).toEqual(['pillar:language', 'pillar:rights', 'pillar:work', 'pillar:meeting']);
  expect(codes(`parent_id=${term('theme:registration')}`)).toEqual(['need:registration', 'need:papers', 'need:residence']);
  expect(codes('top_only=true')).toContain('theme:dismissal');
  expect(codes('top_only=true')).not.toContain('theme:pay');
  expect(codes('search=tolk')).toEqual(['need:interpreter']);
  expect(page('taxonomies', 'search=pillars').contents).toHaveLength(1);
  expect(page('taxonomies', '').contents).toHaveLength(3);
});

test('every object of a list is found by its id, and nothing else is', () => {
  for (const collection of ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'] as const) {
    for (const { id } of page(collection, 'per_page=500').contents) expect(catalogue.find(collection, id)).toMatchObject({ id });
    for (const id of ['', 'loon', hsdsId('service', 'oud'), '../etc', '__proto__']) expect(catalogue.find(collection, id)).toBeUndefined();
  }
});

test('a directory has one catalogue, a new directory a new one', () => {
  expect(catalogueOf(directory, places, {})).toBe(catalogueOf(directory, places, {}));
  expect(catalogueOf(new Directory(someRecords()), places, {})).not.toBe(catalogueOf(directory, places, {}));
});
