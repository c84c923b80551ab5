import { ACCESS_FEATURES, LATITUDES, LONGITUDES, type Location } from '../../src/directory/index.ts';
import type { Municipality, PlaceIndex, Postcode } from '../../src/places/index.ts';
import { Urn, type Draw, type Weighted } from './draw.ts';
import { checkedOn, knownIn, phones } from './generate-parts.ts';

/** Where much happens, roughly by size. All other municipalities weigh the same. */
// prettier-ignore
const LARGE = [
  'amsterdam', 'rotterdam', 'den-haag', 'utrecht', 'eindhoven', 'groningen', 'tilburg', 'almere', 'breda', 'nijmegen', 'arnhem', 'haarlem',
  'enschede', 'amersfoort', 'zaanstad', 'den-bosch', 'zwolle', 'leiden', 'leeuwarden', 'dordrecht', 'venlo', 'westland', 'helmond', 'deventer',
];

/** Municipalities, the large ones more often: Amsterdam about one time in twenty. */
export function municipalityUrn(places: PlaceIndex): Urn<Municipality> {
  return new Urn(
    places.municipalities.map((municipality): Weighted<Municipality> => {
      const rank = LARGE.indexOf(municipality.id);
      return [municipality, rank < 0 ? 1 : 24 / (rank + 1) ** 0.75];
    }),
  );
}

/** A desk somewhere in a municipality, at one of its postcodes. @param isPoint whether it is an information point */
export function inventedLocation(
  draw: Draw,
  id: string,
  municipality: Municipality,
  { pc4, town }: Pick<Postcode, 'pc4' | 'town'>,
  isPoint: boolean,
): Location {
  return {
    id,
    name: `${isPoint ? 'Informatiepunt' : draw.one(['Buurthuis', 'Wijkcentrum', 'Bibliotheek', 'Kantoor', 'Spreekkamer'])} ${town} ${id}`,
    kind: 'desk',
    organisation: isPoint ? 'win-punt' : null,
    region: municipality.region,
    municipality: municipality.id,
    address: draw.chance(0.95) ? { street: `Voorbeeldstraat ${draw.whole(1, 300)}`, postcode: `${pc4} AB`, city: town } : null,
    position: draw.chance(0.9)
      ? {
          lat: within(LATITUDES, municipality.lat + draw.around() * 0.02),
          lon: within(LONGITUDES, municipality.lon + draw.around() * 0.03),
        }
      : null,
    access: knownIn(draw, 0.5, () =>
      Object.fromEntries(ACCESS_FEATURES.filter(() => draw.chance(0.5)).map((each) => [each, draw.chance(0.8)])),
    ),
    phones: draw.chance(0.2) ? phones(draw) : [],
    email: draw.chance(0.3) ? `${id}@example.org` : null,
    website: draw.chance(0.3) ? `https://${id}.example.org/` : null,
    point: isPoint ? { status: 'active', base: { value: ['information', 'walk-in', 'referral'], confidence: 'verified' } } : null,
    stops: [],
    owner: `region:${municipality.region}`,
    source: 'made up for a measurement',
    checked: checkedOn(draw),
    review: null,
  };
}

function within({ min, max }: { min: number; max: number }, degrees: number): number {
  return Math.round(Math.min(max, Math.max(min, degrees)) * 1e5) / 1e5;
}
