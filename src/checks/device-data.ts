import type { ParameterSet } from '#law/index.ts';
import type { Texts } from '#platform/i18n/say.ts';
import type { Check } from './check.ts';
import type { ResultContext } from './result-context.ts';

/** What travels with the page of a check, so that the device can run it alone. */
export interface DeviceData extends Omit<ResultContext, 'params' | 'today'> {
  /** Address of the script that makes calendar files: fetched when somebody asks. */
  calendarScript: string;
  /** Parameters that the rules of the check read, without what only editors need. */
  parameters: [string, ParameterSet['byKey'] extends ReadonlyMap<string, infer P> ? P : never][];
}

/** The part of all parameters that a check reads. */
export function parametersFor(check: Pick<Check, 'parameters'>, params: ParameterSet): DeviceData['parameters'] {
  return [...params.byKey]
    .filter(([key]) => check.parameters.some((start) => key === start || key.startsWith(start.endsWith('.') ? start : `${start}.`)))
    .map(([key, { note: _note, ...parameter }]) => [
      key,
      {
        ...parameter,
        series: parameter.series.map(({ note: _of, ...entry }) => ({ ...entry, sources: [] })),
        ...(parameter.expected ? { expected: parameter.expected.map(({ note: _of, ...entry }) => ({ ...entry, sources: [] })) } : {}),
      },
    ]);
}

/** The parameters on the device, as the rules take them. */
export function parameterSet(parameters: DeviceData['parameters']): ParameterSet {
  return { sources: {}, byKey: new Map(parameters) };
}

/** What stands in no letter and no sheet: hints, explanations, actions, what cannot be known, words of the screen. */
const FOR_THE_READER =
  /^shared\.(?!letter|yes|no$|unknown|verdict)|\.f\.[\w-]+\.why$|\.hint$|^[a-z-]+\.lead$|^[a-z-]+\.(?:do|unknown|section|deadline)\./;

/** Of the Dutch texts what stands in letters and sheets for others. */
export function dutchForDevice(dutch: Texts): Texts {
  return Object.fromEntries(Object.entries(dutch).filter(([key]) => !FOR_THE_READER.test(key)));
}
