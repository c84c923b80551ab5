import { AGENCY_CHECK } from '../agency/agency-check.ts';
import { takeOver } from './check-frame.island.ts';

takeOver(AGENCY_CHECK);
