import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { landlordNotice, putOut } from './eviction.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));

test('a tenant is put out by a judge alone', () => {
  expect(putOut({ mayBeShortByNature: false }, params)).toMatchObject({ value: 'judge', ground: { confidence: 'verified' } });
});

test('a stay that may be short by nature is for somebody to look at', () => {
  expect(putOut({ mayBeShortByNature: true }, params)).toMatchObject({ value: 'ask', ground: { confidence: 'recalled' } });
  expect(landlordNotice({ mayBeShortByNature: true }, params)).toMatchObject({ value: 'ask' });
});

test('a notice that the tenant does not accept goes to a judge, as far as we know', () => {
  expect(landlordNotice({ mayBeShortByNature: false }, params)).toMatchObject({ value: 'judge', ground: { confidence: 'recalled' } });
});
