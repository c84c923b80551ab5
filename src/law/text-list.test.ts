import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Grounds } from './ground.ts';
import { readParameters } from './parameter.schema.ts';
import { listOn } from './text-list.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));

test('a list is read on its day, and the answer names its key', () => {
  const use = new Grounds(params, ['Wet BRP']);
  const desks = listOn(use, params, 'rni.desks.third-country', '2026-01-01');
  expect(desks).toEqual(['Breda', 'Venlo']);
  expect(use.answer(desks).ground.parameters).toEqual(['rni.desks.third-country']);
});

test('a list is not known before its first day, and a number or text is no list', () => {
  const use = new Grounds(params, ['Wet BRP']);
  expect(use.answer(listOn(use, params, 'rni.desks.third-country', '2025-12-31'))).toMatchObject({ reason: 'not-covered' });
  expect(listOn(use, params, 'brp.duty-months', '2026-01-01')).toBeNull();
  expect(listOn(use, params, 'brp.duty-share', '2026-01-01')).toBeNull();
});
