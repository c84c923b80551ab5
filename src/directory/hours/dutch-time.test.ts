import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay, civilTime, dateOfDay, DAY, dayOfDate, HOUR, MINUTE, momentOf, momentOfText } from './dutch-time.ts';
import { arbitraries } from './hours.fixture.ts';

const { anyMoment } = arbitraries(fc);

const at = (text: string): number => Date.parse(text);

describe('civil time', () => {
  it('is what the clocks of the process show, which the tests set to Amsterdam', () => {
    expect(process.env['TZ']).toBe('Europe/Amsterdam');
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const date = new Date(moment);
        const clocks = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds());
        expect(civilTime(moment)).toBe(clocks);
      }),
      { numRuns: 2000 },
    );
  });

  it('leads back to its moment, but for the hour that clocks show twice, which is its first time', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const back = momentOf(civilTime(moment));
        expect([moment, moment - HOUR]).toContain(back);
        expect(civilTime(back)).toBe(civilTime(moment));
      }),
      { numRuns: 2000 },
    );
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 0, max: 3 * 60 }), (moment, minutes) => {
        const civil = civilTime(moment);
        expect(momentOf(civil + minutes * MINUTE)).toBeGreaterThanOrEqual(momentOf(civil));
      }),
      { numRuns: 2000 },
    );
  });

  it('turns times that clocks skip in spring into the moment of the change', () => {
    expect(momentOf(at('2026-03-29T01:59Z'))).toBe(at('2026-03-29T00:59Z'));
    expect(momentOf(at('2026-03-29T02:00Z'))).toBe(at('2026-03-29T01:00Z'));
    expect(momentOf(at('2026-03-29T02:59Z'))).toBe(at('2026-03-29T01:00Z'));
    expect(momentOf(at('2026-03-29T03:00Z'))).toBe(at('2026-03-29T01:00Z'));
    expect(momentOf(at('2026-03-29T03:01Z'))).toBe(at('2026-03-29T01:01Z'));
  });

  it('is read as it is written', () => {
    expect(momentOfText('2026-12-01T18:30')).toBe(at('2026-12-01T17:30Z'));
    expect(momentOfText('2026-07-01T18:30')).toBe(at('2026-07-01T16:30Z'));
  });

  it('takes the first of the times that clocks show twice in autumn', () => {
    expect(momentOf(at('2026-10-25T02:00Z'))).toBe(at('2026-10-25T00:00Z'));
    expect(momentOf(at('2026-10-25T02:59Z'))).toBe(at('2026-10-25T00:59Z'));
    expect(momentOf(at('2026-10-25T03:00Z'))).toBe(at('2026-10-25T02:00Z'));
  });

  it('has days of 24 hours, of which one lasts 23 and one 25', () => {
    const lasts = (date: string): number => (momentOf(dayOfDate(date) + DAY) - momentOf(dayOfDate(date))) / HOUR;
    expect([lasts('2027-03-27'), lasts('2027-03-28'), lasts('2027-03-29')]).toEqual([24, 23, 24]);
    expect([lasts('2027-10-30'), lasts('2027-10-31'), lasts('2027-11-01')]).toEqual([24, 25, 24]);
  });

  it('knows the Dutch day of a moment', () => {
    expect(dateOfDay(civilDay(at('2026-12-31T22:59:59Z')))).toBe('2026-12-31');
    expect(dateOfDay(civilDay(at('2026-12-31T23:00:00Z')))).toBe('2027-01-01');
    expect(dateOfDay(civilDay(at('2026-07-01T21:59:59Z')))).toBe('2026-07-01');
    expect(dateOfDay(civilDay(at('2026-07-01T22:00:00Z')))).toBe('2026-07-02');
  });
});
