import { cite } from './cite.ts';
import { Grounds, type Ground, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { JOB_OFFER_SIGNS, type JobOfferSign } from './job-offer-signs.ts';
import type { ParameterSet } from './parameter.ts';

/** Signs of a job offer that are seen at an agency too, when the work has begun. */
const AS_IN_AN_OFFER = [
  'fee-for-the-job',
  'loan-for-the-job',
  'passport-kept',
  'bank-card-or-digid-asked',
  'threats-or-no-freedom',
  'fines-or-costs-from-wage',
  'cash-wages',
  'agency-not-registered',
  'no-written-contract',
  'no-name-or-address-of-employer',
  'language-not-understood',
] as const;

/** Signs that show only when somebody works there. */
const AT_WORK = [
  {
    id: 'no-payslip',
    weight: 'serious',
    isExploitation: false,
    rule: 'A payslip comes with each pay whose amounts differ from the one before, so always with the first.',
    articles: ['BW 7:626 lid 1, 2'],
    parameters: ['payslip.required'],
    confidence: 'verified',
  },
  {
    id: 'must-live-in-their-home',
    weight: 'ask',
    isExploitation: false,
    rule: 'Work and home are two contracts; whoever works somewhere does not have to rent there.',
    articles: ['Wgv art. 1, 2 lid 3', 'Cao voor Uitzendkrachten'],
    parameters: [],
    confidence: 'recalled',
  },
  {
    id: 'name-changes',
    weight: 'ask',
    isExploitation: false,
    rule: 'The employer is named in writing; work in the same job for one who follows him can count on.',
    articles: ['BW 7:655 lid 1 a', 'BW 7:668a lid 2'],
    parameters: ['contract.info-week-month.basics-days'],
    confidence: 'verified',
  },
] as const satisfies readonly JobOfferSign[];

export type AgencySignId = (typeof AS_IN_AN_OFFER)[number] | (typeof AT_WORK)[number]['id'];

/** A sign with what it rests on, on a day. */
export interface WeighedAgencySign {
  id: AgencySignId;
  weight: JobOfferSign['weight'];
  isExploitation: boolean;
  ground: Ground;
}

/** Made when it is asked for, so that pages which do not ask carry none of it. */
function allSigns(): (JobOfferSign & { id: AgencySignId })[] {
  const asInAnOffer = JOB_OFFER_SIGNS.filter((sign): sign is Extract<typeof sign, { id: (typeof AS_IN_AN_OFFER)[number] }> =>
    (AS_IN_AN_OFFER as readonly string[]).includes(sign.id),
  );
  return [...asInAnOffer, ...AT_WORK];
}

/**
 * Signs that something is wrong with an agency, each with its own ground, the heaviest first. The weights are our
 * judgement and no law.
 */
export function weighAgencySigns(facts: { day: IsoDay; signs: readonly AgencySignId[] }, params: ParameterSet): WeighedAgencySign[] {
  const order: JobOfferSign['weight'][] = ['stop', 'serious', 'ask'];
  return allSigns()
    .filter(({ id }) => facts.signs.includes(id))
    .map(({ id, weight, isExploitation, articles, parameters, confidence }) => {
      const use = new Grounds(params, articles, confidence);
      cite(use, params, parameters, facts.day);
      return { id, weight, isExploitation, ground: use.answer(true).ground };
    })
    .toSorted((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}

/** Signs of exploitation that were seen, beside how many FairWork needs to help. */
export interface ExploitationSigns {
  count: number;
  least: number;
  areEnough: boolean;
}

/** Whether the signs are enough for help by FairWork. With fewer, asking is free all the same. */
export function exploitationSigns(
  facts: { day: IsoDay; signs: readonly AgencySignId[] },
  params: ParameterSet,
): RuleAnswer<ExploitationSigns> {
  const use = new Grounds(params, ['werkwijze van FairWork']);
  const least = use.number('fairwork.signs-min', facts.day);
  const count = allSigns().filter(({ id, isExploitation }) => isExploitation && facts.signs.includes(id)).length;
  return use.answer<ExploitationSigns>(least === null ? null : { count, least, areEnough: count >= least });
}
