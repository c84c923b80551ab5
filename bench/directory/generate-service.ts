import { WEEKDAYS, type Offer, type Service, type Way } from '../../src/directory/index.ts';
import type { Municipality } from '../../src/places/index.ts';
import { AUDIENCES, NEED_IDS, type Need } from '../../src/topics/index.ts';
import { Urn, type Draw, type Weighted } from './draw.ts';
import { checkedOn, knownIn, phones } from './generate-parts.ts';

/** What is given and asked for most. */
const USUAL: readonly Need[] = [
  'information',
  'letters',
  'housing',
  'contract-and-pay',
  'learn-dutch',
  'registration',
  'meeting',
  'find-work',
  'doctor',
];
export const NEEDS_URN = new Urn<Need>(NEED_IDS.map((need): Weighted<Need> => [need, USUAL.includes(need) ? 5 : 1]));
const HOW_MANY_NEEDS = new Urn<number>([
  [1, 45],
  [2, 30],
  [3, 17],
  [4, 8],
]);
const WAYS_URN = new Urn<Way>([
  ['walk-in', 30],
  ['appointment', 35],
  ['phone', 20],
  ['email', 12],
  ['online', 15],
  ['chat', 3],
  ['visit', 4],
]);
/** Beside Dutch; the shares of the places where it is known what is spoken. */
const SPOKEN: readonly Weighted<string>[] = [
  ['en', 0.6],
  ['pl', 0.25],
  ['de', 0.18],
  ['tr', 0.14],
  ['ar', 0.14],
  ['ro', 0.12],
  ['uk', 0.1],
  ['bg', 0.1],
  ['fr', 0.1],
  ['es', 0.08],
  ['pt', 0.05],
  ['hu', 0.04],
  ['it', 0.03],
];

/** An invented service. @param home where those live whom it is for, unless it is for the whole country */
export function inventedService(
  draw: Draw,
  id: string,
  organisation: string,
  home: Municipality,
  hours: () => string,
): { service: Service; reach: 'municipality' | 'region' | 'national' } {
  const reach = draw.chance(0.2) ? 'national' : draw.chance(0.5) ? 'municipality' : 'region';
  const service: Service = {
    id,
    organisation,
    needs: NEEDS_URN.several(draw, HOW_MANY_NEEDS.one(draw)),
    audiences: draw.chance(0.1) ? [draw.one(AUDIENCES)] : [],
    area: reach === 'national' ? 'national' : [reach === 'municipality' ? home.id : home.region],
    ownMunicipality: reach === 'municipality' && draw.chance(0.03),
    ways: knownIn(draw, 0.7, () => WAYS_URN.several(draw, draw.whole(1, 3))),
    languages: knownIn(draw, 0.7, () => spoken(draw)),
    free: knownIn(draw, 0.7, () => draw.chance(0.85)),
    anonymous: knownIn(draw, 0.4, () => draw.chance(0.3)),
    independent: knownIn(draw, 0.4, () => draw.chance(0.9)),
    phones: draw.chance(0.3) ? phones(draw) : [],
    email: draw.chance(0.4) ? `${id}@example.org` : null,
    website: draw.chance(0.6) ? `https://www.example.org/${id}` : null,
    hours: knownIn(draw, 0.4, hours),
    bring: draw.chance(0.2) ? ['id'] : [],
    capacity: draw.chance(0.03) ? { state: draw.one(['waiting-list', 'full'] as const), until: null } : null,
    status: draw.chance(0.97) ? 'active' : draw.one(['planned', 'inactive'] as const),
    owner: `organisation:${organisation}`,
    source: 'made up for a measurement',
    checked: checkedOn(draw),
    review: null,
  };
  return { service, reach };
}

/** A service at a location: of one in four nobody has told the hours, of three in ten not which languages are spoken. */
export function inventedOffer(draw: Draw, service: string, location: string, hours: () => string): Offer {
  return {
    service,
    location,
    hours: knownIn(draw, 0.75, hours),
    ways: knownIn(draw, 0.4, () => WAYS_URN.several(draw, draw.whole(1, 2))),
    languages: knownIn(draw, 0.7, () => spoken(draw)),
    languagesByDay: draw.chance(0.03) ? { [draw.one(WEEKDAYS)]: [draw.one(SPOKEN)[0]] } : {},
  };
}

function spoken(draw: Draw): string[] {
  return ['nl', ...SPOKEN.filter(([, share]) => draw.chance(share)).map(([language]) => language)];
}
