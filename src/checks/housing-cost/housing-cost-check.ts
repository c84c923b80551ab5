import { defineCheck, type Given } from '../check.ts';
import type { Examined } from '../finding.ts';
import { withLetter } from '../letter-parts.ts';
import type { Problem } from '../read-answers.ts';
import { findDeduction } from './find-deduction.ts';
import { findDeposit } from './find-deposit.ts';
import { findFees } from './find-fees.ts';
import { findLeaving } from './find-leaving.ts';
import { findPaper } from './find-paper.ts';
import { findRent } from './find-rent.ts';
import { letterOf } from './letter.ts';
import { perPeriod, periodDays } from './periods.ts';
import { SECTIONS, type HousingAnswers } from './questions.ts';

const HOURS_A_DAY = 24;

/** What a home may cost, and how one may be asked to leave it. */
export const HOUSING_COST_CHECK = defineCheck({
  id: 'housing-cost',
  sections: SECTIONS,
  parameters: [
    'rent.',
    'wgv.in-force',
    'huurcommissie.fee.tenant',
    'agency.housing-leave-weeks',
    'brp.correspondence-address-days',
    'deduction.housing.max-pct-wml',
    'wml.adult-age',
    'wml.hourly.',
  ],
  organisations: [
    'juridisch-loket',
    'win-punt',
    'meldpunt-goed-verhuurderschap',
    'huurcommissie',
    'huurteam',
    'gemeente',
    'snf',
    'akf',
    'arbeidsinspectie',
    'politie',
  ],
  pages: [
    'housing/rental-contract',
    'housing/rent-too-high',
    'housing/housing-from-your-employer',
    'housing/losing-job-and-home',
    'housing/report-a-bad-landlord',
    'registration/report-moving',
    'warnings/paid-middlemen',
  ],
  examine(answers, given) {
    const problems = problemsOf(answers);
    return problems.length > 0 ? { problems } : examined(answers, given);
  },
});

function problemsOf({ startDay, lastDay, period, periodEnd, hours }: HousingAnswers): Problem[] {
  const problems: Problem[] = [];
  if (startDay !== null && lastDay !== null && lastDay < startDay) problems.push({ field: 'lastDay', problem: 'ends-before-it-begins' });
  if (period !== null && periodEnd !== null && hours !== null && hours > periodDays(period, periodEnd) * HOURS_A_DAY)
    problems.push({ field: 'hours', problem: 'more-hours-than-there-are' });
  return problems;
}

function examined(answers: HousingAnswers, given: Given): Examined {
  const findings = [findLeaving, findDeposit, findFees, findDeduction, findRent, findPaper].flatMap((find) => find(answers, given));
  const letter = letterOf(answers, findings);
  return {
    findings: withLetter(findings, letter),
    cannotKnow: unknownsOf(answers),
    figures: figuresOf(answers),
    letter,
    ask: askOf(answers),
  };
}

function unknownsOf({ startDay, rent, rentPer, deposit, home, landlord, fromWage, passport, paper }: HousingAnswers): string[] {
  const unknown = ['points', 'space'];
  if (startDay === null) unknown.unshift('start-day');
  if (deposit !== null && (rent === null || rentPer === null)) unknown.push('rent-for-deposit');
  if (home === 'hotel' || home === 'chalet') unknown.push('short-stay');
  if (landlord === 'agency') unknown.push('approved-housing');
  if (fromWage === true) unknown.push('wage-above-minimum');
  if (passport !== 'other-eu' && paper === 'in-job') unknown.push('extra-rules');
  return unknown;
}

function figuresOf({ rent, rentPer, serviceCosts }: HousingAnswers): Examined['figures'] {
  if (rent === null || rentPer === null) return [];
  const month = perPeriod(rent + (serviceCosts ?? 0), rentPer, 'month');
  if (month.least === month.most) return [{ id: 'month', value: { money: month.most } }];
  return [
    { id: 'month-least', value: { money: month.least } },
    { id: 'month-most', value: { money: month.most } },
  ];
}

function askOf({ leaving, pressure, fromWage, certificate, mayRegister }: HousingAnswers): Examined['ask'] {
  return {
    needs: leaving === 'told-to-leave' ? ['housing', 'homeless', 'legal-advice'] : ['housing', 'legal-advice'],
    organisations: [
      ...(pressure.length > 0 ? ['politie'] : []),
      'juridisch-loket',
      'win-punt',
      'meldpunt-goed-verhuurderschap',
      'huurcommissie',
      'huurteam',
      ...(mayRegister === 'refused' ? ['gemeente'] : []),
      ...(certificate === 'akf' ? ['akf'] : certificate === null ? [] : ['snf']),
      ...(fromWage === true ? ['arbeidsinspectie'] : []),
    ],
  };
}
