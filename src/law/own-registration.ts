import { addDays } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

/** The duty to register is one's own. */
export interface OwnRegistration {
  /** Who has no home address chooses a correspondence address (briefadres) until this day. */
  correspondenceAddressBy: IsoDay;
}

/**
 * Whose duty it is to register as resident: of who lives here, at the address where he lives. The Act knows no exception
 * for a landlord, employer or agency who forbids it; without a home address it is a correspondence address (Wet BRP
 * art. 2.38 lid 1, 2.23, 2.42). Whether somebody has the duty is for `registrationOnArrival`.
 *
 * @param facts `from`: day on which somebody came to live here, or lost his address
 */
export function ownRegistration(facts: { from: IsoDay }, params: ParameterSet): RuleAnswer<OwnRegistration> {
  const use = new Grounds(params, ['Wet BRP art. 2.38 lid 1', 'Wet BRP art. 2.23', 'Wet BRP art. 2.42']);
  const days = use.number('brp.correspondence-address-days', facts.from);
  return use.answer(days === null ? null : { correspondenceAddressBy: addDays(facts.from, days) });
}

/**
 * The tax that an employer withholds from who has given him no BSN, in percent (Wet LB 1964 art. 26b). Left out: a delay
 * that neither of them can help, where it is not withheld if that can be shown.
 */
export function taxWithoutBsn(facts: { payday: IsoDay }, params: ParameterSet): RuleAnswer<{ percent: number }> {
  const use = new Grounds(params, ['Wet LB 1964 art. 26b']);
  const percent = use.number('tax.anonymous-rate-pct', facts.payday);
  return use.answer(percent === null ? null : { percent });
}
