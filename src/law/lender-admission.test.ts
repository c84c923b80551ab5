import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lenderAdmission } from './lender-admission.ts';
import { readParameters } from './parameter.schema.ts';

const file = JSON.parse(readFileSync('content/parameters.json', 'utf8')) as {
  parameters: { key: string; series: { legalStatus: string }[] }[];
};
const params = readParameters(file);
/** The same file after an editor has confirmed all dates of the Act. */
const confirmed = readParameters({
  ...file,
  parameters: file.parameters.map((each) =>
    each.key.startsWith('wtta.dates.') ? { ...each, series: each.series.map((entry) => ({ ...entry, legalStatus: 'in-force' })) } : each,
  ),
});

const on = (day: string, set = params) => {
  const answer = lenderAdmission(day, set);
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return { system: answer.value.system, onlyAdmitted: answer.value.onlyAdmitted, confidence: answer.ground.confidence };
};

test('a date that is only expected never begins for sure', () => {
  expect(on('2026-12-31')).toEqual({ system: 'not-yet', onlyAdmitted: 'not-yet', confidence: 'recalled' });
  expect(on('2027-01-01')).toEqual({ system: 'may-have-begun', onlyAdmitted: 'not-yet', confidence: 'recalled' });
  expect(on('2028-01-01')).toEqual({ system: 'may-have-begun', onlyAdmitted: 'may-have-begun', confidence: 'recalled' });
});

test('a confirmed date begins on its day', () => {
  expect(on('2026-12-31', confirmed)).toEqual({ system: 'not-yet', onlyAdmitted: 'not-yet', confidence: 'verified' });
  expect(on('2027-01-01', confirmed)).toEqual({ system: 'begun', onlyAdmitted: 'not-yet', confidence: 'verified' });
  expect(on('2027-12-31', confirmed).onlyAdmitted).toBe('not-yet');
  expect(on('2028-01-01', confirmed)).toEqual({ system: 'begun', onlyAdmitted: 'begun', confidence: 'verified' });
});

test('before the Act was adopted nothing is known, and the answer names its parameters', () => {
  expect(lenderAdmission('2025-11-10', params)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(lenderAdmission('2026-11-21', params)).toMatchObject({
    value: { announceFrom: '2026-11-01', announceUntil: '2026-12-31', systemFrom: '2027-01-01', onlyAdmittedFrom: '2028-01-01' },
    ground: { articles: ['Wtta'], parameters: expect.arrayContaining(['wtta.dates.enforcement']) as unknown },
  });
});
