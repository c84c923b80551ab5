import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cite } from './cite.ts';
import { Grounds } from './ground.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));

test('cited parameters of every unit stand in the ground, with how sure they are', () => {
  const use = new Grounds(params, ['x']);
  const keys = ['brp.duty-months', 'brp.duty-share', 'rni.desks.list', 'wgv.in-force'];
  expect(cite(use, params, keys, '2026-11-21')).toEqual([]);
  expect(use.answer(true).ground).toEqual({ articles: ['x'], parameters: keys, confidence: 'verified' });
  cite(use, params, ['rent.notice-months-tenant'], '2026-11-21');
  expect(use.answer(true).ground.confidence).toBe('recalled');
});

test('a parameter without a value in force on the day is given back', () => {
  const use = new Grounds(params, ['x']);
  expect(cite(use, params, ['wml.hourly.adult', 'oncall.bandwidth-max-pct', 'brp.duty-months'], '2028-01-01')).toEqual([
    'wml.hourly.adult',
    'oncall.bandwidth-max-pct',
  ]);
  expect(use.answer(true).kind).toBe('known');
});
