import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraries } from '../hours.fixture.ts';
import { parseHours } from './parse-hours.ts';

const { validHours } = arbitraries(fc);

describe('hours that are taken', () => {
  for (const hours of [
    'Mo-Fr 09:00-17:00',
    'Mo-Fr 09:00-12:30,13:00-17:00; Sa 10:00-13:00',
    '24/7',
    'off',
    'Fr 22:00-02:00',
    'Mo-Fr 09:00-17:00; PH off',
    'PH,SH off',
    'Mo-Fr 09:00-17:00; SH Mo-Fr 10:00-12:00',
    'week 1-53/2 Mo 10:00-12:00',
    'Tu[1] 10:00-12:00',
    'We[-1] 19:00-21:00',
    'easter +1 day off',
    'Jul-Aug Mo-Fr 09:00-12:00',
    'Dec 24 09:00-12:00',
    'Dec 25-Jan 02 off',
    '2027 Mo-Fr 09:00-17:00',
    '2027 Mar 01-2027 Mar 31 Mo 09:00-17:00',
    'Mo-Fr 09:00-17:00 open "desk", Th 18:00-20:00',
    '"by appointment"',
    'Mo 10:00-12:00 || "by appointment"',
    'Mo-Fr 09:00-17:00 unknown "when the lights are on"',
    'PH -1 day 09:00-12:00',
  ])
    it(hours, () => expect(parseHours(hours)).toEqual({ ok: true, warnings: [] }));
});

describe('hours that are refused', () => {
  it.each([
    ['', 'nothing meaningful', null],
    ['Mo-Fr 09:00-17:00 and lunch', 'Unexpected token', 24],
    ['Mo 10:00', 'open end', 8],
    ['Feb 30 off', '28 or 29 days', 7],
    ['17:00+', 'closing time', 5],
    ['sunrise-12:00', 'by the sun', 0],
    ['Mo-Fr (sunset-01:00)-22:00', 'by the sun', 7],
    ['Mo-Fr', 'time selector', 5],
    ['?', 'no hours', 0],
    ['Jul SH 10:00-12:00', 'beginning of a rule', 4],
    ['easter -200 days off', 'no year has', null],
  ])('%s', (hours, message, position) => {
    const check = parseHours(hours);
    expect(check).toMatchObject({ ok: false, message: expect.stringContaining(message) as string });
    expect(check).toHaveProperty('position', position);
  });

  it('more than 500 characters', () => {
    const long = `Mo 10:00-12:00 open "${'x'.repeat(478)}"`;
    expect(parseHours(long)).toEqual({ ok: true, warnings: [] });
    expect(parseHours(`${long} `)).toEqual({ ok: false, message: 'Opening hours have at most 500 characters.', position: 500 });
  });
});

describe('warnings', () => {
  const warningsOf = (hours: string): string => {
    const check = parseHours(hours);
    return check.ok ? check.warnings.join('\n') : `refused: ${check.message}`;
  };

  it('come from the library, with the place they are about', () => {
    expect(warningsOf('Mo-Fr 9-17')).toMatch(/^Mo-Fr 9-17 <--- \(Time range without minutes/);
  });

  it('tell that a later rule replaces a day', () => {
    expect(warningsOf('Mo-Fr 9:00-17:00; Th 18:00-20:30')).toContain('replaces 09:00-17:00');
    expect(warningsOf('Mo-Fr 09:00-17:00, Th 18:00-20:30')).toBe('');
  });

  it('say nothing of what is past, so that the same hours always get the same', () => {
    expect(warningsOf('2001 Jan 01-2001 Mar 01 off; Mo 10:00-12:00')).toBe('');
  });
});

describe('any string', () => {
  const outcome = (value: string): void => {
    const check = parseHours(value);
    if (check.ok) expect(check.warnings.every((warning) => typeof warning === 'string')).toBe(true);
    else {
      expect(check.message).not.toBe('');
      if (check.position !== null) expect(check.position).toBeLessThanOrEqual(value.length);
    }
    expect(parseHours(value)).toEqual(check);
  };

  it('is taken or refused, never more', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 520 }), fc.string({ unit: 'binary', maxLength: 120 })), outcome), {
      numRuns: 300,
    });
  });

  it('near to hours is taken or refused, never more', () => {
    const piece = fc.constantFrom(
      'SH',
      'PH',
      ',',
      ';',
      ' ',
      '-',
      ':',
      '"',
      '||',
      '+',
      '[1]',
      '/',
      '0',
      '99',
      'Mo',
      'off',
      'week',
      '(',
      '2027',
      'easter',
      '\u00e9',
    );
    const mutated = fc
      .tuple(validHours, fc.nat(), fc.nat({ max: 3 }), piece)
      .map(([hours, at, gone, put]) => hours.slice(0, at % (hours.length + 1)) + put + hours.slice((at % (hours.length + 1)) + gone));
    fc.assert(fc.property(mutated, outcome), { numRuns: 500 });
  });

  it('that our generator calls valid is taken', () => {
    fc.assert(
      fc.property(validHours, (hours) => {
        expect(parseHours(hours), hours).toMatchObject({ ok: true });
      }),
      { numRuns: 500 },
    );
  });
});
