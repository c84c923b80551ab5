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
  pay: PAY_CHECK as unknown as Check,
  deductions: DEDUCTIONS_CHECK as unknown as Check,
  agency: AGENCY_CHECK as unknown as Check,
  dismissal: DISMISSAL_CHECK as unknown as Check,
  'working-time': WORKING_TIME_CHECK as unknown as Check,
  'housing-cost': HOUSING_COST_CHECK as unknown as Check,
  lessons: LESSONS_CHECK as unknown as Check,
  registration: REGISTRATION_CHECK as unknown as Check,
  'job-offer': JOB_OFFER_CHECK as unknown as Check,
  contract: CONTRACT_CHECK as unknown as Check,
};
