import { choicesOf, namesFor } from './choose.ts';
import type { NormalisedName } from './name.ts';
import type { Postcode } from './place.ts';
import type { PlaceIndex } from './place-index.ts';
import { suggestPlaces, type PlaceChoice } from './suggest.ts';
import { findNearKeys } from './typo.ts';

/** How many places are offered when nothing was found. */
export const MAX_SUGGESTIONS = 5;

/** Post boxes and new streets are not in the list: offer the nearest numbers, which mostly lie near. */
export function suggestByNearPostcode(index: PlaceIndex, pc4: string): PlaceChoice[] {
  const gap = (postcode: Postcode) => Math.abs(Number(postcode.pc4) - Number(pc4));
  const near = index.postcodes.filter((postcode) => postcode.pc4.startsWith(pc4.slice(0, 2))).sort((a, b) => gap(a) - gap(b));
  const municipalities = [...new Set(near.map((postcode) => postcode.municipality))].slice(0, MAX_SUGGESTIONS);
  return municipalities.flatMap((id) => {
    const place = index.byId.get(id);
    return place === undefined ? [] : [{ place, label: place.name, why: 'postcode' as const }];
  });
}

/** Names that start so, then names that look alike, then names that start with the longest word; each place once. */
export function suggestInstead(index: PlaceIndex, name: NormalisedName): PlaceChoice[] {
  const { near } = findNearKeys(index.keysByLength, name.key, Math.min(3, Math.floor(name.key.length / 3)));
  const distances = [...new Set(near.map(({ distance }) => distance))];
  const similar = distances.flatMap((distance) =>
    choicesOf(near.filter((each) => each.distance === distance).flatMap(({ key }) => namesFor(index, { ...name, key }))),
  );
  const longestWord = name.words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  const candidates = [
    ...suggestPlaces(index, name.key, MAX_SUGGESTIONS),
    ...similar,
    ...(longestWord.length >= 4 ? suggestPlaces(index, longestWord, MAX_SUGGESTIONS) : []),
  ];
  const byPlace = new Map<string, PlaceChoice>();
  for (const choice of candidates) if (!byPlace.has(choice.place.id)) byPlace.set(choice.place.id, choice);
  return [...byPlace.values()].slice(0, MAX_SUGGESTIONS);
}
