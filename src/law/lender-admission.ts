import { Grounds, type Ground, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { parameterOn, type ParameterSet } from './parameter.ts';

/**
 * Where a rule stands on a day. `may-have-begun`: the day that was expected has come, and nobody has confirmed that the
 * rule began.
 */
export type Beginning = 'not-yet' | 'may-have-begun' | 'begun';

/** Where the admission of lenders stands on a day. */
export interface LenderAdmission {
  /** The Act as a whole. */
  system: Beginning;
  systemFrom: IsoDay;
  /** Hirers may use none but admitted lenders. */
  onlyAdmitted: Beginning;
  onlyAdmittedFrom: IsoDay;
  /** In these days, both included, lenders announce themselves for the transition. */
  announceFrom: IsoDay;
  announceUntil: IsoDay;
}

const DATES = {
  systemFrom: 'wtta.dates.in-force-expected',
  onlyAdmittedFrom: 'wtta.dates.enforcement',
  announceFrom: 'wtta.dates.register-transition-from',
  announceUntil: 'wtta.dates.register-transition-until',
} as const;
const ARTICLES = ['Wtta'];

/**
 * Where the admission of lenders (Wet toelating terbeschikkingstelling van arbeidskrachten) stands on a day. Recalled as
 * long as one of the dates is only expected: adopted is not in force, and the decree on commencement has not been read.
 * What held before, a voluntary mark (SNA, on the standard NEN 4400), is known from memory only.
 *
 * Left out: conditions of admission, deposit, exceptions, what follows for a lender or hirer who does not keep to it.
 * @throws RangeError when `day` is no calendar day
 */
export function lenderAdmission(day: IsoDay, params: ParameterSet): RuleAnswer<LenderAdmission> {
  const isSure = Object.values(DATES).every((key) => parameterOn(params, key, day).kind === 'known');
  const use = new Grounds(params, ARTICLES, isSure ? 'verified' : 'recalled');
  const date = (key: string): IsoDay | null => {
    use.text(key, day); // names the key in the ground; an expected date is no value there
    const found = parameterOn(params, key, day);
    return found.kind !== 'unknown-on-date' && typeof found.value === 'string' ? found.value : null;
  };
  const beginning = (from: IsoDay, key: string): Beginning =>
    day < from ? 'not-yet' : parameterOn(params, key, day).kind === 'known' ? 'begun' : 'may-have-begun';
  const [systemFrom, onlyAdmittedFrom] = [date(DATES.systemFrom), date(DATES.onlyAdmittedFrom)];
  const [announceFrom, announceUntil] = [date(DATES.announceFrom), date(DATES.announceUntil)];
  if (systemFrom === null || onlyAdmittedFrom === null || announceFrom === null || announceUntil === null)
    return use.answer<LenderAdmission>(null);
  return use.answer<LenderAdmission>({
    system: beginning(systemFrom, DATES.systemFrom),
    systemFrom,
    onlyAdmitted: beginning(onlyAdmittedFrom, DATES.onlyAdmittedFrom),
    onlyAdmittedFrom,
    announceFrom,
    announceUntil,
  });
}

/** What an entry in the public register rests on: it says so itself, whatever the Act makes of it on that day. */
export function lenderRegisterGround(params: ParameterSet): Ground {
  return new Grounds(params, ARTICLES).answer(true).ground;
}
