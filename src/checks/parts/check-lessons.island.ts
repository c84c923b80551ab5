import { LESSONS_CHECK } from '../lessons/lessons-check.ts';
import { takeOver } from './take-over.ts';

takeOver(LESSONS_CHECK);
