import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { benefitAtRisk } from './benefit-at-risk.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));

it('who gives notice usually gets no benefit', () => {
  // WW art. 24 lid 2 b: unless going on could not be asked.
  expect(benefitAtRisk(params, 'resigned')).toMatchObject({ value: 'usually-none', ground: { confidence: 'verified' } });
});

it('an urgent reason may cost the benefit, an agreement only puts it off', () => {
  expect(benefitAtRisk(params, 'urgent-reason')).toMatchObject({ value: 'may-be-none', ground: { confidence: 'verified' } });
  expect(benefitAtRisk(params, 'agreement')).toMatchObject({ value: 'later', ground: { confidence: 'verified' } });
});

it('what was not read at its source is recalled', () => {
  expect(benefitAtRisk(params, 'agreement-while-ill')).toMatchObject({ value: 'may-be-none', ground: { confidence: 'recalled' } });
  expect(benefitAtRisk(params, 'refused-contract')).toMatchObject({ value: 'may-be-none', ground: { confidence: 'recalled' } });
});
