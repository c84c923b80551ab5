import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readParameters } from '#law/index.ts';
import { readWage, wageAges, wageLineCents, type ToldWage } from './wage-line.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const DAY = '2026-11-21';
const read = (told: Partial<ToldWage>, day = DAY) => readWage(params, { cents: 0, per: 'hour', weeklyHours: null, age: 21, ...told }, day);

test('the line is 130% of the minimum wage for the age', () => {
  // 14.99 an hour from 21 on: 19.487.
  expect(wageLineCents(params, 21, DAY)).toBeCloseTo(1948.7);
  expect(wageLineCents(params, 35, DAY)).toBeCloseTo(1948.7);
  // Nineteen: 60% of the adult amount, rounded: 8.99; 130% is 11.687.
  expect(wageLineCents(params, 19, DAY)).toBeCloseTo(1168.7);
});

test('an hourly wage lies below or above the line', () => {
  expect(read({ cents: 1948 })).toEqual({ wage: 'below', doubt: null });
  expect(read({ cents: 1949 })).toEqual({ wage: 'above', doubt: null });
});

test('the same wage lies above the line of a younger person', () => {
  expect(read({ cents: 1500 }).wage).toBe('below');
  expect(read({ cents: 1500, age: 19 }).wage).toBe('above');
});

test('without an age it is known only when it holds for every age', () => {
  expect(read({ cents: 1500, age: null })).toEqual({ wage: null, doubt: 'no-age' });
  expect(read({ cents: 2000, age: null })).toEqual({ wage: 'above', doubt: null });
  expect(read({ cents: 300, age: null })).toEqual({ wage: 'below', doubt: null });
});

test('a wage by the month needs the hours of a week', () => {
  expect(read({ cents: 350_000, per: 'month' })).toEqual({ wage: null, doubt: 'no-hours' });
  // 40 hours: about 173.3 hours a month, so the line lies near 3378 and 3391 euro, by the reading.
  expect(read({ cents: 330_000, per: 'month', weeklyHours: 40 })).toEqual({ wage: 'below', doubt: null });
  expect(read({ cents: 350_000, per: 'month', weeklyHours: 40 })).toEqual({ wage: 'above', doubt: null });
  expect(read({ cents: 338_500, per: 'month', weeklyHours: 40 })).toEqual({ wage: null, doubt: 'at-the-line' });
});

test('on a day without a published amount nothing is said', () => {
  expect(read({ cents: 2500 }, '2027-02-01')).toEqual({ wage: null, doubt: 'not-known-on-day' });
  expect(read({ cents: 2500 }, '2020-02-01')).toEqual({ wage: null, doubt: 'not-known-on-day' });
});

test('the ages are those with an amount of their own', () => {
  expect(wageAges(params, DAY)).toEqual({ young: [20, 19, 18, 17, 16, 15], adult: 21 });
});

test('a higher wage never falls below the line that a lower one is above', () => {
  const wage = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(wage, wage, fc.constantFrom(15, 18, 20, 21, null), (a, b, age) => {
      const [low, high] = [read({ cents: Math.min(a, b), age }), read({ cents: Math.max(a, b), age })];
      if (low.wage === 'above') expect(high.wage).toBe('above');
      if (high.wage === 'below') expect(low.wage).toBe('below');
    }),
  );
});
