import type { Parameter, ParameterSet } from './parameter.ts';

/**
 * The parameters that a browser needs to run rules by itself. What only editors read stays behind: notes, sources and
 * plans that are not law. So `plannedOn`, `nextChange` and `sourcesOf` find nothing in them.
 * @param keys keys, or beginnings of keys up to a dot ("wml.hourly"); one that nothing has is passed over
 */
export function portableParameters(params: ParameterSet, keys: readonly string[]): Parameter[] {
  return [...params.byKey.values()].filter(({ key }) => keys.some((each) => isAtOrBelow(key, each))).map(withoutEditing);
}

/** Parameters that arrived by themselves, as rules take them. */
export function parameterSetOf(parameters: readonly Parameter[]): ParameterSet {
  return { sources: {}, byKey: new Map(parameters.map((each) => [each.key, each])) };
}

/** A beginning may be written with its last dot or without. */
function isAtOrBelow(key: string, start: string): boolean {
  return key === start || key.startsWith(start.endsWith('.') ? start : `${start}.`);
}

function withoutEditing({ note: _note, expected: _expected, ...parameter }: Parameter): Parameter {
  return { ...parameter, series: parameter.series.map(({ note: _ofEntry, ...entry }) => ({ ...entry, sources: [] })) };
}
