import type { Grounds } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { parameterOn, type ParameterSet } from './parameter.ts';

/**
 * Names parameters as the ground of an answer that does not calculate with them, and gives those whose value is not
 * known on the day: a text about them shows no number then.
 */
export function cite(use: Grounds, params: ParameterSet, keys: readonly string[], day: IsoDay): string[] {
  for (const key of keys) use.text(key, day); // records the key and how sure it is, whatever the unit
  return keys.filter((key) => parameterOn(params, key, day).kind !== 'known');
}
