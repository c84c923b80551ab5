import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readParameters } from './parameter.schema.ts';
import { landlordFee, registrationFee, serviceCosts, writtenTenancy } from './tenancy-terms.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));

test('a tenancy is on paper since the Act on good landlordship', () => {
  // Wgv: in force on 1 July 2023
  const on = (contractDate: string) => writtenTenancy({ contractDate, isHousingCorporation: false }, params);
  expect(on('2023-07-01')).toMatchObject({ value: 'required', ground: { confidence: 'verified' } });
  expect(on('2023-06-30')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(on('2026-11-21')).toMatchObject({ value: 'required' });
});

test('for a housing corporation, and when the landlord is not known, it is not certain', () => {
  for (const isHousingCorporation of [true, null])
    expect(writtenTenancy({ contractDate: '2026-01-01', isHousingCorporation }, params)).toMatchObject({
      value: 'not-certain',
      ground: { confidence: 'recalled' },
    });
});

test('the statement of a year comes in the next one, on 30 June at the latest', () => {
  expect(serviceCosts({ on: '2026-11-21', year: 2025 }, params)).toMatchObject({ value: { statementBy: '2026-06-30' } });
  expect(serviceCosts({ on: '2024-01-01', year: 2023 }, params)).toMatchObject({ value: { statementBy: '2024-06-30' } });
  expect(serviceCosts({ on: '2023-12-31', year: 2022 }, params).kind).toBe('not-known');
});

test('fees of a landlord and for registering are from memory', () => {
  expect(landlordFee(params).ground).toMatchObject({ articles: ['BW 7:264'], confidence: 'recalled' });
  expect(registrationFee(params).ground.confidence).toBe('recalled');
});
