import { JOB_OFFER_CHECK } from '../job-offer/job-offer-check.ts';
import { takeOver } from './check-frame.island.ts';

takeOver(JOB_OFFER_CHECK);
