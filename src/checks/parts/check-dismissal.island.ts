import { DISMISSAL_CHECK } from '../dismissal/dismissal-check.ts';
import { takeOver } from './check-frame.island.ts';

takeOver(DISMISSAL_CHECK);
