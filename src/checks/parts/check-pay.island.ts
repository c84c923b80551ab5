import { PAY_CHECK } from '../pay/pay-check.ts';
import { takeOver } from './take-over.ts';

takeOver(PAY_CHECK);
