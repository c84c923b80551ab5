import { defineCheck } from '../check.ts';
import { ORGANISATIONS_IN_DANGER } from '../danger-signs.ts';
import { findLender } from './find-lender.ts';
import { findPhase } from './find-phase.ts';
import { findSigns, isInDanger } from './find-signs.ts';
import { letterFor } from './letter.ts';
import { SECTIONS } from './questions.ts';

const FOR_RIGHTS = ['win-punt', 'juridisch-loket', 'vakbond', 'sncu', 'arbeidsinspectie', 'nau', 'kvk'];

/** Who lends somebody out, what the register says of it, and what was noticed. */
export const AGENCY_CHECK = defineCheck({
  id: 'agency',
  sections: SECTIONS,
  parameters: [
    'wtta.dates.in-force-expected',
    'wtta.dates.enforcement',
    'wtta.dates.register-transition-from',
    'wtta.dates.register-transition-until',
    'waadi.fee-ban.max-fee',
    'agency.phase-a-weeks',
    'agency.phase-b',
    'fairwork.signs-min',
    'payslip.required',
    'wml.household-help.days-below',
    'contract.info-week-month',
    'wgv.in-force',
    'deduction.housing.max-pct-wml',
    'deduction.health.margin-pct',
  ],
  organisations: [...new Set([...ORGANISATIONS_IN_DANGER, ...FOR_RIGHTS])],
  pages: [
    'pay/check-your-agency',
    'pay/agency-work',
    'pay/payslip',
    'pay/deductions',
    'pay/your-contract',
    'safe-work/exploitation',
    'housing/housing-from-your-employer',
  ],
  needsRegister: true,
  examine(answers, given) {
    const danger = isInDanger(answers.signs, given);
    return {
      findings: [...findSigns(answers.signs, given), ...findLender(answers, given), ...findPhase(answers, given)],
      figures: [],
      cannotKnow: ['pay', ...(answers.signs.length === 0 ? ['signs'] : []), ...(answers.hasAgencyCao === false ? ['outside-cao'] : [])],
      // To whoever threatens or keeps papers nobody writes first: help comes before.
      letter: danger ? null : letterFor(answers, given),
      ask: danger
        ? { needs: ['exploitation', 'agency'], organisations: ORGANISATIONS_IN_DANGER }
        : { needs: ['agency', 'contract-and-pay'], organisations: FOR_RIGHTS },
    };
  },
});
