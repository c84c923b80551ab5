import { LESSONS_CHECK } from '../lessons/lessons-check.ts';
import { takeOver } from './check-frame.island.ts';

takeOver(LESSONS_CHECK);
