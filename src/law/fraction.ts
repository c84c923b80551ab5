import type { Grounds } from './ground.ts';
import type { IsoDay } from './iso-day.ts';

const FRACTION = /^(\d+)\/([1-9]\d*)$/;

/** `'2/3'` in whole numbers, for sums that have to be exact to the cent. */
export interface Fraction {
  part: number;
  whole: number;
}

/** The fraction that a parameter with the unit `fraction` has on a day; null: not known, or no fraction. */
export function exactFractionOn(use: Grounds, key: string, day: IsoDay): Fraction | null {
  const match = FRACTION.exec(use.text(key, day) ?? '');
  return match ? { part: Number(match[1]), whole: Number(match[2]) } : null;
}

/** The same as a number, `'2/3'` as 0.666…; null: not known, or no fraction. */
export function fractionOn(use: Grounds, key: string, day: IsoDay): number | null {
  const fraction = exactFractionOn(use, key, day);
  return fraction && fraction.part / fraction.whole;
}
