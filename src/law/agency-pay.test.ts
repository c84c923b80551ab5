import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalPay, incomeGuarantee, type AgencyPayFacts } from './agency-pay.ts';
import type { ParameterFile } from './parameter.ts';
import { readParameters } from './parameter.schema.ts';

const file = JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')) as ParameterFile;
const params = readParameters(file);
const pay = (change: Partial<AgencyPayFacts> = {}) =>
  equalPay(params, { day: '2026-11-21', hasAgencyCao: true, ownHourlyCents: null, hirerHourlyCents: null, ...change });

test('under the agency CAO the package is at least equivalent, and a wider rule is only adopted', () => {
  expect(pay()).toMatchObject({
    kind: 'known',
    value: { basis: 'package', widerRuleFrom: '2026-12-31', lessPerHourCents: null },
    ground: { parameters: ['agency.equal-terms.by-cao-from', 'agency.equal-terms.by-law-from'], confidence: 'verified' },
  });
});

test('the adopted rule is not applied on its day, as long as nobody has seen it in force', () => {
  for (const day of ['2026-12-30', '2026-12-31', '2027-06-01']) {
    expect(pay({ day }), day).toMatchObject({ value: { basis: 'package', widerRuleFrom: '2026-12-31' } });
  }
  expect(pay({ day: '2026-07-06' })).toMatchObject({ value: { widerRuleFrom: null } });
  expect(pay({ day: '2026-07-07' })).toMatchObject({ value: { widerRuleFrom: '2026-12-31' } });
});

test('once it is in force it is no rule to come', () => {
  const parameters = file.parameters.map((each) =>
    each.key === 'agency.equal-terms.by-law-from'
      ? { ...each, series: each.series.map((entry) => ({ ...entry, legalStatus: 'in-force' as const })) }
      : each,
  );
  const facts = { day: '2026-11-21', hasAgencyCao: true, ownHourlyCents: null, hirerHourlyCents: null };
  expect(equalPay(readParameters({ ...file, parameters }), facts)).toMatchObject({ value: { widerRuleFrom: null } });
});

test('without that CAO the Act gives the pay and hours of the hirer, which is recalled', () => {
  const answer = pay({ hasAgencyCao: false });
  expect(answer).toMatchObject({ value: { basis: 'pay-and-hours' }, ground: { articles: ['Waadi art. 8'], confidence: 'recalled' } });
});

test('nothing is known when nobody knows the CAO, nor before 2026', () => {
  expect(pay({ hasAgencyCao: null })).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
  expect(pay({ day: '2025-12-31' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(pay({ day: '2026-01-01' }).kind).toBe('known');
});

test('a lower hourly wage than at the hirer shows as a sign, an equal or higher one does not', () => {
  expect(pay({ ownHourlyCents: 1_499, hirerHourlyCents: 1_625 })).toMatchObject({ value: { lessPerHourCents: 126 } });
  expect(pay({ ownHourlyCents: 1_625, hirerHourlyCents: 1_625 })).toMatchObject({ value: { lessPerHourCents: 0 } });
  expect(pay({ ownHourlyCents: 1_499 })).toMatchObject({ value: { lessPerHourCents: null } });
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), fc.nat(500), (own, hirer, more) => {
      const [less, raised] = [
        pay({ ownHourlyCents: own, hirerHourlyCents: hirer }),
        pay({ ownHourlyCents: own + more, hirerHourlyCents: hirer }),
      ];
      if (less.kind !== 'known' || raised.kind !== 'known') throw new Error('expected answers');
      expect(raised.value.lessPerHourCents).toBeLessThanOrEqual(less.value.lessPerHourCents!);
    }),
  );
});

test('an income guarantee after arrival is a question to ask, without an amount', () => {
  // Two months from 15 January 2026: until 14 March.
  expect(incomeGuarantee(params, { arrivedOn: '2026-01-15', recruitedAbroad: true })).toMatchObject({
    kind: 'known',
    value: { mayApply: true, lastDay: '2026-03-14' },
    ground: { parameters: ['agency.income-guarantee-months'], confidence: 'recalled' },
  });
  expect(incomeGuarantee(params, { arrivedOn: '2026-12-31', recruitedAbroad: true })).toMatchObject({ value: { lastDay: '2027-02-27' } });
  expect(incomeGuarantee(params, { arrivedOn: '2026-01-15', recruitedAbroad: false })).toMatchObject({
    value: { mayApply: false, lastDay: null },
  });
  expect(incomeGuarantee(params, { arrivedOn: '2022-01-02', recruitedAbroad: true })).toMatchObject({
    kind: 'not-known',
    reason: 'not-covered',
  });
});
