import { DEDUCTIONS_CHECK } from '../deductions/deductions-check.ts';
import { takeOver } from './check-frame.island.ts';

takeOver(DEDUCTIONS_CHECK);
