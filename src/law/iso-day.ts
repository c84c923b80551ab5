/**
 * Calendar days as text: `'YYYY-MM-DD'`. Such texts sort as the days do, so rules compare them with `<` and need no
 * `Date`, no clock and no time zone.
 */
export type IsoDay = string;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAY = /^\d{2}-\d{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function partsOf(text: string): [year: number, month: number, day: number] | null {
  const match = ISO_DAY.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

/** Whether the text is a day that exists: `'2028-02-29'` is, `'2027-02-29'` and `'2027-2-1'` are not. */
export function isIsoDay(text: string): boolean {
  const parts = partsOf(text);
  return parts !== null && parts[2] >= 1 && parts[2] <= daysInMonth(parts[0], parts[1]);
}

/** Whether the text is a day of the year, `'MM-DD'`; 29 February counts as one. */
export function isMonthDay(text: string): boolean {
  return MONTH_DAY.test(text) && isIsoDay(`2028-${text}`);
}

/**
 * The text itself, when it is a day that exists.
 * @throws RangeError for anything else, because comparing it with days would give a silent wrong answer.
 */
export function requireIsoDay(text: string): IsoDay {
  if (!isIsoDay(text)) throw new RangeError(`Not a calendar day (YYYY-MM-DD): "${text}"`);
  return text;
}

/**
 * The day after: `dayAfter('2026-12-31')` is `'2027-01-01'`.
 * @throws RangeError when `day` is no calendar day.
 */
export function dayAfter(day: IsoDay): IsoDay {
  const [year, month, date] = partsOf(requireIsoDay(day)) as [number, number, number];
  if (date < daysInMonth(year, month)) return isoDay(year, month, date + 1);
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1);
}

function isoDay(year: number, month: number, date: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
