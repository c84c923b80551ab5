import { describe, expect, test } from 'vitest';
import { read, ROW } from './sheet.fixture.ts';

describe('places', () => {
  test.each([
    ['tilburg', 'tilburg', 'midden-brabant'],
    ['GM0855', 'tilburg', 'midden-brabant'],
    ["'s-Gravenhage", 'den-haag', 'haaglanden'],
    ['Den Haag', 'den-haag', 'haaglanden'],
    ['gemeente Utrecht', 'utrecht', 'midden-utrecht'],
  ])('%s is the municipality %s in the region %s', (cell, municipality, region) => {
    expect(read([{ ...ROW, municipality: cell }]).records.locations).toMatchObject([{ municipality, region }]);
  });

  test('a region instead of a municipality is a location that is only known by its region', () => {
    expect(read([{ ...ROW, municipality: 'regio Midden-Brabant' }]).records.locations).toMatchObject([
      { municipality: null, region: 'midden-brabant' },
    ]);
  });

  test('without an area a service is for the regions of its locations, and that is said', () => {
    const { records, notes } = read([{ ...ROW, area: '' }]);
    expect(records.services[0]?.area).toEqual(['midden-brabant']);
    expect(notes).toEqual([expect.stringContaining('it is for midden-brabant')]);
  });

  test('landelijk is the whole country', () => {
    expect(read([{ ...ROW, area: 'landelijk' }]).records.services[0]?.area).toBe('national');
  });
});
