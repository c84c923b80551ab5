import type { Grounds } from './ground.ts';
import type { IsoDay } from './iso-day.ts';

const FRACTION = /^(\d+)\/([1-9]\d*)$/;

/** The number that a parameter with the unit `fraction` stands for on a day, `'2/3'` as 0.666…; null: not known. */
export function fractionOn(use: Grounds, key: string, day: IsoDay): number | null {
  const match = FRACTION.exec(use.text(key, day) ?? '');
  return match ? Number(match[1]) / Number(match[2]) : null;
}
