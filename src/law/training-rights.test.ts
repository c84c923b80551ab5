import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readParameters } from './parameter.schema.ts';
import { trainingRight, TRAINING_RIGHTS } from './training-rights.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));

test('training that the job needs is free and in working time; the rest is from memory', () => {
  const grounds = TRAINING_RIGHTS.map((right) => {
    const { articles, confidence } = trainingRight(right, params).ground;
    return [right, ...articles, confidence];
  });
  expect(grounds).toEqual([
    ['free', 'BW 7:611a', 'verified'],
    ['working-time', 'BW 7:611a', 'verified'],
    ['no-repayment', 'BW 7:611a', 'recalled'],
    ['clear-instruction', 'Arbowet art. 8', 'recalled'],
  ]);
});
