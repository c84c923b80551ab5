import { Grounds, type RuleAnswer } from './ground.ts';
import type { ParameterSet } from './parameter.ts';

/** `judge`: nobody is put out without one. `ask`: the stay may be short by nature, which protects less. */
export type WhoDecides = 'judge' | 'ask';

/**
 * Who decides that somebody has to leave the home that he rents, also when rent is not paid: only a judge, and a bailiff
 * carries it out; a landlord may not change the locks (BW 7:231). Recalled for a stay that may be short by nature, as in
 * a hotel or a holiday park (BW 7:232 lid 2): there it depends on the case. Not dated.
 */
export function putOut(facts: { mayBeShortByNature: boolean }, params: ParameterSet): RuleAnswer<WhoDecides> {
  return facts.mayBeShortByNature
    ? new Grounds(params, ['BW 7:231', 'BW 7:232 lid 2'], 'recalled').answer<WhoDecides>('ask')
    : new Grounds(params, ['BW 7:231']).answer<WhoDecides>('judge');
}

/**
 * What a notice of the landlord does when the tenant does not agree: the tenancy goes on until a judge ends it
 * (BW 7:271, 7:272). Recalled: the articles were not read, nor the exceptions for homes that belong to a job.
 */
export function landlordNotice(facts: { mayBeShortByNature: boolean }, params: ParameterSet): RuleAnswer<WhoDecides> {
  const articles = facts.mayBeShortByNature ? ['BW 7:271', 'BW 7:272', 'BW 7:232 lid 2'] : ['BW 7:271', 'BW 7:272'];
  return new Grounds(params, articles, 'recalled').answer<WhoDecides>(facts.mayBeShortByNature ? 'ask' : 'judge');
}
