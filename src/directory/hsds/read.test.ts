import { describe, expect, test } from 'vitest';
import { Directory } from '../directory.ts';
import { bulkOf } from './export.ts';
import { foreign, OPTIONS, read, told, UUIDS, type Json } from './foreign-file.fixture.ts';
import { namesFrom } from './names.ts';
import { Publication } from './publication.ts';
import { readHsds } from './read.ts';
import { realDocuments, realPlaces, realRecords } from './real-records.fixture.ts';

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

test('the real directory that is read back is published the same again, with opening hours that parse', () => {
  const names = namesFrom(realPlaces(), realDocuments());
  const bulk = bulkOf(new Publication(new Directory(realRecords()), names));
  const { records, problems, notes } = readHsds(JSON.parse(JSON.stringify(bulk)), { ...OPTIONS, placeOf: () => null });
  expect([problems, notes]).toEqual([[], []]);
  expect(bulkOf(new Publication(new Directory(records!), names))).toStrictEqual(bulk);
});
