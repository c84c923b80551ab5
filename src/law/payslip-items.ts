import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';
import { listOn } from './text-list.ts';

/** What a payslip has to show, in the order of the list `payslip.required` (BW 7:626 lid 1 and 2). */
export const PAYSLIP_ITEMS = [
  'gross-wage-and-build-up',
  'deductions',
  'agreed-hours',
  'minimum-wage-for-age',
  'names',
  'pay-period',
  'permanent-contract',
  'on-call-contract',
] as const;
export type PayslipItem = (typeof PAYSLIP_ITEMS)[number];

export interface PayslipFacts {
  payday: IsoDay;
  /** Items that the payslip shows; null: there was none. */
  shown: readonly PayslipItem[] | null;
  /** An amount differs from the previous pay, or it was the first one; null: not known. */
  isChanged: boolean | null;
  isDigital: boolean;
  /** The worker agreed to digital payslips; null: not known. */
  agreedToDigital: boolean | null;
}

export interface PayslipCheck {
  /** A payslip was due: at each payment on which an amount differs from the one before; null: not known. */
  isDue: boolean | null;
  missing: readonly PayslipItem[];
  /** `paper-due`: digital without consent. */
  form: 'ok' | 'paper-due' | 'unclear' | 'no-payslip';
}

/**
 * What is missing on a payslip and whether its form was right (BW 7:626). Of a payslip that was not given all items are
 * missing; whether it was due stands beside.
 *
 * Left out: whether the amounts are right; language (the article names none); the yearly statement; Sunday and night
 * hours by CAO.
 * @throws RangeError when `payday` is no calendar day
 */
export function checkPayslip(params: ParameterSet, facts: PayslipFacts): RuleAnswer<PayslipCheck> {
  const use = new Grounds(params, ['BW 7:626']);
  // The list is texts in English for editors: it dates the items and stands in the ground, the ids are here.
  if (listOn(use, params, 'payslip.required', facts.payday) === null) return use.answer<PayslipCheck>(null);
  const { shown } = facts;
  return use.answer<PayslipCheck>({
    isDue: facts.isChanged,
    missing: PAYSLIP_ITEMS.filter((item) => !shown?.includes(item)),
    form: shown === null ? 'no-payslip' : formOf(facts),
  });
}

function formOf(facts: PayslipFacts): PayslipCheck['form'] {
  if (!facts.isDigital || facts.agreedToDigital === true) return 'ok';
  return facts.agreedToDigital === null ? 'unclear' : 'paper-due';
}
