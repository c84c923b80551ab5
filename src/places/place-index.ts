import { normaliseName, splitWords, type Qualifier } from './name.ts';
import type { Municipality, Place, PlaceData, Postcode, Region } from './place.ts';
import { listPlaceNames, plainName, type PlaceName } from './place-names.ts';

/** A name in the index, under its normalised key. */
export interface IndexedName extends PlaceName {
  readonly key: string;
  /** Set when the name only counts together with this word: "Regio Rotterdam" must not answer to "Rotterdam". */
  readonly needs: Qualifier | null;
}

/** A start of a name that typing may meet: of the whole name, or of a later word in it ("Haag" of "Den Haag"). */
export interface NameStart {
  readonly start: string;
  readonly whole: boolean;
  /** As of the name, unless the start spells the word out: "regiozwolle". */
  readonly needs: Qualifier | null;
  readonly name: IndexedName;
}

/** Everything that resolving needs, built once from the data. Treat it as read-only and opaque. */
export interface PlaceIndex {
  readonly regions: readonly Region[];
  readonly municipalities: readonly Municipality[];
  readonly byId: ReadonlyMap<string, Place>;
  readonly byCode: ReadonlyMap<string, Place>;
  readonly byPostcode: ReadonlyMap<string, Postcode>;
  /** Postcodes in ascending order. */
  readonly postcodes: readonly Postcode[];
  readonly byKey: ReadonlyMap<string, readonly IndexedName[]>;
  /** Keys by their length, so that typos are only sought among names of about the same length. */
  readonly keysByLength: ReadonlyMap<number, readonly string[]>;
  /** Sorted by `start`. */
  readonly starts: readonly NameStart[];
}

/** Abbreviations that people put behind a name to say which one they mean: "Bergen NH". */
// prettier-ignore
const PROVINCE_SHORT: Readonly<Record<string, readonly string[]>> = {
  Groningen: ['gn', 'gr'], Fryslân: ['fr', 'frl', 'friesland'], Drenthe: ['dr'], Overijssel: ['ov', 'o'], Flevoland: ['fl'],
  Gelderland: ['gld', 'gl', 'g'], Utrecht: ['ut', 'utr'], 'Noord-Holland': ['nh'], 'Zuid-Holland': ['zh'], Zeeland: ['zl', 'zld', 'z'],
  'Noord-Brabant': ['nb', 'brabant'], Limburg: ['l', 'lb', 'li', 'lim'],
};

/**
 * Builds the index. Takes some tens of milliseconds: do it once for a version of the data, not for a request.
 *
 * @example const index = createPlaceIndex(parsePlaceData({ regions, municipalities, postcodes, names }));
 */
export function createPlaceIndex(data: PlaceData): PlaceIndex {
  const names = listPlaceNames(data).flatMap(indexName);
  const byKey = groupBy(names, (name) => name.key);
  for (const [key, extra] of groupBy(tellApart(byKey), (name) => name.key)) {
    // Only where nothing bears that name by itself.
    if (!byKey.has(key)) byKey.set(key, extra);
  }
  const places: Place[] = [...data.regions, ...data.municipalities];
  const postcodes = [...data.postcodes].sort((a, b) => compare(a.pc4, b.pc4));
  return {
    regions: data.regions,
    municipalities: data.municipalities,
    byId: new Map(places.map((place) => [place.id, place])),
    byCode: new Map(places.map((place) => [place.code.toLowerCase(), place])),
    byPostcode: new Map(postcodes.map((postcode) => [postcode.pc4, postcode])),
    postcodes,
    byKey,
    keysByLength: groupBy([...byKey.keys()], (key) => key.length),
    starts: names.flatMap(startsOf).sort((a, b) => compare(a.start, b.start)),
  };
}

/** The place with this id, as it stands in `?place=`. */
export function findPlace(index: PlaceIndex, id: string): Place | undefined {
  return index.byId.get(id);
}

function indexName(name: PlaceName): IndexedName[] {
  const { key, qualifier } = normaliseName(name.name);
  const needs = name.kind === 'municipality' || name.kind === 'town' ? null : qualifier;
  const keys = [key, ...(key.includes('ij') ? [key.replaceAll('ij', 'y')] : [])];
  return keys.filter((each) => each !== '').map((each) => ({ ...name, key: each, needs }));
}

/** For names that several places bear: the name with its municipality, province or the province's abbreviation behind it. */
function tellApart(byKey: ReadonlyMap<string, readonly IndexedName[]>): IndexedName[] {
  return [...byKey.values()]
    .filter((names) => new Set(names.map((name) => name.place.id)).size > 1)
    .flat()
    .flatMap((name) => {
      if (name.place.kind !== 'municipality') return [];
      const { province, name: municipality } = name.place;
      const tails = [province, ...(PROVINCE_SHORT[province] ?? []), municipality, plainName(municipality, '')];
      return [...new Set(tails.map((tail) => name.key + normaliseName(tail).key))].map((key) => ({ ...name, key }));
    });
}

function startsOf(name: IndexedName): NameStart[] {
  const { words } = normaliseName(name.name);
  const own: NameStart = { start: name.key, whole: true, needs: name.needs, name };
  if (name.needs !== null) return [own, { ...own, start: splitWords(name.name).join(''), needs: null }];
  const later = words.slice(1).map((_, position) => words.slice(position + 1).join(''));
  return [own, ...later.filter((start) => start.length >= 3).map((start) => ({ ...own, start, whole: false }))];
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** By code unit, not by locale: the same order in every browser, and the order that binary search expects. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
