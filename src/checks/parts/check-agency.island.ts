import { AGENCY_CHECK } from '../agency/agency-check.ts';
import { takeOver } from './take-over.ts';

takeOver(AGENCY_CHECK);
