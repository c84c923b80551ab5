import { describe, expect, test } from 'vitest';
import { location, NO_RECORDS, organisation, service } from './records.fixture.ts';
import { read, readText, ROW } from './sheet.fixture.ts';

describe('records that are only named', () => {
  const present = {
    ...NO_RECORDS,
    organisations: [organisation()],
    services: [service()],
    locations: [location()],
  };

  test('a service that is there already is given at a location of one’s own', () => {
    const { records, problems } = read(
      [
        {
          service_id: 'spreekuur',
          location_name: 'Markt',
          municipality: 'Tilburg',
          hours: 'Mo 10:00-12:00',
          source: 'Gids',
          checked: '2026-11-21',
        },
      ],
      present,
    );
    expect(problems).toEqual([]);
    expect(records.services).toEqual([]);
    expect(records.offers).toMatchObject([{ service: 'spreekuur', location: 'tilburg-markt' }]);
  });

  test('one that is only named cannot be changed in passing', () => {
    const rows = [
      { service_id: 'spreekuur', location_id: 'tilburg-noord', free: 'ja', street: 'Plein 1', source: 'Gids', checked: '2026-11-21' },
    ];
    expect(read(rows, present).problems.map(({ where }) => where)).toEqual(['line 2, column free', 'line 2, column street']);
  });

  test('a location or an organisation may stand in a row of its own', () => {
    const { records, problems } = read([
      { location_name: 'Markt', municipality: 'Tilburg', phone: '013-5428000', source: 'Gids', checked: '2026-11-21' },
      { organisation_name: 'Nieuw', source: 'Gids', checked: '2026-11-21' },
    ]);
    expect(problems).toEqual([]);
    expect(records.locations).toMatchObject([{ id: 'tilburg-markt', phones: [{ tel: '+31135428000' }] }]);
    expect(records.organisations).toMatchObject([{ id: 'nieuw', source: 'Gids' }]);
  });
});

describe('what is known already', () => {
  const whole = location({
    name: 'Bibliotheek',
    id: 'tilburg-bibliotheek',
    stops: [
      { id: 'markt', starts: '2026-12-01T18:30', ends: '2026-12-01T20:00', municipality: 'tilburg', place: 'Markt', cancelled: false },
    ],
    point: { status: 'in-preparation', base: { value: ['walk-in'], confidence: 'verified' } },
    access: { value: { lift: true, 'step-free': false }, confidence: 'recalled' },
    organisation: 'stichting-welkom',
    address: { street: 'Plein 1', postcode: '5038 AB', city: 'Tilburg' },
  });
  const present = { ...NO_RECORDS, organisations: [organisation({ kind: 'ngo' })], locations: [whole] };

  test('stays where the sheet has no column for it', () => {
    const { records } = readText(
      'organisation_name;service_name;needs;area;location_id;location_name;source;checked\nStichting Welkom;Spreekuur;letters;Tilburg;tilburg-bibliotheek;Bieb Noord;https://welkom.example;2026-11-21',
      present,
    );
    expect(records.locations).toEqual([{ ...whole, name: 'Bieb Noord' }]);
    expect(records.organisations).toEqual(present.organisations);
  });

  test('goes where the sheet has an empty cell, and only there', () => {
    const { records } = read([{ ...ROW, information_point: 'actief', step_free: 'ja' }], present);
    expect(records.locations).toEqual([
      {
        ...whole,
        address: null,
        point: { status: 'active', base: { value: ['walk-in'], confidence: 'verified' } },
        access: { value: { lift: true, 'step-free': true }, confidence: 'recalled' },
      },
    ]);
  });
});
