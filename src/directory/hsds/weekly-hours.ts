const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const DAY = DAYS.join('|');
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const RULE = new RegExp(`^(?:((?:${DAY})(?:[-,](?:${DAY}))*) )?(off|closed|${TIME}-${TIME}(?:,${TIME}-${TIME})*)$`);

/** Open from a time to a later time on certain days of every week. */
export interface WeeklySpan {
  /** "MO", "TU" and so on, in the order of the week. */
  days: readonly string[];
  /** HH:MM */
  opens: string;
  closes: string;
}

/**
 * Opening hours of OpenStreetMap as weekly spans, when that says exactly the same. Null for all else: public holidays,
 * months, spans over midnight, a rule that replaces another.
 *
 * @example readWeekly('Mo-Fr 09:00-17:00; Sa 10:00-12:00')
 */
export function readWeekly(hours: string): WeeklySpan[] | null {
  const spans: WeeklySpan[] = [];
  const told = new Set<string>();
  for (const rule of hours.split(';')) {
    const found = RULE.exec(rule.trim());
    const days = found ? readDays(found[1]) : null;
    // A later rule about a day that was told already would replace the earlier one.
    if (!found || !days || days.some((day) => told.has(day))) return null;
    for (const day of days) told.add(day);
    const times = found[2] ?? '';
    if (!times.includes(':')) continue;
    for (const span of times.split(',')) {
      const [opens = '', closes = ''] = span.split('-');
      if (opens >= closes) return null;
      spans.push({ days: days.map((day) => day.toUpperCase()), opens, closes });
    }
  }
  return spans.length > 0 ? spans : null;
}

/** Weekly spans as opening hours of OpenStreetMap. Spans on the same days stand in one rule. */
export function writeWeekly(spans: readonly WeeklySpan[]): string {
  const byDay = DAYS.map((day) => ({
    day,
    times: [
      ...new Set(spans.filter(({ days }) => days.includes(day.toUpperCase())).map(({ opens, closes }) => `${opens}-${closes}`)),
    ].sort(),
  })).filter(({ times }) => times.length > 0);
  const byTimes = Map.groupBy(byDay, ({ times }) => times.join(','));
  return [...byTimes].map(([times, days]) => `${days.map(({ day }) => day).join(',')} ${times}`).join('; ');
}

/** "Mo-We,Sa" as single days in the order of the week; no days are all days. Null when a day stands there twice. */
function readDays(text: string | undefined): string[] | null {
  if (text === undefined) return [...DAYS];
  const at = (day: string) => DAYS.findIndex((each) => each === day);
  const days: number[] = [];
  for (const part of text.split(',')) {
    const [first = '', last = first, more] = part.split('-');
    if (more !== undefined) return null;
    const length = ((at(last) - at(first) + DAYS.length) % DAYS.length) + 1;
    for (let i = 0; i < length; i++) days.push((at(first) + i) % DAYS.length);
  }
  return new Set(days).size === days.length ? days.sort((a, b) => a - b).flatMap((day) => DAYS[day] ?? []) : null;
}
