import { examinerOf } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import { PAY_CHECK } from './pay-check.ts';

/** October 2026, an adult paid by hour: 160 hours × 14.99 = 2398.40 is due (WML art. 7, 8). */
const OCTOBER: Typed = {
  age: 'adult',
  from: '2026-10-01',
  until: '2026-10-31',
  wageKind: 'hour',
  hoursWorked: '160',
  payAs: 'one-amount',
  grossPay: '2398,40',
};

/** What the tests type is a change of October. */
export const { examined, find, problems } = examinerOf(PAY_CHECK, OCTOBER);
