import { addDays, daysBetween } from './calendar.ts';
import { COUNTED_PAY_ARTICLES, countPay, type CountedPay, type PayItem } from './counted-pay.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import { birthdayChangesAmount, HOURLY_WAGE_ARTICLES, hourlyCents, type Worker } from './minimum-hourly-wage.ts';
import type { ParameterSet } from './parameter.ts';

const ARTICLES = ['WML art. 5a', ...HOURLY_WAGE_ARTICLES];
const DAYS_A_WEEK = 7;
const HOURS_A_DAY = 24;

/**
 * Hours on one day, over the seven days that begin on `weekFrom`, or over all days of a pay period of which nobody knows
 * more. Decimal hours: 7.5 is seven and a half.
 */
export type HoursEntry =
  { day: IsoDay; hours: number } | { weekFrom: IsoDay; hours: number } | { from: IsoDay; until: IsoDay; hours: number };

export interface HoursFacts extends Worker {
  /** Worked hours, overtime too, and hours without work that by law are paid, such as leave and illness (WML art. 5a). */
  hours: readonly HoursEntry[];
}

export interface HoursPart {
  from: IsoDay;
  until: IsoDay;
  hours: number;
  /** The two differ only when the amount changes inside a week or period: we do not know on which of its days the hours were. */
  leastHourlyCents: number;
  mostHourlyCents: number;
}

export interface DueMinimumWage {
  /** What is due in any case, gross, in cents. */
  leastCents: number;
  /** What can be due at most: more than the least only when an amount changes inside a week or period. */
  mostCents: number;
  hours: number;
  parts: readonly HoursPart[];
}

/** `unclear`: it depends on the reading, or on days that we do not know. */
export type PayVerdict = 'below' | 'unclear' | 'not-below';

export interface MinimumWageCheck extends CountedPay {
  verdict: PayVerdict;
  due: DueMinimumWage;
  /** What is missing in any case, in cents. */
  shortCents: number;
  /** Counted pay for one hour, in cents; null without hours. */
  paidPerHourCents: number | null;
}

/**
 * The minimum wage due for hours, day by day, because birthdays, 1 January and 1 July change it.
 * Recalled when a birthday changes it inside these hours: that this happens on the day itself is recalled.
 *
 * Left out: work before 2024, when the amount was by month and full-time week; hours of piece work by a norm (WML art.
 * 12a); exemptions (art. 10); a higher wage by contract or CAO.
 * @throws RangeError when a day is no calendar day, a period ends before it begins, or hours are negative or do not fit in
 *   their days
 */
export function dueMinimumWage(params: ParameterSet, facts: HoursFacts): RuleAnswer<DueMinimumWage> {
  const use = groundsFor(params, facts, ARTICLES);
  return use.answer(dueOf(use, params, facts));
}

/**
 * Compares the pay of a pay period with the minimum wage for its hours (WML art. 6, 7, 8).
 *
 * Left out, besides what `dueMinimumWage` leaves out: hours above the agreed ones may be paid one pay period later
 * (art. 13a), so ask for the next payslip before calling pay too low.
 * @throws RangeError as `dueMinimumWage`
 */
export function checkMinimumWage(params: ParameterSet, facts: HoursFacts & { pay: readonly PayItem[] }): RuleAnswer<MinimumWageCheck> {
  const use = groundsFor(params, facts, [...ARTICLES, ...COUNTED_PAY_ARTICLES]);
  const due = dueOf(use, params, facts);
  if (!due) return use.answer<MinimumWageCheck>(null);
  const counted = countPay(facts.pay);
  return use.answer<MinimumWageCheck>({
    ...counted,
    verdict: payVerdict(counted.countedCents, due.leastCents, due.mostCents),
    due,
    shortCents: Math.max(0, due.leastCents - counted.countedCents),
    paidPerHourCents: due.hours > 0 ? Math.round(counted.countedCents / due.hours) : null,
  });
}

/** Below both amounts is below; between them is unclear. */
export function payVerdict(paidCents: number, leastCents: number, mostCents: number): PayVerdict {
  if (paidCents < leastCents) return 'below';
  return paidCents < mostCents ? 'unclear' : 'not-below';
}

function groundsFor(params: ParameterSet, facts: HoursFacts, articles: readonly string[]): Grounds {
  const days = facts.hours.flatMap(daysOf);
  return new Grounds(params, articles, birthdayChangesAmount(params, facts, days) ? 'recalled' : 'verified');
}

function dueOf(use: Grounds, params: ParameterSet, facts: HoursFacts): DueMinimumWage | null {
  const parts: HoursPart[] = [];
  for (const entry of facts.hours) {
    const days = daysOf(entry);
    if (!(entry.hours >= 0 && entry.hours <= days.length * HOURS_A_DAY))
      throw new RangeError(`Not the hours of ${days.length} day(s): ${entry.hours}`);
    const amounts = days.map((day) => hourlyCents(use, params, facts, day));
    const known = amounts.filter((amount) => amount !== null);
    if (known.length < amounts.length) return null;
    addPart(parts, {
      from: days[0] ?? '',
      until: days.at(-1) ?? '',
      hours: entry.hours,
      leastHourlyCents: Math.min(...known),
      mostHourlyCents: Math.max(...known),
    });
  }
  const total = (centsOf: (part: HoursPart) => number) => Math.round(parts.reduce((sum, part) => sum + part.hours * centsOf(part), 0));
  return {
    leastCents: total((part) => part.leastHourlyCents),
    mostCents: total((part) => part.mostHourlyCents),
    hours: parts.reduce((sum, part) => sum + part.hours, 0),
    parts,
  };
}

/** Entries that follow each other with the same amounts are shown as one part. */
function addPart(parts: HoursPart[], next: HoursPart): void {
  const last = parts.at(-1);
  if (last && last.leastHourlyCents === next.leastHourlyCents && last.mostHourlyCents === next.mostHourlyCents && last.until < next.from) {
    last.until = next.until;
    last.hours += next.hours;
  } else parts.push(next);
}

function daysOf(entry: HoursEntry): IsoDay[] {
  if ('day' in entry) return [requireIsoDay(entry.day)];
  const from = 'from' in entry ? entry.from : entry.weekFrom;
  const count = 'from' in entry ? daysBetween(entry.from, entry.until) + 1 : DAYS_A_WEEK;
  if (count < 1) throw new RangeError(`Ends before it begins: ${from}`);
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}
