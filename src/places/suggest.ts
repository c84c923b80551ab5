import { normaliseName, type NormalisedName, type Qualifier } from './name.ts';
import type { Place } from './place.ts';
import { compare, type NameStart, type PlaceIndex } from './place-index.ts';
import type { NameKind } from './place-names.ts';

/** A place to choose, with the reason why it is offered. */
export interface PlaceChoice {
  readonly place: Place;
  /** Proper names only: "Poeldijk, Westland". Add the word for `place.kind` where a region and a municipality share a name. */
  readonly label: string;
  readonly why: NameKind | 'postcode' | 'code';
}

/**
 * Places whose name, or a later word of it, starts with what has been typed so far; large places first.
 * Digits give places by the start of their postcodes. Every label comes once.
 *
 * @param limit how many to return at most
 */
export function suggestPlaces(index: PlaceIndex, text: string, limit: number): PlaceChoice[] {
  const name = normaliseName(text);
  if (name.key === '' || limit < 1) return [];
  const choices = /^[1-9]\d{0,3}$/.test(name.key) ? suggestByPostcode(index, name.key) : suggestByName(index, name);
  const seen = new Set<string>();
  const out: PlaceChoice[] = [];
  for (const choice of choices) {
    const identity = `${choice.place.id}/${choice.label}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    out.push(choice);
    if (out.length >= limit) break;
  }
  return out;
}

function suggestByName(index: PlaceIndex, { key, qualifier }: NormalisedName): PlaceChoice[] {
  const found: NameStart[] = [];
  for (let at = firstAtLeast(index.starts, key); index.starts[at]?.start.startsWith(key) === true; at += 1) {
    const start = index.starts[at];
    if (start !== undefined && fits(start, qualifier)) found.push(start);
  }
  return found
    .sort((a, b) => rank(b, key) - rank(a, key) || compare(a.name.label, b.name.label))
    .map(({ name }) => ({ place: name.place, label: name.label, why: name.kind }));
}

function fits({ needs, name }: NameStart, qualifier: Qualifier | null): boolean {
  if (needs !== null && needs !== qualifier) return false;
  if (qualifier === null) return true;
  return qualifier === 'province' ? name.kind === 'province' : name.place.kind === qualifier;
}

/** An exact name first, then names that start so, then names with a later word that starts so; in each the larger place first. */
function rank({ start, whole, name }: NameStart, key: string): number {
  // A region has many postcodes, but people look for their town.
  const weight = name.place.kind === 'region' ? 2 : Math.min(name.weight, 500);
  return (start === key ? 10_000 : 0) + (whole ? 1_000 : 0) + weight + (name.kind === 'municipality' ? 5 : 0);
}

function suggestByPostcode(index: PlaceIndex, digits: string): PlaceChoice[] {
  return index.postcodes
    .filter((postcode) => postcode.pc4.startsWith(digits))
    .flatMap(({ municipality, town }) => {
      const place = index.byId.get(municipality);
      if (place === undefined) return [];
      const label = place.name === town ? town : `${town}, ${place.name}`;
      return [{ place, label, why: 'postcode' as const }];
    });
}

function firstAtLeast(starts: readonly NameStart[], key: string): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.start ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
