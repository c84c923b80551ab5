import { describe, expect, it } from 'vitest';
import type { HoursPlace } from '../hours-place.ts';
import { GRONINGEN, NATIONWIDE, ROTTERDAM, SCHOOL_HOLIDAYS } from '../hours.fixture.ts';
import { CivilDate } from './civil-date.ts';
import { readByLibrary } from './library.ts';
import { openIntervals } from './open-intervals.ts';
import { UnreadableHours } from './read-hours.ts';

/** Intervals as "start/end" in UTC, "?" when not sure, and the comment. */
function open(hours: string, from: string, to: string, where: HoursPlace = ROTTERDAM): string[] {
  const short = (date: Date): string => date.toISOString().slice(5, 16);
  return openIntervals(hours, where, new Date(from), new Date(to), SCHOOL_HOLIDAYS).map(
    ({ start, end, sure, comment }) => `${short(start)}/${short(end)}${sure ? '' : '?'}${comment === null ? '' : ` ${comment}`}`,
  );
}

/** Whether anything is open on a Dutch day in winter or summer, seen from 06:00 to 20:00 UTC. */
const isOpenOn = (hours: string, date: string, where?: HoursPlace): boolean =>
  open(hours, `${date}T06:00Z`, `${date}T20:00Z`, where).length > 0;

describe('a week', () => {
  it('has its openings by Dutch clocks, with breaks', () => {
    expect(open('Mo-Fr 09:00-12:30,13:00-17:00; Fr 09:00-12:00', '2026-11-26T00:00Z', '2026-11-30T00:00Z')).toEqual([
      '11-26T08:00/11-26T11:30',
      '11-26T12:00/11-26T16:00',
      '11-27T08:00/11-27T11:00',
    ]);
  });

  it('is cut at the moments asked about', () => {
    expect(open('Mo-Fr 09:00-17:00', '2026-11-26T10:15Z', '2026-11-26T11:00Z')).toEqual(['11-26T10:15/11-26T11:00']);
    expect(open('Mo-Fr 09:00-17:00', '2026-11-26T16:00Z', '2026-11-27T08:00Z')).toEqual([]);
    expect(open('24/7', '2026-11-27T08:00Z', '2026-11-26T08:00Z')).toEqual([]);
  });

  it('is replaced by a later rule and added to by a comma', () => {
    expect(open('Mo-Fr 09:00-17:00; Th 18:00-20:30', '2026-11-26T00:00Z', '2026-11-27T00:00Z')).toEqual(['11-26T17:00/11-26T19:30']);
    expect(open('Mo-Fr 09:00-17:00, Th 18:00-20:30', '2026-11-26T00:00Z', '2026-11-27T00:00Z')).toEqual([
      '11-26T08:00/11-26T16:00',
      '11-26T17:00/11-26T19:30',
    ]);
  });

  it('is one interval when it is always open', () => {
    expect(open('24/7', '2026-11-20T10:00Z', '2026-12-10T10:00Z')).toEqual(['11-20T10:00/12-10T10:00']);
  });

  it('goes past midnight', () => {
    expect(open('Fr,Sa 22:00-02:00', '2026-11-27T12:00Z', '2026-11-30T12:00Z')).toEqual([
      '11-27T21:00/11-28T01:00',
      '11-28T21:00/11-29T01:00',
    ]);
    expect(open('Fr 22:00-02:00', '2026-11-28T00:00Z', '2026-11-28T12:00Z')).toEqual(['11-28T00:00/11-28T01:00']);
  });
});

describe('what is not sure', () => {
  it('is so and says why', () => {
    expect(open('Mo 09:00-12:00 "by appointment"', '2026-11-23T00:00Z', '2026-11-24T00:00Z')).toEqual([
      '11-23T08:00/11-23T11:00? by appointment',
    ]);
    expect(open('Mo 10:00-12:00 || "call"', '2026-11-23T08:00Z', '2026-11-23T12:00Z')).toEqual([
      '11-23T08:00/11-23T09:00? call',
      '11-23T09:00/11-23T11:00',
      '11-23T11:00/11-23T12:00? call',
    ]);
  });

  it('is told apart from a comment about sure hours', () => {
    expect(open('Mo 09:00-12:00 open "desk 2"', '2026-11-23T00:00Z', '2026-11-24T00:00Z')).toEqual(['11-23T08:00/11-23T11:00 desk 2']);
  });
});

describe('clock changes', () => {
  it('in spring 2026 take an hour from the night of 29 March', () => {
    const night = (hours: string) => open(hours, '2026-03-28T12:00Z', '2026-03-30T12:00Z');
    expect(night('Su 00:00-04:00')).toEqual(['03-28T23:00/03-29T02:00']);
    expect(night('Su 02:30-04:00')).toEqual(['03-29T01:00/03-29T02:00']);
    expect(night('Su 01:00-02:30')).toEqual(['03-29T00:00/03-29T01:00']);
    expect(night('Su 02:10-02:50')).toEqual([]);
    expect(night('Sa 22:00-02:30')).toEqual(['03-28T21:00/03-29T01:00']);
    expect(night('Sa 22:00-06:00')).toEqual(['03-28T21:00/03-29T04:00']);
    expect(night('Su 22:00-02:00')).toEqual(['03-29T20:00/03-30T00:00']);
    expect(night('Su 24/7')).toEqual(['03-28T23:00/03-29T22:00']);
  });

  it('in autumn 2026 give an hour to the night of 25 October', () => {
    const night = (hours: string) => open(hours, '2026-10-24T12:00Z', '2026-10-26T12:00Z');
    expect(night('Su 00:00-04:00')).toEqual(['10-24T22:00/10-25T03:00']);
    expect(night('Su 02:30-04:00')).toEqual(['10-25T00:30/10-25T03:00']);
    expect(night('Su 01:00-02:30')).toEqual(['10-24T23:00/10-25T00:30']);
    expect(night('Sa 22:00-02:30')).toEqual(['10-24T20:00/10-25T00:30']);
    expect(night('Sa 22:00-06:00')).toEqual(['10-24T20:00/10-25T05:00']);
    expect(night('Su 22:00-02:00')).toEqual(['10-25T21:00/10-26T01:00']);
    expect(night('Su 24/7')).toEqual(['10-24T22:00/10-25T23:00']);
  });

  it('in 2027 are on 28 March and 31 October', () => {
    expect(open('Sa 22:00-06:00', '2027-03-27T12:00Z', '2027-03-28T12:00Z')).toEqual(['03-27T21:00/03-28T04:00']);
    expect(open('Su 22:00-02:00', '2027-03-28T12:00Z', '2027-03-29T12:00Z')).toEqual(['03-28T20:00/03-29T00:00']);
    expect(open('Sa 22:00-06:00', '2027-10-30T12:00Z', '2027-10-31T12:00Z')).toEqual(['10-30T20:00/10-31T05:00']);
  });

  it('keep office hours at the same time by the clock', () => {
    expect(open('Fr,Mo 09:00-17:00', '2026-03-27T00:00Z', '2026-03-31T00:00Z')).toEqual([
      '03-27T08:00/03-27T16:00',
      '03-30T07:00/03-30T15:00',
    ]);
    expect(open('Fr,Mo 09:00-17:00', '2026-10-23T00:00Z', '2026-10-27T00:00Z')).toEqual([
      '10-23T07:00/10-23T15:00',
      '10-26T08:00/10-26T16:00',
    ]);
  });

  it('do not shift what is open every second day', () => {
    expect(isOpenOn('Jan 01-31/2 10:00-12:00', '2027-01-03')).toBe(true);
    expect([1, 2, 3, 4].map((day) => isOpenOn('Mar 27-31/2 10:00-12:00', `2027-03-${26 + day}`))).toEqual([true, false, true, false]);
  });
});

describe('the calendar', () => {
  it('goes on over the new year', () => {
    // 31 December 2026 is a Thursday.
    expect(open('Th 20:00-03:00; Fr 10:00-12:00', '2026-12-31T12:00Z', '2027-01-01T12:00Z')).toEqual([
      '12-31T19:00/12-31T23:00',
      '01-01T09:00/01-01T11:00',
    ]);
    expect(open('Th 20:00-03:00, Fr 10:00-12:00', '2026-12-31T12:00Z', '2027-01-01T12:00Z')).toEqual([
      '12-31T19:00/01-01T02:00',
      '01-01T09:00/01-01T11:00',
    ]);
    expect(open('Dec 24-Jan 02 10:00-11:00', '2026-12-31T00:00Z', '2027-01-04T00:00Z')).toHaveLength(3);
  });

  it('has a leap day in 2028, a Tuesday', () => {
    expect(open('Tu 09:00-12:00', '2028-02-28T23:00Z', '2028-02-29T23:00Z')).toEqual(['02-29T08:00/02-29T11:00']);
    expect(open('Feb 29 10:00-11:00', '2028-02-01T00:00Z', '2028-04-01T00:00Z')).toEqual(['02-29T09:00/02-29T10:00']);
    expect(open('Feb 29 10:00-11:00', '2027-02-01T00:00Z', '2027-04-01T00:00Z')).toEqual([]);
    expect(isOpenOn('Tu 09:00-12:00; Feb 29 off', '2028-02-29')).toBe(false);
  });

  it('knows weeks, nth weekdays, dates and years', () => {
    // 4 January 2027 begins week 1.
    expect(isOpenOn('week 01-53/2 Mo 09:00-12:00', '2027-01-04')).toBe(true);
    expect(isOpenOn('week 01-53/2 Mo 09:00-12:00', '2027-01-11')).toBe(false);
    expect(['2027-06-01', '2027-06-08'].map((date) => isOpenOn('Tu[1] 10:00-12:00', date))).toEqual([true, false]);
    expect(['2027-06-22', '2027-06-29'].map((date) => isOpenOn('Tu[-1] 10:00-12:00', date))).toEqual([false, true]);
    expect(['2027-12-24', '2027-12-27'].map((date) => isOpenOn('Mo-Fr 10:00-12:00; Dec 24 off', date))).toEqual([false, true]);
    expect(['2026-12-28', '2027-01-04'].map((date) => isOpenOn('2026 Mo 10:00-12:00', date))).toEqual([true, false]);
    // Easter 2027 is on 28 March.
    expect(['2027-03-27', '2027-03-28', '2027-03-29'].map((date) => isOpenOn('easter 10:00-12:00', date))).toEqual([false, true, false]);
  });
});

describe('public holidays', () => {
  const OFFICE = 'Mo-Fr 09:00-17:00; PH off';

  it('close what is closed on PH', () => {
    const holidays = {
      'new year, a Friday': '2027-01-01',
      'Easter Monday': '2027-03-29',
      "King's Day, a Tuesday": '2027-04-27',
      'Ascension Day': '2027-05-06',
      'Whit Monday': '2027-05-17',
      'Christmas, a Friday': '2026-12-25',
    };
    for (const [name, date] of Object.entries(holidays)) {
      expect(isOpenOn('Mo-Fr 09:00-17:00', date), name).toBe(true);
      expect(isOpenOn(OFFICE, date), name).toBe(false);
    }
    expect(isOpenOn('Mo-Sa 09:00-17:00; PH off', '2026-12-26')).toBe(false);
    expect(isOpenOn(OFFICE, '2027-04-26')).toBe(true);
  });

  it("move King's Day from a Sunday to the day before", () => {
    expect(isOpenOn('Mo-Sa 09:00-17:00; PH off', '2025-04-26')).toBe(false);
    expect(isOpenOn('Su 09:00-17:00; PH off', '2025-04-27')).toBe(true);
  });

  it('are 5 May in every year and Good Friday, as the law on terms has them', () => {
    for (const date of ['2026-05-05', '2027-05-05', '2028-05-05', '2030-05-06', '2027-03-26'])
      expect([date, isOpenOn(OFFICE, date)]).toEqual([date, date === '2030-05-06']);
  });

  it('are not Easter Day and Whit Sunday, which a place open on Sundays must close itself', () => {
    expect(isOpenOn('Su 12:00-17:00; PH off', '2027-03-28')).toBe(true);
    expect(isOpenOn('Su 12:00-17:00; PH off', '2027-05-16')).toBe(true);
    expect(isOpenOn('Su 12:00-17:00; PH off; easter off', '2027-03-28')).toBe(false);
  });

  it('have hours of their own, or those of another day, without the name that the library gives them', () => {
    expect(open('Mo-Fr 09:00-17:00; PH 10:00-12:00', '2027-04-27T00:00Z', '2027-04-28T00:00Z')).toEqual(['04-27T08:00/04-27T10:00']);
    expect(open('Su,PH 10:00-12:00', '2027-04-27T00:00Z', '2027-04-28T00:00Z')).toEqual(['04-27T08:00/04-27T10:00']);
  });

  it('cut off the night that leads into them', () => {
    expect(open('Th 20:00-03:00; PH off', '2026-12-31T12:00Z', '2027-01-01T12:00Z')).toEqual(['12-31T19:00/12-31T23:00']);
  });
});

describe('school holidays', () => {
  const LIBRARY = 'Mo-Sa 10:00-18:00; SH Mo-Sa 10:00-14:00';
  const closing = (date: string, where: HoursPlace): string[] => open(LIBRARY, `${date}T06:00Z`, `${date}T20:00Z`, where);

  it('are those of the region', () => {
    // Autumn 2026: in the north 10 to 18 October, elsewhere 17 to 25 October.
    expect(closing('2026-10-16', GRONINGEN)).toEqual(['10-16T08:00/10-16T12:00']);
    expect(closing('2026-10-16', ROTTERDAM)).toEqual(['10-16T08:00/10-16T16:00']);
    expect(closing('2026-10-19', GRONINGEN)).toEqual(['10-19T08:00/10-19T16:00']);
    expect(closing('2026-10-19', ROTTERDAM)).toEqual(['10-19T08:00/10-19T12:00']);
  });

  it('are our own, not those of the library, which has the south on holiday in March 2027', () => {
    const south: HoursPlace = { province: 'Limburg', schoolRegion: 'zuid' };
    expect(isOpenOn('Mo-Fr 10:00-12:00; SH off', '2027-02-19', south)).toBe(false);
    expect(isOpenOn('Mo-Fr 10:00-12:00; SH off', '2027-02-22', south)).toBe(true);
    expect(isOpenOn('Mo-Fr 10:00-12:00; SH off', '2027-03-08', south)).toBe(true);
  });

  it('are the same as those of the library where its dates are right', () => {
    for (const hours of [
      'Mo-Fr 09:00-17:00; SH off',
      'Mo-Sa 10:00-12:00; PH,SH 13:00-14:00',
      'SH Mo-We 20:00-02:00',
      'Sa,SH 10:00-12:00',
    ]) {
      const library = readByLibrary(hours);
      const ours = openIntervals(hours, GRONINGEN, new Date('2026-06-30T22:00Z'), new Date('2027-06-30T22:00Z'), SCHOOL_HOLIDAYS);
      let minutes = 0;
      for (let at = Date.UTC(2026, 6, 1, 0, 30); at < Date.UTC(2027, 6, 1); at += 3_600_000)
        if (library.getStatePair(new CivilDate(at))[0]) minutes += 60;
      const total = ours.reduce((sum, { start, end }) => sum + (end.getTime() - start.getTime()) / 60_000, 0);
      expect(total, hours).toBe(minutes);
    }
  });

  it('last into the night after their last day', () => {
    expect(open('SH 20:00-02:00', '2027-02-28T23:00Z', '2027-03-01T12:00Z')).toEqual(['02-28T23:00/03-01T01:00']);
    expect(open('SH 20:00-02:00', '2027-02-19T22:00Z', '2027-02-20T12:00Z')).toEqual([]);
  });

  it('make unsure what they decide, when the region is not known', () => {
    expect(closing('2026-10-16', NATIONWIDE)).toEqual(['10-16T08:00/10-16T12:00', '10-16T12:00/10-16T16:00?']);
    expect(closing('2026-10-30', NATIONWIDE)).toEqual(['10-30T09:00/10-30T17:00']);
    expect(closing('2026-12-28', NATIONWIDE)).toEqual(['12-28T09:00/12-28T13:00']);
  });

  it('make unsure what they decide, in years of which we do not know them', () => {
    expect(open(LIBRARY, '2028-09-04T00:00Z', '2028-09-05T00:00Z')).toEqual(['09-04T08:00/09-04T12:00', '09-04T12:00/09-04T16:00?']);
    expect(open('Mo 09:00-10:00', '2028-09-04T00:00Z', '2028-09-05T00:00Z')).toEqual(['09-04T07:00/09-04T08:00']);
  });

  it('close together with public holidays', () => {
    expect(isOpenOn('Mo-Fr 09:00-17:00; PH,SH off', '2027-04-27')).toBe(false);
    expect(isOpenOn('Mo-Fr 09:00-17:00; PH,SH off', '2027-05-17')).toBe(false);
    expect(isOpenOn('Mo-Fr 09:00-17:00; PH,SH off', '2027-04-28')).toBe(false);
    expect(isOpenOn('Mo-Fr 09:00-17:00; PH,SH off', '2027-05-18')).toBe(true);
  });
});

describe('hours that cannot be read', () => {
  it('are not evaluated', () => {
    expect(() => open('Mo-Fr 17:00+', '2027-01-01T00:00Z', '2027-01-02T00:00Z')).toThrow(UnreadableHours);
  });

  it('on single days leave these days open to doubt', () => {
    // In 2027 the hundredth day before Easter lies in 2026, of which the library makes an error.
    expect(open('Mo 10:00-12:00; easter -100 days off', '2027-01-01T12:00Z', '2027-01-01T13:00Z')).toEqual(['01-01T12:00/01-01T13:00?']);
  });
});
