import { WORKING_TIME_CHECK } from '../working-time/working-time-check.ts';
import { takeOver } from './check-frame.island.ts';

takeOver(WORKING_TIME_CHECK);
