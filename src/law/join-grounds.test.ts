import { expect, test } from 'vitest';
import type { Ground } from './ground.ts';
import { joinGrounds } from './join-grounds.ts';

const sure: Ground = { articles: ['A'], parameters: ['a.b'], confidence: 'verified' };

test('what rests on two answers names the articles and parameters of both once', () => {
  expect(joinGrounds(sure, { ...sure, articles: ['A', 'B'], parameters: ['c.d'] })).toEqual({
    articles: ['A', 'B'],
    parameters: ['a.b', 'c.d'],
    confidence: 'verified',
  });
});

test('it is as unsure as the least sure of them', () => {
  expect(joinGrounds(sure, { ...sure, confidence: 'recalled' }).confidence).toBe('recalled');
});
