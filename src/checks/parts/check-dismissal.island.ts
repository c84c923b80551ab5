import { DISMISSAL_CHECK } from '../dismissal/dismissal-check.ts';
import { takeOver } from './take-over.ts';

takeOver(DISMISSAL_CHECK);
