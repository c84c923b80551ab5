import { describe, expect, it } from 'vitest';
import { NOW, readingAt } from '#directory/directory.fixture.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { hoursTable, type ReadHours } from './hours-table.ts';

const { read } = readingAt();
const ROTTERDAM = { province: 'Zuid-Holland', schoolRegion: 'midden' as const };
const nl = translator('nl');
const WHOLE_WEEK = nl('hours.through', { from: 'maandag', to: 'zondag' });
const table = (hours: string, locale: Locale = 'en', now = NOW) => hoursTable(locale, hours, ROTTERDAM, read, now);
const rows = (hours: string, locale: Locale = 'en', now = NOW) =>
  table(hours, locale, now).rows.map(({ days, text }) => `${days}: ${text}`);

describe('a table of opening hours', () => {
  it.each([
    ['nl', ['maandag', 'vrijdag', 'zaterdag', 'zondag']],
    ['pl', ['poniedziałek', 'piątek', 'sobota', 'niedziela']],
    ['ar', ['الاثنين', 'الجمعة', 'السبت', 'الأحد']],
  ] as const)(
    'has the coming seven days in words of the reader, days that are alike in one row: %s',
    (locale, [monday, friday, saturday, sunday]) => {
      const t = translator(locale);
      const [first = '', ...others] = rows('Mo-Fr 09:00-12:00,13:00-17:00', locale);
      expect(first.startsWith(`${t('hours.through', { from: monday, to: friday })}: `), first).toBe(true);
      expect(first.match(/\d\d:\d\d–\d\d:\d\d/g)).toEqual(['09:00–12:00', '13:00–17:00']);
      expect(others).toEqual([`${t('hours.and', { first: saturday, second: sunday })}: ${t('hours.closed')}`]);
    },
  );

  it('says which row is today', () => {
    expect(table('Mo-Fr 09:00-17:00').rows.map(({ today }) => today)).toEqual([true, false]);
    expect(table('Mo-Fr 09:00-17:00', 'en', Date.parse('2026-11-27T23:30Z')).rows.map(({ today }) => today)).toEqual([false, true]);
  });

  it('says that it is always open, closed, or open by appointment', () => {
    expect(rows('24/7')).toEqual(['Monday to Sunday: open day and night']);
    expect(rows('off', 'nl')).toEqual([`${WHOLE_WEEK}: ${nl('hours.closed')}`]);
    expect(rows('Mo-Su 10:00-12:00 "by appointment"', 'nl')).toEqual([`${WHOLE_WEEK}: 10:00–12:00 (${nl('hours.by-appointment')})`]);
  });

  it('says of what nobody knows that it is not confirmed', () => {
    const unsure: ReadHours = () => [
      { start: new Date('2026-11-26T08:00Z'), end: new Date('2026-11-26T11:00Z'), sure: false, comment: null },
    ];
    const { rows: found } = hoursTable('nl', 'Th 09:00-12:00', ROTTERDAM, unsure, NOW);
    expect(found.find(({ text }) => text !== nl('hours.closed'))!.text).toBe(`09:00–12:00 (${nl('record.recalled')})`);
  });

  it('names holidays of the coming two weeks apart, with their dates', () => {
    const christmas = table('Mo-Fr 09:00-17:00; PH off', 'nl', Date.parse('2026-12-21T10:00Z'));
    expect(christmas.exceptions.map(({ days, text }) => `${days}: ${text}`)).toEqual([
      `vrijdag 25 december: ${nl('hours.closed')}`,
      `vrijdag 1 januari: ${nl('hours.closed')}`,
    ]);
    expect(table('Mo-Fr 09:00-17:00; PH off').exceptions).toEqual([]);
  });

  it('is about the place where it is: its school holidays are those of its region', () => {
    // The autumn holiday of 2026 begins a week later around Rotterdam than in the north.
    const now = Date.parse('2026-10-12T08:00Z');
    const inGroningen = hoursTable('en', 'Mo-Fr 09:00-17:00; SH off', { province: 'Groningen', schoolRegion: 'noord' }, read, now);
    expect(inGroningen.rows.map(({ text }) => text)).not.toEqual(
      table('Mo-Fr 09:00-17:00; SH off', 'en', now).rows.map(({ text }) => text),
    );
  });
});
