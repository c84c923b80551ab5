import type { Municipality, Place, Position, Region } from './place.ts';
import type { PlaceIndex } from './place-index.ts';

const EARTH_RADIUS_KM = 6371;

/** Distance in kilometres as the crow flies. */
export function distanceKm(a: Position, b: Position): number {
  const rad = Math.PI / 180;
  const halfLat = Math.sin(((b.lat - a.lat) * rad) / 2);
  const halfLon = Math.sin(((b.lon - a.lon) * rad) / 2);
  const chord = halfLat ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * halfLon ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A municipality and how far its centre is, in kilometres. */
export interface NearMunicipality {
  readonly municipality: Municipality;
  readonly distanceKm: number;
}

/** The `count` municipalities nearest to this one, nearest first, without itself. Measured from centre to centre. */
export function nearestMunicipalities(index: PlaceIndex, from: Municipality, count: number): NearMunicipality[] {
  return index.municipalities
    .filter((municipality) => municipality.id !== from.id)
    .map((municipality) => ({ municipality, distanceKm: distanceKm(from, municipality) }))
    .sort((a, b) => a.distanceKm - b.distanceKm)
    .slice(0, Math.max(0, Math.trunc(count)));
}

/** The regions that adjoin this one, in the order of the data. */
export function neighbouringRegions(index: PlaceIndex, region: Region): Region[] {
  return region.neighbours.flatMap((id) => index.regions.filter((other) => other.id === id));
}

/**
 * The region of a municipality; a region is its own.
 *
 * @throws {Error} when the place is not of this index
 */
export function regionOf(index: PlaceIndex, place: Place): Region {
  const region = place.kind === 'region' ? place : index.regions.find((each) => each.id === place.region);
  if (region === undefined) throw new Error(`no region for ${place.id}: is it from another index?`);
  return region;
}

/** The municipalities of a region, in the order of the data. */
export function municipalitiesOf(index: PlaceIndex, region: Region): Municipality[] {
  return index.municipalities.filter((municipality) => municipality.region === region.id);
}

/** The municipality whose centre is nearest to a position. */
export function nearestMunicipality(index: PlaceIndex, from: Position): Municipality | null {
  let nearest: NearMunicipality | null = null;
  for (const municipality of index.municipalities) {
    const km = distanceKm(from, municipality);
    if (!nearest || km < nearest.distanceKm) nearest = { municipality, distanceKm: km };
  }
  return nearest?.municipality ?? null;
}

/** Where a place is: the centre of a municipality, or of all those of a region. */
export function centreOf(index: PlaceIndex, place: Place): Position {
  if (place.kind === 'municipality') return place;
  const towns = municipalitiesOf(index, place);
  const sum = towns.reduce((total, { lat, lon }) => ({ lat: total.lat + lat, lon: total.lon + lon }), { lat: 0, lon: 0 });
  const count = Math.max(1, towns.length);
  return { lat: sum.lat / count, lon: sum.lon / count };
}
