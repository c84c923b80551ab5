import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bankruptEmployer } from './bankrupt-employer.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));

it('after a bankruptcy UWV pays and no transition payment is due, and nothing of it is called certain', () => {
  expect(bankruptEmployer(params)).toMatchObject({
    value: { paidBy: 'uwv', transitionPayment: 'not-due' },
    ground: { confidence: 'recalled' },
  });
});
