import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

/**
 * Whether the landlord has to put the tenancy on paper, with written information about rights, deposit, service costs
 * and where to complain (Wgv art. 2 lid 2 d, e). Recalled for a housing corporation, which has rules of its own.
 * Not-known for contracts older than the Act.
 */
export function writtenTenancy(
  facts: { contractDate: IsoDay; isHousingCorporation: boolean | null },
  params: ParameterSet,
): RuleAnswer<'required' | 'not-certain'> {
  const isOrdinary = facts.isHousingCorporation === false;
  const use = new Grounds(params, ['Wgv art. 2 lid 2 d-e'], isOrdinary ? 'verified' : 'recalled');
  const since = use.text('wgv.in-force', facts.contractDate);
  return use.answer<'required' | 'not-certain'>(since === null ? null : isOrdinary ? 'required' : 'not-certain');
}

/**
 * The last day on which the tenant gets the statement of the service costs of a calendar year (BW 7:259). Only real
 * costs may be asked, without profit (BW 7:259, 7:261; Wgv art. 2 lid 2 f). A late statement stays valid.
 *
 * @param facts `on`: day of the question, which dates the rule; `year`: the year of the costs, such as 2025
 */
export function serviceCosts(facts: { on: IsoDay; year: number }, params: ParameterSet): RuleAnswer<{ statementBy: IsoDay }> {
  const use = new Grounds(params, ['BW 7:259', 'BW 7:261', 'Wgv art. 2 lid 2 e-f']);
  const monthDay = use.text('rent.service-costs-statement', facts.on);
  return use.answer(monthDay === null ? null : { statementBy: requireIsoDay(`${facts.year + 1}-${monthDay}`) });
}

/**
 * What a landlord asks for the contract, the key or the start, beside rent, deposit and service costs: an advantage that
 * is not reasonable cannot be agreed (BW 7:264). Recalled: the article was not read, and somebody has to look whether
 * the tenant got anything for it.
 */
export function landlordFee(params: ParameterSet): RuleAnswer<'ask-back'> {
  return new Grounds(params, ['BW 7:264'], 'recalled').answer('ask-back');
}

/**
 * Registering costs nothing, and nobody can do it for somebody else (Wet BRP art. 2.38: in person). Recalled as far as
 * asking money for help with it is concerned.
 */
export function registrationFee(params: ParameterSet): RuleAnswer<'free'> {
  return new Grounds(params, ['Wet BRP art. 2.38'], 'recalled').answer('free');
}
