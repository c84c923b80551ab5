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
import { HOUSING_COST_CHECK as CHECK } from './housing-cost-check.ts';
import { PARAGRAPHS } from './letter.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const params = readParameters(read('content/parameters.json'));
const en = read('content/checks/housing-cost/en.json') as Texts;
const nl = read('content/checks/housing-cost/nl.json') as Texts;
const shared = read('content/checks/shared/en.json') as Texts;
const TODAY = '2026-11-21';

const FINDINGS = [
  'put-out',
  'put-out-short',
  'told-to-leave',
  'told-to-leave-by',
  'told-to-leave-short',
  'agency-stay',
  'agency-stay-too-short',
  'agency-stay-not-known',
  'my-notice',
  'my-notice-not-known',
  'deposit-too-high',
  'deposit-perhaps-too-high',
  'deposit-within',
  'deposit-not-known',
  'deposit-not-back',
  'deposit-not-back-perhaps',
  'deposit-costs',
  'deposit-wait',
  'deposit-back',
  'deposit-return-not-known',
  'agent-fee',
  'agent-fee-perhaps',
  'agent-fee-old',
  'agent-fee-not-known',
  'landlord-fee',
  'registration-fee',
  'deduction-too-high',
  'deduction-perhaps',
  'deduction-within',
  'deduction-conditions',
  'deduction-open',
  'deduction-not-known',
  'starting-rent',
  'starting-rent-late',
  'starting-rent-not-known',
  'all-in',
  'service-not-told',
  'no-statement',
  'statement-not-known',
  'rise-too-high',
  'rise-within',
  'rise-which-sector',
  'rise-not-known',
  'no-paper',
  'one-paper',
  'one-paper-perhaps',
  'own-paper',
  'language',
  'language-perhaps',
  'paper-not-known',
  'registration-refused',
  'registration-not-known',
];
const ACTIONS = [
  'tell-reporting-point',
  'ask-split',
  'ask-bills',
  'ask-for-whom',
  'claim-fee-back',
  'register-anyway',
  'withdraw-permission',
  'ask-papers',
  'look-up-certificate',
  'count-points',
  'do-not-agree',
  'ask-sector',
  'stay-and-keep-key',
  'read-notice',
  'photograph-home',
];
const UNKNOWN = ['start-day', 'points', 'space', 'rent-for-deposit', 'short-stay', 'approved-housing', 'wage-above-minimum', 'extra-rules'];
const OTHERS = [
  ...['written-authorisation', 'tenancy-shown', 'approved-landlord', 'not-posted'].map((id) => `f.condition.${id}`),
  ...['locks', 'belongings', 'threat'].map((id) => `f.pressure.${id}`),
  ...['month', 'month-least', 'month-most'].map((id) => `figure.${id}`),
  ...['starting-rent', 'claim-fee'].map((id) => `deadline.${id}`),
  ...['landlord', 'employer', 'agent'].flatMap((id) => [`letter.subject.${id}`, `letter.open.${id}`]),
  ...Object.keys(PARAGRAPHS).map((id) => `letter.${id}`),
  'letter.close',
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

describe('the deposit', () => {
  const deposit = (amount: string, more: Typed = {}) => ({
    startDay: '2026-03-01',
    rent: '600',
    rentPer: 'month',
    rentKind: 'basic',
    deposit: amount,
    ...more,
  });

  it('of two months is within the limit, and a cent more is too much', () => {
    // BW 7:261b lid 2: 2 x 600.00 = 1,200.00
    expect(find(deposit('1200'), 'deposit-within')).toMatchObject({ verdict: 'right', values: { most: { money: 120_000 } } });
    expect(find(deposit('1200,01'), 'deposit-too-high')).toMatchObject({ verdict: 'wrong', amountCents: 1 });
    expect(find(deposit('1800'), 'deposit-too-high')).toMatchObject({
      amountCents: 60_000,
      ground: { articles: ['BW 7:261b lid 2', 'Wgv art. 2 lid 2 c'], confidence: 'verified' },
    });
  });

  it('with extra costs in the rent is never called within the limit', () => {
    expect(find(deposit('1000', { rentKind: 'all-in' }), 'deposit-perhaps-too-high')?.verdict).toBe('unclear');
    expect(find(deposit('1200,01', { rentKind: 'unknown' }), 'deposit-too-high')?.verdict).toBe('wrong');
  });

  it('of rent by the week is too high only for the longest month', () => {
    // 140.00 a week: 31 days are 620.00, so 1,240.00 at most; 28 days are 560.00, so 1,120.00 in any case
    const weekly = (amount: string) => deposit(amount, { rent: '140', rentPer: 'week' });
    expect(find(weekly('1240,01'), 'deposit-too-high')?.amountCents).toBe(1);
    expect(find(weekly('1240'), 'deposit-perhaps-too-high')).toBeDefined();
    expect(find(weekly('1120'), 'deposit-within')).toBeDefined();
  });

  it('of a contract older than the rule is not judged', () => {
    expect(find(deposit('1800', { startDay: '2023-06-30' }), 'deposit-not-known')?.verdict).toBe('unclear');
    expect(find(deposit('1800', { startDay: '2023-07-01' }), 'deposit-too-high')?.verdict).toBe('wrong');
  });

  it('comes back within fourteen days, or thirty with a list of costs', () => {
    // BW 7:261b lid 3, 4: end 1 October 2026 + 14 = 15 October, + 30 = 31 October
    const left = (more: Typed) => deposit('1200', { leaving: 'left', lastDay: '2026-10-01', depositBack: '200', ...more });
    expect(find(left({}), 'deposit-wait', '2026-10-15')).toBeDefined();
    expect(find(left({ costsList: 'no' }), 'deposit-not-back-perhaps', '2026-10-16')?.verdict).toBe('unclear');
    expect(find(left({ costsList: 'no' }), 'deposit-not-back-perhaps', '2026-10-31')).toBeDefined();
    expect(find(left({ costsList: 'no' }), 'deposit-not-back', '2026-11-01')).toMatchObject({ verdict: 'wrong', amountCents: 100_000 });
    expect(find(left({}), 'deposit-not-back-perhaps')).toBeDefined();
    expect(find(left({ costsList: 'yes' }), 'deposit-costs')?.verdict).toBe('unclear');
    expect(find(left({ depositBack: '1200' }), 'deposit-back')?.verdict).toBe('right');
    expect(find(left({ startDay: '2022-01-01' }), 'deposit-return-not-known')).toBeDefined();
  });

  it('of a hotel or a holiday park is never called too high: the limit may not hold for a stay that is short by nature', () => {
    for (const home of ['hotel', 'chalet'])
      expect(find(deposit('1800', { home }), 'deposit-perhaps-too-high')).toMatchObject({
        verdict: 'unclear',
        ground: { articles: expect.arrayContaining(['BW 7:232 lid 2']) as string[] },
      });
    expect(find(deposit('1800', { home: 'hotel' }), 'deposit-too-high')).toBeUndefined();
  });
});

describe('fees', () => {
  const fee = (more: Record<string, string>): Typed =>
    Object.fromEntries(
      Object.entries({ kind: 'mediation', amount: '500', askedBy: 'agent-of-landlord', ...more }).map(([k, v]) => [`fees.0.${k}`, v]),
    );

  it('of an agent of the landlord are claimed back for five years', () => {
    // BW 7:417 lid 4; five years after 21 November 2021 end on 20 November 2026
    expect(find(fee({}), 'agent-fee')).toMatchObject({ verdict: 'wrong', amountCents: 50_000 });
    expect(find(fee({ paidOn: '2021-11-22' }), 'agent-fee')?.deadline?.day).toBe('2026-11-21');
    expect(find(fee({ paidOn: '2021-11-21' }), 'agent-fee-old')?.verdict).toBe('unclear');
    expect(find(fee({ kind: 'contract', paidOn: '2024-05-31' }), 'agent-fee')?.deadline?.day).toBe('2029-05-30');
    expect(find(fee({}), 'agent-fee-not-known', '2023-12-31')).toBeDefined();
  });

  it('of anybody else are for somebody to look at', () => {
    expect(find(fee({ askedBy: 'own-agent' }), 'agent-fee-perhaps')?.verdict).toBe('unclear');
    expect(find(fee({ askedBy: '' }), 'agent-fee-perhaps')).toBeDefined();
    expect(find(fee({ kind: 'key-money', askedBy: 'landlord' }), 'landlord-fee')?.verdict).toBe('unclear');
  });

  it('for registering are for nobody, and each payment counts once', () => {
    const both = { ...fee({}), 'fees.1.kind': 'registration', 'fees.1.amount': '50' };
    expect(find(both, 'registration-fee')?.amountCents).toBe(5000);
    expect(find(both, 'agent-fee')?.amountCents).toBe(50_000);
    expect(
      find({ ...fee({}), 'fees.1.kind': 'other', 'fees.1.amount': '20', 'fees.1.askedBy': 'agent-of-landlord' }, 'agent-fee')?.amountCents,
    ).toBe(52_000);
  });
});

describe('housing taken from the wage', () => {
  // Four weeks of 40 h that end on 15 November 2026: 160 x 14.99 = 2,398.40, a quarter is 599.60 (Besluit minimumloon art. 2a)
  const wage = (more: Typed = {}): Typed => ({
    landlord: 'agency',
    certificate: 'snf',
    paper: 'separate',
    rent: '650',
    rentPer: 'four-weeks',
    rentKind: 'all-in',
    fromWage: 'yes',
    permission: 'yes',
    posted: 'no',
    period: 'four-weeks',
    periodEnd: '2026-11-15',
    deducted: '599,60',
    grossWage: '2398,40',
    hours: '160',
    birthDate: '1990-05-05',
    ...more,
  });

  it('is a quarter of the minimum wage at most, and a cent more is too much', () => {
    expect(find(wage(), 'deduction-within')?.verdict).toBe('right');
    expect(find(wage({ deducted: '599,61' }), 'deduction-too-high')).toMatchObject({
      verdict: 'wrong',
      amountCents: 1,
      values: { percent: { percent: 25 }, most: { money: 59_960 } },
    });
    // Half the hours: 80 x 14.99 = 1,199.20, a quarter is 299.80
    expect(find(wage({ hours: '80', grossWage: '1199,20', deducted: '320' }), 'deduction-too-high')?.amountCents).toBe(2020);
  });

  it('is never more than the home costs', () => {
    expect(find(wage({ rent: '500' }), 'deduction-too-high')?.amountCents).toBe(9960);
  });

  it('may come from the wage above the minimum, which is for somebody to look at', () => {
    expect(find(wage({ grossWage: '2500', deducted: '640' }), 'deduction-perhaps')?.verdict).toBe('unclear');
  });

  it('is nothing from the minimum wage when a condition fails', () => {
    const found = examine(wage({ permission: 'no' })).findings;
    expect(found.find(({ id }) => id === 'deduction-too-high')).toMatchObject({ verdict: 'wrong', amountCents: 59_960 });
    expect(found.find(({ id }) => id === 'deduction-conditions')).toMatchObject({
      verdict: 'wrong',
      values: { conditions: { texts: ['housing-cost.f.condition.written-authorisation'] } },
    });
    expect(find(wage({ permission: 'no', grossWage: '' }), 'deduction-conditions')?.verdict).toBe('unclear');
    for (const more of [{ certificate: 'none' }, { posted: 'yes' }, { paper: 'spoken' }])
      expect(find(wage(more), 'deduction-too-high')?.amountCents).toBe(59_960);
    expect(find(wage({ landlord: 'corporation' }), 'deduction-open')?.values).toMatchObject({
      conditions: { texts: ['housing-cost.f.condition.tenancy-shown'] },
    });
  });

  it('with a condition that is not known is open', () => {
    expect(find(wage({ permission: '' }), 'deduction-open')?.verdict).toBe('unclear');
    expect(find(wage({ permission: '' }), 'deduction-perhaps')?.verdict).toBe('unclear');
  });

  it('in a period with two minimum wages is wrong only above both limits', () => {
    // 22 June to 19 July 2026: 14.71 and 14.99; 160 h are 2,353.60 and 2,398.40, quarters 588.40 and 599.60
    const two = (deducted: string, grossWage: string) => wage({ periodEnd: '2026-07-19', deducted, grossWage });
    expect(find(two('588,40', '2398,40'), 'deduction-within')).toBeDefined();
    expect(find(two('599,60', '2353,60'), 'deduction-perhaps')).toBeDefined();
    expect(find(two('599,61', '2353,60'), 'deduction-too-high')?.amountCents).toBe(1);
  });

  it('without a minimum wage for the day is not known', () => {
    expect(find(wage({ periodEnd: '2027-01-15' }), 'deduction-not-known')).toBeDefined();
    expect(find(wage({ periodEnd: '2023-12-31' }), 'deduction-not-known')).toBeDefined();
    expect(find(wage({ periodEnd: '2016-12-31' }), 'deduction-not-known')).toBeDefined();
  });

  it('of more hours than a period has is asked about', () => {
    const result = runCheck(CHECK, wage({ period: 'week', hours: '168,01' }), { params, today: TODAY });
    expect(result).toMatchObject({ kind: 'problems', problems: [{ field: 'hours', problem: 'more-hours-than-there-are' }] });
    expect(runCheck(CHECK, wage({ period: 'week', hours: '168' }), { params, today: TODAY }).kind).toBe('examined');
  });

  it('that is more is never judged milder', () => {
    const RANK = { 'deduction-within': 0, 'deduction-perhaps': 1, 'deduction-too-high': 2 } as Record<string, number>;
    const rankOf = (cents: number, more: Typed) =>
      Math.max(...examine(wage({ ...more, deducted: (cents / 100).toFixed(2) })).findings.map(({ id }) => RANK[id] ?? 0));
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(50_000), fc.integer({ min: 0, max: 400_000 }), fc.boolean(), (cents, more, gross, agreed) => {
        const facts = { grossWage: (gross / 100).toFixed(2), permission: agreed ? 'yes' : 'no' };
        expect(rankOf(cents + more, facts)).toBeGreaterThanOrEqual(rankOf(cents, facts));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the rent', () => {
  it('at the start can be checked within six months', () => {
    // BW 7:249: from 22 May 2026 until 21 November 2026
    expect(find({ startDay: '2026-05-22' }, 'starting-rent')).toMatchObject({
      verdict: 'unclear',
      deadline: { day: '2026-11-21', callToday: true },
      values: { fee: { money: 2500 } },
    });
    expect(find({ startDay: '2026-05-21' }, 'starting-rent-late')?.values).toMatchObject({ day: { day: '2026-11-20' } });
    expect(find({ startDay: '2023-12-31' }, 'starting-rent-not-known')).toBeDefined();
    expect(find({ startDay: '2026-05-22', home: 'hotel' }, 'starting-rent')).toBeUndefined();
  });

  const rise = (sector: string, newRent: string, riseDay = '2026-07-01'): Typed => ({
    rise: 'yes',
    riseDay,
    oldRent: '600',
    newRent,
    sector,
  });
  it('that rises stays under the cap of its kind', () => {
    // Social, 1 July 2026: 600.00 x 1.041 = 624.60
    expect(find(rise('social', '624,61'), 'rise-too-high')).toMatchObject({ verdict: 'unclear', values: { amount: { money: 1 } } });
    expect(find(rise('social', '624,60'), 'rise-within')).toBeDefined();
    expect(find(rise('social', '624,60', '2026-06-30'), 'rise-not-known')).toBeDefined();
    expect(find(rise('free', '700', '2027-01-01'), 'rise-not-known')).toBeDefined();
  });
  it('of an unknown kind is too high above all caps, and within below all', () => {
    // Caps 4.1, 4.4 and 6.1 %: 624.60, 626.40 and 636.60
    expect(find(rise('unknown', '636,61'), 'rise-too-high')?.values).toMatchObject({ most: { money: 63_660 } });
    expect(find(rise('unknown', '636,60'), 'rise-which-sector')).toBeDefined();
    expect(find(rise('', '624,60'), 'rise-within')).toBeDefined();
  });

  it('has extra costs with a list by the end of June', () => {
    const costs = (startDay: string) => ({ startDay, serviceFor: ['energy'], statement: 'no' });
    // BW 7:259: 2025 by 30 June 2026
    expect(find(costs('2025-12-31'), 'no-statement')?.values).toMatchObject({ day: { day: '2026-06-30' } });
    expect(find(costs('2026-01-01'), 'no-statement')).toBeUndefined();
    expect(find(costs('2025-05-01'), 'no-statement', '2026-06-30')).toBeUndefined();
    expect(find(costs('2025-05-01'), 'no-statement', '2026-07-01')?.verdict).toBe('wrong');
    expect(find(costs('2024-05-01'), 'no-statement', '2026-06-30')?.values).toMatchObject({ day: { day: '2025-06-30' } });
    expect(find(costs('2022-05-01'), 'statement-not-known', '2023-11-01')).toBeDefined();
    expect(find({ serviceFor: ['not-told'] }, 'service-not-told')).toBeDefined();
    expect(find({ rentKind: 'all-in' }, 'all-in')).toBeDefined();
  });
});

describe('papers and registering', () => {
  const eu = { startDay: '2026-01-01', landlord: 'agency', passport: 'other-eu', temporary: 'yes', mainHomeAbroad: 'yes' };

  it('two papers and a language are certain for EU citizens with temporary work', () => {
    expect(find({ ...eu, paper: 'in-job' }, 'one-paper')?.verdict).toBe('wrong');
    expect(find({ ...eu, understands: 'no' }, 'language')?.verdict).toBe('wrong');
    for (const other of [{ mainHomeAbroad: 'no' }, { temporary: '' }, { passport: 'non-eu' }]) {
      expect(find({ ...eu, ...other, paper: 'in-job' }, 'one-paper-perhaps')?.verdict).toBe('unclear');
      expect(find({ ...eu, ...other, understands: 'no' }, 'language-perhaps')?.verdict).toBe('unclear');
    }
  });

  it('a spoken agreement is wrong, but a housing association has rules of its own', () => {
    expect(find({ ...eu, paper: 'spoken' }, 'no-paper')?.verdict).toBe('wrong');
    expect(find({ ...eu, landlord: 'corporation', paper: 'spoken' }, 'no-paper')?.verdict).toBe('unclear');
    expect(find({ ...eu, startDay: '2023-06-30', paper: 'spoken' }, 'paper-not-known')).toBeDefined();
    expect(find({ ...eu, startDay: '2023-07-01', paper: 'spoken' }, 'no-paper')).toBeDefined();
    expect(find({ ...eu, paper: 'separate' }, 'own-paper')?.verdict).toBe('right');
  });

  it('a landlord cannot forbid registering', () => {
    expect(find({ mayRegister: 'refused' }, 'registration-refused')).toMatchObject({ verdict: 'wrong', weight: 2 });
    expect(find({ mayRegister: 'allowed' }, 'registration-refused')).toBeUndefined();
    expect(find({ mayRegister: 'refused', startDay: '2013-12-31' }, 'registration-not-known')).toBeDefined();
  });
});

describe('leaving', () => {
  const told = (more: Typed = {}) => ({ leaving: 'told-to-leave', home: 'room', ...more });

  it('who is put out without a judge acts today', () => {
    expect(find(told({ pressure: ['locks', 'threat'] }), 'put-out')).toMatchObject({
      verdict: 'wrong',
      weight: 3,
      ground: { articles: ['BW 7:231'] },
    });
    expect(find(told({ home: 'hotel', pressure: ['locks'] }), 'put-out-short')?.verdict).toBe('unclear');
    expect(find(told(), 'put-out')).toBeUndefined();
  });

  it('who is told to leave does not go because of that', () => {
    expect(find(told(), 'told-to-leave')?.weight).toBe(3);
    expect(find(told({ mustLeaveBy: '2026-11-28' }), 'told-to-leave-by')?.values).toEqual({ day: { day: '2026-11-28' } });
    expect(find(told({ home: 'chalet' }), 'told-to-leave-short')).toBeDefined();
  });

  it('the home of an agency stays for four weeks after the job, as far as we know', () => {
    // Agency CAO: 20 November 2026 + 28 days = 18 December
    const agency = (mustLeaveBy: string, jobEnd = '2026-11-20') => told({ landlord: 'agency', jobEnd, mustLeaveBy });
    expect(find(agency('2026-12-17'), 'agency-stay-too-short')).toMatchObject({
      verdict: 'unclear',
      weight: 3,
      values: { day: { day: '2026-12-18' } },
    });
    expect(find(agency('2026-12-18'), 'agency-stay')).toBeDefined();
    expect(find(agency(''), 'agency-stay')).toBeDefined();
    expect(find(agency('2022-01-10', '2022-01-02'), 'agency-stay-not-known')).toBeDefined();
  });

  it('a tenant gives a month of notice, to a day on which rent is paid', () => {
    const mine = (rentDay: string, noticeDay = '2026-11-21') => ({ leaving: 'i-leave', noticeDay, rentDay });
    expect(find(mine('1'), 'my-notice')?.values).toMatchObject({ day: { day: '2027-01-01' } });
    expect(find(mine(''), 'my-notice')?.values).toMatchObject({ day: { day: '2026-12-21' } });
    expect(find(mine('31'), 'my-notice')?.values).toMatchObject({ day: { day: '2026-12-21' } });
    expect(find(mine('1', '2023-12-31'), 'my-notice-not-known')).toBeDefined();
  });

  it('an end before the beginning is asked about', () => {
    const result = runCheck(CHECK, { startDay: '2026-05-01', leaving: 'left', lastDay: '2026-04-30' }, { params, today: TODAY });
    expect(result).toMatchObject({ problems: [{ field: 'lastDay', problem: 'ends-before-it-begins' }] });
  });
});

describe('the letter', () => {
  it('goes to the landlord, to the employer for the wage alone, to the agent for his fee alone', () => {
    const wage = { fromWage: 'yes', permission: 'no' };
    expect(examine({ ...wage, landlord: 'private' }).letter?.to).toBe('employer');
    expect(examine({ ...wage, landlord: 'agency' }).letter?.to).toBe('agency');
    expect(examine({ ...wage, landlord: 'private', mayRegister: 'refused' }).letter).toMatchObject({
      to: 'landlord',
      paragraphs: { length: 3 },
    });
    expect(examine({ ...wage, landlord: 'employer', mayRegister: 'refused' }).letter).toMatchObject({
      to: 'employer',
      paragraphs: { length: 4 },
    });
    expect(examine({ 'fees.0.amount': '90', 'fees.0.askedBy': 'agent-of-landlord' }).letter?.to).toBe('organisation');
    expect(examine({}).letter).toBeNull();
  });

  it('names the article', () => {
    const [, paragraph] = examine({ mayRegister: 'refused' }).letter?.paragraphs ?? [];
    expect(paragraph && say(nl, 'nl', paragraph)).toContain('Wet BRP art. 2.38');
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
      { numRuns: 1500 },
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
      ...FINDINGS.flatMap((id) => [`housing-cost.f.${id}`, `housing-cost.f.${id}.why`]),
      ...ACTIONS.map((id) => `housing-cost.do.${id}`),
      ...UNKNOWN.map((id) => `housing-cost.unknown.${id}`),
      ...OTHERS.map((id) => `housing-cost.${id}`),
    ];
    expect(Object.keys(texts).toSorted()).toEqual(keys.toSorted());
  });
});
