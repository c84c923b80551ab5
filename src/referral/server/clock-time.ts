import { today } from '#platform/clock.ts';
import type { ClockTime } from '../terms.ts';

const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A moment as the Dutch clock shows it. */
export function clockTime(moment: Date): ClockTime {
  return `${today(moment)}T${TIME.format(moment)}`;
}
