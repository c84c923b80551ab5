/** The door of places: what other domains may use, in the browser as on the server. */
export type { LocalisedNames, Municipality, Place, PlaceData, PlaceNames, Position, Postcode, Region } from './place.ts';
export { parsePlaceData, PlaceDataError, type PlaceFiles } from './place.schema.ts';
export { createPlaceIndex, findPlace, type PlaceIndex } from './place-index.ts';
export type { NameKind } from './place-names.ts';
export { findPlaceInText, type PlaceInText } from './place-in-text.ts';
export { resolvePlace } from './resolver.ts';
export type { AmbiguousPlace, FoundPlace, Resolution, UnknownPlace } from './choose.ts';
export { suggestPlaces, type PlaceChoice } from './suggest.ts';
export {
  centreOf,
  distanceKm,
  municipalitiesOf,
  nearestMunicipalities,
  nearestMunicipality,
  neighbouringRegions,
  regionOf,
  type NearMunicipality,
} from './distance.ts';
export { MAX_QUERY_LENGTH } from './name.ts';
