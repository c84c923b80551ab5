import { readHelpQuery, WAYS, type AskedHelp } from '../../src/directory/index.ts';
import type { PlaceIndex } from '../../src/places/index.ts';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import { Draw, Urn } from './draw.ts';
import { municipalityUrn } from './generate-location.ts';
import { NEEDS_URN } from './generate-service.ts';
import { MORNING } from './large-directory.ts';

const MINUTE = 60_000;
const WHENS = new Urn<string>([
  ['any', 40],
  ['now', 30],
  ['evening', 15],
  ['weekend', 15],
]);
const LANGUAGES = new Urn<Locale>([
  ['pl', 30],
  ['ro', 15],
  ['en', 15],
  ['bg', 10],
  ['es', 6],
  ['tr', 6],
  ['ar', 6],
  ['uk', 6],
  ['pt', 4],
  ['hu', 2],
]);

/** A query as the finder reads it from an address, and the reader's language. */
export interface BenchQuery {
  locale: Locale;
  asked: AskedHelp;
}

/** Queries as people may ask them: most with a place and a need, between 7:00 and 23:00 of one day. The same in every run. */
export function helpQueries(places: PlaceIndex, count: number, seed: number): BenchQuery[] {
  const draw = new Draw(seed);
  const towns = municipalityUrn(places);
  return Array.from({ length: count }, () => {
    const town = towns.one(draw);
    const locale = LANGUAGES.one(draw);
    const params = new URLSearchParams({ when: WHENS.one(draw) });
    if (draw.chance(0.9)) params.set('place', draw.chance(0.95) ? town.id : town.region);
    if (draw.chance(0.2))
      params.set('near', `${(town.lat + draw.around() * 0.05).toFixed(2)},${(town.lon + draw.around() * 0.05).toFixed(2)}`);
    if (draw.chance(0.8)) params.set('need', NEEDS_URN.one(draw));
    if (draw.chance(0.5)) params.set('language', locale);
    if (draw.chance(0.15)) params.set('way', draw.one(WAYS));
    if (draw.chance(0.1)) params.set('anonymous', '1');
    return { locale, asked: readHelpQuery(params, places, locale, MORNING + draw.whole(-210, 749) * MINUTE) };
  });
}

/** The queries that PostgreSQL is asked too: it is only asked near a place. */
export function queriesForPostgres(places: PlaceIndex): AskedHelp[] {
  return helpQueries(places, 400, 1)
    .map(({ asked }) => asked)
    .filter(({ query }) => query.place !== null)
    .slice(0, 200);
}
