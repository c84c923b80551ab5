import { momentOf } from './dutch-time.ts';
import type { Entry } from './entry.ts';

/** A moment on the Dutch clock: '2026-11-20T17:05'. */
export function moment(text: string): number {
  return momentOf({ day: text.slice(0, 10), time: text.slice(11), isSecond: false });
}

/** An entry of Friday 20 November 2026 from 07:00 to 15:30, written that afternoon, with what a test says otherwise. */
export function entry(other: Partial<Entry> = {}): Entry {
  return {
    id: 'a',
    day: '2026-11-20',
    kind: 'work',
    start: '07:00',
    end: '15:30',
    isStartSecond: false,
    isEndSecond: false,
    breakMinutes: 30,
    travelMinutes: 0,
    waitingMinutes: 0,
    where: '',
    note: '',
    written: moment('2026-11-20T16:00'),
    changed: null,
    ...other,
  };
}
