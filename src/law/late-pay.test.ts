import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, dayOfNumber } from './calendar.ts';
import { latePayIncrease } from './late-pay.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const increase = (paidOn: string, payday = '2026-09-25', publicHolidays: string[] = [], unpaidCents = 200_000) =>
  latePayIncrease(params, { unpaidCents, payday, paidOn, publicHolidays });

test('up to the third working day after payday there is none', () => {
  // Friday 25 September 2026; working days 28, 29 and 30 September.
  expect(increase('2026-09-25')).toMatchObject({ kind: 'known', value: { workingDays: 0, percent: 0, increaseCents: 0 } });
  expect(increase('2026-09-27')).toMatchObject({ value: { workingDays: 0 } });
  expect(increase('2026-09-30')).toMatchObject({ value: { workingDays: 3, percent: 0, increaseCents: 0 } });
});

test('from the fourth to the eighth working day it is 5 % a day, then 1 %', () => {
  // 2,000.00: fourth day (1 October) 5 % = 100.00; eighth (7 October) 5 × 5 % = 500.00; ninth 26 % = 520.00.
  expect(increase('2026-10-01')).toMatchObject({ value: { workingDays: 4, percent: 5, increaseCents: 10_000 } });
  expect(increase('2026-10-07')).toMatchObject({ value: { workingDays: 8, percent: 25, increaseCents: 50_000 } });
  expect(increase('2026-10-08')).toMatchObject({ value: { workingDays: 9, percent: 26, increaseCents: 52_000, atMaximum: false } });
});

test('it is never more than half', () => {
  // 25 % on the eighth working day and 25 days of 1 %: the 33rd, five weeks after 7 October.
  expect(increase('2026-11-10')).toMatchObject({ value: { workingDays: 32, percent: 49, atMaximum: false } });
  expect(increase('2026-11-11')).toMatchObject({ value: { workingDays: 33, percent: 50, increaseCents: 100_000, atMaximum: true } });
  expect(increase('2026-11-12')).toMatchObject({ value: { workingDays: 34, percent: 50, increaseCents: 100_000, atMaximum: true } });
});

test('public holidays count only when they are named', () => {
  // Wednesday 24 December 2025: without holidays 30 December is the fourth working day, with them 2 January.
  expect(increase('2025-12-30', '2025-12-24')).toMatchObject({ value: { workingDays: 4, percent: 5 } });
  const holidays = ['2025-12-25', '2025-12-26', '2026-01-01'];
  expect(increase('2025-12-30', '2025-12-24', holidays)).toMatchObject({ value: { workingDays: 2, percent: 0 } });
  expect(increase('2026-01-02', '2025-12-24', holidays)).toMatchObject({ value: { workingDays: 4, percent: 5 } });
});

test('it is rounded down, and recalled because the article does not say what a working day is', () => {
  // 5 % of 100.19 = 5.0095.
  const answer = increase('2026-10-01', '2026-09-25', [], 10_019);
  expect(answer).toMatchObject({ value: { increaseCents: 500 }, ground: { confidence: 'recalled', articles: ['BW 7:625'] } });
});

test('for paydays before 2024 it is not known', () => {
  expect(increase('2024-02-01', '2023-12-31')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(increase('2024-02-01', '2024-01-01').kind).toBe('known');
  expect(() => increase('2026-09-31')).toThrow(RangeError);
  expect(() => increase('2026-10-01', '2026-09-25', [], -1)).toThrow(RangeError);
});

test('later payment or a holiday less never lowers it, and it never passes half', () => {
  const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') }).map(dayOfNumber);
  fc.assert(
    fc.property(day, fc.nat(80), fc.nat(10), fc.nat(400_000), (payday, late, more, unpaid) => {
      const holiday = addDays(payday, 2);
      const paid = increase(addDays(payday, late), payday, [holiday], unpaid);
      const later = increase(addDays(payday, late + more), payday, [], unpaid);
      if (paid.kind !== 'known' || later.kind !== 'known') throw new Error('expected answers');
      expect(later.value.increaseCents).toBeGreaterThanOrEqual(paid.value.increaseCents);
      expect(later.value.increaseCents * 2).toBeLessThanOrEqual(unpaid);
    }),
  );
});
