import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUERY_LENGTH, resolvePlace, suggestPlaces, type PlaceIndex } from './index.ts';
import { data, index } from './real-places.fixture.ts';

/** An index that counts how many names are looked up, and how many the typo search goes through. */
function counting(): { counted: PlaceIndex; steps: () => number } {
  let steps = 0;
  const keysByLength = new Map(
    [...index.keysByLength].map(([length, keys]) => [
      length,
      {
        *[Symbol.iterator]() {
          for (const key of keys) {
            steps += 1;
            yield key;
          }
        },
      } as unknown as readonly string[],
    ]),
  );
  const byKey = new (class extends Map<string, never> {
    override get(key: string): never {
      steps += 1;
      return index.byKey.get(key) as never;
    }
  })();
  return { counted: { ...index, keysByLength, byKey }, steps: () => steps };
}

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(fc.constantFrom('a', ' ', ',', '-', '\0', 'den ', 'aan de ', '2671', 'st ', 'gemeente ', 'ij', '\u0301', 'ﷺ', '’'), {
      maxLength: 200,
    })
    .map((parts) => parts.join('')),
  fc.constantFrom(...data.municipalities.map(({ name }) => name)).chain((name) => fc.string().map((tail) => name + tail)),
);

describe('whatever is sent', () => {
  it('gets an answer of one of the three kinds', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = resolvePlace(index, text);
        if (result.kind === 'found') expect(index.byId.get(result.place.id)).toBe(result.place);
        if (result.kind === 'ambiguous') expect(new Set(result.places.map(({ place }) => place.id)).size).toBeGreaterThan(1);
        if (result.kind === 'unknown') expect(result.suggestions.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 600 },
    );
  });

  it('costs at most a fixed number of steps, however long it is', () => {
    // Typos and suggestions go once each through the names of about that length, and look up those that are near.
    const bound = 4 * index.byKey.size + 4 * MAX_QUERY_LENGTH;
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 500 }), (text, times) => {
        const { counted, steps } = counting();
        resolvePlace(counted, text.repeat(times));
        expect(steps()).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 200 },
    );
  });

  it('counts for its first 80 characters only', () => {
    fc.assert(
      fc.property(anything, fc.string({ unit: 'binary', minLength: 1 }), (text, tail) => {
        const cut = text.padEnd(MAX_QUERY_LENGTH).slice(0, MAX_QUERY_LENGTH);
        expect(resolvePlace(index, cut + tail)).toEqual(resolvePlace(index, cut));
      }),
      { numRuns: 200 },
    );
  });

  it('is not taken for a property of objects', () => {
    for (const text of ['__proto__', 'constructor', 'toString', 'hasOwnProperty x', 'x constructor', 'constructor x']) {
      expect(resolvePlace(index, text).kind).toBe('unknown');
      expect(() => suggestPlaces(index, text, 5)).not.toThrow();
    }
  });

  it('may be empty, or nothing but signs', () => {
    for (const text of ['', ' ', '\0', '\u202e\u200f', '%%%', '🚲', '\ud83d', '-'.repeat(10_000)]) {
      expect(resolvePlace(index, text)).toEqual({ kind: 'unknown', suggestions: [] });
    }
  });
});
