import type { Parameter, ParameterSet } from '#law/index.ts';
import type { PlanContext } from './plan-html.ts';
import type { Task } from './task.ts';

/** What travels with the page of the plan, so that the device makes it alone. */
export interface PlanDeviceData extends Omit<PlanContext, 'params'> {
  tasks: readonly Task[];
  /** Parameters that the tasks rest on, without what only editors need. */
  parameters: readonly Parameter[];
  /** Addresses of scripts that are fetched only when somebody asks for what they make. */
  scripts: { calendar: string; qr: string };
}

/** Those parameters of a set, as small as a rule can use them. */
export function parametersForDevice(params: ParameterSet, keys: readonly string[]): Parameter[] {
  return keys.flatMap((key) => {
    const parameter = params.byKey.get(key);
    if (!parameter) return [];
    const { note: _note, ...rest } = parameter;
    return { ...rest, series: rest.series.map(({ note: _of, ...entry }) => ({ ...entry, sources: [] })), expected: [] };
  });
}

/** The parameters on the device, as rules take them. */
export function parameterSetOf(parameters: readonly Parameter[]): ParameterSet {
  return { sources: {}, byKey: new Map(parameters.map((each) => [each.key, each])) };
}
