import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JOB_OFFER_SIGNS } from '#law/index.ts';
import { examinerOf } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import { itHasItsTexts } from '../said.fixture.ts';
import { HOME_FINDINGS } from './find-home.ts';
import { PAY_FINDINGS } from './find-pay.ts';
import { SIGN_FINDINGS } from './find-signs.ts';
import { JOB_OFFER_CHECK } from './job-offer-check.ts';
import { LETTER_TEXTS } from './letter.ts';
import { MONEY_OPTIONS, SIGN_OPTIONS } from './questions.ts';

const { examined, find, paragraphs, verdicts: check } = examinerOf(JOB_OFFER_CHECK);
const perHour = (hourlyPay: string, startDay: string, age = '30') => check({ payNamed: 'hour-gross', hourlyPay, startDay, age });

/** All that may be asked is answered well: nothing is open. */
const GOOD: Typed = {
  offeredBy: 'employer',
  hasName: 'yes',
  passport: 'eu',
  hasContract: 'yes',
  canRead: 'yes',
  placeNamed: 'yes',
  hoursNamed: 'yes',
  startDay: '2026-12-01',
  age: '30',
  payNamed: 'hour-gross',
  hourlyPay: '15,50',
  paidHow: 'own-account',
  deductionsNamed: 'yes',
  transport: 'free',
  home: 'own',
};

test('a good offer has pay that is right, nothing to ask, and is never called real', () => {
  const result = examined(GOOD);
  expect(result.findings.map(({ id, verdict }) => `${id}: ${verdict}`)).toEqual(['pay-right: right']);
  expect(result.letter).toBeNull();
  expect(result.cannotKnow).toEqual(['real', 'signs']);
  expect(result.figures).toEqual([{ id: 'minimum', value: { money: 1499 } }]);
});

test('pay is held against the minimum wage of the first day', () => {
  // WML art. 8: 14.99 from 1 July 2026, 14.71 before
  expect(perHour('14,99', '2026-12-01')).toEqual(['pay-right: right']);
  expect(perHour('14,98', '2026-12-01')).toEqual(['wage-below-minimum: wrong']);
  expect(perHour('14,71', '2026-06-30')).toEqual(['pay-right: right']);
  expect(perHour('14,71', '2026-07-01')).toEqual(['wage-below-minimum: wrong']);
  const [found] = examined({ payNamed: 'hour-gross', hourlyPay: '12', startDay: '2026-12-01', age: '30' }).findings;
  expect(found?.values).toEqual({
    pay: { money: 1200 },
    minimum: { money: 1499 },
    day: { day: '2026-12-01' },
    missing: { money: 299 },
  });
  expect(found?.amountCents).toBeUndefined();
});

test('the age on the first day decides the amount', () => {
  // WML art. 7, 8: adult from 21; at 20 the amount is 11.99
  expect(perHour('11,99', '2026-12-01', '20')).toEqual(['pay-right: right']);
  expect(perHour('11,98', '2026-12-01', '20')).toEqual(['wage-below-minimum: wrong']);
  expect(perHour('11,99', '2026-12-01', '21')).toEqual(['wage-below-minimum: wrong']);
  expect(perHour('11,99', '2028-02-29', '20')).toContain('minimum-wage-not-known: unclear');
  expect(perHour('11,99', '2024-02-29', '20')).toEqual(['pay-right: right']);
});

test('without an age, pay below that of adults is unclear and pay above it right', () => {
  expect(perHour('14,98', '2026-12-01', '')).toEqual(['pay-below-adult: unclear']);
  expect(perHour('14,99', '2026-12-01', '')).toEqual(['pay-right: right']);
});

test('where the amount of the first day is not known, nothing is guessed, and that of today is shown for low pay', () => {
  expect(perHour('20', '2027-01-01')).toEqual(['minimum-wage-not-known: unclear']);
  expect(perHour('14,98', '2027-01-01')).toEqual(['pay-below-today: unclear', 'minimum-wage-not-known: unclear']);
  expect(perHour('14,98', '2023-12-31')).toEqual(['minimum-wage-not-known: unclear']);
  expect(perHour('14,98', '2026-12-01', '14')).toEqual(['minimum-wage-not-known: unclear']);
  expect(perHour('14,98', '')).toEqual(['pay-below-today: unclear']);
  expect(perHour('14,99', '')).toEqual([]);
  expect(examined({ payNamed: 'hour-gross', hourlyPay: '15' }).cannotKnow).toContain('start-day');
});

test('net pay, and pay by the month or the piece, say nothing about an hour', () => {
  const told = (payNamed: string, startDay = '2026-12-01') => check({ payNamed, hourlyPay: '9', startDay });
  expect(told('hour-net')).toEqual(['pay-net: unclear']);
  expect(told('month')).toEqual(['pay-not-by-hour: unclear']);
  expect(told('piece')).toEqual(['pay-not-by-hour: unclear']);
  expect(told('piece', '2027-01-01')).toEqual(['minimum-wage-not-known: unclear']);
  expect(told('none')).toEqual(['no-wage-named: unclear']);
  expect(told('unknown')).toEqual([]);
});

/** How each sign of the law is told; those of the two lists are ticked. */
const TOLD: Record<string, Typed> = {
  'starts-without-permit': { passport: 'non-eu', hasPermit: 'no' },
  'housing-in-job-contract': { home: 'offered', homeContract: 'in-job-contract' },
  'housing-ends-with-job-at-once': { home: 'offered', mustLeaveAtOnce: 'yes' },
  'registration-forbidden': { home: 'offered', mayRegister: 'no' },
  'cash-wages': { paidHow: 'cash' },
  'agency-not-registered': { offeredBy: 'agency', inTradeRegister: 'no' },
  'no-written-contract': { hasContract: 'no' },
  'no-name-or-address-of-employer': { hasName: 'no' },
  'no-place-of-work': { placeNamed: 'no' },
  'no-wage-named': { payNamed: 'none' },
  'no-hours-named': { hoursNamed: 'no' },
  'no-address-of-housing': { home: 'offered', addressNamed: 'no' },
  'deductions-not-named': { deductionsNamed: 'no' },
  'language-not-understood': { hasContract: 'yes', canRead: 'no' },
  'deposit-too-high': { home: 'offered', rentNamed: 'yes', monthlyRent: '400', deposit: '801' },
  'wage-below-minimum': { payNamed: 'hour-gross', hourlyPay: '9', startDay: '2026-12-01', age: '30' },
  ...Object.fromEntries(SIGN_OPTIONS.map((id) => [id, { signs: [id] }])),
  ...Object.fromEntries(MONEY_OPTIONS.map((id) => [id, { money: [id] }])),
};

test('every sign of the law can be told, and is judged by its own rule', () => {
  // Sure and without a condition: Waadi art. 3, 9; WML art. 7, 8; WML art. 7a; BW 7:261b lid 2
  const sure = ['fee-for-the-job', 'cash-wages', 'wage-below-minimum', 'deposit-too-high'];
  for (const { id, weight } of JOB_OFFER_SIGNS) {
    const found = find(TOLD[id] ?? {}, id);
    expect([id, found?.verdict]).toEqual([id, sure.includes(id) ? 'wrong' : 'unclear']);
    expect([id, found?.weight]).toEqual([id, { stop: 3, serious: 2, ask: 1 }[weight]]);
  }
});

test('the same sign told in other ways is one finding', () => {
  expect(check({ paidHow: 'other-account', signs: ['bank-card-or-digid-asked'] })).toEqual(['bank-card-or-digid-asked: unclear']);
  expect(check({ transport: 'from-wage', money: ['fines-or-costs-from-wage'] })).toEqual(['fines-or-costs-from-wage: unclear']);
  expect(check({ offeredBy: 'person' })).toEqual(['no-name-or-address-of-employer: unclear']);
  expect(check({ offeredBy: 'person', hasName: 'yes' })).toEqual([]);
});

test('what was skipped or is not known is no sign', () => {
  expect(check({})).toEqual([]);
  expect(check({ hasName: 'unknown', hasContract: 'unknown', payNamed: 'unknown', paidHow: 'unknown', home: 'unknown' })).toEqual([]);
});

test('money for papers or the journey is a question, money for the job is wrong', () => {
  expect(check({ money: ['costs-before'] })).toEqual(['costs-before: unclear']);
  expect(check({ money: ['fee-for-the-job'] })).toEqual(['fee-for-the-job: wrong']);
  expect(examined({ money: ['fee-for-the-job'] }).ask.organisations).toContain('fraudehelpdesk');
});

test('the deposit is held against two months of rent', () => {
  // BW 7:261b lid 2: two months of basic rent: 800 for 400
  const deposit = (of: string, today?: string) =>
    check({ home: 'offered', rentNamed: 'yes', monthlyRent: '400', deposit: of }, today).filter((each) => each.startsWith('deposit'));
  expect(deposit('800')).toEqual([]);
  expect(deposit('800,01')).toEqual(['deposit-too-high: wrong']);
  expect(deposit('0')).toEqual([]);
  expect(deposit('900', '2023-06-30')).toEqual(['deposit-not-known: unclear']);
});

test('a home without papers or price is to be asked about', () => {
  expect(check({ home: 'offered', homeContract: 'none', rentNamed: 'no' })).toEqual([
    'housing-not-in-writing: unclear',
    'rent-not-named: unclear',
  ]);
  expect(check({ home: 'own', homeContract: 'none', rentNamed: 'no' })).toEqual([]);
});

test('two signs of exploitation lead to FairWork, and one does not', () => {
  const exploitation = (typed: Typed) => check(typed).find((each) => each.startsWith('exploitation'));
  expect(exploitation({ signs: ['passport-kept'] })).toBeUndefined();
  expect(exploitation({ signs: ['passport-kept'], ...TOLD['wage-below-minimum'] })).toBe('exploitation: wrong');
  // Without a reason to stop it is not called wrong: nobody works there yet
  expect(exploitation({ transport: 'from-wage', ...TOLD['wage-below-minimum'] })).toBe('exploitation: unclear');
});

test('who may be in danger gets help before a message, and is not told to write', () => {
  const result = examined({ signs: ['threats-or-no-freedom'], hasContract: 'no' });
  expect(result.letter).toBeNull();
  expect(result.ask.organisations[0]).toBe('fairwork');
  const actions = result.findings.flatMap((each) => each.actions);
  expect(actions).toContain('call-police');
  expect(actions).not.toContain('send-letter');
  expect(actions).not.toContain('ask-in-writing');
});

test('who comes from the EU is sent to EURES at home, others to the IND', () => {
  expect(examined({ passport: 'eu' }).ask.organisations).toContain('eures');
  const outside = examined({ passport: 'non-eu' }).ask.organisations;
  expect(outside).toContain('ind');
  expect(outside).not.toContain('eures');
});

test('an agency is asked which income is certain after arrival', () => {
  expect(check({ offeredBy: 'agency' })).toEqual(['income-guarantee: unclear']);
  expect(check({ offeredBy: 'employer' })).toEqual([]);
});

test('the message asks what is open, with the article', () => {
  expect(paragraphs({})).toEqual(['begin', 'name', 'contract', 'place', 'hours', 'pay', 'deductions', 'answer']);
  expect(paragraphs({ ...GOOD, offeredBy: 'agency' })).toEqual(['begin-day', 'registration', 'guarantee', 'answer']);
  expect(paragraphs({ ...GOOD, home: 'offered', homeContract: 'separate', rentNamed: 'yes', addressNamed: 'yes' })).toEqual([
    'begin-day',
    'home-end',
    'home-register',
    'answer',
  ]);
  expect(paragraphs({ ...GOOD, hourlyPay: '10' })).toEqual(['begin-day', 'below-minimum', 'answer']);
  expect(paragraphs({ ...GOOD, payNamed: 'hour-net' })).toEqual(['begin-day', 'pay', 'at-least-minimum', 'answer']);
  const below = examined({ ...GOOD, hourlyPay: '10' }).letter?.paragraphs[1];
  expect(below?.values).toEqual({
    article: { typed: 'WML art. 7, 8' },
    pay: { money: 1000 },
    minimum: { money: 1499 },
    day: { day: '2026-12-01' },
  });
});

const RANK = { right: 0, unclear: 1, wrong: 2 };

test('more pay never gives a worse verdict, and a higher age never a better one', () => {
  const verdict = (pay: number, age: number, startDay: string) =>
    RANK[examined({ payNamed: 'hour-gross', hourlyPay: String(pay), age: String(age), startDay }).verdict];
  const pays = fc.integer({ min: 1, max: 30 });
  const days = fc.constantFrom('2024-02-29', '2026-06-30', '2026-12-01', '2027-01-01');
  fc.assert(
    fc.property(pays, fc.nat(10), fc.integer({ min: 15, max: 30 }), fc.nat(10), days, (pay, more, age, older, day) => {
      expect(verdict(pay + more, age, day)).toBeLessThanOrEqual(verdict(pay, age, day));
      expect(verdict(pay, age + older, day)).toBeGreaterThanOrEqual(verdict(pay, age, day));
    }),
    { numRuns: 200 },
  );
});

test('one sign more never gives a better verdict', () => {
  const ids = Object.keys(TOLD).filter((id) => id !== 'wage-below-minimum');
  const rank = (all: readonly string[]) => {
    const told = all.map((id) => TOLD[id] ?? {});
    const list = (name: string) => told.flatMap((each) => each[name] ?? []);
    return RANK[
      examined({ ...GOOD, ...Object.fromEntries(told.flatMap((each) => Object.entries(each))), signs: list('signs'), money: list('money') })
        .verdict
    ];
  };
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...ids), (some, more) => {
      // Two ways to answer one question do not stand together.
      const fits = (id: string) =>
        id !== more && !Object.keys(TOLD[id] ?? {}).some((name) => name in (TOLD[more] ?? {}) && name !== 'home');
      const before = some.filter(fits);
      expect(rank([...before, more])).toBeGreaterThanOrEqual(rank(before));
    }),
    { numRuns: 200 },
  );
});

itHasItsTexts(JOB_OFFER_CHECK, {
  findings: [...SIGN_FINDINGS, ...PAY_FINDINGS, ...HOME_FINDINGS],
  actions: [
    ...['do-not-travel', 'help-first', 'give-nothing', 'ask-permit', 'money-for-the-way-back', 'look-in-trade-register'],
    'keep-evidence',
  ],
  unknown: ['real', 'start-day', 'signs'],
  figures: ['minimum'],
  letter: LETTER_TEXTS,
});

test('an examination takes well under five milliseconds', () => {
  const typed = { ...GOOD, ...TOLD['deposit-too-high'], offeredBy: 'agency', money: [...MONEY_OPTIONS], signs: [...SIGN_OPTIONS] };
  examined(typed);
  const begin = performance.now();
  for (let run = 0; run < 100; run++) examined(typed);
  expect((performance.now() - begin) / 100).toBeLessThan(5);
});
