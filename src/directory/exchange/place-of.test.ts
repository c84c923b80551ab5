import { expect, test } from 'vitest';
import { places } from './places.fixture.ts';
import { placeFinder } from './place-of.ts';

const find = placeFinder(places);

test('an address is found by its postcode, else by its town', () => {
  expect(find('5038 AB', null)).toEqual({ municipality: 'tilburg', region: 'midden-brabant' });
  expect(find(null, 'Poeldijk')).toEqual({ municipality: 'westland', region: 'haaglanden' });
  expect(find('0000 XX', 'Tilburg')).toEqual({ municipality: 'tilburg', region: 'midden-brabant' });
  expect(find(null, 'regio Midden-Brabant')).toEqual({ municipality: null, region: 'midden-brabant' });
});

test('a name that may be several places, or none, finds nothing', () => {
  expect(find(null, 'Bergen')).toBeNull();
  expect(find(null, 'Nergenshuizen')).toBeNull();
  expect(find(null, null)).toBeNull();
});
