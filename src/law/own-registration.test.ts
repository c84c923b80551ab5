import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownRegistration, taxWithoutBsn } from './own-registration.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));

test('without a home address there are five days for a correspondence address', () => {
  // Wet BRP art. 2.38 lid 1: 27 February + 5 days = 4 March
  expect(ownRegistration({ from: '2026-02-27' }, params)).toMatchObject({
    value: { correspondenceAddressBy: '2026-03-04' },
    ground: { confidence: 'verified' },
  });
  expect(ownRegistration({ from: '2014-01-06' }, params).kind).toBe('known');
  expect(ownRegistration({ from: '2014-01-05' }, params).kind).toBe('not-known');
});

test('without a BSN more than half of the pay goes to tax', () => {
  expect(taxWithoutBsn({ payday: '2026-11-25' }, params)).toMatchObject({ value: { percent: 52 } });
  expect(taxWithoutBsn({ payday: '2024-01-01' }, params).kind).toBe('known');
  expect(taxWithoutBsn({ payday: '2023-12-31' }, params).kind).toBe('not-known');
});
