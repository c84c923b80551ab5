import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import { INVENTORY, isWritten, MUNICIPALITIES, REGIONS, type PlaceRecord } from './content.ts';

/** The seed of this run; the configuration prints it. The same seed and content give the same draws. */
export const SEED = process.env['E2E_SEED'] ?? '1';

/** Numbers from 0 up to 1, the same for the same name and seed (mulberry32 over a hash of both). */
export function randomFrom(name: string, seed = SEED): () => number {
  let state = Array.from(`${name} ${seed}`).reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('nothing to draw from');
  return chosen;
}

export interface DrawnPage {
  id: string;
  locale: Locale;
  place: PlaceRecord;
}

/** Pages of the inventory that are written, each in some locale and for some place. No page twice while there are others. */
export function drawPages(name: string, count: number, locales: readonly Locale[] = LOCALES): DrawnPage[] {
  const random = randomFrom(name);
  const written = INVENTORY.filter(({ id }) => isWritten('nl', id));
  let left = [...written];
  return Array.from({ length: count }, () => {
    if (left.length === 0) left = [...written];
    const { id } = pick(random, left);
    left = left.filter((page) => page.id !== id);
    // One in eight chooses a region, the others a municipality.
    const place = random() < 1 / 8 ? pick(random, REGIONS) : pick(random, MUNICIPALITIES);
    return { id, locale: pick(random, locales), place };
  });
}
