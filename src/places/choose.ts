import { normaliseName, type NormalisedName } from './name.ts';
import type { Place } from './place.ts';
import { compare, type IndexedName, type PlaceIndex } from './place-index.ts';
import type { PlaceChoice } from './suggest.ts';

/** One place. */
export interface FoundPlace extends PlaceChoice {
  readonly kind: 'found';
  /**
   * True when this is our best guess: a postcode that may lie in another municipality, a typo that we looked through,
   * a part of what was typed. Show what was understood, with a way to change it.
   */
  readonly approximate: boolean;
  /** Less likely places with the same name or postcode: "Hoorn" is also a village on Terschelling. */
  readonly also: readonly PlaceChoice[];
}

/** Several places bear the name, and none of them more than another: let the visitor choose. Largest first. */
export interface AmbiguousPlace {
  readonly kind: 'ambiguous';
  readonly places: readonly PlaceChoice[];
}

/** Nothing found; up to five places that may be meant. */
export interface UnknownPlace {
  readonly kind: 'unknown';
  readonly suggestions: readonly PlaceChoice[];
}

export type Resolution = FoundPlace | AmbiguousPlace | UnknownPlace;

const KIND_ORDER: readonly IndexedName['kind'][] = ['municipality', 'region', 'town', 'other-name', 'district', 'area', 'province'];

/** The names under a key that fit the word "gemeente", "regio" or "provincie", if one was there. */
export function namesFor(index: PlaceIndex, { key, qualifier }: NormalisedName): readonly IndexedName[] {
  const names = index.byKey.get(key) ?? [];
  const fitting = names.filter(({ kind, place, needs }) => {
    if (qualifier === null) return needs === null;
    if (qualifier === 'province') return kind === 'province';
    return place.kind === qualifier && kind !== 'province';
  });
  return fitting.length > 0 || qualifier === null ? fitting : names.filter(({ needs }) => needs === null);
}

/** What the names under one key come to: nothing, one place, or a choice. */
export function decide(names: readonly IndexedName[], key: string): Resolution | null {
  const choices = choicesOf(names);
  const [first] = choices;
  if (first === undefined) return null;
  const own = names.filter((name) => name.kind === name.place.kind && normaliseName(name.place.name).key === key);
  const winner = own.find((name) => name.kind === 'municipality') ?? own[0];
  if (winner === undefined) return choices.length === 1 ? found(first) : { kind: 'ambiguous', places: choices };
  const also = choicesOf(names.filter((name) => name.place.id !== winner.place.id && matters(name, winner.place)));
  return found({ place: winner.place, label: winner.label, why: winner.kind }, { also });
}

/** Who types "Utrecht" means the city; the six regions of the province of Utrecht would only be noise beside it. */
export function matters(other: IndexedName, winner: Place): boolean {
  return !(winner.kind === 'municipality' && other.kind === 'province');
}

/** One choice a place, the largest first; for a place with several of the names, its best. */
export function choicesOf(names: readonly IndexedName[]): PlaceChoice[] {
  const best = new Map<string, IndexedName>();
  for (const name of names) {
    const known = best.get(name.place.id);
    if (known === undefined || KIND_ORDER.indexOf(name.kind) < KIND_ORDER.indexOf(known.kind)) best.set(name.place.id, name);
  }
  return [...best.values()]
    .sort((a, b) => b.weight - a.weight || compare(a.label, b.label))
    .map(({ place, label, kind }) => ({ place, label, why: kind }));
}

export function found(choice: PlaceChoice, extra: Partial<Pick<FoundPlace, 'approximate' | 'also'>> = {}): FoundPlace {
  return { kind: 'found', ...choice, approximate: false, also: [], ...extra };
}
