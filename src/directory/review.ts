/** What tells when a record must be held against its source again. */
export interface Reviewable {
  checked: string;
  review: string | null;
}

const MONTHS = 6;

/** The day by which a record must be held against its source again: as it says, or half a year after it was checked. */
export function reviewDate({ review, checked }: Reviewable): string {
  if (review !== null) return review;
  const [year = 0, month = 1, day = 1] = checked.split('-').map(Number);
  // 31 August and six months is the last day of February.
  const lastDay = new Date(Date.UTC(year, month - 1 + MONTHS + 1, 0));
  return new Date(Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), Math.min(day, lastDay.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** Whether that day has passed. */
export function isOverdue(record: Reviewable, today: string): boolean {
  return reviewDate(record) < today;
}
