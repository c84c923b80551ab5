import type { Directory, Location } from '#directory/index.ts';
import { findPlace, municipalitiesOf, type Municipality, type PlaceIndex } from '#places/index.ts';
import type { ContactBounds } from './contact.schema.ts';

/** Where people of a region work: its information points, desks before those that move; then other desks. */
export function pointsOf(directory: Pick<Directory, 'locations'>, region: string): Location[] {
  const points = [...directory.locations.values()].filter(
    (each) => each.region === region && (each.kind === 'desk' || each.point !== null),
  );
  const rank = ({ point, kind }: Location) => (point === null ? 2 : kind === 'mobile' ? 1 : 0);
  return points.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl'));
}

/** The municipalities of a region, by name; none for a region that is not there. */
export function placesOf(places: PlaceIndex, region: string): Municipality[] {
  const found = findPlace(places, region);
  return found?.kind === 'region' ? municipalitiesOf(places, found).toSorted((a, b) => a.name.localeCompare(b.name, 'nl')) : [];
}

/** What contacts of these regions may name. */
export function boundsOf({ directory, places }: { directory: Directory; places: PlaceIndex }, regions: readonly string[]): ContactBounds {
  return {
    regions: new Map(
      regions.map((region) => [
        region,
        {
          places: new Set(placesOf(places, region).map(({ id }) => id)),
          points: new Set(pointsOf(directory, region).map(({ id }) => id)),
        },
      ]),
    ),
    organisations: directory.organisations,
  };
}
