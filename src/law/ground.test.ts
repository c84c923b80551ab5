import { expect, test } from 'vitest';
import { Grounds } from './ground.ts';
import { readParameters } from './parameter.schema.ts';

const series = (value: number | null, confidence: 'verified' | 'recalled') => [
  { from: '2026-01-01', until: '2026-12-31', value, legalStatus: value === null ? 'unknown' : 'in-force', confidence, sources: ['law'] },
];
const parameter = (key: string, value: number | null, confidence: 'verified' | 'recalled') => ({
  key,
  label: { en: key, nl: key },
  unit: 'eur-per-hour',
  law: 'WML art. 8',
  url: null,
  series: series(value, confidence),
});
const params = readParameters({
  sources: { law: { title: 'law', url: null, tier: 'official' } },
  parameters: [parameter('a.sure', 1499, 'verified'), parameter('a.recalled', 100, 'recalled'), parameter('a.missing', null, 'recalled')],
});

test('an answer names everything that it rests on, and is as sure as the least sure of it', () => {
  const sure = new Grounds(params, ['WML art. 8']);
  expect(sure.answer(sure.number('a.sure', '2026-06-01'))).toEqual({
    kind: 'known',
    value: 1499,
    ground: { articles: ['WML art. 8'], parameters: ['a.sure'], confidence: 'verified' },
  });
  const mixed = new Grounds(params, ['WML art. 8']);
  mixed.number('a.sure', '2026-06-01');
  mixed.number('a.recalled', '2026-06-01');
  expect(mixed.answer(1).ground).toMatchObject({ parameters: ['a.sure', 'a.recalled'], confidence: 'recalled' });
  expect(new Grounds(params, ['x'], 'recalled').answer(1).ground.confidence).toBe('recalled');
});

test('what is not known says whether the day is outside what we have or the value is missing', () => {
  const outside = new Grounds(params, ['x']);
  expect(outside.answer(outside.number('a.sure', '2027-01-01'))).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  const missing = new Grounds(params, ['x']);
  expect(missing.answer(missing.number('a.missing', '2026-06-01'))).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
});
