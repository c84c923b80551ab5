import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exploitationSigns, weighAgencySigns } from './agency-signs.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const day = '2026-11-21';

test('each sign stands on its own ground, the heaviest first', () => {
  // BW 7:626 (payslip) was read; that a passport stays with its holder is from memory; Waadi art. 3 and 9 forbid fees
  const weighed = weighAgencySigns({ day, signs: ['name-changes', 'no-payslip', 'passport-kept', 'fee-for-the-job'] }, params);
  expect(weighed.map(({ id, weight, ground }) => [id, weight, ground.confidence])).toEqual([
    ['fee-for-the-job', 'stop', 'verified'],
    ['passport-kept', 'stop', 'recalled'],
    ['no-payslip', 'serious', 'verified'],
    ['name-changes', 'ask', 'verified'],
  ]);
  expect(weighed[0]?.ground.parameters).toEqual(['waadi.fee-ban.max-fee']);
});

test('two signs of exploitation are enough for FairWork; a fee is none of them', () => {
  expect(exploitationSigns({ day, signs: ['passport-kept', 'fee-for-the-job'] }, params)).toMatchObject({ value: { areEnough: false } });
  expect(exploitationSigns({ day, signs: ['passport-kept', 'threats-or-no-freedom'] }, params)).toMatchObject({
    value: { count: 2, least: 2, areEnough: true },
    ground: { confidence: 'verified' },
  });
  expect(exploitationSigns({ day: '2023-12-31', signs: ['passport-kept'] }, params).kind).toBe('not-known');
});
