import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParameters } from '#law/index.ts';
import { say, type Texts } from '#platform/i18n/say.ts';
import { anyTyped, questionTextKeys, saidIn } from '../any-answers.fixture.ts';
import { parametersFor, parameterSet } from '../device-data.ts';
import type { Finding } from '../finding.ts';
import type { Typed } from '../read-answers.ts';
import { runCheck } from '../run-check.ts';
import { LETTERS } from './letter.ts';
import { REGISTRATION_CHECK as CHECK } from './registration-check.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const params = readParameters(read('content/parameters.json'));
const en = read('content/checks/registration/en.json') as Texts;
const nl = read('content/checks/registration/nl.json') as Texts;
const shared = read('content/checks/shared/en.json') as Texts;
const TODAY = '2026-11-21';

const FINDINGS = [
  'registered',
  'registered-late',
  'register-now',
  'register-late',
  'register-check',
  'register-fine',
  'register-near',
  'register-if-long',
  'register-rni',
  'register-rni-eu',
  'register-rni-others',
  'rni-done',
  'rni-near',
  'rni-if-long',
  'rni-but-resident',
  'register-not-known',
  'refused',
  'no-address',
  'address-not-known',
  'no-bsn',
  'no-bsn-not-known',
  'move-reported',
  'move-soon',
  'move-now',
  'move-late',
  'move-not-known',
  'deregister-now',
  'deregister-soon',
  'deregister-late',
  'deregister-ask',
  'deregister-not',
  'deregister-not-known',
  'insure-now',
  'insure-late',
  'insure-perhaps-late',
  'insure-check',
  'insure-not-known',
  'delay-cost',
  'delay-cost-late',
  'delay-cost-not-known',
  'policy-in-time',
  'policy-late',
  'policy-perhaps-late',
  'policy-since',
  'ehic',
  'duty-ask',
  'duty-ask-by',
  'no-duty-a1',
  'no-duty',
  'care-allowance',
  'care-allowance-age',
  'care-allowance-not-known',
  'cak-warning',
  'cak-first-fine',
  'cak-second-fine',
  'cak-next-any-day',
  'cak-show-proof',
  'cak-fine',
  'cak-fine-not-known',
  'cak-object',
  'cak-object-late',
  'cak-object-not-known',
  'cak-not-known',
  'cak-insured',
  'cak-insured-bound',
  'cak-insured-not-known',
];
const ACTIONS = [
  'take-papers',
  'register-anyway',
  'tell-reporting-point',
  'ask-correspondence-address',
  'give-bsn',
  'report-move',
  'keep-confirmation',
  'deregister',
  'stop-insurance',
  'show-payslip',
  'choose-yourself',
  'read-policy',
  'keep-bills',
  'ask-for-policy',
  'ask-a1',
  'ask-allowance',
  'call-cak',
  'send-proof-to-cak',
];
const OTHERS = [
  ...['arrival', 'duty-day', 'letter-day', 'permit', 'ukraine-care', 'municipality-decides', 'premium', 'weekend'].map(
    (id) => `unknown.${id}`,
  ),
  'figure.duty-from',
  ...['register', 'correspondence-address', 'move', 'deregister', 'insure', 'cak', 'object', 'annul'].map((id) => `deadline.${id}`),
  ...Object.entries(LETTERS).flatMap(([letter, paragraphs]) => ['subject', ...paragraphs].map((each) => `letter.${letter}.${each}`)),
];

const reached = new Set<string>();

function examine(typed: Typed, today = TODAY) {
  const result = runCheck(CHECK, typed, { params, today });
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
  for (const { id } of result.findings) reached.add(id);
  return result;
}
function find(typed: Typed, id: string, today = TODAY): Finding | undefined {
  return examine(typed, today).findings.find((each) => each.id === id);
}

describe('registering', () => {
  const here = (more: Typed = {}): Typed => ({
    passport: 'eu',
    arrival: '2026-11-16',
    stay: 'open',
    sleeps: 'own',
    registered: 'no',
    ...more,
  });

  it('who stays registers as resident on the fifth day at the latest', () => {
    // Wet BRP art. 2.38 lid 1: 16 November + 5 days = 21 November
    expect(find(here(), 'register-now')).toMatchObject({
      verdict: 'unclear',
      weight: 3,
      deadline: { day: '2026-11-21', callToday: true },
      ground: { articles: ['Wet BRP art. 2.38 lid 1', 'Wet BRP art. 4.17'], confidence: 'recalled' },
    });
    expect(find(here(), 'register-late', '2026-11-22')).toMatchObject({ weight: 2, values: { day: { day: '2026-11-21' } } });
    // Wet BRP art. 4.17
    expect(find(here(), 'register-fine', '2026-11-22')?.values).toEqual({ amount: { money: 32_500 } });
    expect(find(here({ arrival: '2014-01-05' }), 'register-not-known')).toBeDefined();
    // Who did not say it may be registered already
    for (const registered of ['', 'unknown']) {
      expect(find(here({ registered }), 'register-check', '2026-11-22')?.deadline).toBeUndefined();
      expect(find(here({ registered }), 'register-fine', '2026-11-22')).toBeUndefined();
    }
  });

  it('a season is for the desk of non-residents, near four months the municipality decides', () => {
    // Lines from 16 November: four months are 120 days, two thirds of 181 days are 121; fourteen days of caution
    expect(find(here({ stay: 'months', stayMonths: '3' }), 'register-rni-eu')?.values).toMatchObject({ desks: { number: 19 } });
    expect(find(here({ stay: 'months', stayMonths: '3', passport: 'non-eu' }), 'register-rni-others')?.values).toMatchObject({
      desks: { number: 2 },
    });
    expect(find(here({ stay: 'months', stayMonths: '3', passport: '' }), 'register-rni')).toBeDefined();
    expect(find(here({ stay: 'until', stayUntil: '2027-03-01' }), 'register-rni-eu')).toBeDefined();
    expect(find(here({ stay: 'until', stayUntil: '2027-03-02' }), 'register-near')).toBeDefined();
    expect(find(here({ stay: 'until', stayUntil: '2027-03-30' }), 'register-near')).toBeDefined();
    expect(find(here({ stay: 'until', stayUntil: '2027-03-31' }), 'register-now')).toBeDefined();
    expect(find(here({ stay: 'unknown' }), 'register-if-long')?.deadline?.day).toBe('2026-11-21');
  });

  it('who is here for half a year is a resident, whatever was planned', () => {
    expect(find(here({ arrival: '2026-05-01', stay: 'months', stayMonths: '2' }), 'register-late')).toBeDefined();
    expect(find(here({ arrival: '2026-05-01', stay: '' }), 'register-late')).toBeDefined();
    expect(find(here({ arrival: '2026-05-01', registered: 'rni' }), 'rni-but-resident')?.weight).toBe(2);
    expect(find(here({ arrival: '2026-08-01', stay: '', leaving: 'yes', leaveDay: '2026-09-01' }), 'register-rni-eu')).toBeDefined();
  });

  it('who is in the RNI hears when it is no longer enough', () => {
    const rni = (more: Typed) => here({ registered: 'rni', ...more });
    expect(find(rni({ stay: 'months', stayMonths: '2' }), 'rni-done')?.values).toMatchObject({ line: { day: '2027-03-16' } });
    expect(find(rni({ stay: 'months', stayMonths: '4' }), 'rni-near')).toBeDefined();
    expect(find(rni({ stay: 'unknown' }), 'rni-if-long')?.weight).toBe(1);
  });

  it('who is registered as resident is in order, later than the fifth day as far as we know', () => {
    expect(find(here({ registered: 'brp', registeredDay: '2026-11-21' }), 'registered')?.verdict).toBe('right');
    expect(find(here({ registered: 'brp', arrival: '2026-11-10', registeredDay: '2026-11-16' }), 'registered-late')?.verdict).toBe(
      'unclear',
    );
    expect(find(here({ registered: 'brp', arrival: '2026-11-10', registeredDay: '2026-11-15' }), 'registered')).toBeDefined();
  });

  it('who lives in another country has no address to register here', () => {
    expect(find({ passport: 'eu', sleeps: 'abroad', registered: 'no' }, 'register-rni-eu')).toMatchObject({
      ground: { confidence: 'verified' },
    });
    expect(examine({ passport: 'eu', sleeps: 'abroad', registered: 'rni' }).findings).toEqual([]);
    expect(find(here({ sleeps: 'abroad', mayRegister: 'refused' }), 'refused')).toBeUndefined();
  });

  it('a landlord who says no does not matter, unless the stay is short', () => {
    expect(find(here({ mayRegister: 'refused' }), 'refused')).toMatchObject({
      verdict: 'wrong',
      weight: 2,
      ground: { confidence: 'verified' },
    });
    expect(find(here({ mayRegister: 'refused', stay: 'months', stayMonths: '2' }), 'refused')).toBeUndefined();
    expect(find(here({ mayRegister: 'refused', registered: 'brp' }), 'refused')).toBeUndefined();
    expect(find(here({ mayRegister: 'refused', registered: 'brp', moved: 'yes' }), 'refused')).toBeDefined();
    expect(find(here({ mayRegister: 'refused', arrival: '2013-12-01' }), 'address-not-known')).toBeDefined();
  });

  it('without an address there are five days for a correspondence address', () => {
    const none = here({ sleeps: 'none', arrival: '2026-11-16' });
    expect(find(none, 'no-address')?.deadline?.day).toBe('2026-11-21');
    expect(find(none, 'no-address', '2026-11-22')?.deadline).toBeUndefined();
    expect(find({ sleeps: 'none' }, 'no-address')?.deadline?.day).toBe('2026-11-26');
  });

  it('work without a BSN costs more tax', () => {
    expect(find({ registered: 'no', bsn: 'no', work: 'employed' }, 'no-bsn')?.values).toEqual({ percent: { percent: 52 } });
    expect(find({ registered: 'no', bsn: 'no', work: 'employed' }, 'no-bsn-not-known', '2023-12-31')).toBeDefined();
    expect(find({ registered: 'no', bsn: 'yes', work: 'employed' }, 'no-bsn')).toBeUndefined();
    expect(find({ registered: 'no', bsn: 'no', work: 'none' }, 'no-bsn')).toBeUndefined();
  });
});

describe('moving and leaving', () => {
  const moved = (moveDay: string, more: Typed = {}) => ({ registered: 'brp', moved: 'yes', moveDay, ...more });

  it('a move is reported from four weeks before until the fifth day after', () => {
    // Wet BRP art. 2.39: 19 December - 28 days = 21 November; 16 November + 5 days = 21 November
    expect(find(moved('2026-12-19'), 'move-now')?.deadline?.day).toBe('2026-12-24');
    expect(find(moved('2026-12-20'), 'move-soon')?.values).toMatchObject({ from: { day: '2026-11-22' } });
    expect(find(moved('2026-11-16'), 'move-now')?.deadline?.day).toBe('2026-11-21');
    expect(find(moved('2026-11-15', { moveReported: 'no' }), 'move-late')).toMatchObject({ verdict: 'wrong', weight: 2 });
    expect(find(moved('2026-11-15'), 'move-late')?.verdict).toBe('unclear');
    expect(find(moved('2026-11-15', { moveReported: 'yes' }), 'move-reported')?.verdict).toBe('right');
    expect(find(moved('2014-01-05'), 'move-not-known')).toBeDefined();
  });

  it('who leaves for good deregisters in the five days before', () => {
    const leave = (leaveDay: string, returnDay = '') => ({ registered: 'brp', leaving: 'yes', leaveDay, returnDay });
    // Wet BRP art. 2.43: leaving on 26 November, from 21 November, before the 26th
    expect(find(leave('2026-11-26'), 'deregister-now')?.deadline?.day).toBe('2026-11-25');
    expect(find(leave('2026-11-27'), 'deregister-soon')?.values).toMatchObject({ from: { day: '2026-11-22' } });
    expect(find(leave('2026-11-21'), 'deregister-late')?.values).toMatchObject({ day: { day: '2026-11-20' } });
    expect(find(leave('2026-11-26', '2027-02-26'), 'deregister-not')).toBeDefined();
    // Eight months are 242 days, two thirds of 365 are 244
    expect(find(leave('2026-11-26', '2027-07-26'), 'deregister-ask')).toBeDefined();
    expect(find(leave('2014-01-05'), 'deregister-not-known')).toBeDefined();
    expect(find({ ...leave('2026-11-26'), registered: 'rni' }, 'deregister-now')).toBeUndefined();
  });

  it('an end before its beginning is asked about', () => {
    const typed = {
      arrival: '2026-05-02',
      stay: 'until',
      stayUntil: '2026-05-01',
      leaving: 'yes',
      leaveDay: '2026-05-01',
      returnDay: '2026-04-30',
    };
    expect(runCheck(CHECK, typed, { params, today: TODAY })).toMatchObject({
      problems: [{ field: 'stayUntil' }, { field: 'leaveDay' }, { field: 'returnDay' }],
    });
  });
});

describe('health insurance', () => {
  const works = (more: Typed = {}): Typed => ({ work: 'employed', workFrom: '2026-07-22', a1: 'no', insured: 'no', ...more });

  it('is taken out within four months of the first day of work, and works back then', () => {
    // Zvw art. 5 lid 5 a: 22 July + 4 months = 22 November; we keep the day before
    expect(find(works(), 'insure-now')).toMatchObject({ verdict: 'unclear', weight: 3, deadline: { day: '2026-11-21', callToday: true } });
    expect(find(works({ workFrom: '2026-07-21' }), 'insure-late')).toMatchObject({ weight: 3, values: { day: { day: '2026-11-20' } } });
    expect(find(works({ workFrom: '2026-10-01' }), 'insure-now')?.weight).toBe(2);
    for (const insured of ['', 'unknown']) {
      expect(find(works({ insured }), 'insure-check')).toMatchObject({ weight: 3, deadline: { day: '2026-11-21' } });
      expect(find(works({ insured, workFrom: '2026-07-21' }), 'insure-check')?.deadline).toBeUndefined();
    }
    expect(find(works({ workFrom: '2023-12-31' }), 'insure-not-known')).toBeDefined();
  });

  it('of a resident counts from arrival or from work, so between them it may be late', () => {
    const resident = (more: Typed = {}) => works({ arrival: '2026-07-01', registered: 'brp', workFrom: '2026-07-22', ...more });
    expect(find(resident(), 'insure-perhaps-late')?.verdict).toBe('unclear');
    expect(find(resident(), 'insure-late', '2026-11-22')).toBeDefined();
    expect(find(resident({ insured: 'dutch', insuredFrom: '2026-10-31' }), 'policy-in-time')).toBeDefined();
    expect(find(resident({ insured: 'dutch', insuredFrom: '2026-11-10' }), 'policy-perhaps-late')).toBeDefined();
  });

  it('that begins on the line itself is for the insurer to count', () => {
    const policy = (insuredFrom: string) => works({ insured: 'dutch', insuredFrom });
    expect(find(policy('2026-11-21'), 'policy-in-time')).toMatchObject({ verdict: 'right', ground: { confidence: 'verified' } });
    expect(find(policy('2026-11-22'), 'policy-perhaps-late')).toBeDefined();
    expect(find(policy('2026-11-23'), 'policy-late')).toMatchObject({ verdict: 'unclear', weight: 2 });
    expect(find(policy(''), 'policy-since')).toBeDefined();
    expect(find(works({ workFrom: '2023-12-31', insured: 'dutch', insuredFrom: '2024-01-01' }), 'insure-not-known')).toBeDefined();
  });

  it('costs more when it waits', () => {
    // Zvw art. 19: own risk of 2026
    expect(find(works(), 'delay-cost')?.values).toMatchObject({ amount: { money: 38_500 }, from: { day: '2026-07-22' } });
    expect(find(works({ workFrom: '2026-07-21' }), 'delay-cost-late')).toBeDefined();
    expect(find(works(), 'delay-cost-not-known', '2027-01-01')).toBeDefined();
  });

  it('is not needed with an A1 statement, and asked about when nobody knows', () => {
    expect(find(works({ a1: 'yes', insured: 'ehic' }), 'no-duty-a1')?.verdict).toBe('unclear');
    expect(find(works({ a1: '', insured: 'abroad' }), 'duty-ask-by')).toMatchObject({
      weight: 3,
      deadline: { day: '2026-11-21', callToday: true },
    });
    expect(find(works({ a1: '', insured: 'abroad', workFrom: '2026-07-21' }), 'duty-ask')?.weight).toBe(2);
    expect(find(works({ a1: '', insured: 'abroad' }), 'insure-now')).toBeUndefined();
    expect(find(works({ a1: '', insured: 'no' }), 'insure-now')).toBeDefined();
    expect(find(works({ insured: 'ehic' }), 'ehic')?.weight).toBe(2);
    expect(find({ work: 'none', sleeps: 'abroad', insured: 'no' }, 'no-duty')).toBeDefined();
    expect(find({ work: 'study', sleeps: 'own', arrival: '2026-09-01' }, 'duty-ask-by')).toBeDefined();
    expect(find(works({ passport: 'ukraine' }), 'duty-ask-by')).toBeDefined();
  });

  it('opens care allowance from the month after the eighteenth birthday', () => {
    const born = (birthDate: string, today = TODAY) => examine(works({ birthDate, insured: 'dutch' }), today).findings.map(({ id }) => id);
    // Wet op de zorgtoeslag art. 1, 2: 18 on 31 October counts in November, 18 on 1 November does not
    expect(born('2008-10-31')).toContain('care-allowance');
    expect(born('2008-11-01')).toContain('care-allowance-age');
    expect(born('2008-11-01', '2026-12-01')).toContain('care-allowance');
    expect(born('1990-01-01', '2027-01-01')).toContain('care-allowance-not-known');
  });
});

describe('letters of the CAK', () => {
  const letter = (cakLetter: string, cakLetterDay: string, more: Typed = {}): Typed => ({
    work: 'employed',
    a1: 'no',
    workFrom: '2026-01-05',
    insured: 'no',
    cakLetter,
    cakLetterDay,
    ...more,
  });

  it('give three months to the next step', () => {
    // Zvw art. 9a lid 2: 22 August + 3 months = 22 November, so the day before is the last
    expect(find(letter('warning', '2026-08-22'), 'cak-warning')).toMatchObject({
      weight: 3,
      deadline: { day: '2026-11-21', callToday: true },
    });
    expect(find(letter('warning', '2026-08-21'), 'cak-next-any-day')?.deadline).toBeUndefined();
    expect(find(letter('first-fine', '2026-10-01'), 'cak-first-fine')?.deadline?.day).toBe('2026-12-31');
    expect(find(letter('second-fine', '2026-11-01'), 'cak-second-fine')?.deadline?.day).toBe('2027-01-31');
  });

  it('fine three monthly premiums, twice at most, of the year of the fine', () => {
    // Zvw art. 9b lid 2: 2,119 / 12 x 3 = 529.75
    expect(find(letter('first-fine', '2026-10-01'), 'cak-fine')?.values).toEqual({ amount: { money: 52_975 }, times: { number: 2 } });
    expect(find(letter('warning', '2026-09-30'), 'cak-fine')).toBeDefined();
    expect(find(letter('warning', '2026-10-01'), 'cak-fine-not-known')).toBeDefined();
  });

  it('can be objected to for six weeks', () => {
    // Awb art. 6:7, 6:8: 10 October + 42 days = 21 November
    expect(find(letter('first-fine', '2026-10-10'), 'cak-object')?.deadline?.day).toBe('2026-11-21');
    expect(find(letter('first-fine', '2026-10-09'), 'cak-object-late')?.values).toMatchObject({ day: { day: '2026-11-20' } });
    expect(find(letter('first-fine', '2023-12-31'), 'cak-object-not-known', '2024-01-05')).toBeDefined();
    expect(find(letter('warning', '2026-10-10'), 'cak-object')).toBeUndefined();
    expect(find(letter('warning', '2011-03-14'), 'cak-not-known')).toBeDefined();
  });

  it('that insure bind for a year, and are undone within two weeks', () => {
    const insured = letter('insured', '2026-11-08', { cakInsuredFrom: '2026-11-08' });
    // Zvw art. 9d lid 5: the fourteenth day, 8 November included, is 21 November
    expect(find(insured, 'cak-insured')).toMatchObject({
      weight: 3,
      deadline: { day: '2026-11-21' },
      values: { amount: { money: 17_270 }, until: { day: '2027-11-08' } },
    });
    expect(find(insured, 'cak-insured-bound', '2026-11-22')?.deadline).toBeUndefined();
    expect(find(letter('insured', '2025-11-08'), 'cak-insured-not-known')).toBeDefined();
  });

  it('are answered with a policy in time or an A1 statement', () => {
    const inTime = { insured: 'dutch', insuredFrom: '2026-03-01' };
    expect(find(letter('warning', '2026-10-10', inTime), 'cak-show-proof')).toMatchObject({ weight: 3 });
    const of = (typed: Typed) => examine(typed).letter?.paragraphs.map(({ text }) => text.slice('registration.letter.'.length));
    expect(of(letter('warning', '2026-10-10', inTime))).toEqual(['proof.open', 'proof.policy', 'proof.close']);
    expect(of(letter('first-fine', '2026-10-10', inTime))).toEqual([
      'objection.open',
      'objection.policy',
      'objection.suspend',
      'objection.close',
    ]);
    expect(of(letter('first-fine', '2026-10-10', { a1: 'yes', insured: 'abroad' }))?.[1]).toBe('objection.a1');
    expect(of(letter('first-fine', '2026-10-10', { work: 'none', sleeps: 'abroad' }))?.[1]).toBe('objection.later');
    expect(of(letter('insured', '2026-11-10', inTime))?.[0]).toBe('annul.open');
    // A policy that came too late stops the next step, but takes no fine away
    const late = { insured: 'dutch', insuredFrom: '2026-09-01' };
    expect(of(letter('warning', '2026-10-10', late))?.[1]).toBe('proof.policy');
    expect(of(letter('first-fine', '2026-10-10', late))).toBeUndefined();
    expect(of(letter('first-fine', '2026-10-10'))).toBeUndefined();
    expect(of({ sleeps: 'employer', mayRegister: 'refused' })?.[1]).toBe('permission.duty');
    expect(examine({ sleeps: 'employer', mayRegister: 'refused' }).letter?.to).toBe('employer');
    expect(examine({ sleeps: 'own', mayRegister: 'refused' }).letter?.to).toBe('landlord');
  });
});

describe('as a whole', () => {
  // With the parameters that travel alone: any other would throw.
  const onDevice = parameterSet(parametersFor(CHECK, params));

  it('whatever is typed has a result whose words exist, on parameters that travel with it', () => {
    fc.assert(
      fc.property(anyTyped(CHECK.sections), fc.constantFrom('2023-06-01', '2026-11-21', '2027-02-01'), (typed, today) => {
        const result = runCheck(CHECK, typed, { params: onDevice, today });
        if (result.kind === 'problems') return;
        for (const each of saidIn(CHECK, result)) {
          say(en, 'en', each);
          say(nl, 'nl', each);
        }
        for (const { id, ground, actions, verdict, page } of result.findings) {
          expect(FINDINGS).toContain(id);
          expect(ground.parameters.filter((key) => !onDevice.byKey.has(key))).toEqual([]);
          expect(actions.filter((action) => !ACTIONS.includes(action) && !(`shared.do.${action}` in shared))).toEqual([]);
          if (ground.confidence === 'recalled') expect(verdict).toBe('unclear');
          expect(CHECK.pages).toContain(page);
        }
        if (result.findings.some(({ actions }) => actions.includes('send-letter'))) expect(result.letter).not.toBeNull();
        expect(new Set(result.findings.map(({ id }) => id)).size).toBe(result.findings.length);
        expect(result.ask.organisations.filter((each) => !CHECK.organisations.includes(each))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('a later first day of work never gives an earlier last day to insure', () => {
    const lastDay = (workFrom: string) =>
      find({ work: 'employed', workFrom, a1: 'no', insured: 'no' }, 'insure-now', '2026-01-01')?.deadline?.day ?? '';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 27 }), (month, day) => {
        const date = (of: number) => `2026-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
        expect(lastDay(date(day + 1)) >= lastDay(date(day))).toBe(true);
      }),
    );
  });

  it('each finding is reached above', () => {
    expect(FINDINGS.filter((id) => !reached.has(id))).toEqual([]);
  });

  it.each([
    ['en', en],
    ['nl', nl],
  ] as const)('all texts are there in %s, and none too many', (_, texts) => {
    const keys = [
      ...questionTextKeys(CHECK),
      ...FINDINGS.flatMap((id) => [`registration.f.${id}`, `registration.f.${id}.why`]),
      ...ACTIONS.map((id) => `registration.do.${id}`),
      ...OTHERS.map((id) => `registration.${id}`),
    ];
    expect(Object.keys(texts).toSorted()).toEqual(keys.toSorted());
  });
});
