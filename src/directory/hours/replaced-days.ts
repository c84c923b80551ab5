import { rulesOf, timesOf, withoutComments } from './hours-rules.ts';

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const RULE = /^((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su))*) (\d\d:\d\d-\d\d:\d\d(?:,\d\d:\d\d-\d\d:\d\d)*)$/;

/**
 * In "Mo-Fr 09:00-17:00; Th 18:00-20:30" the second rule replaces Thursday: it is open in the evening only. That is what
 * the syntax means, and how we read it. Writers often mean "also in the evening"; they are told when the times of a day
 * are replaced by others that do not even touch them. Takes hours as the library writes them back.
 */
export function replacedDayWarnings(hours: string): string[] {
  const times = new Map<string, string>();
  const warnings: string[] = [];
  for (const { separator, text } of rulesOf(hours)) {
    const [, days, span] = RULE.exec(withoutComments(text)) ?? [];
    if (days === undefined || span === undefined) continue;
    const lost = new Set<string>();
    for (const day of daysOf(days)) {
      const earlier = times.get(day);
      if (earlier !== undefined && separator === '; ' && areApart(earlier, span)) lost.add(earlier);
      times.set(day, separator === ', ' && earlier !== undefined ? `${earlier},${span}` : span);
    }
    for (const earlier of lost)
      warnings.push(`"${text}" replaces ${earlier} of these days. Write a comma in place of the semicolon if it is open at both times.`);
  }
  return warnings;
}

function areApart(one: string, other: string): boolean {
  return timesOf(one).every((a) => timesOf(other).every((b) => a.until <= b.from || b.until <= a.from));
}

function daysOf(list: string): string[] {
  return list.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const from = WEEKDAYS.findIndex((day) => day === first);
    const until = WEEKDAYS.findIndex((day) => day === last);
    return WEEKDAYS.filter((_, at) => (from <= until ? from <= at && at <= until : from <= at || at <= until));
  });
}
