import { choicesOf, decide, found, matters, namesFor, type Resolution } from './choose.ts';
import { MAX_QUERY_LENGTH, normaliseName, type NormalisedName } from './name.ts';
import type { Place, Postcode } from './place.ts';
import type { PlaceIndex } from './place-index.ts';
import { findPostcodes } from './postcode.ts';
import { MAX_SUGGESTIONS, suggestByNearPostcode, suggestInstead } from './suggest-instead.ts';
import { suggestPlaces, type PlaceChoice } from './suggest.ts';
import { allowedTypos, findNearKeys } from './typo.ts';

/**
 * Finds the place that somebody means: an id or CBS code, a postcode, the name of a municipality, town, district,
 * province, region or area in any of our languages, also with a typo. Any text is allowed; it is cut at 80 characters,
 * the work has a fixed upper bound, and it never throws.
 *
 * @example resolvePlace(index, 'poeldijk') // found: Westland, label "Poeldijk, Westland", why "town"
 */
export function resolvePlace(index: PlaceIndex, query: string): Resolution {
  const text = query.slice(0, MAX_QUERY_LENGTH).trim();
  const name = normaliseName(text);
  const beforeComma = text.includes(',') ? normaliseName(text.slice(0, text.indexOf(','))) : null;
  return (
    resolveIdOrCode(index, text, name) ??
    resolvePostcode(index, name) ??
    resolveName(index, name) ??
    (beforeComma === null ? null : resolveName(index, beforeComma)) ??
    resolveTypo(index, name) ??
    resolvePart(index, name) ?? { kind: 'unknown', suggestions: suggestInstead(index, name) }
  );
}

function resolveIdOrCode(index: PlaceIndex, text: string, name: NormalisedName): Resolution | null {
  const byCode = index.byCode.get(name.key);
  if (byCode !== undefined) return found({ place: byCode, label: byCode.name, why: 'code' });
  const place = index.byId.get(text.toLowerCase());
  if (place === undefined) return null;
  const others = choicesOf(namesFor(index, name).filter((each) => each.place.id !== place.id && matters(each, place)));
  return found({ place, label: place.name, why: place.kind }, { also: others });
}

function resolvePostcode(index: PlaceIndex, name: NormalisedName): Resolution | null {
  const typed = findPostcodes(name.words);
  const known = typed.map(({ pc4 }) => index.byPostcode.get(pc4)).find((postcode) => postcode !== undefined);
  if (known !== undefined) {
    const [choice, ...also] = [known.municipality, ...known.others].flatMap((id) => postcodeChoice(index, known, id));
    return choice === undefined ? null : found(choice, { approximate: known.approximate, also });
  }
  const lost = typed.find(({ alone }) => alone);
  return lost === undefined ? null : { kind: 'unknown', suggestions: suggestByNearPostcode(index, lost.pc4) };
}

function postcodeChoice(index: PlaceIndex, postcode: Postcode, id: string): PlaceChoice[] {
  const place = index.byId.get(id);
  if (place === undefined) return [];
  const town = id === postcode.municipality && postcode.town !== place.name ? `${postcode.town}, ${place.name}` : place.name;
  return [{ place, label: `${postcode.pc4} ${town}`, why: 'postcode' }];
}

function resolveName(index: PlaceIndex, name: NormalisedName): Resolution | null {
  return decide(namesFor(index, name), name.key);
}

/** Only when there is no doubt: one name at the smallest distance, and the text is not the start of another name. */
function resolveTypo(index: PlaceIndex, name: NormalisedName): Resolution | null {
  const { near } = findNearKeys(index.keysByLength, name.key, allowedTypos(name.key.length));
  const results = near
    .filter(({ distance }) => distance === near[0]?.distance)
    // In short words a wrong first letter is mostly another word.
    .filter(({ key }) => name.key.length > 6 || key[0] === name.key[0])
    .flatMap(({ key }) => decide(namesFor(index, { ...name, key }), key) ?? []);
  const [best, ...rest] = results;
  if (best?.kind === 'ambiguous' && rest.length === 0) return best;
  if (best?.kind !== 'found') return null;
  const isBest = (place: Place) => place.id === best.place.id || best.also.some((other) => other.place.id === place.id);
  const same = rest.every((other) => other.kind === 'found' && isBest(other.place));
  const longer = suggestPlaces(index, name.key, MAX_SUGGESTIONS);
  return same && longer.every(({ place }) => isBest(place)) ? { ...best, approximate: true } : null;
}

/** "Tilburg Noord station", "Dorpsstraat Naaldwijk": a known name at the start or at the end of the text. */
function resolvePart(index: PlaceIndex, { words }: NormalisedName): Resolution | null {
  const cuts = words.slice(1).map((_, position) => position + 1);
  const fromStart = cuts.toReversed().map((cut) => words.slice(0, cut));
  const fromEnd = cuts.map((cut) => words.slice(cut));
  const hits = [fromStart, fromEnd].flatMap((parts) => {
    for (const part of parts) {
      const key = part.join('');
      const result = key.length < 4 ? null : decide(namesFor(index, { key, words: part, qualifier: null }), key);
      if (result?.kind === 'found' && isWellKnown(index, key)) return [result];
    }
    return [];
  });
  const [hit, other] = hits;
  if (hit === undefined) return null;
  if (other === undefined || other.place.id === hit.place.id) return { ...hit, approximate: true };
  return { kind: 'ambiguous', places: hits.map(({ place, label, why }) => ({ place, label, why })) };
}

/** A village of one postcode is too often an ordinary word to be picked out of a sentence. */
function isWellKnown(index: PlaceIndex, key: string): boolean {
  return (index.byKey.get(key) ?? []).some(({ kind, weight }) => kind === 'municipality' || kind === 'region' || weight >= 2);
}
