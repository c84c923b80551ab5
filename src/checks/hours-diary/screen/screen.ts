import type { Change, Diary } from '../diary.ts';
import type { DutchTime } from '../dutch-time.ts';
import type { Entry } from '../entry.ts';
import type { Period } from '../period.ts';
import type { Words } from './words.ts';

/** Where something is said: near the hand that did it. */
export type Place = 'now' | 'form' | 'list';

/** What the parts of the page share. */
export interface Screen {
  words: Words;
  /** What is kept now. */
  diary: () => Diary;
  /** The Dutch clock now, and the moment in minutes. */
  now: () => DutchTime & { minute: number };
  /** The days that the list shows. */
  period: () => Period;
  /** Lets the list show the period with this day. */
  showDay: (day: string) => void;
  /** Makes a change and shows it. */
  make: (change: Change) => void;
  /** Makes a change, says at a place of the page what was done and offers to undo it; the focus goes there. */
  makeAndSay: (change: Change, back: Change, text: string, where: Place) => void;
  /** Opens the form with an entry in it, or empty for a day. */
  edit: (what: Entry | { day: string }) => void;
}

/** A name for a new entry that no other has. */
export function newId(): string {
  // Not randomUUID: it is missing where the page comes without https, as on a laptop in a classroom.
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (number) => number.toString(36)).join('');
}
