import { expect, test } from 'vitest';
import { homesAt, standsOf, startAt } from './nearness.ts';
import { realPlaces } from './real-records.fixture.ts';
import { aLocation } from './small-records.fixture.ts';

const places = realPlaces();

test('people at a postcode live in each of its municipalities, in their regions and in the country', () => {
  const { pc4, municipality, others } = places.postcodes.find((each) => each.others.length > 0)!;
  const regions = [municipality, ...others].map((id) => places.municipalities.find((each) => each.id === id)!.region);
  expect(new Set(homesAt(places, pc4))).toEqual(new Set(['national', municipality, ...others, ...regions]));
  expect(homesAt(places, '0000')).toEqual(['national']);
});

test('a location is at its position, else in the middle of its municipality, else of its region', () => {
  const { lat, lon } = places.municipalities.find(({ id }) => id === 'tilburg')!;
  const [at, inTown, inRegion, nowhere] = standsOf(places, [
    aLocation({ position: { lat: 52, lon: 5 }, municipality: 'tilburg' }),
    aLocation({ municipality: 'tilburg' }),
    aLocation({ region: 'midden-brabant' }),
    aLocation({ region: 'nowhere' }),
  ]);
  expect(at).toEqual({ lat: 52, lon: 5 });
  expect(inTown).toMatchObject({ lat, lon });
  expect(Math.abs(inRegion!.lat - lat)).toBeLessThan(0.2);
  expect(nowhere).toBeNull();
  expect(startAt(places, '5038')).toMatchObject({ lat, lon });
  expect(startAt(places, '0000')).toBeNull();
});
