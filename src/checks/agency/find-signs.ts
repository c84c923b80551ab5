import { exploitationSigns, weighAgencySigns, type AgencySignId } from '#law/index.ts';
import type { Given } from '../check.ts';
import { HELP_IN_DANGER, SIGN_WEIGHTS } from '../danger-signs.ts';
import { finding, type Finding, type Verdict } from '../finding.ts';
import { SIGNS } from './questions.ts';

/** Each sign is a finding of its own, and enough signs of exploitation are one more. */
export const SIGN_FINDINGS = [...SIGNS, 'exploitation'] as const;

/** Costs may be kept from what is paid above the minimum wage: the check of deductions tells. */
const UNCLEAR: readonly AgencySignId[] = ['fines-or-costs-from-wage'];

const ASK = ['ask-in-writing', 'send-letter', 'keep-evidence'];

const ACTIONS: Partial<Record<AgencySignId, readonly string[]>> = {
  'threats-or-no-freedom': HELP_IN_DANGER,
  'passport-kept': HELP_IN_DANGER,
  'bank-card-or-digid-asked': ['help-first', 'call-fairwork', 'close-card', 'report-inspectorate'],
  'fee-for-the-job': ['do-not-pay', 'keep-evidence', 'report-inspectorate'],
  'loan-for-the-job': ['do-not-sign', 'do-not-pay', 'help-first', 'call-fairwork'],
  'no-payslip': ['ask-payslip', 'write-down-hours', 'send-letter'],
  'cash-wages': ['write-down-hours', 'send-letter', 'report-inspectorate'],
  'fines-or-costs-from-wage': ['check-deductions', 'keep-evidence', 'send-letter'],
};

const PAGES: Partial<Record<AgencySignId, string>> = {
  'threats-or-no-freedom': 'safe-work/exploitation',
  'passport-kept': 'safe-work/exploitation',
  'bank-card-or-digid-asked': 'safe-work/exploitation',
  'loan-for-the-job': 'safe-work/exploitation',
  'must-live-in-their-home': 'housing/housing-from-your-employer',
  'no-payslip': 'pay/payslip',
  'fines-or-costs-from-wage': 'pay/deductions',
  'no-written-contract': 'pay/your-contract',
  'language-not-understood': 'pay/your-contract',
};

/** What was noticed at the agency, each with its own rule. */
export function findSigns(signs: readonly AgencySignId[], { params, today }: Given): Finding[] {
  const facts = { day: today, signs };
  const found = weighAgencySigns(facts, params).map((sign) => {
    const verdict: Verdict = sign.weight === 'ask' || UNCLEAR.includes(sign.id) ? 'unclear' : 'wrong';
    return finding({
      id: sign.id,
      verdict,
      weight: SIGN_WEIGHTS[sign.weight],
      ground: sign.ground,
      actions: ACTIONS[sign.id] ?? ASK,
      page: PAGES[sign.id] ?? 'pay/check-your-agency',
    });
  });
  const exploitation = exploitationSigns(facts, params);
  if (exploitation.kind === 'not-known' || !exploitation.value.areEnough) return found;
  return [
    ...found,
    finding({
      id: 'exploitation',
      verdict: 'wrong',
      weight: 3,
      values: { count: { number: exploitation.value.count }, least: { number: exploitation.value.least } },
      ground: exploitation.ground,
      actions: HELP_IN_DANGER,
      page: 'safe-work/exploitation',
    }),
  ];
}

/** Whether somebody may be in danger, so that a letter to the agency is not the first thing to do. */
export function isInDanger(signs: readonly AgencySignId[], { params, today }: Given): boolean {
  const weighed = weighAgencySigns({ day: today, signs }, params);
  return weighed.some(({ weight, isExploitation }) => weight === 'stop' && isExploitation);
}
