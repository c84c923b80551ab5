import { Grounds, type RuleAnswer } from './ground.ts';
import type { ParameterSet } from './parameter.ts';

/** How a job ended, as far as it can cost the benefit. */
export type BenefitRisk =
  /** The worker gave notice. */
  | 'resigned'
  /** Dismissed on the spot for an urgent reason. */
  | 'urgent-reason'
  /** An end that both agreed on in writing, because the employer wanted it. */
  | 'agreement'
  /** The same, while ill. */
  | 'agreement-while-ill'
  /** The worker did not want the new contract that was on offer. */
  | 'refused-contract';

/** `usually-none`: unless going on could not be asked of the worker; `may-be-none`: it depends; `later`: only after the notice that was due. */
export type BenefitEffect = 'usually-none' | 'may-be-none' | 'later';

/**
 * What the way in which a job ends can do to the benefit of UWV. Who ends the job usually gets none, unless going on could
 * not be asked (WW art. 24 lid 2 b); an urgent reason counts only when the worker is to blame (lid 2 a). Agreeing with an
 * end that the employer wants costs nothing by itself (lid 6), but the benefit begins only after the notice that would
 * have been due, or the end of the fixed contract (art. 19 lid 3, 4). Recalled: saying no to a new contract, and the
 * Ziektewet benefit after an agreement while ill, whose article was not read. UWV decides. Not dated.
 */
export function benefitAtRisk(params: ParameterSet, risk: BenefitRisk): RuleAnswer<BenefitEffect> {
  const { articles, effect, isRecalled } = RISKS[risk];
  return new Grounds(params, articles, isRecalled ? 'recalled' : 'verified').answer<BenefitEffect>(effect);
}

const RISKS: Record<BenefitRisk, { articles: readonly string[]; effect: BenefitEffect; isRecalled?: true }> = {
  resigned: { articles: ['WW art. 24 lid 2 b'], effect: 'usually-none' },
  'urgent-reason': { articles: ['WW art. 24 lid 2 a'], effect: 'may-be-none' },
  agreement: { articles: ['WW art. 24 lid 6', 'WW art. 19 lid 3, 4'], effect: 'later' },
  'agreement-while-ill': { articles: ['ZW art. 45', 'WW art. 24 lid 6'], effect: 'may-be-none', isRecalled: true },
  'refused-contract': { articles: ['WW art. 24 lid 1 b'], effect: 'may-be-none', isRecalled: true },
};
