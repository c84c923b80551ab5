import type { Location } from '#directory/index.ts';
import {
  centreOf,
  distanceKm,
  municipalitiesOf,
  neighbouringRegions,
  regionOf,
  type Municipality,
  type Place,
  type Region,
} from '#places/index.ts';
import type { Snapshot } from './snapshot.ts';

/** An information point as it is offered near a place. */
export interface NearPoint {
  point: Location;
  region: Region;
  /** From the centre of the chosen place to that of the point's municipality or region, in whole kilometres. */
  distanceKm: number;
}

/** Which help is near a place, as far as we know. */
export interface PlaceHelp {
  region: Region;
  neighbours: Region[];
  municipalities: Municipality[];
  /** Points in this region, open ones first. */
  here: NearPoint[];
  /** The nearest open points elsewhere. */
  elsewhere: NearPoint[];
}

const STATUS_ORDER = ['active', 'in-preparation', 'unknown'] as const;
/** How many points of other regions are offered. */
const ELSEWHERE = 3;

/** What is near a place. */
export function placeHelp(snapshot: Snapshot, place: Place): PlaceHelp {
  const { places, directory } = snapshot;
  const region = regionOf(places, place);
  const centre = centreOf(places, place);
  const all = directory.points.flatMap((point): NearPoint[] => {
    const home = places.byId.get(point.region);
    if (home?.kind !== 'region') return [];
    const town = point.municipality ? places.byId.get(point.municipality) : undefined;
    const at = point.position ?? centreOf(places, town ?? home);
    return [{ point, region: home, distanceKm: Math.round(distanceKm(centre, at)) }];
  });
  const byDistance = (a: NearPoint, b: NearPoint) => a.distanceKm - b.distanceKm;
  const rank = ({ point }: NearPoint) => STATUS_ORDER.indexOf(point.point?.status ?? 'unknown');
  return {
    region,
    neighbours: neighbouringRegions(places, region),
    municipalities: municipalitiesOf(places, region),
    here: all.filter((near) => near.region.id === region.id).sort((a, b) => rank(a) - rank(b) || byDistance(a, b)),
    elsewhere: all
      .filter((near) => near.region.id !== region.id && isActive(near))
      .sort(byDistance)
      .slice(0, ELSEWHERE),
  };
}

/** The point to go to from a place: an open one of the region, else the nearest open one elsewhere, else none. */
export function nearestPoint({ here, elsewhere }: PlaceHelp): NearPoint | null {
  return here.find(isActive) ?? elsewhere[0] ?? null;
}

function isActive({ point }: NearPoint): boolean {
  return point.point?.status === 'active';
}
