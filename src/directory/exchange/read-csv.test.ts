import { expect, test } from 'vitest';
import { UNKNOWN } from '../known.schema.ts';
import { location, offer, organisation, service } from './records.fixture.ts';
import { read, ROW } from './sheet.fixture.ts';

test('a row becomes an organisation, a service, a location and the service at it', () => {
  const { records, problems } = read([
    {
      ...ROW,
      service_description: 'Helpt met brieven',
      needs: 'letters, debts',
      audiences: 'eu',
      ways: 'inloop, telefoon',
      languages: 'nl, Pools',
      free: 'ja',
      anonymous: 'nee ?',
      independent: '',
      phone: '013-5428000',
      email: 'info@welkom.example',
      website: 'www.welkom.example',
      location_kind: 'loket',
      information_point: 'actief',
      street: 'Plein 1',
      postcode: '5038 ab',
      city: 'Tilburg',
      latitude: '51,5606',
      longitude: '5.0919',
      hours: 'Mo-Fr 09:00-17:00',
      languages_by_day: 'di: pl, ro; wo: bg',
      step_free: 'ja',
      status: 'gepland',
      capacity: 'wachtlijst tot 01-12-2026',
      bring: 'id',
      checked: '21-11-2026',
      review: '2027-01-01',
    },
  ]);
  expect(problems).toEqual([]);
  const from = { owner: 'los', source: 'https://welkom.example', checked: '2026-11-21', review: '2027-01-01' };
  const phones = [{ number: '013-5428000', tel: '+31135428000', confidence: 'verified', publish: true }];
  expect(records.organisations).toEqual([organisation(from)]);
  expect(records.services).toEqual([
    service({
      id: 'stichting-welkom-spreekuur',
      needs: ['letters', 'debts'],
      audiences: ['eu'],
      area: ['tilburg'],
      free: { value: true, confidence: 'verified' },
      anonymous: { value: false, confidence: 'recalled' },
      phones: phones as never,
      email: 'info@welkom.example',
      website: 'https://www.welkom.example',
      status: 'planned',
      capacity: { state: 'waiting-list', until: '2026-12-01' },
      bring: ['id'],
      ...from,
    }),
  ]);
  expect(records.locations).toEqual([
    location({
      id: 'tilburg-bibliotheek',
      name: 'Bibliotheek',
      point: { status: 'active', base: UNKNOWN },
      address: { street: 'Plein 1', postcode: '5038 AB', city: 'Tilburg' },
      position: { lat: 51.5606, lon: 5.0919 },
      access: { value: { 'step-free': true }, confidence: 'verified' },
      ...from,
    }),
  ]);
  expect(records.offers).toEqual([
    offer({
      service: 'stichting-welkom-spreekuur',
      location: 'tilburg-bibliotheek',
      hours: { value: 'Mo-Fr 09:00-17:00', confidence: 'verified' },
      ways: { value: ['walk-in', 'phone'], confidence: 'verified' },
      languages: { value: ['nl', 'pl'], confidence: 'verified' },
      languagesByDay: { tu: ['pl', 'ro'], we: ['bg'] },
    }),
  ]);
  expect(records.serviceTexts.get('nl')?.get('stichting-welkom-spreekuur')).toEqual({ name: 'Spreekuur', does: 'Helpt met brieven' });
});
