import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from './calendar-file.ts';

/** A line of a file, taken apart. */
interface Line {
  name: string;
  parameters: string;
  value: string;
}

/** What stands between BEGIN and END, with what stands in it. */
interface Component {
  name: string;
  lines: Line[];
  parts: Component[];
}

/**
 * Reads a calendar file after RFC 5545 by itself: unfolds its lines as bytes (3.1), takes components and lines apart, and
 * refuses what the standard does not allow.
 */
function readCalendar(file: string): Component {
  expect(file.endsWith('\r\n'), 'the last line ends too').toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const bytes = Buffer.from(file, 'utf8');
  for (const line of bytes.toString('latin1').split('\r\n')) expect(line.length, 'octets of a line').toBeLessThanOrEqual(75);
  // A reader that looks at one line at a time must find whole letters.
  for (const line of file.split('\r\n')) expect(line.isWellFormed()).toBe(true);
  const unfolded = Buffer.from(bytes.toString('latin1').replaceAll('\r\n ', ''), 'latin1').toString('utf8');
  const root: Component = { name: '', lines: [], parts: [] };
  const open = [root];
  for (const text of unfolded.trimEnd().split('\r\n')) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):([^]*)$/.exec(text) ?? expect.fail(`not a line: ${text}`);
    const at = open.at(-1)!;
    if (name === 'BEGIN') {
      const part: Component = { name: value, lines: [], parts: [] };
      at.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      expect(value).toBe(at.name);
      open.pop();
    } else at.lines.push({ name, parameters: parameters.slice(1), value });
  }
  expect(open).toEqual([root]);
  expect(root.parts).toHaveLength(1);
  return root.parts[0]!;
}

/** The value of a line that stands once, as it is written. */
function rawOf(component: Component, name: string): string | null {
  const found = component.lines.filter((line) => line.name === name);
  expect(found.length, name).toBeLessThan(2);
  return found[0]?.value ?? null;
}

/** A text value, its escapes taken away (3.3.11). */
function textOf(component: Component, name: string): string | null {
  const raw = rawOf(component, name);
  expect(raw?.replace(/\\[\\;,nN]/g, '') ?? '', 'nothing is left that needs an escape').not.toMatch(/[\\;,]/);
  return raw?.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped)) ?? null;
}

const eventOf = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'register',
  day: '2026-11-26',
  title: 'Register with the municipality',
  description: 'Within 5 days after you arrive.',
  url: null,
  warnDaysAhead: [],
  ...changes,
});

const NOW = new Date('2026-11-21T22:30:00Z');
const fileOf = (...events: CalendarEvent[]) => calendarFile({ name: 'My plan', locale: 'en', events, now: NOW });
const readEvent = (changes: Partial<CalendarEvent> = {}) => readCalendar(fileOf(eventOf(changes))).parts[0]!;

describe('a calendar file', () => {
  it('says what it is and what it is called', () => {
    const calendar = readCalendar(calendarFile({ name: 'Mój plan', locale: 'pl', events: [], now: NOW }));
    expect(calendar.name).toBe('VCALENDAR');
    expect(rawOf(calendar, 'VERSION')).toBe('2.0');
    expect(rawOf(calendar, 'PRODID')).toBe('-//Wegwijs//calendar//PL');
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe('Mój plan');
    expect(calendar.parts).toEqual([]);
  });

  it('holds each event, with its words, its address and the moment of making', () => {
    const event = readEvent({ url: 'https://wegwijs.example/en/registration/bsn?place=westland' });
    expect(event.name).toBe('VEVENT');
    expect(textOf(event, 'SUMMARY')).toBe('Register with the municipality');
    expect(textOf(event, 'DESCRIPTION')).toBe('Within 5 days after you arrive.');
    expect(event.lines.find(({ name }) => name === 'URL')?.value).toBe('https://wegwijs.example/en/registration/bsn?place=westland');
    expect(rawOf(event, 'DTSTAMP')).toBe('20261121T223000Z');
    expect(readEvent().lines.map(({ name }) => name)).not.toContain('URL');
  });

  it('gives an event the same name each time, so that importing again replaces it', () => {
    const ids = (file: string) => readCalendar(file).parts.map((event) => rawOf(event, 'UID'));
    const first = fileOf(eventOf(), eventOf({ uid: 'insure' }));
    const later = fileOf(eventOf({ uid: 'insure', title: 'Other words' }), eventOf({ day: '2026-12-01' }));
    expect(ids(first)).toEqual(['register@wegwijs', 'insure@wegwijs']);
    expect(ids(later)).toEqual(['insure@wegwijs', 'register@wegwijs']);
  });

  it.each(['Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Kiritimati'])(
    'names days, which are the same wherever the phone thinks it is: %s',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
        // The nights in which the clock changes, the end of a year, and a leap day.
        for (const day of ['2026-03-29', '2026-10-25', '2026-12-31', '2027-01-01', '2028-02-29']) {
          const starts = readEvent({ day }).lines.filter(({ name }) => name === 'DTSTART');
          expect(starts).toEqual([{ name: 'DTSTART', parameters: 'VALUE=DATE', value: day.replaceAll('-', '') }]);
        }
        expect(fileOf(eventOf())).not.toMatch(/TZID|VTIMEZONE/);
      } finally {
        process.env['TZ'] = before;
      }
    },
  );

  it('leaves the day free for appointments', () => {
    expect(rawOf(readEvent(), 'TRANSP')).toBe('TRANSPARENT');
  });

  it('warns in the morning, on the day and days before, once each', () => {
    const alarms = readEvent({ warnDaysAhead: [7, 1, 0, 7] }).parts;
    expect(alarms.map(({ name }) => name)).toEqual(['VALARM', 'VALARM', 'VALARM']);
    // The day begins at midnight: seven days before at nine is six days and fifteen hours before it.
    expect(alarms.map((alarm) => rawOf(alarm, 'TRIGGER'))).toEqual(['-P6DT15H', '-PT15H', 'PT9H']);
    for (const alarm of alarms) {
      expect(rawOf(alarm, 'ACTION')).toBe('DISPLAY');
      expect(textOf(alarm, 'DESCRIPTION')).toBe('Register with the municipality');
    }
    expect(readEvent().parts).toEqual([]);
  });
});

describe('the words of an event', () => {
  it.each([
    ['Arabic', 'سجِّل نفسك في البلدية خلال 5 أيام من وصولك؛ التسجيل مجاني، ولا تدفع لأحد مقابله (gemeente)'],
    ['Bulgarian', 'Запишете се в общината до 5 дни след пристигането; записването е безплатно, не плащайте на никого'],
    ['Ukrainian with an apostrophe', 'Зареєструйтеся в муніципалітеті: обовʼязково, “безкоштовно”, протягом п’яти днів після приїзду'],
    ['letters of four bytes', `${'👷‍♀️🏠'.repeat(12)} x ${'𝒜'.repeat(40)}`],
    ['one byte before letters of two and three', `a${'ż'.repeat(80)}b${'ﷺ'.repeat(60)}`],
    ['all that needs an escape', 'a,b;c\\d\\n "quoted" : e\\;\\,'],
    ['a colon that looks like a line', 'BEGIN:VEVENT'],
  ])('come back as they were, in lines of at most 75 bytes and of whole letters: %s', (_, title) => {
    const event = readEvent({ title, description: `${title}\n${title}`, warnDaysAhead: [1] });
    expect(textOf(event, 'SUMMARY')).toBe(title);
    expect(textOf(event, 'DESCRIPTION')).toBe(`${title}\n${title}`);
    expect(textOf(event.parts[0]!, 'DESCRIPTION')).toBe(title);
  });

  it('fold at any length, wherever a letter of several bytes meets the end of a line', () => {
    for (let length = 55; length < 80; length++) {
      for (const letter of ['a', 'ш', 'ع', '€', '🏠']) {
        const title = `${'x'.repeat(length)}${letter.repeat(30)}`;
        expect(textOf(readEvent({ title }), 'SUMMARY')).toBe(title);
      }
    }
  });

  it('are never anything but words, whatever they are', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => !/[\r\p{Cc}]/u.test(text));
    fc.assert(
      fc.property(words, words, (title, description) => {
        const event = readEvent({ title, description });
        expect(textOf(event, 'SUMMARY')).toBe(title);
        expect(textOf(event, 'DESCRIPTION')).toBe(description);
        expect(event.parts).toEqual([]);
      }),
    );
  });

  it('make no line of their own out of a line break in a title or in the name of the calendar', () => {
    const file = calendarFile({
      name: 'Plan\r\nBEGIN:VEVENT',
      locale: 'en',
      events: [eventOf({ title: 'One\r\nEND:VEVENT' })],
      now: NOW,
    });
    const calendar = readCalendar(file);
    expect(calendar.parts).toHaveLength(1);
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe('Plan\nBEGIN:VEVENT');
    expect(textOf(calendar.parts[0]!, 'SUMMARY')).toBe('One\nEND:VEVENT');
  });
});
