import type { ExploitationSigns } from './agency-signs.ts';
import { cite } from './cite.ts';
import { Grounds, type Ground, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { JOB_OFFER_SIGNS, type JobOfferSign, type JobOfferSignId } from './job-offer-signs.ts';
import type { ParameterSet } from './parameter.ts';

/** What a job offer shows, and what to do with it. */
export interface JobOfferAnswer {
  /** That of the heaviest sign; `nothing-found` says nothing about what was not looked at. */
  advice: 'stop' | 'get-advice' | 'ask-in-writing' | 'nothing-found';
  /** The heaviest first. */
  signs: readonly JobOfferSign[];
  /** Whether there are enough signs of exploitation for help by FairWork; null when its measure is not known. */
  fitsFairWork: boolean | null;
  /** Parameters without a value on that day: show no number for them. */
  unknownParameters: readonly string[];
}

const ADVICE = { stop: 'stop', serious: 'get-advice', ask: 'ask-in-writing' } as const satisfies Record<
  JobOfferSign['weight'],
  JobOfferAnswer['advice']
>;

/**
 * Weighs the warning signs of a job offer. The weights are our judgement and no law; each sign names its own rule. The
 * answer is as sure as the least sure of the signs.
 *
 * @param facts `signs`: what the reader saw, in any order
 */
export function weighJobOffer(facts: { day: IsoDay; signs: readonly JobOfferSignId[] }, params: ParameterSet): RuleAnswer<JobOfferAnswer> {
  const signs: readonly JobOfferSign[] = JOB_OFFER_SIGNS.filter((sign) => facts.signs.includes(sign.id));
  const articles = [...new Set(signs.flatMap((sign) => sign.articles))];
  const use = new Grounds(params, articles, signs.some((sign) => sign.confidence === 'recalled') ? 'recalled' : 'verified');
  const keys = [...new Set(signs.flatMap((sign) => sign.parameters))];
  const unknownParameters = cite(use, params, keys, facts.day);
  const exploitation = signs.filter((sign) => sign.isExploitation).length;
  const least = exploitation === 0 ? Infinity : use.number('fairwork.signs-min', facts.day);
  const [heaviest] = signs;
  return use.answer<JobOfferAnswer>({
    advice: heaviest ? ADVICE[heaviest.weight] : 'nothing-found',
    signs,
    fitsFairWork: least === null ? null : exploitation >= least,
    unknownParameters,
  });
}

/** On what a single sign rests on a day, so that each can be shown with its own rule. */
export function jobOfferSignGround({ articles, parameters, confidence }: JobOfferSign, day: IsoDay, params: ParameterSet): Ground {
  const use = new Grounds(params, articles, confidence);
  cite(use, params, parameters, day);
  return use.answer(true).ground;
}

/** Whether a job offer shows enough signs of exploitation for help by FairWork. With fewer, asking is free all the same. */
export function exploitationInOffer(
  facts: { day: IsoDay; signs: readonly JobOfferSignId[] },
  params: ParameterSet,
): RuleAnswer<ExploitationSigns> {
  const use = new Grounds(params, ['werkwijze van FairWork']);
  const least = use.number('fairwork.signs-min', facts.day);
  const count = JOB_OFFER_SIGNS.filter(({ id, isExploitation }) => isExploitation && facts.signs.includes(id)).length;
  return use.answer<ExploitationSigns>(least === null ? null : { count, least, areEnough: count >= least });
}
