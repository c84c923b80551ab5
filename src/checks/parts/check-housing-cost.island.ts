import { HOUSING_COST_CHECK } from '../housing-cost/housing-cost-check.ts';
import { takeOver } from './check-frame.island.ts';

takeOver(HOUSING_COST_CHECK);
