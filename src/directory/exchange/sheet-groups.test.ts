import { describe, expect, test } from 'vitest';
import { NOWHERE, problemsOf, read, ROW } from './sheet.fixture.ts';

describe('several rows of one record', () => {
  test('an empty cell says nothing where another row says something', () => {
    const { records, problems } = read([ROW, { ...ROW, location_name: 'Wijkcentrum', needs: '', area: '' }]);
    expect(problems).toEqual([]);
    expect(records.services).toHaveLength(1);
    expect(records.offers.map((each) => each.location)).toEqual(['tilburg-bibliotheek', 'tilburg-wijkcentrum']);
  });

  test('rows that contradict each other are told with both lines', () => {
    expect(problemsOf(ROW, { ...ROW, location_name: 'Wijkcentrum', needs: 'debts' })).toEqual([
      'line 3, column needs: Line 2 says "letters" of the same record. Write the same in both, or give them different ids.',
    ]);
    expect(problemsOf({ ...ROW, street: 'Plein 1' }, { ...ROW, service_name: 'Taalles', street: 'Plein 2' })).toEqual([
      expect.stringMatching(/^line 3, column street: Line 2/),
    ]);
    expect(
      problemsOf({ ...ROW, service_id: 'a' }, { ...ROW, service_id: 'a', organisation_name: 'Ander', location_name: 'X1' })[0],
    ).toContain('another organisation');
  });

  test('the same service at the same location twice is told', () => {
    expect(problemsOf(ROW, ROW)).toEqual([expect.stringMatching(/^line 3: Line 2 is about the same already/)]);
  });

  test('a telephone number that all rows of a service share is that of the service', () => {
    const { records } = read([
      { ...ROW, phone: '013-5428000' },
      { ...ROW, phone: '013-5428000', location_name: 'Wijkcentrum' },
    ]);
    expect(records.services[0]?.phones).toHaveLength(1);
    expect(records.locations.flatMap((each) => each.phones)).toEqual([]);
  });

  test('numbers that differ by location are those of the locations', () => {
    const { records } = read([
      { ...ROW, phone: '013-5428000' },
      { ...ROW, phone: '013-5428001', location_name: 'Wijkcentrum' },
    ]);
    expect(records.services[0]?.phones).toEqual([]);
    expect(records.locations.map((each) => each.phones[0]?.tel)).toEqual(['+31135428000', '+31135428001']);
  });

  test('a row without a location says when and how a service can be reached at all', () => {
    const { records, problems } = read([
      { ...ROW, ...NOWHERE, phone: '0800-7000', hours: '24/7', ways: 'telefoon' },
      { ...ROW, phone: '013-5428000', hours: 'Mo 10:00-12:00' },
    ]);
    expect(problems).toEqual([]);
    expect(records.services[0]).toMatchObject({ hours: { value: '24/7' }, ways: { value: ['phone'] }, phones: [{ tel: '08007000' }] });
    expect(records.locations[0]?.phones).toMatchObject([{ tel: '+31135428000' }]);
    expect(records.offers[0]?.hours.value).toBe('Mo 10:00-12:00');
  });

  test('without such a row a service was checked when its last location was', () => {
    const { records } = read([
      ROW,
      { ...ROW, location_name: 'Wijkcentrum', checked: '2026-11-25', source: 'Gids' },
      { ...ROW, location_name: 'Markt', checked: '2026-10-01' },
    ]);
    expect(records.services[0]).toMatchObject({ checked: '2026-11-25', source: 'Gids' });
    expect(records.locations.map((each) => each.checked)).toEqual(['2026-11-21', '2026-11-25', '2026-10-01']);
  });
});
