import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import { spanOfWords } from './day-hours.ts';
import { exceptionsAhead, hoursInWords, type HoursRow, type HoursWords } from './hours-in-words.ts';
import { GRONINGEN, NATIONWIDE, ROTTERDAM, SCHOOL_HOLIDAYS } from './hours.fixture.ts';
import { openIntervals } from './server/open-intervals.ts';

const DUTCH: HoursWords = {
  closed: 'gesloten',
  always: 'dag en nacht open',
  byAppointment: 'op afspraak',
  unsure: 'niet zeker',
  through: (first, last) => `${first} t/m ${last}`,
  and: (first, second) => `${first} en ${second}`,
};
/** A Wednesday. */
const NOW = '2026-11-25T10:00Z';

type Words = (hours: string, options?: { now?: string; locale?: Locale; where?: typeof ROTTERDAM; words?: HoursWords }) => HoursRow[];
const saidBy =
  (say: typeof hoursInWords): Words =>
  (hours, { now = NOW, locale = 'nl', where = ROTTERDAM, words = DUTCH } = {}) => {
    const moment = Date.parse(now);
    const { from, to } = spanOfWords(moment);
    return say(openIntervals(hours, where, from, to, SCHOOL_HOLIDAYS), locale, moment, words);
  };
const rows = saidBy(hoursInWords);
const exceptions = saidBy(exceptionsAhead);
const lines = (said: readonly HoursRow[]): string[] => said.map(({ days, text }) => `${days}: ${text}`);

describe('the table of the coming week', () => {
  it('joins days that are open alike, from Monday on, and tells which are closed', () => {
    expect(lines(rows('Mo-Fr 09:00-17:00; Sa 10:00-13:00'))).toEqual([
      'maandag t/m vrijdag: 09:00–17:00',
      'zaterdag: 10:00–13:00',
      'zondag: gesloten',
    ]);
    expect(lines(rows('Mo,Tu,Th 09:00-12:00,13:00-17:30'))).toEqual([
      'maandag en dinsdag: 09:00–12:00, 13:00–17:30',
      'woensdag: gesloten',
      'donderdag: 09:00–12:00, 13:00–17:30',
      'vrijdag t/m zondag: gesloten',
    ]);
  });

  it('marks the row of today', () => {
    expect(rows('Mo-Fr 09:00-17:00').map(({ today }) => today)).toEqual([true, false]);
    expect(rows('Mo-Fr 09:00-17:00', { now: '2026-11-27T23:00Z' }).map(({ today }) => today)).toEqual([false, true]);
  });

  it('shows a night on the day on which it begins', () => {
    expect(lines(rows('Fr,Sa 22:00-02:00'))).toEqual([
      'maandag t/m donderdag: gesloten',
      'vrijdag en zaterdag: 22:00–02:00',
      'zondag: gesloten',
    ]);
    expect(lines(rows('Tu 22:00-02:00', { now: '2026-11-25T00:30Z' }))[1]).toBe('dinsdag: 22:00–02:00');
  });

  it('says in words what is always open', () => {
    expect(rows('24/7')).toEqual([
      { days: 'maandag t/m zondag', today: true, openings: [{ from: null, until: null, note: null }], text: 'dag en nacht open' },
    ]);
    expect(lines(rows('24/7; Nov 28 off'))[1]).toBe('zaterdag: gesloten');
  });

  it('says of hours that are not sure why', () => {
    expect(lines(rows('Mo-Fr 09:00-12:00; Mo 13:00-15:00 "by appointment"'))[0]).toBe('maandag: 13:00–15:00 (op afspraak)');
    expect(lines(rows('Mo-Su 09:00-12:00 "bel eerst"'))).toEqual(['maandag t/m zondag: 09:00–12:00 (bel eerst)']);
    expect(lines(rows('Mo-Su 09:00-12:00 unknown'))).toEqual(['maandag t/m zondag: 09:00–12:00 (niet zeker)']);
    expect(lines(rows('"op afspraak"'))).toEqual(['maandag t/m zondag: op afspraak']);
    expect(lines(rows('24/7 open "ring the bell"'))).toEqual(['maandag t/m zondag: dag en nacht open (ring the bell)']);
  });

  it('says once what may be in the rest of the day', () => {
    const [weekdays, weekend] = rows('Mo-Fr 10:00-12:00 || "by appointment"');
    expect(weekdays).toMatchObject({ days: 'maandag t/m vrijdag', text: '10:00–12:00, op afspraak' });
    expect(weekdays?.openings).toEqual([
      { from: '10:00', until: '12:00', note: null },
      { from: null, until: null, note: 'op afspraak' },
    ]);
    expect(weekend).toMatchObject({ days: 'zaterdag en zondag', text: 'op afspraak' });
  });

  it('shows the holidays of this week', () => {
    expect(lines(rows('Mo-Fr 09:00-17:00; PH off', { now: '2027-03-25T10:00Z' }))).toEqual([
      'maandag: gesloten',
      'dinsdag t/m donderdag: 09:00–17:00',
      'vrijdag t/m zondag: gesloten',
    ]);
    expect(lines(rows('Mo-Fr 09:00-17:00; SH 10:00-12:00', { now: '2026-10-12T10:00Z', where: GRONINGEN }))).toEqual([
      'maandag t/m zondag: 10:00–12:00',
    ]);
  });

  it('does not pretend to know which school holidays hold', () => {
    expect(lines(rows('Mo-Fr 09:00-17:00; SH off', { now: '2026-10-12T10:00Z', where: NATIONWIDE }))[0]).toBe(
      'maandag t/m vrijdag: 09:00–17:00 (niet zeker)',
    );
  });

  it('speaks every locale, with western digits', () => {
    const plain = (first: string, last: string): string => `${first}–${last}`;
    for (const locale of LOCALES) {
      const [first, ...others] = rows('Mo-Fr 08:05-17:30', { locale, words: { ...DUTCH, through: plain } });
      expect(first?.text).toBe('08:05–17:30');
      expect(others).toHaveLength(1);
    }
    const first = (locale: Locale): string | undefined =>
      rows('Mo-Fr 09:00-12:00', { locale, words: { ...DUTCH, through: plain } })[0]?.days;
    expect(first('pl')).toBe('poniedziałek–piątek');
    expect(first('ar')).toBe('الاثنين–الجمعة');
    expect(first('en')).toBe('Monday–Friday');
  });
});

describe('exceptions ahead', () => {
  it('have their date in words', () => {
    expect(lines(exceptions('Mo-Fr 09:00-17:00; PH off', { now: '2026-12-22T10:00Z' }))).toEqual([
      'vrijdag 25 december: gesloten',
      'vrijdag 1 januari: gesloten',
    ]);
    expect(lines(exceptions('Mo-Fr 09:00-17:00; Dec 24 09:00-12:00', { now: '2026-12-22T10:00Z', locale: 'en' }))).toEqual([
      'Thursday 24 December: 09:00–12:00',
    ]);
    expect(lines(exceptions('Mo-Fr 09:00-17:00; PH off', { now: '2027-04-24T10:00Z', locale: 'hu' }))[0]).toBe(
      'április 27., kedd: gesloten',
    );
  });

  it('are none when all is as usual', () => {
    expect(exceptions('Mo-Fr 09:00-17:00; Fr 22:00-02:00')).toEqual([]);
    expect(exceptions('24/7')).toEqual([]);
  });
});
