import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endedLessonsSchemes } from './ended-lessons-schemes.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const endedOn = (day: string) => {
  const answer = endedLessonsSchemes(day, params);
  return answer.kind === 'known' ? answer.value : answer.kind;
};

test('a scheme has ended from the day after its last day', () => {
  expect(endedOn('2023-03-30')).toBe('not-known');
  expect(endedOn('2023-03-31')).toEqual(['nl-leert-door']);
  expect(endedOn('2023-12-31')).toEqual(['nl-leert-door']);
  expect(endedOn('2024-01-01')).toEqual(['nl-leert-door', 'stap-budget']);
  expect(endedOn('2024-12-31')).toEqual(['nl-leert-door', 'stap-budget']);
  expect(endedOn('2025-01-01')).toEqual(['nl-leert-door', 'stap-budget', 'tel-mee-met-taal']);
});

test('what news of before its end says of STAP makes the list uncertain', () => {
  expect(endedLessonsSchemes('2023-06-01', params).ground.confidence).toBe('verified');
  expect(endedLessonsSchemes('2026-11-21', params).ground).toEqual({
    articles: ['Nederland leert door', 'STAP-budget', 'Tel mee met Taal'],
    parameters: [
      'lessons-scheme.nl-leert-door.last-day',
      'lessons-scheme.stap-budget.last-day',
      'lessons-scheme.tel-mee-met-taal.last-day',
    ],
    confidence: 'recalled',
  });
});

test('before the first day of our series nothing is known', () => {
  expect(endedLessonsSchemes('2022-12-31', params)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});
