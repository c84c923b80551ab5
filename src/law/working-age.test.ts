import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';
import { ageGroupOn, birthDateOfGroup, workingAges } from './working-age.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const answer = workingAges('2026-11-02', params);
if (answer.kind !== 'known') throw new Error(answer.reason);
const ages = answer.value;

test('a young worker is 16 or 17', () => {
  expect(answer).toMatchObject({ value: { youngFromAge: 16, youngUnderAge: 18 }, ground: { articles: ['ATW art. 1:2'] } });
  expect(ageGroupOn('2010-11-03', '2026-11-02', ages)).toBe('child');
  expect(ageGroupOn('2010-11-02', '2026-11-02', ages)).toBe('young');
  expect(ageGroupOn('2008-11-03', '2026-11-02', ages)).toBe('young');
  expect(ageGroupOn('2008-11-02', '2026-11-02', ages)).toBe('adult');
});

test('before the Act had its words of today the ages are not known', () => {
  expect(workingAges('2007-03-31', params)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});

test('an age group gives a birth date that stays in the group', () => {
  for (const group of ['child', 'young', 'adult'] as const)
    for (const day of ['2026-11-02', '2028-02-29', '2027-12-31'])
      for (const later of [0, 35, 112]) expect(ageGroupOn(birthDateOfGroup(group, day, ages), addDays(day, later), ages)).toBe(group);
});
