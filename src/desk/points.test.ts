import { expect, it } from 'vitest';
import type { Location } from '#directory/index.ts';
import { index } from '#places/real-places.fixture.ts';
import { boundsOf, placesOf, pointsOf } from './points.ts';

const location = (id: string, kind: Location['kind'], region: string, isPoint = true) =>
  [id, { id, name: id, kind, region, point: isPoint ? {} : null } as unknown as Location] as const;
const directory = {
  locations: new Map([
    location('bus', 'mobile', 'haaglanden'),
    location('naaldwijk', 'desk', 'haaglanden'),
    location('office', 'desk', 'haaglanden', false),
    location('van', 'mobile', 'haaglanden', false),
    location('goes', 'desk', 'zeeland'),
  ]),
};

it('people of a region work at its information points, and at its other desks', () => {
  expect(pointsOf(directory, 'haaglanden').map(({ id }) => id)).toEqual(['naaldwijk', 'bus', 'office']);
  expect(pointsOf(directory, 'atlantis')).toEqual([]);
});

it('a contact names municipalities and points of the regions of its author alone', () => {
  const bounds = boundsOf({ directory: { ...directory, organisations: new Map() } as never, places: index }, ['haaglanden']);
  expect([...bounds.regions.keys()]).toEqual(['haaglanden']);
  expect(bounds.regions.get('haaglanden')?.places.has('westland')).toBe(true);
  expect(bounds.regions.get('haaglanden')?.places.has('goes')).toBe(false);
  expect(bounds.regions.get('haaglanden')?.points.has('goes')).toBe(false);
  expect(placesOf(index, 'westland')).toEqual([]);
});
