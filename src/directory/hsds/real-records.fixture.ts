import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createPlaceIndex, parsePlaceData, type PlaceIndex } from '#places/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { bridgeTextsFile } from '../bridge.schema.ts';
import type { DirectoryRecords } from '../directory.ts';
import { locationsFile } from '../location.schema.ts';
import { municipalCounters } from '../municipal-counters.ts';
import { organisationsFile, organisationTextsFile } from '../organisation.schema.ts';
import { offersFile, servicesFile, serviceTextsFile } from '../service.schema.ts';

const CONTENT = new URL('../../../content/', import.meta.url);
const SCHEMAS = new URL('../../../tests/contract/hsds/schemas/', import.meta.url);

function json(file: URL): unknown {
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8'));
}

/** The places of the content pack. */
export function realPlaces(): PlaceIndex {
  const [regions, municipalities, postcodes, names] = ['regions', 'municipalities', 'postcodes', 'names'].map((name) =>
    json(new URL(`places/${name}.json`, CONTENT)),
  );
  return createPlaceIndex(parsePlaceData({ regions, municipalities, postcodes, names }));
}

/** The directory of the content pack, with the counters of all municipalities. */
export function realRecords(): DirectoryRecords {
  const { services } = servicesFile.parse(json(new URL('directory/services.json', CONTENT)));
  const counters = municipalCounters(realPlaces().municipalities, services);
  return {
    organisations: organisationsFile.parse(json(new URL('directory/organisations.json', CONTENT))).organisations,
    services,
    locations: [...locationsFile.parse(json(new URL('directory/locations.json', CONTENT))).locations, ...counters.locations],
    offers: [...offersFile.parse(json(new URL('directory/offers.json', CONTENT))).offers, ...counters.offers],
    organisationTexts: new Map(
      LOCALES.map((locale) => [
        locale,
        new Map(Object.entries(organisationTextsFile.parse(json(new URL(`directory/texts/${locale}.json`, CONTENT))))),
      ]),
    ),
    serviceTexts: new Map(
      LOCALES.map((locale) => [
        locale,
        new Map(Object.entries(serviceTextsFile.parse(json(new URL(`directory/service-texts/${locale}.json`, CONTENT))))),
      ]),
    ),
  };
}

/** What to bring, by id, in Dutch. */
export function realDocuments(): Record<string, string> {
  return bridgeTextsFile.parse(json(new URL('bridges/texts/nl.json', CONTENT))).ready;
}

/** The standard's own schemas, by file name. */
export function standardSchemas(): Map<string, object> {
  const names = readdirSync(SCHEMAS).filter((name) => name.endsWith('.json'));
  return new Map(names.map((name) => [name, json(new URL(name, SCHEMAS)) as object]));
}
