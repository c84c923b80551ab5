import type { DirectoryRecords } from './directory.ts';

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

/** A record that nobody has held against its source in time. */
export interface OverdueRecord {
  owner: string;
  kind: 'organisation' | 'service' | 'location';
  id: string;
  name: string;
  /** The day by which it should have been done. */
  due: string;
}

/** The records whose review date has passed, by owner, the longest overdue first. */
export function overdueRecords(records: DirectoryRecords, today: string): OverdueRecord[] {
  const { organisations, services, locations, serviceTexts } = records;
  const nameOf = (id: string) => (serviceTexts.get('nl')?.get(id) ?? serviceTexts.get('en')?.get(id))?.name ?? '';
  const all = [
    ...organisations.map((each) => ({ ...each, kind: 'organisation' as const })),
    ...services.map((each) => ({ ...each, kind: 'service' as const, name: nameOf(each.id) })),
    ...locations.map((each) => ({ ...each, kind: 'location' as const })),
  ];
  const key = ({ owner, due, kind, id }: OverdueRecord) => [owner, due, kind, id].join('\0');
  return all
    .filter((each) => isOverdue(each, today))
    .map(({ owner, kind, id, name, checked, review }): OverdueRecord => ({ owner, kind, id, name, due: reviewDate({ checked, review }) }))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
