import municipalities from '../../../content/places/municipalities.json' with { type: 'json' };
import names from '../../../content/places/names.json' with { type: 'json' };
import postcodes from '../../../content/places/postcodes.json' with { type: 'json' };
import regions from '../../../content/places/regions.json' with { type: 'json' };
import { createPlaceIndex, parsePlaceData } from '#places/index.ts';

/** The real places of the content pack: a sheet names Dutch municipalities, not invented ones. */
export const placeData = parsePlaceData({ regions, municipalities, postcodes, names });
export const places = createPlaceIndex(placeData);
