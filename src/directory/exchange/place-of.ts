import { resolvePlace, type PlaceIndex } from '#places/index.ts';

/** Where something is, as records name it. */
export interface FoundPlace {
  region: string;
  municipality: string | null;
}

/**
 * Finds the municipality of an address by its postcode, else by its town, for files that know neither municipalities nor
 * regions of ours. A name that several places bear, or a typing error, finds nothing: nobody looks at a guess again.
 */
export function placeFinder(places: PlaceIndex): (postcode: string | null, city: string | null) => FoundPlace | null {
  const kept = new Map<string, FoundPlace | null>();
  const find = (query: string): FoundPlace | null => {
    const known = kept.get(query);
    if (known !== undefined) return known;
    const result = resolvePlace(places, query);
    const sure = result.kind === 'found' && !result.approximate;
    const found = !sure
      ? null
      : result.place.kind === 'region'
        ? { region: result.place.id, municipality: null }
        : { region: result.place.region, municipality: result.place.id };
    kept.set(query, found);
    return found;
  };
  return (postcode, city) => {
    const digits = /^\s*([1-9]\d{3})/.exec(postcode ?? '')?.[1];
    return (digits ? find(digits) : null) ?? (city ? find(city) : null);
  };
}
