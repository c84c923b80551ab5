import { AGENCY_CHECK } from './agency/agency-check.ts';
import type { Check, CheckId } from './check.ts';
import { CONTRACT_CHECK } from './contract/contract-check.ts';
import { DEDUCTIONS_CHECK } from './deductions/deductions-check.ts';
import { DISMISSAL_CHECK } from './dismissal/dismissal-check.ts';
import { HOUSING_COST_CHECK } from './housing-cost/housing-cost-check.ts';
import { JOB_OFFER_CHECK } from './job-offer/job-offer-check.ts';
import { LESSONS_CHECK } from './lessons/lessons-check.ts';
import { PAY_CHECK } from './pay/pay-check.ts';
import { REGISTRATION_CHECK } from './registration/registration-check.ts';
import { WORKING_TIME_CHECK } from './working-time/working-time-check.ts';

/** All checks, by id. A page on the device imports its own one only. */
export const CHECKS: Readonly<Record<CheckId, Check>> = {
  pay: PAY_CHECK,
  deductions: DEDUCTIONS_CHECK,
  agency: AGENCY_CHECK,
  dismissal: DISMISSAL_CHECK,
  'working-time': WORKING_TIME_CHECK,
  'housing-cost': HOUSING_COST_CHECK,
  lessons: LESSONS_CHECK,
  registration: REGISTRATION_CHECK,
  'job-offer': JOB_OFFER_CHECK,
  contract: CONTRACT_CHECK,
};
