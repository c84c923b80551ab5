import { centreOf, type PlaceIndex, type Position } from '#places/index.ts';
import type { Location } from '../location.schema.ts';
import type { Service } from '../service.schema.ts';

/** Area that stands for the whole country. */
export const NATIONAL = 'national';

/** The areas that a service is for; the whole country is one. */
export function areasOf({ area }: Service): readonly string[] {
  return area === 'national' ? [NATIONAL] : area;
}

/** Areas in which people live who live at a postcode. A postcode may lie in several municipalities. */
export function homesAt(places: PlaceIndex, pc4: string): string[] {
  const postcode = places.byPostcode.get(pc4);
  const homes = (postcode ? [postcode.municipality, ...postcode.others] : []).flatMap((id) => {
    const place = places.byId.get(id);
    return place?.kind === 'municipality' ? [id, place.region] : [id];
  });
  return [NATIONAL, ...homes];
}

/** Where distances from a postcode begin: of a postcode we know its municipality only, and take its centre. */
export function startAt(places: PlaceIndex, pc4: string): Position | null {
  return centresOf(places)(places.byPostcode.get(pc4)?.municipality ?? null);
}

/** Where each location is, as far as we know: at its position, else at the centre of its municipality or region. */
export function standsOf(places: PlaceIndex, locations: readonly Location[]): (Position | null)[] {
  const centre = centresOf(places);
  return locations.map(({ position, municipality, region }) => position ?? centre(municipality) ?? centre(region));
}

function centresOf(places: PlaceIndex): (id: string | null) => Position | null {
  const centres = new Map<string, Position | null>();
  return (id) => {
    if (id === null) return null;
    let known = centres.get(id);
    if (known === undefined) {
      const place = places.byId.get(id);
      centres.set(id, (known = place ? centreOf(places, place) : null));
    }
    return known;
  };
}
