import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOfDate, DAY } from './dutch-time.ts';
import { SCHOOL_HOLIDAYS } from './hours.fixture.ts';
import { hoursPlaceOf, possibleSchoolHolidays } from './school-holidays.ts';
import { SCHOOL_REGIONS, schoolHolidaysFile, type SchoolHolidays } from './school-holidays.schema.ts';

const { municipalities } = JSON.parse(readFileSync(new URL('../../../content/places/municipalities.json', import.meta.url), 'utf8')) as {
  municipalities: { id: string; province: string }[];
};
const regionOf = (id: string) =>
  hoursPlaceOf(
    municipalities.find((each) => each.id === id)!,
    SCHOOL_HOLIDAYS,
  ).schoolRegion;

describe('the school holidays that we know', () => {
  it('are five in every school year and region, in order, without two at once', () => {
    for (const region of SCHOOL_REGIONS)
      for (const year of ['2025-2026', '2026-2027', '2027-2028']) {
        const periods = SCHOOL_HOLIDAYS.periods.filter((each) => each.schoolYear === year && each.regions.includes(region));
        expect(periods.map(({ holiday }) => holiday)).toEqual(['autumn', 'christmas', 'spring', 'may', 'summer']);
        for (const [index, { from }] of periods.entries()) expect(from > (periods[index - 1]?.until ?? '')).toBe(true);
      }
  });

  it('last whole weeks, from a Saturday to a Sunday: one, two at Christmas, six in summer', () => {
    const weeks = { autumn: 1, christmas: 2, spring: 1, may: 1, summer: 6 };
    for (const { holiday, from, until } of SCHOOL_HOLIDAYS.periods) {
      expect(new Date(dayOfDate(from)).getUTCDay(), from).toBe(6);
      expect((dayOfDate(until) - dayOfDate(from)) / DAY + 1, from).toBe(weeks[holiday] * 7 + 2);
    }
  });

  it('begin in summer in each region at another time', () => {
    for (const year of ['2025-2026', '2026-2027', '2027-2028']) {
      const summers = SCHOOL_HOLIDAYS.periods.filter(({ schoolYear, holiday }) => schoolYear === year && holiday === 'summer');
      expect(new Set(summers.map(({ from }) => from)).size).toBe(3);
    }
  });

  it('are refused when something is verified by a source that is not named', () => {
    const [period, ...others] = SCHOOL_HOLIDAYS.periods;
    const problems = (source: string | null) =>
      schoolHolidaysFile.safeParse({ ...SCHOOL_HOLIDAYS, periods: [{ ...period!, source }, ...others] });
    expect(problems('rijksoverheid').success).toBe(true);
    expect(problems(null).success).toBe(false);
    expect(problems('somebody').success).toBe(false);
  });
});

describe('the school region of a municipality', () => {
  it('is known for all but the four through which a border runs', () => {
    const unknown = municipalities.filter((each) => hoursPlaceOf(each, SCHOOL_HOLIDAYS).schoolRegion === null);
    expect(unknown.map(({ id }) => id).sort()).toEqual(['altena', 'de-ronde-venen', 'montferland', 'neder-betuwe']);
  });

  it('follows the province, or the municipality where the province is divided', () => {
    expect(['rotterdam', 'groningen', 'eindhoven', 'maastricht', 'utrecht', 'almere'].map(regionOf)).toEqual([
      'midden',
      'noord',
      'zuid',
      'zuid',
      'midden',
      'noord',
    ]);
    expect(['hattem', 'apeldoorn', 'nijmegen', 'eemnes', 'zeewolde', 'west-betuwe'].map(regionOf)).toEqual([
      'noord',
      'midden',
      'zuid',
      'noord',
      'midden',
      'midden',
    ]);
  });

  it('names only municipalities and provinces that there are', () => {
    const ids = new Set(municipalities.map(({ id }) => id));
    const provinces = new Set(municipalities.map(({ province }) => province));
    expect(SCHOOL_HOLIDAYS.municipalities.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(SCHOOL_HOLIDAYS.provinces.map(({ province }) => province).sort()).toEqual([...provinces].sort());
  });

  it('is not known for what is nationwide', () => {
    expect(hoursPlaceOf(null, SCHOOL_HOLIDAYS)).toEqual({ province: null, schoolRegion: null });
  });
});

describe('possible school holidays', () => {
  const between = (from: string, to: string, region: 'noord' | 'midden' | 'zuid' | null, holidays: SchoolHolidays = SCHOOL_HOLIDAYS) =>
    possibleSchoolHolidays(holidays, region, dayOfDate(from), dayOfDate(to));

  it('are certain in a region and years that we know', () => {
    expect(between('2027-02-19', '2027-03-01', 'zuid')).toEqual([[{ from: '2027-02-13', until: '2027-02-21' }]]);
    expect(between('2027-02-22', '2027-03-01', 'zuid')).toEqual([[]]);
    expect(between('2026-12-30', '2027-02-14', 'zuid')).toHaveLength(1);
  });

  it('without a region are those of each region', () => {
    expect(between('2026-10-10', '2026-10-12', null)).toEqual([[{ from: '2026-10-10', until: '2026-10-18' }], []]);
    expect(between('2026-12-20', '2026-12-22', null)).toHaveLength(1);
  });

  it('outside the years that we know may be or not be', () => {
    expect(between('2028-09-02', '2028-09-10', 'zuid')).toEqual([
      [{ from: '2028-07-22', until: '2028-09-03' }],
      [
        { from: '2028-07-22', until: '2028-09-03' },
        { from: '2028-09-04', until: '2028-09-09' },
      ],
    ]);
    expect(between('2024-01-01', '2024-01-03', 'zuid')).toEqual([[], [{ from: '2024-01-01', until: '2025-08-31' }]]);
  });

  it('that are only recalled may be or not be', () => {
    const recalled = {
      ...SCHOOL_HOLIDAYS,
      periods: SCHOOL_HOLIDAYS.periods.map((each) => ({ ...each, confidence: 'recalled' as const })),
    };
    expect(between('2027-05-01', '2027-05-03', 'noord', recalled)).toEqual([[], [{ from: '2027-04-24', until: '2027-05-02' }]]);
  });
});
