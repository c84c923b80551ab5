import { UNKNOWN, type Known, type Phone } from '../../src/directory/index.ts';
import type { Draw } from './draw.ts';

/** A field that somebody has told in so large a share of records. */
export function knownIn<T>(draw: Draw, share: number, value: () => T): Known<T> {
  return draw.chance(share) ? { value: value(), confidence: draw.chance(0.6) ? 'verified' : 'recalled' } : UNKNOWN;
}

/** One number that nobody has: no number of a subscriber begins with 0. */
export function phones(draw: Draw): Phone[] {
  const number = `000${draw.whole(1000, 9999)}`;
  return [{ number: `020-${number}`, tel: `+3120${number}`, confidence: 'verified', publish: true }];
}

/** A day of the year before the measurement. */
export function checkedOn(draw: Draw): string {
  return `2026-${String(draw.whole(1, 11)).padStart(2, '0')}-${String(draw.whole(1, 20)).padStart(2, '0')}`;
}
