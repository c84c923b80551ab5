import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { objectionTerm, trafficFinePayment, type DisputedKind } from './objection.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const term = (kind: DisputedKind, letterDate: string) => {
  const answer = objectionTerm({ kind, letterDate }, params);
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return answer.value;
};

test('an objection has six weeks from the day after the letter', () => {
  // Awb art. 6:7, 6:8: letter of Monday 2 November 2026, first day 3 November, 42 days: until Monday 14 December
  expect(term('decision', '2026-11-02')).toEqual({ lastDay: '2026-12-14', endsInWeekend: false, sentTo: 'body-that-decided' });
});

test('a term that ends in a weekend is shown with that day', () => {
  expect(term('decision', '2026-11-06')).toMatchObject({ lastDay: '2026-12-18', endsInWeekend: false });
  expect(term('decision', '2026-11-07')).toMatchObject({ lastDay: '2026-12-19', endsInWeekend: true });
  expect(term('decision', '2026-11-08')).toMatchObject({ lastDay: '2026-12-20', endsInWeekend: true });
});

test('a traffic fine goes to the prosecutor within six weeks and is paid within eight', () => {
  expect(term('traffic-fine', '2026-11-02')).toMatchObject({ lastDay: '2026-12-14', sentTo: 'public-prosecutor' });
  expect(trafficFinePayment({ letterDate: '2026-11-02' }, params)).toMatchObject({ kind: 'known', value: { payBy: '2026-12-28' } });
});

test('remission of local taxes has ten days, a ruling on rent eight weeks, both from memory', () => {
  expect(term('local-tax-remission', '2026-02-20')).toMatchObject({ lastDay: '2026-03-02', sentTo: 'municipal-executive' });
  // Eight weeks after 2 November are 28 December; the earlier reading is the day before
  expect(term('huurcommissie-ruling', '2026-11-02')).toMatchObject({ lastDay: '2026-12-27', sentTo: 'cantonal-judge' });
  for (const kind of ['local-tax-remission', 'huurcommissie-ruling'] as const) {
    expect(objectionTerm({ kind, letterDate: '2026-11-02' }, params).ground.confidence).toBe('recalled');
  }
});

test('for decisions about stay and about being fit for work we give no day, because their terms are shorter', () => {
  for (const kind of ['residence-decision', 'fit-for-work'] as const) {
    expect(objectionTerm({ kind, letterDate: '2026-11-02' }, params)).toMatchObject({
      kind: 'not-known',
      ground: { confidence: 'recalled' },
    });
  }
});

test('before the term that we have there is no day, and a date that is none is refused', () => {
  expect(objectionTerm({ kind: 'decision', letterDate: '2023-12-31' }, params)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(objectionTerm({ kind: 'decision', letterDate: '2024-01-01' }, params).kind).toBe('known');
  expect(() => objectionTerm({ kind: 'residence-decision', letterDate: '2026-02-29' }, params)).toThrow(RangeError);
});

test('a later letter never gives an earlier last day', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<DisputedKind>('decision', 'traffic-fine', 'local-tax-remission', 'huurcommissie-ruling'),
      fc.integer({ min: 0, max: 1500 }),
      (kind, days) => {
        const day = addDays('2024-01-01', days);
        expect(term(kind, addDays(day, 1)).lastDay > term(kind, day).lastDay).toBe(true);
        expect(term(kind, day).lastDay > day).toBe(true);
      },
    ),
  );
});
