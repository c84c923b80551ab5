/** One rule of opening hours, with what joins it to the rule before: '; ' replaces days, ', ' adds, ' || ' is second choice. */
export interface HoursRule {
  separator: '' | '; ' | ', ' | ' || ';
  text: string;
}

/**
 * The rules of opening hours, which must be written as the library writes them back: there ", " with its space stands
 * between rules only, and lists within a rule have a comma alone.
 */
export function rulesOf(hours: string): HoursRule[] {
  const rules: HoursRule[] = [{ separator: '', text: '' }];
  for (const [piece] of hours.matchAll(/"[^"]*"|; | \|\| |, |[^]/g)) {
    if (piece === '; ' || piece === ', ' || piece === ' || ') rules.push({ separator: piece, text: '' });
    else rules[rules.length - 1] = join(rules.at(-1), piece);
  }
  return rules;
}

function join(rule: HoursRule | undefined, piece: string): HoursRule {
  return { separator: rule?.separator ?? '', text: `${rule?.text ?? ''}${piece}` };
}

/** A rule without its comments, which may say anything. */
export function withoutComments(text: string): string {
  return text.replaceAll(/"[^"]*"/g, '""');
}

/** Spans of clock times in a rule, in minutes; past midnight the end is beyond 1440. */
export function timesOf(text: string): { from: number; until: number }[] {
  return [...withoutComments(text).matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)/g)].map((match) => {
    const from = minutes(match[1], match[2]);
    const until = minutes(match[3], match[4]);
    return { from, until: until <= from ? until + 1440 : until };
  });
}

function minutes(hours: string | undefined, rest: string | undefined): number {
  return Number(hours) * 60 + Number(rest);
}
