import type { Grounds } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { parameterOn, type ParameterSet } from './parameter.ts';

/** The list of texts in force on a day, or null: then `use.answer` gives the reason. */
export function listOn(use: Grounds, params: ParameterSet, key: string, day: IsoDay): readonly string[] | null {
  use.text(key, day); // names the key in the ground and records why it is missing; a list itself is no text
  const parameter = parameterOn(params, key, day);
  return parameter.kind === 'known' && typeof parameter.value === 'object' ? parameter.value : null;
}
