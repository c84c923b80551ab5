import { DEDUCTIONS_CHECK } from '../deductions/deductions-check.ts';
import { takeOver } from './take-over.ts';

takeOver(DEDUCTIONS_CHECK);
