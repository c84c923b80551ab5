import { REGISTRATION_CHECK } from '../registration/registration-check.ts';
import { takeOver } from './check-frame.island.ts';

takeOver(REGISTRATION_CHECK);
