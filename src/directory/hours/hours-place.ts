import type { SchoolRegion } from './school-holidays.schema.ts';

/** What decides which holidays hold at a place. */
export interface HoursPlace {
  /** Its province, as municipalities name it; null: nationwide. No Dutch public holiday depends on it today. */
  province: string | null;
  /** Null: not known, or on both sides of a border. What school holidays would decide is then unsure. */
  schoolRegion: SchoolRegion | null;
}
