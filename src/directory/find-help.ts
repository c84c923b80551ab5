import {
  centreOf,
  distanceKm,
  municipalitiesOf,
  nearestMunicipality,
  regionOf,
  type Place,
  type PlaceIndex,
  type Position,
} from '#places/index.ts';
import type { Audience, Need } from '#topics/index.ts';
import { leastOfBest } from './best-scores.ts';
import type { Door, HelpIndex } from './help-index.ts';
import { HOUR } from './hours/dutch-time.ts';
import { openingOf, type Openings } from './opening-of.ts';
import type { Way } from './service.schema.ts';

/** What somebody looks for. */
export interface HelpQuery {
  /** The place chosen; null: the whole country. */
  place: Place | null;
  /** Where the device is, roughly, when its owner lets us know; it decides distances before the place does. */
  near: Position | null;
  /** Any of these; none: whatever helps, information points first. */
  needs: readonly Need[];
  /** When it must be open: a span of moments; null: whenever. */
  span: { from: number; to: number } | null;
  /** A language that must be spoken. */
  language: string | null;
  /** The reader's own language, which counts without being asked for. */
  readerLanguage: string;
  way: Way | null;
  /** True: only where one need not say who one is. */
  anonymous: boolean;
  audience: Audience | null;
  now: number;
}

/** Why a door stands where it stands, for the reader to see. */
export type Reason =
  | { kind: 'open'; until: number | null }
  | { kind: 'opens'; at: number }
  | { kind: 'open-then'; at: number }
  | { kind: 'hours-unknown' }
  | { kind: 'speaks'; language: string }
  | { kind: 'distance'; km: number }
  | { kind: 'here' }
  | { kind: 'own-area' }
  | { kind: 'national' }
  | { kind: 'free' }
  | { kind: 'anonymous' }
  | { kind: 'walk-in' };

/** A door with how it fits. */
export interface HelpMatch {
  door: Door;
  /** As the crow flies; null when it is reached from anywhere or no place is known. */
  distanceKm: number | null;
  /** The moment that the opening is told of: now, or a later one that was asked for. */
  at: number;
  openUntil: number | null;
  opensNext: number | null;
  hoursKnown: boolean;
  reasons: Reason[];
  score: number;
}

/** What a search for help finds, each list in order of usefulness. */
export interface HelpFound {
  /** Known to fit all that was asked for. */
  fitting: HelpMatch[];
  /** May fit: something that was asked for is not known of them. */
  perhaps: HelpMatch[];
  /** When a time was asked for: what would fit but is closed then, the one that opens first standing first. */
  next: HelpMatch[];
}

/** Beyond this a location is no help, in kilometres. */
const FARTHEST_KM = 60;
/** So many doors, by what costs nothing to know, are looked at for their hours. */
const LOOKED_AT = 600;
/** Who helps with more needs than this knows a little of each. */
const BROAD = 5;
/** So many locations of one service are shown. */
const OF_ONE_SERVICE = 3;
const NEXT = 10;
/** What information points give: without a place each of them is shown by itself. */
const POINT_SERVICE = 'win-punt';
/** What opens in so long, in milliseconds, is half as useful as what opens now. */
const HALF_AS_SOON = 6 * HOUR;

/** Weights of usefulness, in points; a kilometre costs 0.1. Tuned by hand on what people in the tests look for. */
const WEIGHTS = {
  firstNeed: 8,
  otherNeed: 4,
  /** One of many needs. */
  broad: 3,
  point: 1,
  open: 3,
  opensSoon: 1.5,
  speaks: 3,
  speaksNot: -1.5,
  ownArea: 1,
  national: -1,
  far: 0.1,
  farthest: 4,
  walkIn: 0.5,
  free: 0.5,
  notFree: -1.5,
} as const;

/** Finds help. The order never depends on the locale beyond its language; the same query at the same moment gives the same list. */
export function findHelp(index: HelpIndex, places: PlaceIndex, openings: Openings, query: HelpQuery): HelpFound {
  const from = query.near ?? (query.place ? centreOf(places, query.place) : null);
  const home = query.place ?? (query.near && nearestMunicipality(places, query.near));
  const region = home ? regionOf(places, home).id : null;
  const here: Here = {
    from,
    region,
    municipality: home?.kind === 'municipality' ? home.id : null,
    regionOfTown: (id) => townRegion(places, id),
  };
  const doors = index.nearFor(query.needs, from, areasOf(places, home));
  const scores = Float64Array.from(doors, (door) => scoreOf(door, query, here));
  const least = leastOfBest(scores, LOOKED_AT);
  const looked = doors.filter((_, at) => (scores[at] ?? EXCLUDED) >= least).map((door) => matchOf(door, query, here));
  for (const match of looked) addOpening(match, openings, query);
  looked.sort(byUse);

  const fitting: HelpMatch[] = [];
  const perhaps: HelpMatch[] = [];
  const closed: HelpMatch[] = [];
  for (const match of looked) {
    const fit = fits(match, openings, query);
    if (fit === 'yes') fitting.push(match);
    else if (fit === 'perhaps') perhaps.push(match);
    else closed.push(match);
  }
  const next = closed.filter(({ opensNext }) => opensNext !== null);
  next.sort((a, b) => (a.opensNext ?? 0) - (b.opensNext ?? 0) || byUse(a, b));
  // Without a place no point is better than another.
  const few = from ? fewOfEach : (matches: HelpMatch[]) => matches;
  return { fitting: few(fitting), perhaps: few(perhaps), next: few(next).slice(0, NEXT) };
}

/** The better first; what is equally good in the order of its ids, so that the list is the same every time. */
function byUse(a: HelpMatch, b: HelpMatch): number {
  return b.score - a.score || (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || compare(idsOf(a), idsOf(b));
}

function idsOf({ door }: HelpMatch): string {
  return `${door.service.id} ${door.location?.id ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids of the areas in which somebody is, or of which they want to see all. */
function areasOf(places: PlaceIndex, home: Place | null): string[] {
  if (!home) return [];
  if (home.kind === 'municipality') return [home.id, home.region];
  return [home.id, ...municipalitiesOf(places, home).map(({ id }) => id)];
}

/** Where somebody looks from. */
interface Here {
  from: Position | null;
  region: string | null;
  municipality: string | null;
  regionOfTown: (id: string) => string | null;
}

function townRegion(places: PlaceIndex, id: string): string | null {
  const town = places.byId.get(id);
  return town?.kind === 'municipality' ? town.region : null;
}

/** Of a door that is for others, elsewhere, or surely lacks what was asked for. */
const EXCLUDED = -Infinity;

/** How useful a door is by all that is known without its hours. Asked of every door there is: it makes nothing. */
function scoreOf(door: Door, query: HelpQuery, here: Here): number {
  const { service, location, languages, ways } = door;
  const { from, region, municipality } = here;
  const km = kilometres(door, from);
  if (km > FARTHEST_KM) return EXCLUDED;
  // Without a place only the points themselves are shown of all locations; of other services one stands for all.
  if (!from && location && !location.point) return EXCLUDED;
  if (door.standsForAll && (from !== null || service.id === POINT_SERVICE)) return EXCLUDED;
  if (query.language && languages?.includes(query.language) === false) return EXCLUDED;
  if (query.way && ways?.includes(query.way) === false) return EXCLUDED;
  if (query.anonymous && service.anonymous.value === false) return EXCLUDED;
  if (query.audience && service.audiences.length > 0 && !service.audiences.includes(query.audience)) return EXCLUDED;
  if (service.ownMunicipality && location) {
    if (municipality ? location.municipality !== municipality : location.region !== region) return EXCLUDED;
  }
  const area = areaFit(service.area, here);
  if (area === null) return EXCLUDED;
  let score = needScore(service.needs, query.needs);
  if (location?.point) score += WEIGHTS.point;
  if (door.position && from) score -= Math.min(km * WEIGHTS.far, WEIGHTS.farthest);
  if (area === 'own' || service.ownMunicipality || isInPlace(door, query)) score += WEIGHTS.ownArea;
  else if (!location) score += WEIGHTS.national;
  const wanted = query.language ?? query.readerLanguage;
  if (languages?.includes(wanted)) score += wanted === 'nl' ? 0 : WEIGHTS.speaks;
  else if (languages) score += WEIGHTS.speaksNot;
  if (ways?.includes('walk-in')) score += WEIGHTS.walkIn;
  if (service.free.value !== null) score += service.free.value ? WEIGHTS.free : WEIGHTS.notFree;
  return score;
}

/** The same door as it is shown, with the reasons for its place in the list. */
function matchOf(door: Door, query: HelpQuery, here: Here): HelpMatch {
  const { service, location, position, languages, ways } = door;
  const km = position && here.from ? kilometres(door, here.from) : null;
  const isOwn = areaFit(service.area, here) === 'own' || service.ownMunicipality;
  const wanted = query.language ?? query.readerLanguage;
  const reasons: Reason[] = [];
  if (km !== null) reasons.push(isInPlace(door, query) ? { kind: 'here' } : { kind: 'distance', km });
  if (!location) reasons.push({ kind: isOwn ? 'own-area' : 'national' });
  if (languages?.includes(wanted)) reasons.push({ kind: 'speaks', language: wanted });
  if (ways?.includes('walk-in')) reasons.push({ kind: 'walk-in' });
  if (service.free.value) reasons.push({ kind: 'free' });
  if (query.anonymous && service.anonymous.value) reasons.push({ kind: 'anonymous' });
  const score = scoreOf(door, query, here);
  return { door, distanceKm: km, at: query.now, openUntil: null, opensNext: null, hoursKnown: false, reasons, score };
}

/** In the municipality that was chosen; where a position is known it tells more. */
function isInPlace({ location }: Door, { near, place }: HelpQuery): boolean {
  return near === null && place?.kind === 'municipality' && location?.municipality === place.id;
}

/** At least so many kilometres lie between two degrees of latitude, and of longitude in the Netherlands. */
const KM_A_LATITUDE = 111;
const KM_A_LONGITUDE = 65;

/** Zero when a door is reached from anywhere, or nothing is known to measure from; `Infinity` when it is surely too far. */
function kilometres({ position }: Door, from: Position | null): number {
  if (!position || !from) return 0;
  const isFar =
    Math.abs(position.lat - from.lat) * KM_A_LATITUDE > FARTHEST_KM || Math.abs(position.lon - from.lon) * KM_A_LONGITUDE > FARTHEST_KM;
  return isFar ? Infinity : distanceKm(position, from);
}

/** 'own': for exactly this area; 'all': for everybody; null: for others. */
function areaFit(area: 'national' | readonly string[], { municipality, region, regionOfTown }: Here): 'own' | 'all' | null {
  if (area === 'national') return 'all';
  if (region === null) return null;
  if ((municipality !== null && area.includes(municipality)) || area.includes(region)) return 'own';
  // Who chose a region sees what there is in its towns.
  return municipality === null && area.some((id) => regionOfTown(id) === region) ? 'own' : null;
}

/** Without a need, what informs comes first. */
function needScore(offered: readonly Need[], wanted: readonly Need[]): number {
  for (let at = 0; at < offered.length; at++) {
    const need = offered[at] ?? 'information';
    if (wanted.length > 0 ? !wanted.includes(need) : need !== 'information') continue;
    if (at === 0) return WEIGHTS.firstNeed;
    return offered.length > BROAD ? WEIGHTS.broad : WEIGHTS.otherNeed;
  }
  return 0;
}

function addOpening(match: HelpMatch, openings: Openings, { now, span }: HelpQuery): void {
  const { hours, holidays } = match.door;
  const then = hours !== null && span ? openings.opensBetween(hours, holidays, span.from, span.to) : null;
  match.at = then ?? Math.max(now, span?.from ?? now);
  Object.assign(match, openingOf(openings, hours, holidays, match.at));
  const { at, hoursKnown, openUntil, opensNext } = match;
  if (!hoursKnown) {
    match.reasons.unshift({ kind: 'hours-unknown' });
    return;
  }
  if (openUntil !== null) match.score += WEIGHTS.open;
  else if (opensNext !== null) match.score += WEIGHTS.opensSoon / (1 + (opensNext - at) / HALF_AS_SOON);
  if (openUntil !== null) match.reasons.unshift(at > now ? { kind: 'open-then', at } : { kind: 'open', until: openUntil });
  else if (opensNext !== null) match.reasons.unshift({ kind: 'opens', at: opensNext });
}

/** Whether a door has all that was asked for: yes, perhaps (not known), or it would but is closed then. */
function fits({ door, hoursKnown }: HelpMatch, openings: Openings, query: HelpQuery): 'yes' | 'perhaps' | 'closed' {
  let sure =
    (!query.language || door.languages !== null) &&
    (!query.way || door.ways !== null) &&
    (!query.anonymous || door.service.anonymous.value !== null);
  if (query.span) {
    const { from, to } = query.span;
    const isOpen = door.hours !== null && openings.opensBetween(door.hours, door.holidays, from, to) !== null;
    if (!isOpen && hoursKnown) return 'closed';
    if (!isOpen) sure = false;
  }
  return sure ? 'yes' : 'perhaps';
}

function fewOfEach(matches: readonly HelpMatch[]): HelpMatch[] {
  const seen = new Map<string, number>();
  return matches.filter(({ door }) => {
    const count = (seen.get(door.service.id) ?? 0) + 1;
    seen.set(door.service.id, count);
    return count <= OF_ONE_SERVICE;
  });
}
