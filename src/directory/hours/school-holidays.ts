import { dateOfDay, DAY, dayOfDate } from './dutch-time.ts';
import type { HoursPlace } from './hours-place.ts';
import { SCHOOL_REGIONS, type SchoolHolidays, type SchoolRegion } from './school-holidays.schema.ts';

/** Days from the first to the last, both as '2026-10-10'. */
export interface DateSpan {
  from: string;
  until: string;
}

/** Which holidays hold in a municipality; without one nothing is known but the country. */
export function hoursPlaceOf(municipality: { id: string; province: string } | null, holidays: SchoolHolidays): HoursPlace {
  if (!municipality) return { province: null, schoolRegion: null };
  return { province: municipality.province, schoolRegion: schoolRegionOf(municipality, holidays) };
}

function schoolRegionOf({ id, province }: { id: string; province: string }, holidays: SchoolHolidays): SchoolRegion | null {
  const own = holidays.municipalities.find((entry) => entry.id === id);
  if (own) return own.region;
  return holidays.provinces.find((entry) => entry.province === province)?.region ?? null;
}

/**
 * What the school holidays between two civil days (the second is not part) can be, as far as is known: one list of spans
 * when it is sure, several when they may be the one or the other. It is unsure without a region, of periods that are
 * only recalled, and outside the days that the file is about.
 */
export function possibleSchoolHolidays(
  holidays: SchoolHolidays,
  region: SchoolRegion | null,
  firstDay: number,
  endDay: number,
): DateSpan[][] {
  const first = dateOfDay(firstDay);
  const last = dateOfDay(endDay - DAY);
  const inWindow = ({ from, until }: DateSpan): boolean => from <= last && first <= until;
  const unknown: DateSpan[] = [
    { from: first, until: dateOfDay(dayOfDate(holidays.from) - DAY) },
    { from: dateOfDay(dayOfDate(holidays.until) + DAY), until: last },
  ].filter((span) => span.from <= span.until && inWindow(span));

  const possible = new Map<string, DateSpan[]>();
  const add = (spans: DateSpan[]): void => {
    possible.set(JSON.stringify(spans), spans);
  };
  for (const each of region ? [region] : SCHOOL_REGIONS) {
    const periods = holidays.periods.filter((period) => period.regions.includes(each) && inWindow(period));
    const spansOf = (chosen: typeof periods): DateSpan[] => chosen.map(({ from, until }) => ({ from, until }));
    add(spansOf(periods.filter(({ confidence }) => confidence === 'verified')));
    add([...spansOf(periods), ...unknown]);
  }
  return [...possible.values()];
}
