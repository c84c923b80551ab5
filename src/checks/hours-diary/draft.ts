import { comesTwice, readMinutes, readTime } from './dutch-time.ts';
import { DAY_KINDS, hasTimes, isDiaryDay, type DayKind, type Entry } from './entry.ts';

/** What stands in the fields of the form, as it was typed. */
export interface Draft {
  kind: string;
  day: string;
  start: string;
  end: string;
  isStartSecond: boolean;
  isEndSecond: boolean;
  break: string;
  travel: string;
  waiting: string;
  where: string;
  note: string;
}

/** What an entry says, without when it was written. */
export type EntryFacts = Omit<Entry, 'id' | 'written' | 'changed'>;

/** A field that has to be typed again before the entry can be kept. */
export interface DraftProblem {
  field: 'day' | 'start' | 'end' | 'break' | 'travel' | 'waiting';
  text: 'day-unread' | 'start-missing' | 'time-unread' | 'minutes-unread';
}

/** An empty form for a day. */
export function emptyDraft(day: string): Draft {
  return {
    kind: 'work',
    day,
    start: '',
    end: '',
    isStartSecond: false,
    isEndSecond: false,
    break: '',
    travel: '',
    waiting: '',
    where: '',
    note: '',
  };
}

/** A form with an entry in it, to change it. */
export function draftOf(entry: Entry): Draft {
  const minutes = (count: number) => (count === 0 ? '' : String(count));
  return {
    kind: entry.kind,
    day: entry.day,
    start: entry.start ?? '',
    end: entry.end ?? '',
    isStartSecond: entry.isStartSecond,
    isEndSecond: entry.isEndSecond,
    break: minutes(entry.breakMinutes),
    travel: minutes(entry.travelMinutes),
    waiting: minutes(entry.waitingMinutes),
    where: entry.where,
    note: entry.note,
  };
}

/** Reads a form: what it says, or all that cannot be read, in the order of the fields. */
export function readDraft(draft: Draft): { facts: EntryFacts } | { problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const kind = readKind(draft.kind);
  const isWork = kind === 'work';
  const day = draft.day.trim();
  if (!isDiaryDay(day)) problems.push({ field: 'day', text: 'day-unread' });

  const time = (field: 'start' | 'end') => {
    const typed = draft[field].trim();
    if (!hasTimes(kind) || typed === '') return null;
    const read = readTime(typed);
    if (read === null) problems.push({ field, text: 'time-unread' });
    return read;
  };
  const minutes = (field: 'break' | 'travel' | 'waiting') => {
    const read = isWork ? readMinutes(draft[field]) : 0;
    if (read === null) problems.push({ field, text: 'minutes-unread' });
    return read ?? 0;
  };
  const start = time('start');
  if (isWork && draft.start.trim() === '') problems.push({ field: 'start', text: 'start-missing' });
  const facts: EntryFacts = {
    day,
    kind,
    start,
    end: time('end'),
    isStartSecond: draft.isStartSecond,
    isEndSecond: draft.isEndSecond,
    breakMinutes: minutes('break'),
    travelMinutes: minutes('travel'),
    waitingMinutes: minutes('waiting'),
    where: draft.where.trim(),
    note: draft.note.trim(),
  };
  return problems.length > 0 ? { problems } : { facts };
}

/** Which times of a form come twice that night, so that somebody has to say which one is meant. */
export function timesThatComeTwice(facts: EntryFacts, endDay: string): { start: boolean; end: boolean } {
  return {
    start: facts.start !== null && comesTwice(facts.day, facts.start),
    end: facts.end !== null && comesTwice(endDay, facts.end),
  };
}

function readKind(text: string): DayKind {
  return DAY_KINDS.find((kind) => kind === text) ?? 'work';
}
