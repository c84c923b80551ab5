import { dutchTimeOf, momentOf } from './dutch-time.ts';
import { shiftOf, type Entry, type Shift } from './entry.ts';

/** A shift that lasts longer is more likely a slip of the finger. */
const LONG_MINUTES = 16 * 60;

/** Something that looks wrong in an entry. It is said beside the field; the entry is kept as it is. */
export type Warning =
  | { field: 'day'; text: 'future' }
  | { field: 'end'; text: 'no-end' | 'same-time' }
  | { field: 'end'; text: 'long'; minutes: number }
  | { field: 'start'; text: 'overlap'; other: Entry }
  | { field: 'break'; text: 'long-break' };

/**
 * What looks wrong in an entry beside the others of the diary.
 * @param now in minutes as `dutchMinute`
 */
export function warningsOf(entry: Entry, entries: readonly Entry[], now: number): Warning[] {
  const found: Warning[] = [];
  if (entry.day > dutchTimeOf(now).day) found.push({ field: 'day', text: 'future' });
  if (entry.kind !== 'work' || entry.start === null) return found;
  const shift = shiftOf(entry);
  if (!shift) {
    const began = momentOf({ day: entry.day, time: entry.start, isSecond: entry.isStartSecond });
    if (now - began > LONG_MINUTES) found.push({ field: 'end', text: 'no-end' });
    return found;
  }
  const minutes = shift.until - shift.from;
  if (minutes === 0) found.push({ field: 'end', text: 'same-time' });
  if (minutes > LONG_MINUTES) found.push({ field: 'end', text: 'long', minutes });
  if (entry.breakMinutes > 0 && entry.breakMinutes >= minutes) found.push({ field: 'break', text: 'long-break' });
  const other = entries.find((each) => each.id !== entry.id && each.kind === 'work' && overlaps(shift, shiftOf(each)));
  if (other) found.push({ field: 'start', text: 'overlap', other });
  return found;
}

function overlaps(one: Shift, other: Shift | null): boolean {
  return other !== null && one.from < other.until && other.from < one.until;
}
