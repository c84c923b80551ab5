import { HOUSING_COST_CHECK } from '../housing-cost/housing-cost-check.ts';
import { takeOver } from './take-over.ts';

takeOver(HOUSING_COST_CHECK);
