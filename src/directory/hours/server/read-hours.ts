import { usesSchoolHolidays, schoolHolidayProblem } from '../school-holiday-rules.ts';
import { withoutComments } from '../hours-rules.ts';
import { readByLibrary, type LibraryHours } from './library.ts';

export const MAX_HOURS_LENGTH = 500;

/** Thrown for hours that cannot be read, or not be evaluated honestly. The message says why, for the writer. */
export class UnreadableHours extends Error {
  /** Where in the value, as far as it is known. */
  readonly position: number | null;

  constructor(message: string, position: number | null) {
    super(message);
    this.name = 'UnreadableHours';
    this.position = position;
  }
}

export interface ReadHours {
  value: string;
  library: LibraryHours;
  /** The same hours as the library writes them back. */
  canonical: string;
  /** True: `library` must not be evaluated, but what `withSchoolHolidays` makes of `canonical`. */
  needsSchoolHolidays: boolean;
}

/** Reads opening hours. Throws `UnreadableHours`, and nothing else. */
export function readHours(value: string): ReadHours {
  if (value.length > MAX_HOURS_LENGTH)
    throw new UnreadableHours(`Opening hours have at most ${MAX_HOURS_LENGTH} characters.`, MAX_HOURS_LENGTH);
  let library: LibraryHours;
  let canonical: string;
  try {
    library = readByLibrary(value);
    canonical = library.prettifyValue();
  } catch (thrown) {
    throw refusal(value, thrown);
  }
  const problem = notEvaluated(canonical);
  if (problem) throw new UnreadableHours(problem.message, firstMatch(value, problem.at));
  // What the library only warns of, but would show as open day and night.
  const guessed = library.getStructuredWarnings().find(({ type }) => type === 'vague' || type === 'interpreted_as_year');
  if (guessed) throw new UnreadableHours(guessed.message, guessed.position);
  return { value, library, canonical, needsSchoolHolidays: usesSchoolHolidays(canonical) };
}

function notEvaluated(canonical: string): { message: string; at: RegExp } | null {
  const bare = withoutComments(canonical);
  if (bare === '') return { message: 'There are no hours in this.', at: /^/ };
  if (/\b(?:sunrise|sunset|dawn|dusk)\b/.test(bare))
    return { message: 'Hours by the sun cannot be shown: write clock times.', at: /sunrise|sunset|dawn|dusk/i };
  if (/:\d\d\+/.test(bare))
    return { message: 'Without a closing time ("+") nobody can know how long it is open: write one.', at: /\+|open ?end|late/i };
  const message = schoolHolidayProblem(canonical);
  return message ? { message, at: /\bSH\b/i } : null;
}

function firstMatch(value: string, pattern: RegExp): number | null {
  const at = value.search(pattern);
  return at < 0 ? null : at;
}

const MARK = ' <--- (';

/** The library throws "what it had read <--- (message)", at times with warnings after it; its own mistakes are errors. */
function refusal(value: string, thrown: unknown): UnreadableHours {
  if (typeof thrown !== 'string') return new UnreadableHours('This cannot be read as opening hours.', null);
  const position = thrown.indexOf(MARK);
  if (position < 0 || !value.startsWith(thrown.slice(0, position))) return new UnreadableHours(thrown, null);
  return new UnreadableHours(inBrackets(thrown.slice(position + MARK.length)), position);
}

/** A text up to the bracket that closes one opened before it. */
function inBrackets(text: string): string {
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(0, at);
  }
  return text;
}
