import { readFileSync } from 'node:fs';
import type fastCheck from 'fast-check';
import type { HoursPlace } from './hours-place.ts';
import { schoolHolidaysFile } from './school-holidays.schema.ts';

/** The school holidays of the product. */
export const SCHOOL_HOLIDAYS = schoolHolidaysFile.parse(
  JSON.parse(readFileSync(new URL('../../../content/places/school-holidays.json', import.meta.url), 'utf8')),
);

export const ROTTERDAM: HoursPlace = { province: 'Zuid-Holland', schoolRegion: 'midden' };
export const GRONINGEN: HoursPlace = { province: 'Groningen', schoolRegion: 'noord' };
export const NATIONWIDE: HoursPlace = { province: null, schoolRegion: null };

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Random hours of every kind that `parseHours` takes, and moments. The tool comes in from the test that uses it. */
export function arbitraries(fc: typeof fastCheck): { validHours: fastCheck.Arbitrary<string>; anyMoment: fastCheck.Arbitrary<number> } {
  const daySpan = fc.tuple(fc.integer({ min: 0, max: 1430 }), fc.integer({ min: 1, max: 1440 })).map(([a, b]) => {
    const [from, until] = [Math.min(a, b), Math.max(a, b)];
    return `${clock(from)}-${clock(from === until ? until + 10 : until)}`;
  });
  const nightSpan = fc
    .tuple(fc.integer({ min: 16 * 60, max: 1430 }), fc.integer({ min: 5, max: 9 * 60 }))
    .map(([from, until]) => `${clock(from)}-${clock(until)}`);
  const times = fc
    .array(fc.oneof({ weight: 4, arbitrary: daySpan }, nightSpan), { minLength: 1, maxLength: 3 })
    .map((spans) => spans.join(','));

  const weekday = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su');
  const weekdays = fc
    .array(
      fc.oneof(
        weekday,
        fc
          .tuple(weekday, weekday)
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => `${a}-${b}`),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((days) => days.join(','));
  const month = fc.constantFrom('Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Oct', 'Nov', 'Dec');
  const selector = fc.oneof(
    { weight: 6, arbitrary: weekdays },
    fc.constant('PH'),
    fc.constant('SH'),
    fc.constant('PH,SH'),
    fc.constant('easter'),
    fc.tuple(weekday, fc.constantFrom(1, 2, -1)).map(([day, nth]) => `${day}[${nth}]`),
    fc.tuple(month, weekdays).map(([name, days]) => `${name} ${days}`),
    fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([name, day]) => `${name} ${two(day)}`),
    fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 21, max: 53 }), weekdays)
      .map(([a, b, days]) => `week ${two(a)}-${b}/2 ${days}`),
    fc.tuple(fc.constantFrom(2026, 2027, 2028), month, weekdays).map(([year, name, days]) => `${year} ${name} ${days}`),
  );
  const dayTimes = fc.array(daySpan, { minLength: 1, maxLength: 2 }).map((spans) => spans.join(','));
  const rule = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(weekdays, times).map(([days, span]) => `${days} ${span}`) },
    { weight: 3, arbitrary: fc.tuple(selector, dayTimes).map(([days, span]) => `${days} ${span}`) },
    { weight: 2, arbitrary: selector.map((days) => `${days} off`) },
    fc.tuple(weekdays, times).map(([days, span]) => `${days} ${span} "by appointment"`),
    fc.tuple(weekdays, dayTimes).map(([days, span]) => `${days} ${span} open "desk"`),
  );

  const validHours = fc.oneof(fc.constantFrom('24/7', '24/7; PH off', 'off', '"by appointment"', '00:00-24:00'), {
    weight: 20,
    arbitrary: fc
      .tuple(rule, fc.array(fc.tuple(fc.constantFrom('; ', '; ', ', ', ' || '), rule), { maxLength: 3 }))
      .map(([first, others]) => first + others.map(([separator, next]) => separator + next).join('')),
  });

  // To the second, from 2026 to the summer of 2028, often near a clock change, midnight or the new year.
  const anyMoment = fc
    .oneof(
      fc.integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2028, 6, 1) / 1000 }),
      fc
        .tuple(
          fc.constantFrom(
            '2026-03-29T01:00Z',
            '2026-10-25T01:00Z',
            '2027-03-28T01:00Z',
            '2027-10-31T01:00Z',
            '2026-12-31T23:00Z',
            '2028-02-28T23:00Z',
          ),
          fc.integer({ min: -30 * 3600, max: 30 * 3600 }),
        )
        .map(([near, seconds]) => Date.parse(near) / 1000 + seconds),
    )
    .map((seconds) => seconds * 1000);

  return { validHours, anyMoment };
}
