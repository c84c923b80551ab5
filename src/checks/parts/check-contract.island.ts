import { CONTRACT_CHECK } from '../contract/contract-check.ts';
import { takeOver } from './take-over.ts';

takeOver(CONTRACT_CHECK);
