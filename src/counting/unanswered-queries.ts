/** How often a query of a locale found no answer in a week. */
export interface UnansweredQuery {
  /** Monday of the week. */
  week: string;
  locale: string;
  query: string;
  times: number;
}

/** The most queries that are gathered between two writings: hostile ones cannot fill memory or database. */
const MOST = 200;
const LONGEST = 60;

/**
 * Queries without an answer, gathered until they are written. Within one writing the same query counts once, so that
 * one reader who tries again and again does not look like many. What may be about a person is not gathered at all.
 */
export class UnansweredQueries {
  private readonly gathered = new Map<string, UnansweredQuery>();

  /** @param day '2026-11-21' */
  add(locale: string, query: string, day: string): void {
    const text = countable(query);
    if (!text || this.gathered.size >= MOST) return;
    this.gathered.set(`${locale} ${text}`, { week: mondayOf(day), locale, query: text, times: 1 });
  }

  /** Hands over what was gathered and starts anew. */
  take(): UnansweredQuery[] {
    const taken = [...this.gathered.values()];
    this.gathered.clear();
    return taken;
  }
}

/** The query as it is counted, or null when it may tell who asks: numbers, addresses, long texts. */
export function countable(query: string): string | null {
  const text = query.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST || /\d(?:[\s.-]?\d){2}|@|https?:|www\./.test(text)) return null;
  return /\p{L}/u.test(text) ? text : null;
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
