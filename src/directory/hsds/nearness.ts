import { centreOf, distanceKm, type PlaceIndex, type Position } from '#places/index.ts';
import type { Location } from '../location.schema.ts';
import type { Service } from '../service.schema.ts';

/** Services by the area that they are for; national ones under 'national'. */
export function servicesByArea(services: readonly Service[]): ReadonlyMap<string, Service[]> {
  const byArea = new Map<string, Service[]>();
  for (const service of services)
    for (const area of service.area === 'national' ? [service.area] : service.area) {
      const known = byArea.get(area);
      if (known) known.push(service);
      else byArea.set(area, [service]);
    }
  return byArea;
}

/** The services that people who live at a postcode may use, each once. A postcode may lie in several municipalities. */
export function servicesAtPostcode(byArea: ReadonlyMap<string, Service[]>, places: PlaceIndex, pc4: string): Service[] {
  const postcode = places.byPostcode.get(pc4);
  const homes = (postcode ? [postcode.municipality, ...postcode.others] : []).flatMap((id) => {
    const place = places.byId.get(id);
    return place?.kind === 'municipality' ? [id, place.region] : [id];
  });
  return [...new Set(['national', ...homes].flatMap((area) => byArea.get(area) ?? []))];
}

/**
 * Whether a location lies so near. Of a postcode we know its municipality only: its centre is where distances begin. They
 * end at the location, else at the centre of its municipality or region.
 */
export function nearPostcode(places: PlaceIndex, pc4: string, km: number): (location: Location) => boolean {
  const centres = new Map<string, Position | null>();
  const centre = (id: string | null): Position | null => {
    if (id === null) return null;
    let known = centres.get(id);
    if (known === undefined) {
      const place = places.byId.get(id);
      centres.set(id, (known = place ? centreOf(places, place) : null));
    }
    return known;
  };
  const from = centre(places.byPostcode.get(pc4)?.municipality ?? null);
  return ({ position, municipality, region }) => {
    const to = position ?? centre(municipality) ?? centre(region);
    return from !== null && to !== null && distanceKm(from, to) <= km;
  };
}
