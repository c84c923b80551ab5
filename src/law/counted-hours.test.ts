import { describe, expect, test } from 'vitest';
import { countedHours, HOURS_KINDS } from './counted-hours.ts';

const params = { sources: {}, byKey: new Map() };

describe('the hours that count for the minimum wage', () => {
  test('work, overtime and paid leave count for certain', () => {
    // WML art. 5a: 150 worked + 6 of overtime + 8 of leave = 164 hours.
    const answer = countedHours(params, [
      { kind: 'worked', hours: 150 },
      { kind: 'overtime', hours: 6 },
      { kind: 'leave', hours: 8 },
    ]);
    expect(answer).toMatchObject({ kind: 'known', value: { certainHours: 164, likelyHours: 0 }, ground: { confidence: 'verified' } });
  });

  test('waiting and travelling between places of work stand apart and are recalled', () => {
    const answer = countedHours(params, [
      { kind: 'worked', hours: 40 },
      { kind: 'waiting', hours: 2.5 },
      { kind: 'travel-between', hours: 3 },
    ]);
    expect(answer).toMatchObject({ value: { certainHours: 40, likelyHours: 5.5 }, ground: { confidence: 'recalled' } });
  });

  test('zero hours of them leave the answer certain, and every kind counts in one of the two', () => {
    expect(countedHours(params, [{ kind: 'waiting', hours: 0 }])).toMatchObject({ ground: { confidence: 'verified' } });
    const answer = countedHours(
      params,
      HOURS_KINDS.map((kind) => ({ kind, hours: 1 })),
    );
    expect(answer.kind === 'known' && answer.value.certainHours + answer.value.likelyHours).toBe(HOURS_KINDS.length);
  });
});
