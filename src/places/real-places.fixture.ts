import municipalities from '../../content/places/municipalities.json' with { type: 'json' };
import names from '../../content/places/names.json' with { type: 'json' };
import postcodes from '../../content/places/postcodes.json' with { type: 'json' };
import regions from '../../content/places/regions.json' with { type: 'json' };
import { createPlaceIndex, parsePlaceData, resolvePlace, type PlaceFiles, type Resolution } from './index.ts';

/** The real files of the content pack: tests here are about the Netherlands, not about an invented country. */
export const files: PlaceFiles = { regions, municipalities, postcodes, names };
export const data = parsePlaceData(files);
export const index = createPlaceIndex(data);

/** The id of the one place found, or what came instead. */
export function placeOf(query: string): string {
  return idOf(resolvePlace(index, query));
}

export function idOf(resolution: Resolution): string {
  if (resolution.kind === 'found') return resolution.place.id;
  return resolution.kind === 'ambiguous' ? `ambiguous: ${resolution.places.map(({ place }) => place.id).join(' ')}` : 'unknown';
}
