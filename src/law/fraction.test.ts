import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exactFractionOn, fractionOn } from './fraction.ts';
import { Grounds } from './ground.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));

test('a fraction is read as a number', () => {
  const use = new Grounds(params, ['Wet BRP art. 2.38']);
  expect(fractionOn(use, 'brp.duty-share', '2026-11-21')).toBeCloseTo(0.6667, 4);
  expect(fractionOn(use, 'transition-payment.rate', '2026-11-21')).toBeCloseTo(0.3333, 4);
  expect(exactFractionOn(use, 'transition-payment.rate', '2026-11-21')).toEqual({ part: 1, whole: 3 });
});

test('a day outside the series and a value that is no fraction give nothing', () => {
  const use = new Grounds(params, ['Wet BRP art. 2.38']);
  expect(fractionOn(use, 'brp.duty-share', '2014-01-05')).toBeNull();
  expect(fractionOn(use, 'brp.duty-months', '2026-11-21')).toBeNull();
  expect(fractionOn(use, 'wgv.in-force', '2026-11-21')).toBeNull();
});
