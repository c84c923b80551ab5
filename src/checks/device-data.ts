import { portableParameters, type Parameter, type ParameterSet } from '#law/index.ts';
import type { Texts } from '#platform/i18n/say.ts';
import type { Check } from './check.ts';
import type { ResultContext } from './result-context.ts';

/** What travels with the page of a check, so that the device can run it alone. */
export interface DeviceData extends Omit<ResultContext, 'params' | 'today'> {
  /** Address of the script that makes calendar files: fetched when somebody asks. */
  calendarScript: string;
  /** Parameters that the rules of the check read, without what only editors need. */
  parameters: readonly Parameter[];
}

/** The part of all parameters that a check reads, as it travels. */
export function parametersFor(check: Pick<Check, 'parameters'>, params: ParameterSet): Parameter[] {
  return portableParameters(params, check.parameters);
}

/** What stands in no letter and no sheet: hints, explanations, actions, what cannot be known, words of the screen. */
const FOR_THE_READER =
  /^shared\.(?!letter|yes|no$|unknown|verdict)|\.f\.[\w-]+\.why$|\.hint$|^[a-z-]+\.lead$|^[a-z-]+\.(?:do|unknown|section|deadline)\./;

/** Of the Dutch texts what stands in letters and sheets for others. */
export function dutchForDevice(dutch: Texts): Texts {
  return Object.fromEntries(Object.entries(dutch).filter(([key]) => !FOR_THE_READER.test(key)));
}
