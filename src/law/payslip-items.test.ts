import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPayslip, PAYSLIP_ITEMS, type PayslipFacts } from './payslip-items.ts';
import { parameterOn } from './parameter.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const check = (change: Partial<PayslipFacts> = {}) =>
  checkPayslip(params, { payday: '2026-11-21', shown: PAYSLIP_ITEMS, isChanged: true, isDigital: false, agreedToDigital: null, ...change });

test('there is one item for each of the dated list, in its order', () => {
  const list = parameterOn(params, 'payslip.required', '2026-11-21');
  if (list.kind !== 'known' || typeof list.value === 'string' || typeof list.value === 'number') throw new Error('expected a list');
  const words = [/gross wage/, /deductions/, /agreed working hours/, /minimum wage/, /names/, /period/, /permanent/, /on-call/];
  expect(list.value).toHaveLength(PAYSLIP_ITEMS.length);
  list.value.forEach((text, index) => expect(text).toMatch(words[index]!));
});

test('what is not shown is missing', () => {
  expect(check()).toMatchObject({ kind: 'known', value: { isDue: true, missing: [], form: 'ok' } });
  const shown = PAYSLIP_ITEMS.filter((item) => item !== 'deductions' && item !== 'agreed-hours');
  expect(check({ shown })).toMatchObject({ value: { missing: ['deductions', 'agreed-hours'] } });
  expect(check({ shown: [] })).toMatchObject({ value: { missing: PAYSLIP_ITEMS } });
});

test('without a payslip everything is missing, and it was due only when something changed', () => {
  expect(check({ shown: null })).toMatchObject({ value: { isDue: true, missing: PAYSLIP_ITEMS, form: 'no-payslip' } });
  expect(check({ shown: null, isChanged: false })).toMatchObject({ value: { isDue: false, form: 'no-payslip' } });
  expect(check({ shown: null, isChanged: null })).toMatchObject({ value: { isDue: null } });
});

test('a digital payslip needs consent', () => {
  expect(check({ isDigital: true, agreedToDigital: true })).toMatchObject({ value: { form: 'ok' } });
  expect(check({ isDigital: true, agreedToDigital: false })).toMatchObject({ value: { form: 'paper-due' } });
  expect(check({ isDigital: true, agreedToDigital: null })).toMatchObject({ value: { form: 'unclear' } });
  expect(check({ isDigital: false, agreedToDigital: false })).toMatchObject({ value: { form: 'ok' } });
});

test('the list holds from 2020 on, and is named in the ground', () => {
  expect(check({ payday: '2019-12-31' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(check({ payday: '2020-01-01' }).ground).toEqual({
    articles: ['BW 7:626'],
    parameters: ['payslip.required'],
    confidence: 'verified',
  });
  expect(() => check({ payday: '2026-02-29' })).toThrow(RangeError);
});
