import { addDays } from './calendar.ts';
import { confidenceOfTermEnd } from './court-deadlines.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const ARTICLES = { agreement: ['BW 7:670b'], consent: ['BW 7:671 lid 2, 3, 5', 'BW 7:670a lid 5, 6'] } as const;
const TERMS = {
  agreement: {
    told: 'dismissal.settlement-reflection-days.if-mentioned',
    notTold: 'dismissal.settlement-reflection-days.if-not-mentioned',
  },
  consent: { told: 'dismissal.consent-withdraw-days.if-told', notTold: 'dismissal.consent-withdraw-days.if-not-told' },
} as const;

export interface SettlementFacts {
  /** An agreement that ends the contract (vaststellingsovereenkomst), or consent to a dismissal. */
  kind: 'agreement' | 'consent';
  inWriting: boolean;
  /** Agreement: the day on which both had agreed. Consent: the date on it. When it can be several days, the earliest. */
  day: IsoDay;
  /** The right to withdraw stands in the agreement; for consent: the employer wrote of it within two working days. */
  toldOfRight: boolean;
  /** In the half year before, the worker already withdrew from an agreement or consent with this employer. */
  withdrewBefore: boolean;
}

export type Reflection =
  /** Not in writing: it does not count, so there is nothing to withdraw. */
  | { kind: 'not-valid' }
  /** The second one within half a year cannot be withdrawn (BW 7:670b lid 4, 7:671 lid 5). */
  | { kind: 'no-right' }
  /** `lastDay`: the last day on which the written withdrawal has to be with the employer. */
  | { kind: 'may-withdraw'; days: number; lastDay: IsoDay };

/**
 * Until when a worker can withdraw, in writing and without a reason, from a settlement agreement (BW 7:670b) or from
 * consent to a dismissal (7:671, 7:670a). Longer when the employer did not tell of this right. The day itself does not
 * count. On a Saturday or Sunday the term may run on (Algemene termijnenwet art. 1): the earlier day, marked recalled.
 *
 * Left out: directors; public holidays on working days; other grounds to undo an agreement, such as threat or error.
 * @throws RangeError when the day is no calendar day
 */
export function reflectionPeriod(params: ParameterSet, facts: SettlementFacts): RuleAnswer<Reflection> {
  const { kind, inWriting, day, toldOfRight, withdrewBefore } = facts;
  const key = TERMS[kind][toldOfRight ? 'told' : 'notTold'];
  const isOpen = inWriting && !withdrewBefore;
  const term = new Grounds(params, []).number(key, day);
  const use = new Grounds(params, ARTICLES[kind], isOpen && term !== null ? confidenceOfTermEnd(addDays(day, term)) : 'verified');
  const days = use.number(key, day);
  if (days === null) return use.answer<Reflection>(null);
  if (!inWriting) return use.answer<Reflection>({ kind: 'not-valid' });
  if (withdrewBefore) return use.answer<Reflection>({ kind: 'no-right' });
  return use.answer<Reflection>({ kind: 'may-withdraw', days, lastDay: addDays(day, days) });
}
