import { REGISTRATION_CHECK } from '../registration/registration-check.ts';
import { takeOver } from './take-over.ts';

takeOver(REGISTRATION_CHECK);
