import { describe, expect, test } from 'vitest';
import { Directory, type DirectoryRecords } from '../directory.ts';
import type { Service } from '../service.schema.ts';
import type { Location } from '../location.schema.ts';
import { bulkOf } from './export.ts';
import { hsdsId } from './ids.ts';
import type { Attribute } from './hsds.ts';
import { nestedOrganization, nestedService, offerWithService } from './project.ts';
import { Publication } from './publication.ts';
import { aLocation, anOffer, anOrganisation, aService, someRecords } from './small-records.fixture.ts';

const NAMES = {
  place: (id: string) => (id === 'tilburg' ? { name: 'Tilburg', province: 'Noord-Brabant' } : { name: 'Midden-Brabant', province: null }),
  document: (id: string) => ({ id: 'je paspoort of identiteitskaart' })[id] ?? null,
};

const publish = (records: Partial<DirectoryRecords> = {}) => new Publication(new Directory(someRecords(records)), NAMES);
const verified = <T>(value: T) => ({ value, confidence: 'verified' as const });
const recalled = <T>(value: T) => ({ value, confidence: 'recalled' as const });

/** The only service, published with these fields. */
function serviceWith(fields: Partial<Service>, records: Partial<DirectoryRecords> = {}) {
  const publication = publish({ services: [aService(fields)], ...records });
  return nestedService(publication, publication.services[0]!);
}

function locationWith(fields: Partial<Location>) {
  return bulkOf(publish({ locations: [aLocation(fields)] })).locations[0]!;
}

const facts = (attributes: readonly Attribute[] = []) => attributes.map(({ link_type: type, value }) => `${type}=${value}`);

describe('what is not known', () => {
  test('is left out: no field is null, empty or a guess', () => {
    const { attributes, organization, service_at_locations: given, service_areas: areas, ...service } = serviceWith({});
    expect(service).toEqual({
      id: hsdsId('service', 'spreekuur'),
      name: 'Steunpunt',
      status: 'active',
      assured_date: '2026-11-21',
      last_modified: '2026-11-21T00:00:00.000Z',
    });
    expect(facts(attributes)).toEqual(['record-id=spreekuur', 'checked=2026-11-21', 'need=information']);
    expect(areas.map(({ extent, name }) => [extent, name])).toEqual([['national', 'Nederland']]);
    expect(organization).toMatchObject({ name: 'Steunpunt', description: '' });
    expect(Object.keys(given![0]!).sort()).toEqual(['id', 'location']);
    expect(Object.keys(given![0]!.location!).sort()).toEqual(['attributes', 'id', 'location_type', 'name']);
  });

  test('of a required address is empty', () => {
    const address = { street: 'Wagnerplein 1', postcode: null, city: null };
    expect(locationWith({ address }).addresses).toMatchObject([
      { address_1: 'Wagnerplein 1', city: '', postal_code: '', state_province: '', region: 'Midden-Brabant', country: 'NL' },
    ]);
    expect(locationWith({ address, municipality: 'tilburg' }).addresses).toMatchObject([{ state_province: 'Noord-Brabant' }]);
  });

  test('for certain says so, for machines and in words', () => {
    const DOUBT = 'Nog niet bevestigd: vraag het.';
    const service = serviceWith({
      languages: recalled(['pl']),
      free: recalled(true),
      ways: recalled(['phone']),
      hours: recalled('24/7'),
      anonymous: recalled(null),
      independent: verified(true),
    });
    expect(service).toMatchObject({
      languages: [{ code: 'pl', name: 'Pools', note: DOUBT }],
      cost_options: [{ amount: 0, currency: 'EUR', amount_description: DOUBT }],
      fees_description: `Het is gratis. (${DOUBT})`,
      application_process: `Per telefoon (${DOUBT})`,
      schedules: [{ description: `24/7 (${DOUBT})`, notes: 'opening_hours=24/7' }],
    });
    const marked = service.attributes.filter(({ link_type: type }) => type === 'recalled');
    expect(marked.map(({ value, label }) => [value, label])).toEqual(['ways', 'languages', 'free', 'hours'].map((name) => [name, DOUBT]));
    expect(JSON.stringify(serviceWith({ languages: verified(['pl']), hours: verified('24/7') }))).not.toContain(DOUBT);
    const { accessibility } = locationWith({ access: recalled({ lift: true }) });
    expect(accessibility).toMatchObject([{ description: `Lift (${DOUBT})` }]);
  });
});

describe('what is not to be published', () => {
  test('is an inactive service, and where it is given', () => {
    const { services, service_at_locations: given, locations } = bulkOf(publish({ services: [aService({ status: 'inactive' })] }));
    expect([services, given]).toEqual([[], []]);
    expect(locations).toHaveLength(1);
  });

  test('is a telephone number that is not to be shown', () => {
    const phone = { number: '013 123 45 67', tel: '+31131234567', confidence: 'verified' as const };
    const service = serviceWith({
      phones: [
        { ...phone, publish: false },
        { ...phone, number: '112', tel: '112', publish: true },
      ],
    });
    expect(service.phones).toMatchObject([{ number: '112', type: 'voice' }]);
    expect(JSON.stringify(service)).not.toContain('123 45 67');
  });

  test('is a stop that was cancelled', () => {
    const stop = {
      id: 'markt',
      starts: '2026-12-01T18:30',
      ends: '2026-12-01T20:00',
      municipality: 'tilburg',
      place: 'Markt',
      cancelled: false,
    };
    expect(locationWith({ kind: 'mobile', stops: [stop, { ...stop, id: 'dorp', cancelled: true }] }).schedules).toMatchObject([
      { valid_from: '2026-12-01', valid_to: '2026-12-01', opens_at: '18:30', closes_at: '20:00', description: 'Markt' },
    ]);
  });

  test('is a service at a point that is not open yet; the point says that it is not', () => {
    for (const status of ['in-preparation', 'unknown'] as const) {
      const bulk = bulkOf(publish({ locations: [aLocation({ point: { status, base: { value: null, confidence: null } } })] }));
      expect(bulk.service_at_locations).toEqual([]);
      expect(bulk.locations[0]!.description).toMatch(/niet/);
    }
    expect(
      bulkOf(publish({ locations: [aLocation({ point: { status: 'active', base: verified([]) } })] })).service_at_locations,
    ).toHaveLength(1);
  });

  test('are texts in languages that the standard has no place for', () => {
    const text = (does: string) => new Map([['spreekuur', { name: 'Spreekuur', does }]]);
    const serviceTexts = new Map([
      ['nl', text('Beantwoordt vragen.')],
      ['en', text('Answers questions.')],
      ['pl', text('Odpowiada na pytania.')],
    ] as const);
    const service = serviceWith({}, { serviceTexts });
    expect(service).toMatchObject({ name: 'Spreekuur', description: 'Beantwoordt vragen.' });
    expect(JSON.stringify(service)).not.toMatch(/Answers|Odpowiada/);
  });
});

describe('a service', () => {
  test('that is planned is inactive and says why', () => {
    const service = serviceWith({ status: 'planned' });
    expect(service).toMatchObject({ status: 'inactive', alert: 'In voorbereiding: nog niet open' });
    expect(facts(service.attributes)).toContain('status=planned');
  });

  test('in English only says so', () => {
    const serviceTexts = new Map([['en', new Map([['spreekuur', { name: 'Walk-in', does: 'Answers questions.' }]])]] as const);
    const service = serviceWith({}, { serviceTexts });
    expect(service.name).toBe('Walk-in');
    expect(facts(service.attributes)).toContain('text-language=en');
  });

  test('without a text of its own has that of its organisation, with its conditions', () => {
    const organisationTexts = new Map([
      ['nl', new Map([['steunpunt', { name: 'Het steunpunt', does: 'Beantwoordt vragen.', conditions: 'Alleen op afspraak.' }]])],
    ] as const);
    expect(serviceWith({}, { organisationTexts })).toMatchObject({
      name: 'Het steunpunt',
      description: 'Beantwoordt vragen.\n\nAlleen op afspraak.',
      organization: { name: 'Steunpunt', alternate_name: 'Het steunpunt', description: 'Beantwoordt vragen.\n\nAlleen op afspraak.' },
    });
  });

  test('tells its facts in the fields of the standard, in words and for machines', () => {
    const service = serviceWith({
      needs: ['contract-and-pay', 'housing'],
      audiences: ['eu', 'agency'],
      area: ['midden-brabant', 'tilburg'],
      free: verified(false),
      ways: verified(['walk-in', 'appointment']),
      bring: ['id'],
      capacity: { state: 'waiting-list', until: '2027-01-31' },
      ownMunicipality: true,
      hours: verified('Mo-Fr 09:00-17:00; Sa 10:00-12:00'),
      email: 'info@voorbeeld.nl',
      website: 'https://www.voorbeeld.nl/hulp',
      independent: verified(true),
      anonymous: verified(false),
      source: 'voorbeeld.nl',
    });
    expect(service).toMatchObject({
      url: 'https://www.voorbeeld.nl/hulp',
      email: 'info@voorbeeld.nl',
      eligibility_description: 'Je bent burger van de EU, de EER of Zwitserland; Je werkt via een uitzendbureau',
      application_process: 'Binnenlopen zonder afspraak; Op afspraak',
      fees_description: 'Het is niet gratis. Vraag wat het kost voordat je begint.',
      alert: 'Er is een wachtlijst',
      required_documents: [{ document: 'je paspoort of identiteitskaart' }],
      schedules: [
        {
          freq: 'WEEKLY',
          byday: 'MO,TU,WE,TH,FR',
          opens_at: '09:00',
          closes_at: '17:00',
          notes: 'opening_hours=Mo-Fr 09:00-17:00; Sa 10:00-12:00',
        },
        { freq: 'WEEKLY', byday: 'SA', opens_at: '10:00', closes_at: '12:00' },
      ],
    });
    expect(service.cost_options).toBeUndefined();
    expect(service.service_areas.map(({ extent, name }) => [extent, name])).toEqual([
      ['midden-brabant', 'Midden-Brabant'],
      ['tilburg', 'Tilburg'],
    ]);
    expect(facts(service.attributes)).toEqual([
      'record-id=spreekuur',
      'source=voorbeeld.nl',
      'checked=2026-11-21',
      'need=contract-and-pay',
      'need=housing',
      'audience=eu',
      'audience=agency',
      'own-municipality=yes',
      'way=walk-in',
      'way=appointment',
      'free=no',
      'anonymous=no',
      'independent=yes',
      'capacity=waiting-list',
      'capacity-until=2027-01-31',
    ]);
    expect(service.attributes[3]!.taxonomy_term).toMatchObject({
      code: 'need:contract-and-pay',
      name: 'Contract en loon',
      taxonomy_detail: { name: 'needs' },
    });
  });

  test('whose hours are no simple week only tells them', () => {
    const [schedule, ...more] = serviceWith({ hours: verified('Mo-Fr 09:00-17:00; PH off') }).schedules!;
    expect(more).toEqual([]);
    expect(schedule).toEqual({
      id: schedule!.id,
      description: 'Mo-Fr 09:00-17:00; PH off',
      notes: 'opening_hours=Mo-Fr 09:00-17:00; PH off',
    });
  });

  test('has changed when it, its organisation or one of its locations was last checked', () => {
    const on = (service: string, organisation: string, location: string) =>
      serviceWith(
        { checked: service },
        { organisations: [anOrganisation({ checked: organisation })], locations: [aLocation({ checked: location })] },
      );
    expect(on('2026-03-01', '2026-02-01', '2026-01-01')).toMatchObject({
      last_modified: '2026-03-01T00:00:00.000Z',
      assured_date: '2026-03-01',
    });
    expect(on('2026-01-01', '2026-03-01', '2026-02-01')).toMatchObject({
      last_modified: '2026-03-01T00:00:00.000Z',
      assured_date: '2026-01-01',
    });
    expect(on('2026-01-01', '2026-02-01', '2026-03-01')).toMatchObject({
      last_modified: '2026-03-01T00:00:00.000Z',
      assured_date: '2026-01-01',
    });
  });
});

describe('a location', () => {
  test('tells what is there, and for machines also what is not', () => {
    const location = locationWith({ access: verified({ 'step-free': true, lift: false }) });
    expect(location.accessibility).toMatchObject([{ description: 'Zonder trap of drempel' }]);
    expect(facts(location.attributes)).toEqual(expect.arrayContaining(['access=step-free', 'no-access=lift']));
  });

  test('gives the address of its desk, and never a name', () => {
    expect(locationWith({ email: 'balie@voorbeeld.nl' }).contacts).toEqual([{ id: expect.any(String), email: 'balie@voorbeeld.nl' }]);
  });

  test('speaks the languages of the services there, of which we are certain', () => {
    const services = [aService(), aService({ id: 'cursus' })];
    const offers = [
      anOffer({ languages: verified(['pl', 'nl']), languagesByDay: { tu: ['ro'] } }),
      anOffer({ service: 'cursus', languages: recalled(['bg']) }),
    ];
    const { locations, service_at_locations: given } = bulkOf(publish({ services, offers }));
    expect(locations[0]!.languages!.map(({ code }) => code)).toEqual(['nl', 'pl']);
    expect(facts(given[0]!.attributes)).toEqual(['language=pl', 'language=nl', 'language-tu=ro']);
    expect(facts(given[1]!.attributes)).toEqual(['language=bg', 'recalled=languages']);
  });
});

test('an organization holds its locations and services, the services as in a list or whole', () => {
  const publication = publish({ locations: [aLocation({ organisation: 'steunpunt' }), aLocation({ id: 'elders' })] });
  const brief = nestedOrganization(publication, publication.organisations[0]!, 'summary');
  expect(brief.locations!.map(({ id }) => id)).toEqual([hsdsId('location', 'balie')]);
  expect(brief.services![0]).not.toHaveProperty('attributes');
  const full = nestedOrganization(publication, publication.organisations[0]!, 'full');
  expect(full.services![0]).toHaveProperty('service_at_locations');
  expect(full.services![0]).not.toHaveProperty('organization');
});

test('a service at a location holds both, and in a list only what stands in them once', () => {
  const publication = publish();
  const brief = offerWithService(publication, publication.offers[0]!, 'summary');
  expect(brief).toMatchObject({ location: { name: 'Balie' }, service: { name: 'Steunpunt', organization: { name: 'Steunpunt' } } });
  expect(JSON.stringify(brief)).not.toContain('attributes');
  expect(offerWithService(publication, publication.offers[0]!, 'full').service).toMatchObject({
    attributes: expect.any(Array),
    organization: {},
  });
});
