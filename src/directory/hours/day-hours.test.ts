import { describe, expect, it } from 'vitest';
import { comingWeek, dayHours, spanOfWords, unusualDays, type DayHours } from './day-hours.ts';
import { dayOfDate } from './dutch-time.ts';
import { ROTTERDAM, SCHOOL_HOLIDAYS } from './hours.fixture.ts';
import type { OpenInterval } from './open-interval.ts';
import { openIntervals } from './server/open-intervals.ts';

const at = (text: string): number => Date.parse(text);
const ahead = (hours: string, now: number): OpenInterval[] => {
  const { from, to } = spanOfWords(now);
  return openIntervals(hours, ROTTERDAM, from, to, SCHOOL_HOLIDAYS);
};
const short = ({ date, openings }: DayHours): string => {
  const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return [date, ...openings.map(({ from, until, sure }) => `${clock(from)}-${clock(until)}${sure ? '' : '?'}`)].join(' ');
};
const days = (hours: string, from: string, count: number): string[] =>
  dayHours(ahead(hours, at(`${from}T12:00Z`)), dayOfDate(from), count).map(short);

describe('the openings of a day', () => {
  it('are told by the clock, in winter, summer and on days of a clock change', () => {
    expect(days('Mo-Su 09:00-17:00', '2026-03-28', 3)).toEqual(['2026-03-28 9:00-17:00', '2026-03-29 9:00-17:00', '2026-03-30 9:00-17:00']);
  });

  it('past midnight belong to the day on which they begin', () => {
    expect(days('Fr 22:00-02:00; Sa 10:00-12:00,20:00-24:00, Fr 22:00-02:00', '2026-11-27', 2)).toEqual([
      '2026-11-27 22:00-26:00',
      '2026-11-28 10:00-12:00 20:00-24:00',
    ]);
    expect(days('Sa 22:00-06:00', '2026-03-28', 2)).toEqual(['2026-03-28 22:00-30:00', '2026-03-29']);
  });

  it('of 24 hours and more are shared out among the days', () => {
    expect(days('24/7', '2026-03-28', 2)).toEqual(['2026-03-28 0:00-24:00', '2026-03-29 0:00-24:00']);
    expect(days('Mo 09:00-24:00; Tu 00:00-24:00; We 00:00-17:00', '2026-11-23', 3)).toEqual([
      '2026-11-23 9:00-24:00',
      '2026-11-24 0:00-24:00',
      '2026-11-25 0:00-17:00',
    ]);
  });

  it('that may be around the sure hours do not run into the next day', () => {
    expect(days('Mo-Fr 10:00-12:00 || "call"', '2026-11-26', 2)).toEqual([
      '2026-11-26 0:00-10:00? 10:00-12:00 12:00-24:00?',
      '2026-11-27 0:00-10:00? 10:00-12:00 12:00-24:00?',
    ]);
  });
});

describe('the coming week', () => {
  it('begins today and has seven days', () => {
    const now = at('2026-11-25T22:59Z');
    expect(comingWeek(ahead('24/7', now), now).map(({ date, weekday }) => [date.slice(8), weekday])).toEqual([
      ['25', 2],
      ['26', 3],
      ['27', 4],
      ['28', 5],
      ['29', 6],
      ['30', 0],
      ['01', 1],
    ]);
  });
});

describe('unusual days', () => {
  const unusual = (hours: string, now: string): string[] => unusualDays(ahead(hours, at(now)), at(now)).map(short);

  it('are public holidays on which the hours differ', () => {
    expect(unusual('Mo-Fr 09:00-17:00; PH off', '2027-04-20T10:00Z')).toEqual(['2027-04-27']);
    expect(unusual('Mo-Fr 09:00-17:00', '2027-04-20T10:00Z')).toEqual([]);
    expect(unusual('Mo-Fr 09:00-17:00; PH 12:00-14:00', '2027-05-04T10:00Z')).toEqual([
      '2027-05-05 12:00-14:00',
      '2027-05-06 12:00-14:00',
      '2027-05-17 12:00-14:00',
    ]);
  });

  it('are found though Christmas and new year fall on the same weekday, before and after', () => {
    expect(unusual('Mo-Fr 09:00-17:00; PH off', '2026-12-21T10:00Z')).toEqual(['2026-12-25', '2027-01-01']);
    expect(unusual('Mo-Fr 09:00-17:00; PH off', '2027-01-02T10:00Z')).toEqual([]);
  });

  it('are single dates, and the first days of other hours', () => {
    expect(unusual('Mo-Fr 09:00-17:00; Dec 04 off', '2026-11-25T10:00Z')).toEqual(['2026-12-04']);
    expect(unusual('We 09:00-17:00; Dec We 09:00-12:00', '2026-11-24T10:00Z')).toEqual(['2026-12-02 9:00-12:00']);
  });

  it('lie within fourteen days, today among them', () => {
    expect(unusual('24/7; Dec 08 off', '2026-11-25T10:00Z')).toEqual(['2026-12-08']);
    expect(unusual('24/7; Dec 09 off', '2026-11-25T10:00Z')).toEqual([]);
    expect(unusual('24/7; Nov 25 off', '2026-11-25T10:00Z')).toEqual(['2026-11-25']);
  });
});
