import type { Examined } from '../finding.ts';

const ASK = ['juridisch-loket', 'vakbond', 'win-punt', 'arbeidsinspectie'] as const;
/** Looks after the collective agreement of agency work. */
const ASK_ABOUT_AGENCY = 'sncu';

/** Everybody whom the checks of pay and deductions may name. */
export const ORGANISATIONS_FOR_PAY = [...ASK, ASK_ABOUT_AGENCY] as const;

/** Whom to ask about pay, or about what was taken off it. */
export function askAboutPay({ agency }: { agency: boolean | null }): Examined['ask'] {
  return { needs: ['contract-and-pay', 'legal-advice'], organisations: agency === true ? ORGANISATIONS_FOR_PAY : ASK };
}
