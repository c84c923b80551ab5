import { addDays, addMonths, Grounds, isMonthDay, weekday, type IsoDay } from '#law/index.ts';
import type { DueAnswer, DueFacts } from './due.ts';
import { groundOf, known, notKnown, numberMissing, spanOf, startDay, termUnit, wordsOf, type TermUnit } from './due-answer.ts';
import type { DayDue, TaskDue, TermDue, YearAfterDue, YearlyDue } from './task.ts';

const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;
const FRIDAY = 5;

/** A term after or before a day. Without the day: the words, with the number that is in force today. */
export function periodTerm(due: TermDue & TaskDue, facts: DueFacts): DueAnswer {
  const { params, today, articles, confidence } = facts;
  const start = startDay(due.from, facts);
  const kind = due.kind ?? 'by';
  // A duty has the term that was in force when it began, a right that grows over years that of today.
  const inForce = start === null || (kind === 'from' && start < today) ? today : start;
  const use = new Grounds(params, articles, confidence);
  let count = 0;
  let unit: TermUnit | null = null;
  for (const key of due.parameters) {
    const number = use.number(key, inForce);
    unit = termUnit(params, key);
    if (number === null || unit === null) return numberMissing(use);
    count += number;
  }
  if (unit === null) return numberMissing(use);
  const span = wordsOf(due, { span: spanOf(count, unit), number: { number: count } });
  if (start === null) return notKnown('no-day', span, groundOf(use));
  const isAfter = due.rule === 'parameter-after';
  const day = shifted(start, (isAfter ? count : -count) - (due.ordinal ? 1 : 0), unit);
  // "Within three months" can end on the same date or on the day before it: the earlier one.
  const isUnclear = kind === 'by' && isAfter && (unit === 'months' || unit === 'years');
  return known(due, { day: isUnclear ? addDays(day, -1) : day, kind, span, ground: groundOf(use) });
}

/** The next of some days of the year: never before the arrival, and a past one only as long as late is better than never. */
export function yearlyTerm(due: YearlyDue & TaskDue, facts: DueFacts): DueAnswer {
  const { params, today, articles, confidence, situation } = facts;
  const use = new Grounds(params, articles, confidence);
  const horizon = latestOf(addDays(today, -(due.lateDays ?? 0)), firstDay(situation.arrival, due.fromYearAfterArrival ?? 0));
  const next = due.parameters.flatMap((key) => {
    const monthDay = use.text(key, today);
    return monthDay !== null && isMonthDay(monthDay) ? [{ monthDay, day: nextYearly(monthDay, horizon) }] : [];
  });
  const first = next.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
  if (first === undefined || next.length < due.parameters.length) return numberMissing(use);
  const opens = due.opens === undefined ? null : use.text(due.opens, today);
  return known(due, {
    day: first.day,
    kind: due.kind ?? 'by',
    from: opens === null ? null : `${first.day.slice(0, 4)}-${opens}`,
    span: wordsOf(due, { day: { monthDay: first.monthDay } }),
    ground: groundOf(use),
  });
}

/** A day in the calendar year after another day. */
export function yearAfterTerm(due: YearAfterDue & TaskDue, facts: DueFacts): DueAnswer {
  const { params, today, articles, confidence } = facts;
  const use = new Grounds(params, articles, confidence);
  const start = startDay(due.from, facts);
  const year = start === null ? null : String(Number(start.slice(0, 4)) + 1).padStart(4, '0');
  const on = year === null ? today : `${year}-01-01`;
  const monthDay = use.text(due.parameter, on);
  if (monthDay === null) return numberMissing(use);
  const opens = due.opens === undefined ? null : use.text(due.opens, on);
  const span = wordsOf(due, { day: { monthDay } });
  if (year === null) return notKnown('no-day', span, groundOf(use));
  return known(due, {
    day: `${year}-${monthDay}`,
    kind: 'by',
    from: opens === null ? null : `${year}-${opens}`,
    span,
    ground: groundOf(use),
  });
}

/** A day that is a parameter itself. */
export function dateTerm(due: DayDue & TaskDue, facts: DueFacts): DueAnswer {
  const use = new Grounds(facts.params, facts.articles, facts.confidence);
  const day = use.text(due.parameter, facts.today);
  if (day === null) return numberMissing(use);
  return known(due, { day, kind: due.kind ?? 'by', span: wordsOf(due, { day: { day } }), ground: groundOf(use) });
}

function shifted(start: IsoDay, count: number, unit: TermUnit): IsoDay {
  if (unit === 'months') return addMonths(start, count);
  if (unit === 'years') return addMonths(start, Math.floor(count * MONTHS_A_YEAR));
  if (unit === 'working-days') return workingDaysAfter(start, count);
  return addDays(start, unit === 'weeks' ? count * DAYS_A_WEEK : count);
}

/** Monday to Friday. Public holidays would make it later: so it is the earliest day. */
function workingDaysAfter(start: IsoDay, count: number): IsoDay {
  const step = Math.sign(count);
  let day = start;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (weekday(day) <= FRIDAY) left--;
  }
  return day;
}

function nextYearly(monthDay: string, horizon: IsoDay): IsoDay {
  const year = horizon.slice(0, 4);
  const day = `${year}-${monthDay}`;
  return day >= horizon ? day : `${String(Number(year) + 1).padStart(4, '0')}-${monthDay}`;
}

/** The arrival itself, or 1 January so many calendar years after it. */
function firstDay(arrival: IsoDay | null, yearsAfter: number): IsoDay | null {
  if (arrival === null || yearsAfter === 0) return arrival;
  return `${String(Number(arrival.slice(0, 4)) + yearsAfter).padStart(4, '0')}-01-01`;
}

function latestOf(day: IsoDay, other: IsoDay | null): IsoDay {
  return other !== null && other > day ? other : day;
}
