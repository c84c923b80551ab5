import type { InformationPoint } from '#directory/index.ts';
import { distanceKm, municipalitiesOf, neighbouringRegions, regionOf, type Municipality, type Place, type Region } from '#places/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { readerContext } from './reader-context.ts';
import type { Snapshot } from './snapshot.ts';
import { siteNotice, type SiteBadge } from './tags.ts';

/** An information point as it is offered near a place. */
export interface NearPoint {
  point: InformationPoint;
  region: Region;
  /** From the centre of the chosen place to that of the point's municipality or region, in whole kilometres. */
  distanceKm: number;
  /** A mark when its website does not speak the reader's language. */
  websiteBadge: SiteBadge | null;
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

/** How many points of other regions are offered. */
const ELSEWHERE = 3;

export function placeHelp(snapshot: Snapshot, locale: Locale, place: Place): PlaceHelp {
  const context = readerContext(snapshot, locale, '', place.id);
  const { places, points } = snapshot;
  const region = regionOf(places, place);
  const centre = place.kind === 'municipality' ? place : centreOf(municipalitiesOf(places, region));
  const all = points.flatMap((point): NearPoint[] => {
    const home = places.byId.get(point.region);
    if (home?.kind !== 'region') return [];
    const town = point.municipality ? places.byId.get(point.municipality) : undefined;
    const at = town?.kind === 'municipality' ? town : centreOf(municipalitiesOf(places, home));
    const websiteBadge = point.website ? siteNotice(context, point.website) : null;
    return [{ point, region: home, distanceKm: Math.round(distanceKm(centre, at)), websiteBadge }];
  });
  const byDistance = (a: NearPoint, b: NearPoint) => a.distanceKm - b.distanceKm;
  const isOpen = ({ point }: NearPoint) => point.status === 'open';
  return {
    region,
    neighbours: neighbouringRegions(places, region),
    municipalities: municipalitiesOf(places, region),
    here: all.filter((near) => near.region.id === region.id).sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || byDistance(a, b)),
    elsewhere: all
      .filter((near) => near.region.id !== region.id && isOpen(near))
      .sort(byDistance)
      .slice(0, ELSEWHERE),
  };
}

function centreOf(municipalities: readonly Municipality[]): { lat: number; lon: number } {
  const sum = municipalities.reduce((total, each) => ({ lat: total.lat + each.lat, lon: total.lon + each.lon }), { lat: 0, lon: 0 });
  const count = Math.max(1, municipalities.length);
  return { lat: sum.lat / count, lon: sum.lon / count };
}
