import { exploitationInOffer, jobOfferSignGround, type JobOfferSignId } from '#law/index.ts';
import type { Given } from '../check.ts';
import { HELP_IN_DANGER, SIGN_WEIGHTS } from '../danger-signs.ts';
import { finding, type Finding, type Verdict } from '../finding.ts';
import { isInDanger, signOf, type ToldSign } from './offer-signs.ts';

const ASK = ['ask-in-writing', 'send-letter'];
const NOT_YET = ['do-not-travel', 'do-not-sign'];

/** What is done about a sign, and which guide page explains it. */
interface Told {
  actions: readonly string[];
  page: string;
  /** What we do not know decides, so it is not called wrong although the rule is sure. */
  depends?: true;
}

const OFFER = 'start/before-you-come';
const CONTRACT = 'pay/your-contract';
const EMPLOYER_HOME = 'housing/housing-from-your-employer';
const EXPLOITATION = 'safe-work/exploitation';

const TOLD: Record<ToldSign, Told> = {
  'fee-for-the-job': { actions: ['do-not-pay', 'keep-evidence', 'report-inspectorate'], page: 'warnings/scams' },
  'loan-for-the-job': { actions: ['do-not-sign', 'do-not-pay', 'help-first', 'call-fairwork'], page: EXPLOITATION },
  'passport-kept': { actions: ['do-not-travel', ...HELP_IN_DANGER], page: EXPLOITATION },
  'bank-card-or-digid-asked': { actions: ['give-nothing', 'help-first', 'call-fairwork'], page: 'warnings/paid-middlemen' },
  'threats-or-no-freedom': { actions: ['do-not-travel', ...HELP_IN_DANGER], page: EXPLOITATION },
  // Some need no permit for some work.
  'starts-without-permit': { actions: [...NOT_YET, 'ask-permit', ...ASK], page: 'registration/permits-non-eu', depends: true },
  // Whether somebody is self-employed depends on how the work is done.
  'self-employed-under-a-boss': { actions: ['do-not-sign', ...ASK], page: 'self-employed/self-employed-or-not', depends: true },
  'housing-in-job-contract': { actions: ['do-not-sign', ...ASK], page: EMPLOYER_HOME },
  'housing-ends-with-job-at-once': { actions: ['do-not-sign', 'money-for-the-way-back', ...ASK], page: EMPLOYER_HOME },
  // The duty begins with a stay that is long enough.
  'registration-forbidden': { actions: ASK, page: 'registration/register-as-resident', depends: true },
  // Above the minimum wage some costs may be kept.
  'fines-or-costs-from-wage': { actions: ['do-not-sign', ...ASK], page: 'pay/deductions', depends: true },
  'cash-wages': { actions: ['keep-evidence', ...ASK], page: 'pay/bank-account' },
  // Only training that law or CAO asks of the employer is free.
  'training-at-own-cost': { actions: ['do-not-pay', ...ASK], page: CONTRACT, depends: true },
  // Nobody has to sign at once; to press somebody is no offence of its own.
  'must-sign-today': { actions: ['do-not-sign', 'take-your-own-copy', ...ASK], page: CONTRACT, depends: true },
  // The firm may stand there under another name.
  'agency-not-registered': { actions: [...NOT_YET, 'look-in-trade-register', ...ASK], page: 'pay/check-your-agency', depends: true },
  'no-written-contract': { actions: [...NOT_YET, ...ASK], page: CONTRACT },
  'no-name-or-address-of-employer': { actions: [...NOT_YET, 'keep-evidence', ...ASK], page: 'warnings/scams' },
  'no-place-of-work': { actions: ASK, page: OFFER },
  'no-wage-named': { actions: ['do-not-sign', ...ASK], page: 'pay/minimum-wage' },
  'no-hours-named': { actions: ['money-for-the-way-back', ...ASK], page: 'pay/on-call-work' },
  'no-address-of-housing': { actions: ['do-not-travel', ...ASK], page: EMPLOYER_HOME },
  'deductions-not-named': { actions: ASK, page: 'pay/deductions' },
  'language-not-understood': { actions: ['do-not-sign', ...ASK], page: CONTRACT },
};

export const SIGN_FINDINGS = [...(Object.keys(TOLD) as ToldSign[]), 'exploitation', 'costs-before'] as const;
export const SIGN_PAGES = [...new Set(Object.values(TOLD).map(({ page }) => page))];

/** What was told of the offer, each with its own rule. */
export function findSigns(signs: readonly ToldSign[], { params, today }: Given): Finding[] {
  return signs.map((id) => {
    const sign = signOf(id);
    const { actions, page, depends } = TOLD[id];
    const verdict: Verdict = sign.weight === 'ask' || depends ? 'unclear' : 'wrong';
    return finding({ id, verdict, weight: SIGN_WEIGHTS[sign.weight], ground: jobOfferSignGround(sign, today, params), actions, page });
  });
}

/**
 * Money for papers or the journey, asked beforehand. It may be a fee for the job in disguise or a price for something real:
 * only who sees what it is for can tell.
 */
export function findCostsBefore(money: readonly string[], { params, today }: Given): Finding[] {
  if (!money.includes('costs-before')) return [];
  const ground = jobOfferSignGround(signOf('fee-for-the-job'), today, params);
  const actions = ['do-not-pay', 'keep-evidence', ...ASK];
  return [finding({ id: 'costs-before', verdict: 'unclear', weight: 2, ground, actions, page: 'warnings/scams' })];
}

/**
 * Enough signs of exploitation together for help by FairWork. Of an offer that nobody has taken yet it is called wrong only
 * with a sign that is a reason to stop; the others are seen with careless firms too.
 */
export function findExploitation(signs: readonly JobOfferSignId[], { params, today }: Given): Finding[] {
  const answer = exploitationInOffer({ day: today, signs }, params);
  if (answer.kind === 'not-known' || !answer.value.areEnough) return [];
  const { count, least } = answer.value;
  const danger = isInDanger(signs);
  return [
    finding({
      id: 'exploitation',
      verdict: danger ? 'wrong' : 'unclear',
      weight: danger ? 3 : 2,
      values: { count: { number: count }, least: { number: least } },
      ground: answer.ground,
      actions: danger ? ['do-not-travel', ...HELP_IN_DANGER] : ['do-not-travel', 'call-fairwork'],
      page: EXPLOITATION,
    }),
  ];
}
