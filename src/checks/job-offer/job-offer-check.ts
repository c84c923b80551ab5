import { defineCheck } from '../check.ts';
import { ORGANISATIONS_IN_DANGER } from '../danger-signs.ts';
import type { Finding } from '../finding.ts';
import { withLetter } from '../letter-parts.ts';
import { findHome } from './find-home.ts';
import { findIncomeGuarantee, weighPay } from './find-pay.ts';
import { findCostsBefore, findExploitation, findSigns, SIGN_PAGES } from './find-signs.ts';
import { letterFor } from './letter.ts';
import { isInDanger, signsOf } from './offer-signs.ts';
import { SECTIONS } from './questions.ts';

const AT_HOME_IN_EU = ['eures'];
const FOR_PERMITS = ['ind', 'uwv'];
const BEFORE_LEAVING = ['win-punt', 'juridisch-loket', 'vakbond', 'nau', 'kvk', 'arbeidsinspectie'];
const FOR_FRAUD = ['fraudehelpdesk'];

/** Whether an offer of work in the Netherlands is safe to accept: what is missing, what is not right, what to ask first. */
export const JOB_OFFER_CHECK = defineCheck({
  id: 'job-offer',
  sections: SECTIONS,
  parameters: [
    'wml.hourly',
    'wml.adult-age',
    'wml.household-help.days-below',
    'waadi.fee-ban.max-fee',
    'wgv.in-force',
    'agency.housing-leave-weeks',
    'agency.income-guarantee-months',
    'brp.deadline-days',
    'rent.deposit-max-months',
    'contract.info-week-month',
    'oncall.notice-days',
    'oncall.min-hours',
    'deduction.housing.max-pct-wml',
    'deduction.health.margin-pct',
    'fairwork.signs-min',
  ],
  organisations: [...new Set([...ORGANISATIONS_IN_DANGER, ...AT_HOME_IN_EU, ...FOR_PERMITS, ...BEFORE_LEAVING, ...FOR_FRAUD])],
  pages: [...new Set([...SIGN_PAGES, 'safe-work/exploitation', 'pay/minimum-wage', 'housing/rental-contract', 'start/before-you-come'])],
  examine(answers, given) {
    const signs = signsOf(answers);
    const { pay, findings: aboutPay } = weighPay(answers, given);
    const isBelow = pay.kind === 'compared' && pay.isBelow;
    const danger = isInDanger(signs);
    const aboutHome = findHome(answers, given);
    // To whoever threatens or makes debts nobody writes first: help comes before.
    const letter = danger
      ? null
      : letterFor(
          answers,
          pay,
          aboutHome.some(({ id }) => id === 'deposit-too-high'),
          given,
        );
    const findings = [
      ...findSigns(signs, given),
      ...findCostsBefore(answers.money, given),
      ...findExploitation(isBelow ? [...signs, 'wage-below-minimum'] : signs, given),
      ...aboutPay,
      ...findIncomeGuarantee(answers, given),
      ...aboutHome,
    ];
    const isOfEu = answers.passport === null || answers.passport === 'eu';
    const asksMoney = answers.money.includes('fee-for-the-job') || answers.money.includes('costs-before');
    return {
      findings: danger ? findings.map(withoutWriting) : withLetter(findings, letter),
      figures: pay.kind === 'compared' ? [{ id: 'minimum', value: { money: pay.minimum } }] : [],
      cannotKnow: [
        'real',
        ...(answers.payNamed === 'hour-gross' && answers.hourlyPay !== null && answers.startDay === null ? ['start-day'] : []),
        ...(answers.signs.length + answers.money.length === 0 ? ['signs'] : []),
      ],
      letter,
      ask: danger
        ? { needs: ['exploitation', 'agency'], organisations: [...ORGANISATIONS_IN_DANGER, ...(isOfEu ? AT_HOME_IN_EU : [])] }
        : {
            needs: ['agency', 'contract-and-pay'],
            organisations: [
              ...(isOfEu ? AT_HOME_IN_EU : []),
              ...(answers.passport === 'non-eu' ? FOR_PERMITS : []),
              ...(asksMoney ? FOR_FRAUD : []),
              ...BEFORE_LEAVING,
            ],
          },
    };
  },
});

/** Nobody in danger is told to write to the recruiter. */
function withoutWriting(found: Finding): Finding {
  return { ...found, actions: found.actions.filter((action) => action !== 'ask-in-writing' && action !== 'send-letter') };
}
