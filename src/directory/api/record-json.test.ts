import { expect, it } from 'vitest';
import type { Locale } from '#platform/i18n/locales.ts';
import { locationOf, NOW, offerOf, organisationOf, phoneOf, recordsOf, serviceOf, stopOf, told } from '../directory.fixture.ts';
import { Directory, type DirectoryRecords } from '../directory.ts';
import type { OrganisationText } from '../organisation.schema.ts';
import { locationJson } from './location-json.ts';
import { organisationJson } from './organisation-json.ts';
import { PublicDirectory } from './public-directory.ts';
import { serviceJson, serviceWithPlacesJson } from './service-json.ts';

const BASE = 'https://example.org/api/v1';
const READY = { locale: 'pl' as const, texts: { id: 'dowód osobisty' } };
const openOf = (records: Partial<DirectoryRecords>) => new PublicDirectory(new Directory(recordsOf(records)));

const records = {
  organisations: [
    organisationOf('helpers', {
      topics: ['tax', 'housing', 'no-theme'],
      phones: [phoneOf('112'), phoneOf('113', false)],
      hours: told('24/7'),
    }),
  ],
  services: [
    serviceOf('advice', { area: ['westland'], bring: ['id', 'no-such-text'], free: { value: true, confidence: 'recalled' } }),
    serviceOf('ended', { status: 'inactive' }),
  ],
  locations: [
    locationOf('bus', 'westland', {
      stops: [stopOf('past', '2026-11-24T18:00', '2026-11-24T20:00'), stopOf('coming', '2026-12-01T18:30', '2026-12-01T20:00')],
    }),
  ],
  offers: [offerOf('advice', 'bus', { languages: told(['pl']) }), offerOf('ended', 'bus')],
  organisationTexts: new Map<Locale, Map<string, OrganisationText>>([
    ['en' as const, new Map([['helpers', { does: 'Helps people.', conditions: 'For everybody.' }]])],
    ['pl' as const, new Map([['helpers', { name: 'Pomocnicy', does: 'Pomaga ludziom.' }]])],
  ]),
  serviceTexts: new Map([['en' as const, new Map([['advice', { name: 'Advice', does: 'Gives advice.' }]])]]),
};
const open = openOf(records);

it('an organisation keeps how sure we are, and only numbers that are confirmed', () => {
  expect(organisationJson(open, records.organisations[0]!, 'pl', BASE)).toEqual({
    id: 'helpers',
    title: 'Pomocnicy',
    description: 'Pomaga ludziom.',
    conditions: null,
    locale: 'pl',
    kind: 'foundation',
    themes: ['housing', 'tax'],
    free: { value: null, confidence: null },
    anonymous: { value: null, confidence: null },
    languages: { value: null, confidence: null },
    phones: [{ number: '112', tel: '112', confidence: 'verified' }],
    website: { value: null, confidence: null },
    hours: { value: '24/7', confidence: 'verified' },
    owner: 'los',
    source: 'example.org',
    checked: '2026-11-21',
    reviewBy: '2027-05-21',
    _links: { self: { href: `${BASE}/organisations/helpers` }, services: { href: `${BASE}/services?organisation=helpers` } },
  });
});

it('words that are not translated say in which language they are', () => {
  expect(organisationJson(open, records.organisations[0]!, 'ar', BASE)).toMatchObject({
    title: 'The helpers',
    description: 'Helps people.',
    conditions: 'For everybody.',
    locale: 'en',
  });
  expect(serviceJson(open, records.services[0]!, READY, 'ar', BASE)).toMatchObject({ title: 'Advice', locale: 'en' });
  const wordless = openOf({ organisations: records.organisations });
  expect(organisationJson(wordless, records.organisations[0]!, 'pl', BASE)).toMatchObject({
    title: 'The helpers',
    description: null,
    locale: 'nl',
  });
});

it('a service says for which area it is, what to have ready, and at how many places it is given', () => {
  expect(serviceJson(open, records.services[0]!, READY, 'en', BASE)).toMatchObject({
    area: { national: false, places: ['westland'] },
    bring: [{ id: 'id', text: 'dowód osobisty', locale: 'pl' }],
    free: { value: true, confidence: 'recalled' },
    locationCount: 1,
  });
  expect(serviceJson(open, serviceOf('line'), READY, 'en', BASE)).toMatchObject({ area: { national: true, places: [] }, locationCount: 0 });
});

it('a single service lists its places', () => {
  expect(serviceWithPlacesJson(open, records.services[0]!, READY, 'en', BASE).offers).toEqual([
    {
      location: 'bus',
      hours: { value: null, confidence: null },
      ways: { value: null, confidence: null },
      languages: { value: ['pl'], confidence: 'verified' },
      languagesByDay: {},
      _links: { location: { href: `${BASE}/locations/bus` } },
    },
  ]);
});

it('a location lists what is given there, but for what has ended, and stops that are still to come', () => {
  const json = locationJson(open, records.locations[0]!, 'nl', NOW, BASE);
  expect(json.offers.map(({ service, title, locale }) => [service, title, locale])).toEqual([['advice', 'Advice', 'en']]);
  expect(json.stops).toEqual([
    {
      id: 'coming',
      starts: '2026-12-01T18:30:00+01:00',
      ends: '2026-12-01T20:00:00+01:00',
      municipality: null,
      place: 'Market square',
      cancelled: false,
    },
  ]);
  expect(json._links).toEqual({ self: { href: `${BASE}/locations/bus` } });
});
