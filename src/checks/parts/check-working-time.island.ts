import { WORKING_TIME_CHECK } from '../working-time/working-time-check.ts';
import { takeOver } from './take-over.ts';

takeOver(WORKING_TIME_CHECK);
