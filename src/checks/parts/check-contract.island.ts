import { CONTRACT_CHECK } from '../contract/contract-check.ts';
import { takeOver } from './check-frame.island.ts';

takeOver(CONTRACT_CHECK);
