import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { cakFines, insuranceByCak, insuranceTerm, mustInsure, nextCakStep, ownRisk, type InsuranceFacts } from './health-insurance.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const worker: InsuranceFacts = { livesInNetherlands: false, worksInNetherlands: true, hasA1FromElsewhere: false, onlyStudies: false };
const must = (facts: Partial<InsuranceFacts>) => {
  const answer = mustInsure({ ...worker, ...facts }, params);
  return answer.kind === 'known' ? answer.value : answer.reason;
};
const known = <T>(answer: { kind: 'known'; value: T } | { kind: 'not-known'; reason: string }) => {
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return answer.value;
};

test('who works here insures here, also when living across the border', () => {
  expect(must({})).toBe('yes');
  expect(must({ livesInNetherlands: null })).toBe('yes');
});

test('who lives here insures here, and who does neither does not', () => {
  expect(must({ worksInNetherlands: false, livesInNetherlands: true })).toBe('yes');
  expect(must({ worksInNetherlands: false, livesInNetherlands: false })).toBe('no');
});

test('posted workers with an A1 statement stay insured at home, and what is not known is asked', () => {
  expect(must({ hasA1FromElsewhere: true })).toBe('no');
  expect(must({ hasA1FromElsewhere: null })).toBe('ask');
  expect(must({ worksInNetherlands: false, onlyStudies: true, livesInNetherlands: true })).toBe('ask');
  expect(must({ worksInNetherlands: false, livesInNetherlands: null })).toBe('ask');
  expect(mustInsure(worker, params).ground.confidence).toBe('recalled');
});

test('insurance within four months works back to the first day', () => {
  // Zvw art. 5 lid 5 a: the duty arises on 2 March 2026; the earlier reading ends on 1 July 2026
  const term = (policyFrom: string | null) => known(insuranceTerm({ dutyFrom: '2026-03-02', policyFrom }, params));
  expect(term(null)).toEqual({ lastDay: '2026-07-01', worksBack: null, proofMaxAgeMonths: 1 });
  expect(term('2026-07-01').worksBack).toBe(true);
  expect(term('2026-07-02').worksBack).toBeNull();
  expect(term('2026-07-03').worksBack).toBe(false);
});

test('four months from the end of a month end with the last day of a shorter one', () => {
  // 31 October + 4 months: 28 February 2027; the day before is the earlier reading
  expect(known(insuranceTerm({ dutyFrom: '2026-10-31', policyFrom: null }, params)).lastDay).toBe('2027-02-27');
  // The term of proof has been read since 2024 only
  expect(insuranceTerm({ dutyFrom: '2023-12-31', policyFrom: null }, params)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});

test('a later start of the duty never gives an earlier last day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 60 }), (days, later) => {
      const day = addDays('2024-01-01', days);
      const last = (dutyFrom: string) => known(insuranceTerm({ dutyFrom, policyFrom: null }, params)).lastDay;
      expect(last(addDays(day, later)) >= last(day)).toBe(true);
      expect(last(day) > day).toBe(true);
    }),
  );
});

test('the CAK fines twice and then insures, three months apart each', () => {
  const letters = { warningSent: '2026-02-10', firstFineSent: null, secondFineSent: null };
  expect(known(nextCakStep(letters, params))).toEqual({ next: 'first-fine', insureBefore: '2026-05-10' });
  expect(known(nextCakStep({ ...letters, firstFineSent: '2026-05-20' }, params))).toEqual({
    next: 'second-fine',
    insureBefore: '2026-08-20',
  });
  expect(known(nextCakStep({ ...letters, firstFineSent: '2026-05-20', secondFineSent: '2026-08-31' }, params))).toEqual({
    next: 'insurance-by-cak',
    insureBefore: '2026-11-30',
  });
});

test('letters in an order that cannot be are refused', () => {
  expect(() => nextCakStep({ warningSent: '2026-02-10', firstFineSent: null, secondFineSent: '2026-08-20' }, params)).toThrow(RangeError);
  expect(() => nextCakStep({ warningSent: '2026-02-10', firstFineSent: '2026-02-09', secondFineSent: null }, params)).toThrow(RangeError);
});

test('a fine in 2026 is three monthly standard premiums, and that of 2027 is not known', () => {
  // 2119.00 / 12 = 176.58, rounded by the CAK first; x 3 = 529.74
  expect(known(cakFines({ day: '2026-05-10' }, params))).toEqual({ eachCents: 52974, most: 2 });
  expect(known(cakFines({ day: '2026-12-31' }, params)).eachCents).toBe(Math.round(211900 / 12) * 3);
  expect(cakFines({ day: '2027-01-01' }, params)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});

test('insurance by the CAK binds for a year and can be annulled for two weeks', () => {
  // Letter of 3 August: the shorter way of counting ends on 16 August
  expect(known(insuranceByCak({ from: '2026-08-01', toldOn: '2026-08-03' }, params))).toEqual({
    premiumCentsPerMonth: 17270,
    bindsUntil: '2027-08-01',
    annulBy: '2026-08-16',
  });
  // The amount may be that of people with a debt to their insurer
  expect(insuranceByCak({ from: '2026-08-01', toldOn: '2026-08-03' }, params).ground.confidence).toBe('recalled');
  expect(insuranceByCak({ from: '2027-01-01', toldOn: '2027-01-05' }, params).kind).toBe('not-known');
});

test('the own risk of 2026 is known, that of 2027 is only proposed', () => {
  expect(ownRisk({ day: '2026-12-31' }, params)).toMatchObject({ value: 38500 });
  expect(ownRisk({ day: '2016-01-01' }, params).kind).toBe('known');
  expect(ownRisk({ day: '2027-01-01' }, params).kind).toBe('not-known');
});
