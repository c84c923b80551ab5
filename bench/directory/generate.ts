import type { DirectoryRecords, Offer, Organisation, Service, ServiceText } from '../../src/directory/index.ts';
import type { PlaceIndex } from '../../src/places/index.ts';
import { Draw, Urn } from './draw.ts';
import { inventedLocation, municipalityUrn } from './generate-location.ts';
import { checkedOn, knownIn, phones } from './generate-parts.ts';
import { inventedOffer, inventedService } from './generate-service.ts';
import { openingHours } from './hours.ts';
import { serviceWords } from './words.ts';

/** How many of each there are. */
export const SCALE = { organisations: 6000, services: 50_000, locations: 20_000, points: 300, hours: 3000 } as const;
/** The service of the national pack that information points give. */
const POINT_SERVICE = 'win-punt';
/** At how many locations a service is given. */
const HOW_MANY_LOCATIONS = new Urn<number>([
  [0, 12],
  [1, 58],
  [2, 18],
  [3, 8],
  [4, 3],
  [8, 1],
]);

/** An invented directory of the size that the country may have one day: the same in every run. */
export function generateDirectory(places: PlaceIndex): DirectoryRecords {
  const draw = new Draw(1);
  const municipalities = municipalityUrn(places);
  const hours = openingHours(draw, SCALE.hours);
  // The first are many times as usual as the last.
  const someHours = () => hours[Math.floor(hours.length * draw.share() ** 2.5)] ?? '24/7';

  const organisations = numbered(SCALE.organisations, (at) => inventedOrganisation(draw, `o-${at}`));
  const postcodes = Map.groupBy(places.postcodes, ({ municipality }) => municipality);
  const locations = numbered(SCALE.locations, (at) => {
    // One for each municipality first, so that none is without.
    const municipality = places.municipalities[at] ?? municipalities.one(draw);
    const isPoint = at % 66 === 0 && at < 66 * SCALE.points;
    return inventedLocation(draw, `l-${at}`, municipality, draw.one(postcodes.get(municipality.id) ?? []), isPoint);
  });
  const byMunicipality = Map.groupBy(locations, ({ municipality }) => municipality);
  const byRegion = Map.groupBy(locations, ({ region }) => region);

  const services: Service[] = [];
  const offers: Offer[] = locations
    .filter(({ point }) => point !== null)
    .map(({ id }) => inventedOffer(draw, POINT_SERVICE, id, someHours));
  const texts = { nl: new Map<string, ServiceText>(), en: new Map<string, ServiceText>() };
  for (const at of numbered(SCALE.services, (each) => each)) {
    const home = municipalities.one(draw);
    const { service, reach } = inventedService(draw, `s-${at}`, draw.one(organisations).id, home, someHours);
    services.push(service);
    const near = reach === 'national' ? locations : ((reach === 'region' ? byRegion.get(home.region) : byMunicipality.get(home.id)) ?? []);
    const given = new Set(Array.from({ length: HOW_MANY_LOCATIONS.one(draw) }, () => draw.one(near).id));
    for (const location of given) offers.push(inventedOffer(draw, service.id, location, someHours));
    for (const locale of ['nl', 'en'] as const)
      texts[locale].set(service.id, serviceWords(draw, locale, service.needs[0] ?? 'information', home.name));
  }
  return {
    organisations,
    services,
    locations,
    offers,
    organisationTexts: new Map(),
    serviceTexts: new Map([
      ['nl', texts.nl],
      ['en', texts.en],
    ]),
  };
}

function inventedOrganisation(draw: Draw, id: string): Organisation {
  return {
    id,
    name: `${draw.one(['Stichting', 'Vereniging', 'Bureau', 'Werkgroep'])} Voorbeeld ${id}`,
    kind: draw.one(['ngo', 'municipality', 'union', 'health']),
    topics: [],
    free: knownIn(draw, 0.5, () => draw.chance(0.8)),
    anonymous: knownIn(draw, 0.3, () => draw.chance(0.3)),
    languages: knownIn(draw, 0.4, () => ['nl', 'en']),
    phones: draw.chance(0.7) ? phones(draw) : [],
    website: { url: `https://${id}.example.org/`, confidence: 'verified' },
    hours: null,
    owner: `organisation:${id}`,
    source: 'made up for a measurement',
    checked: checkedOn(draw),
    review: null,
  };
}

function numbered<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
