import { daysBetween } from './calendar.ts';
import type { IsoDay } from './iso-day.ts';
import { ageGroupOn } from './working-age.ts';
import { finding, type Condition, type WorkingTimeFinding } from './working-time-finding.ts';
import type { WorkingTimeLimits } from './working-time-limits.ts';
import type { Duty } from './working-time-roster.ts';

const HOUR = 60;
/** Stretches of the Act: 24 hours and seven times 24 hours, as the keys of `hours.rest.` say. */
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

interface Rest {
  from: number;
  until: number;
}

/** Rest between shifts; before the first and after the last one nothing is known, and that counts as rest. */
function restsOf(duties: readonly Duty[]): Rest[] {
  return duties.map((duty, i) => ({ from: duty.end, until: duties[i + 1]?.start ?? Infinity }));
}

function lengthWithin(rest: Rest, from: number, until: number): number {
  return Math.max(0, Math.min(rest.until, until) - Math.max(rest.from, from));
}

function dutiesWithin(duties: readonly Duty[], from: number, until: number): Duty[] {
  return duties.filter((duty) => duty.end > from && duty.start < until);
}

/**
 * Daily rest (ATW art. 5:3): in the 24 hours from the first work of a day an unbroken rest. A rest that lies partly
 * after those 24 hours counts for the part within. For adults a shorter one is allowed once in seven times 24 hours,
 * if the work asks for it; a second one is a breach.
 */
export function dailyRest(duties: readonly Duty[], birthDate: IsoDay, limits: WorkingTimeLimits): WorkingTimeFinding[] {
  const findings: WorkingTimeFinding[] = [];
  const rests = restsOf(duties);
  let shortenedAt = -Infinity;
  let next = -Infinity;
  for (const duty of duties) {
    if (duty.start < next) continue;
    const until = duty.start + DAY;
    const lengths = rests.map((rest) => lengthWithin(rest, duty.start, until));
    const longest = Math.max(...lengths);
    next = (rests[lengths.indexOf(longest)]?.from ?? duty.end) + 1;
    const isYoung = ageGroupOn(birthDate, duty.startDay, limits) === 'young';
    const limit = isYoung ? limits.youngDailyRest : limits.dailyRest;
    if (longest >= limit * HOUR) continue;
    const mayBeShort = !isYoung && longest >= limits.dailyRestOnce * HOUR && duty.start - shortenedAt >= WEEK;
    if (mayBeShort) shortenedAt = duty.start;
    // Free hours that are too few to end a shift (art. 1:7) are no rest, but who had them is told of them, not of none.
    const free = Math.max(longest, ...duty.breaks);
    const numbers = { found: free / HOUR, limit, unit: 'hours' } as const;
    findings.push(
      finding(
        'daily-rest',
        isYoung ? 'ATW art. 5:3 lid 1' : 'ATW art. 5:3 lid 2',
        dutiesWithin(duties, duty.start, until),
        numbers,
        mayBeShort ? 'work-requires-it' : null,
      ),
    );
  }
  return findings;
}

/**
 * Weekly rest (ATW art. 5:5): in each seven times 24 hours from the first work of a day; for adults instead more rest
 * in fourteen times 24 hours, in long parts. What comes after the roster counts as rest: then the finding is `only-if`.
 * Findings do not overlap: after one the search goes on behind its seven days.
 *
 * @param rosterEnd moment at which the roster ends
 */
export function weeklyRest(duties: readonly Duty[], birthDate: IsoDay, limits: WorkingTimeLimits, rosterEnd: number): WorkingTimeFinding[] {
  const findings: WorkingTimeFinding[] = [];
  const rests = restsOf(duties);
  let next = -Infinity;
  let dayBefore: IsoDay | null = null;
  for (const duty of duties) {
    const isFirstOfDay = duty.startDay !== dayBefore;
    dayBefore = duty.startDay;
    if (!isFirstOfDay || duty.start < next) continue;
    const until = duty.start + WEEK;
    const longest = Math.max(...rests.map((rest) => lengthWithin(rest, duty.start, until)));
    const within = dutiesWithin(duties, duty.start, until);
    const isYoung = within.every((each) => ageGroupOn(birthDate, each.startDay, limits) === 'young');
    const limit = isYoung ? limits.youngWeeklyRest : limits.weeklyRest;
    if (longest >= limit * HOUR) continue;
    const alternative = isYoung ? 'breach' : fortnight(rests, duty.start, limits, rosterEnd);
    if (alternative === 'enough') continue;
    next = until;
    findings.push(
      finding(
        'weekly-rest',
        isYoung ? 'ATW art. 5:5 lid 1' : 'ATW art. 5:5 lid 2',
        within,
        { found: longest / HOUR, limit, unit: 'hours' },
        alternative === 'breach' ? null : alternative,
      ),
    );
  }
  return findings;
}

function fortnight(rests: readonly Rest[], from: number, limits: WorkingTimeLimits, rosterEnd: number): 'enough' | 'breach' | Condition {
  const total = (until: number) =>
    rests
      .map((rest) => lengthWithin(rest, from, until))
      .filter((length) => length >= limits.fortnightRestPart * HOUR)
      .reduce((sum, length) => sum + length, 0);
  const enough = limits.fortnightRest * HOUR;
  const until = from + 2 * WEEK;
  if (total(until) < enough) return 'breach';
  return total(Math.min(until, rosterEnd)) >= enough ? 'enough' : 'rest-after-roster';
}

/**
 * Rest after a night shift that ends late (ATW art. 5:8 lid 3 b, 4). A shorter rest is allowed once in seven times 24
 * hours if the work asks for it, and after a few long night shifts; for those the parameters lack the rest that is
 * then needed, so from the ordinary daily rest on we say `only-if`.
 */
export function restAfterNight(duties: readonly Duty[], limits: WorkingTimeLimits): WorkingTimeFinding[] {
  const findings: WorkingTimeFinding[] = [];
  let shortenedAt = -Infinity;
  duties.forEach((duty, i) => {
    const after = duties[i + 1];
    if (!duty.isLateNight || !after) return;
    const rest = after.start - duty.end;
    if (rest >= limits.restAfterNight * HOUR) return;
    const isLong = duty.workMinutes > limits.night * HOUR;
    let condition: Condition | null = null;
    if (rest >= limits.dailyRest * HOUR) condition = 'long-night-rest';
    else if (!isLong && rest >= limits.dailyRestOnce * HOUR && duty.end - shortenedAt >= WEEK) {
      condition = 'work-requires-it';
      shortenedAt = duty.end;
    }
    const numbers = { found: rest / HOUR, limit: limits.restAfterNight, unit: 'hours' } as const;
    findings.push(finding('rest-after-night', 'ATW art. 5:8 lid 3, 4', [duty, after], numbers, condition));
  });
  return findings;
}

/**
 * Rest after three or more night shifts in a row (ATW art. 5:8 lid 5). In a row are shifts of consecutive nights
 * without another shift between them: the Act does not say it more closely.
 */
export function restAfterNightSeries(duties: readonly Duty[], limits: WorkingTimeLimits): WorkingTimeFinding[] {
  const findings: WorkingTimeFinding[] = [];
  let series: Duty[] = [];
  duties.forEach((duty, i) => {
    if (duty.nightDay === null) {
      series = [];
      return;
    }
    const last = series.at(-1)?.nightDay;
    series = last && daysBetween(last, duty.nightDay) === 1 ? [...series, duty] : [duty];
    const after = duties[i + 1];
    if (!after || series.length < limits.seriesFrom) return;
    if (after.nightDay !== null && daysBetween(duty.nightDay, after.nightDay) === 1) return;
    const rest = after.start - duty.end;
    if (rest >= limits.restAfterSeries * HOUR) return;
    const numbers = { found: rest / HOUR, limit: limits.restAfterSeries, unit: 'hours' } as const;
    findings.push(finding('rest-after-night-series', 'ATW art. 5:8 lid 5', [...series, after], numbers));
  });
  return findings;
}
