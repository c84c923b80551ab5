import { examinerOf } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import { DEDUCTIONS_CHECK } from './deductions-check.ts';

/** October 2026, an adult: 160 h × 14.99 = 2398.40 minimum wage, a quarter of it is 599.60. The wage is the minimum. */
const OCTOBER: Typed = { age: 'adult', from: '2026-10-01', until: '2026-10-31', hours: '160', grossPay: '2398,40' };

/** What the tests type is a change of October. */
export const { run, examined, find, problems } = examinerOf(DEDUCTIONS_CHECK, OCTOBER);

export const HOUSING: Typed = {
  kinds: ['housing'],
  housingAmount: '599,60',
  housingSigned: 'yes',
  tenancyShown: 'yes',
  approvedLandlord: 'yes',
  posted: 'no',
};

export const HEALTH: Typed = {
  kinds: ['health-premium'],
  healthAmount: '160',
  healthSigned: 'yes',
  policiesShown: 'yes',
  onlyBasic: 'yes',
};

/** Other deductions, one a row. */
export const rows = (...others: readonly Typed[]): Typed => ({
  kinds: ['other'],
  ...Object.fromEntries(others.flatMap((row, index) => Object.entries(row).map(([column, value]) => [`others.${index}.${column}`, value]))),
});
