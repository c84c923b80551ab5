import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEDUCTION_KINDS, readParameters } from '#law/index.ts';
import { parametersFor, parameterSet } from '../device-data.ts';
import type { Examined, Verdict } from '../finding.ts';
import { anyTyped } from '../any-answers.fixture.ts';
import { keysOfForm, sayAll, textsOf } from '../pay/check-texts.fixture.ts';
import type { Typed } from '../read-answers.ts';
import { runCheck } from '../run-check.ts';
import { DEDUCTIONS_CHECK } from './deductions-check.ts';
import { MONEY_FINDINGS } from './letter.ts';
import { OTHER_KINDS } from './questions.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../../content/parameters.json', import.meta.url), 'utf8')));
const TODAY = '2026-11-21';

/** Everything that the check can find, say and draw: so no text is missing, and none is left over. */
const FINDINGS = [
  'housing-conditions',
  'housing-too-high',
  'housing-ok',
  'housing-open',
  'housing-above-minimum',
  'housing-no-wage',
  'housing-not-known',
  'health-conditions',
  'health-too-high',
  'health-ok',
  'health-open',
  'health-above-minimum',
  'health-no-wage',
  'health-not-known',
  'never',
  'fine-not-agreed',
  'from-minimum',
  'above-not-signed',
  'above-minimum',
  'others-no-wage',
  'training',
  'advance-ok',
  'advance-open',
  'usual',
  'rule-not-known',
  'minimum-not-known',
  'wage-below-minimum',
  'claim-over',
] as const;
/** Need the highest amount for health insurance, which no parameter has yet. */
const NOT_YET_REACHED = ['health-too-high', 'health-ok', 'health-open'];
const ACTIONS = ['fill-in-wage', 'ask-what-signed', 'ask-certificate', 'ask-policies', 'do-pay-check'];
const UNKNOWNS = ['no-deductions', 'no-wage', 'training', 'after-tax', 'end-of-job'];
const FIGURES = ['minimum-due', 'above-minimum', 'housing-share'];
const CONDITIONS = [
  'written-authorisation',
  'tenancy-shown',
  'approved-landlord',
  'not-posted',
  'policies-shown',
  'only-basic-and-own-risk',
];
const LETTER = [
  ...['subject-claim', 'subject-question', 'about', 'kept-housing', 'kept-health', 'kept', 'total', 'explain'],
  ...['pay-by', 'answer-by', 'right', 'help'],
  ...CONDITIONS.map((id) => `condition.${id}`),
  ...MONEY_FINDINGS.map((id) => `claim.${id}`),
];

/** October 2026, an adult: 160 h × 14.99 = 2398.40 minimum wage, a quarter of it is 599.60. The wage is the minimum. */
const OCTOBER: Typed = { age: 'adult', from: '2026-10-01', until: '2026-10-31', hours: '160', grossPay: '2398,40' };
const HOUSING: Typed = {
  kinds: ['housing'],
  housingAmount: '599,60',
  housingSigned: 'yes',
  tenancyShown: 'yes',
  approvedLandlord: 'yes',
  posted: 'no',
};
const HEALTH: Typed = { kinds: ['health-premium'], healthAmount: '160', healthSigned: 'yes', policiesShown: 'yes', onlyBasic: 'yes' };
const rows = (...others: readonly Typed[]): Typed => ({
  kinds: ['other'],
  ...Object.fromEntries(others.flatMap((row, index) => Object.entries(row).map(([column, value]) => [`others.${index}.${column}`, value]))),
});

function examined(change: Typed, today = TODAY): Examined & { verdict: Verdict } {
  const result = runCheck(DEDUCTIONS_CHECK, { ...OCTOBER, ...change }, { params, today });
  if (result.kind !== 'examined') throw new Error(JSON.stringify(result.problems));
  return result;
}
const find = (change: Typed, id: string, today = TODAY) => examined(change, today).findings.find((each) => each.id === id);

describe('housing', () => {
  it('may be a quarter of the minimum wage, and not a cent more', () => {
    // Besluit minimumloon art. 2a: 25 % of 2398.40 = 599.60.
    expect(find(HOUSING, 'housing-ok')).toMatchObject({ verdict: 'right', values: { fromMinimum: { money: 59_960 } } });
    expect(find({ ...HOUSING, housingAmount: '599,61' }, 'housing-too-high')).toMatchObject({ verdict: 'wrong', amountCents: 1 });
    // With half the hours it is half: 299.80.
    const half = { ...HOUSING, hours: '80', grossPay: '1199,20' };
    expect(find({ ...half, housingAmount: '299,80' }, 'housing-ok')).toBeDefined();
    expect(find({ ...half, housingAmount: '300' }, 'housing-too-high')).toMatchObject({ amountCents: 20 });
  });

  it('is never more than it costs', () => {
    expect(find({ ...HOUSING, housingCost: '599,60' }, 'housing-ok')).toBeDefined();
    expect(find({ ...HOUSING, housingCost: '500' }, 'housing-too-high')).toMatchObject({ amountCents: 9960 });
  });

  it('without one of the conditions may come out of the wage above the minimum only', () => {
    for (const failing of [{ housingSigned: 'no' }, { tenancyShown: 'no' }, { approvedLandlord: 'no' }, { posted: 'yes' }]) {
      expect(find({ ...HOUSING, ...failing }, 'housing-conditions')).toMatchObject({ verdict: 'wrong', amountCents: 59_960 });
      // 100.00 above the minimum: 499.60 too much, and the rest is not certain.
      const above = { ...HOUSING, ...failing, grossPay: '2498,40' };
      expect(find(above, 'housing-conditions')).toMatchObject({ amountCents: 49_960 });
      expect(find(above, 'housing-above-minimum')).toMatchObject({ verdict: 'unclear', values: { above: { money: 10_000 } } });
      expect(find({ ...above, housingAmount: '100' }, 'housing-conditions')).toBeUndefined();
    }
  });

  it('is unclear with a condition that is not known, and without wage or hours', () => {
    expect(find({ ...HOUSING, approvedLandlord: 'unknown' }, 'housing-open')).toMatchObject({
      verdict: 'unclear',
      values: { conditions: { texts: ['deductions.letter.condition.approved-landlord'] } },
    });
    expect(find({ ...HOUSING, hours: '' }, 'housing-no-wage')).toMatchObject({ verdict: 'unclear', values: { percent: { percent: 25 } } });
    expect(find({ ...HOUSING, from: '2016-10-01', until: '2016-10-31' }, 'housing-not-known')).toBeDefined();
    expect(find({ ...HOUSING, from: '2023-10-01', until: '2023-10-31' }, 'minimum-not-known')).toBeDefined();
  });
});

describe('health insurance', () => {
  it('has a highest amount that is not known, unless a condition fails', () => {
    // Besluit minimumloon art. 2b.
    expect(find(HEALTH, 'health-not-known')).toMatchObject({ verdict: 'unclear' });
    for (const failing of [{ healthSigned: 'no' }, { policiesShown: 'no' }, { onlyBasic: 'no' }])
      expect(find({ ...HEALTH, ...failing }, 'health-conditions')).toMatchObject({ verdict: 'wrong', amountCents: 16_000 });
    expect(find({ ...HEALTH, healthSigned: 'no', grossPay: '2498,40' }, 'health-conditions')).toMatchObject({ amountCents: 6000 });
    expect(find({ ...HEALTH, healthSigned: 'no', grossPay: '2558,40' }, 'health-above-minimum')).toMatchObject({ verdict: 'unclear' });
    expect(find({ ...HEALTH, healthSigned: 'no', grossPay: '' }, 'health-no-wage')).toMatchObject({ verdict: 'unclear' });
  });

  it('with a known amount has a limit for each period', () => {
    // A made-up 1920.00 a year: 160.00 a month, 147.69 in four weeks, 36.92 a week.
    const max = params.byKey.get('deduction.health.max')!;
    const withAmount = {
      ...params,
      byKey: new Map(params.byKey).set('deduction.health.max', {
        ...max,
        series: [{ ...max.series[0]!, value: 192_000, confidence: 'verified' as const }],
      }),
    };
    const ids = (change: Typed) => {
      const result = runCheck(DEDUCTIONS_CHECK, { ...OCTOBER, ...HEALTH, ...change }, { params: withAmount, today: TODAY });
      return result.kind === 'examined' ? result.findings.map(({ id }) => id) : [];
    };
    expect(ids({})).toEqual(['health-ok']);
    expect(ids({ healthAmount: '160,01' })).toEqual(['health-too-high']);
    expect(ids({ onlyBasic: 'unknown' })).toEqual(['health-open']);
    const weeks = { from: '2026-10-05', until: '2026-11-01' };
    expect(ids({ ...weeks, healthAmount: '147,69' })).toEqual(['health-ok']);
    expect(ids({ ...weeks, healthAmount: '147,70' })).toEqual(['health-too-high']);
    const week = { from: '2026-10-05', until: '2026-10-11', hours: '40', grossPay: '599,60' };
    expect(ids({ ...week, healthAmount: '36,92' })).toEqual(['health-ok']);
    expect(ids({ ...week, healthAmount: '36,93' })).toEqual(['health-too-high']);
  });
});

describe('other deductions', () => {
  it('some may never be kept, whatever the wage and the signature', () => {
    // Waadi art. 9, Arbowet art. 44.
    for (const kind of ['placement-fee', 'safety-equipment'])
      expect(find({ ...rows({ kind, amount: '75', signed: 'yes' }), grossPay: '5000' }, 'never')).toMatchObject({
        verdict: 'wrong',
        amountCents: 7500,
      });
    expect(
      find({ ...rows({ kind: 'placement-fee', amount: '75' }), from: '1998-06-01', until: '1998-06-30' }, 'rule-not-known'),
    ).toBeDefined();
  });

  it('most may not come out of the minimum wage: what does not fit above it is wrong', () => {
    // WML art. 13.
    const kinds = [
      'fine',
      'transport',
      'deposit',
      'administration-fee',
      'work-clothes',
      'meals',
      'damage',
      'overpaid-wage',
      'other',
      'compulsory-training',
    ];
    for (const kind of kinds) {
      const row = rows({ kind, amount: '60', signed: 'yes' });
      expect(find(row, 'from-minimum')).toMatchObject({ verdict: 'wrong', amountCents: 6000, ground: { confidence: 'verified' } });
      // 59.99 above the minimum: a cent is wrong, the rest unclear; with 60.00 nothing is certain.
      expect(find({ ...row, grossPay: '2458,39' }, 'from-minimum')).toMatchObject({ amountCents: 1 });
      expect(find({ ...row, grossPay: '2458,40' }, 'from-minimum')).toBeUndefined();
      expect(examined({ ...row, grossPay: '2458,40' }).verdict).toBe('unclear');
    }
  });

  it('above the minimum wage a signature counts', () => {
    const row = { kind: 'transport', amount: '60' };
    expect(find({ ...rows({ ...row, signed: 'no' }), grossPay: '3000' }, 'above-not-signed')).toMatchObject({
      verdict: 'unclear',
      weight: 2,
    });
    expect(find({ ...rows({ ...row, signed: 'yes' }), grossPay: '3000' }, 'above-minimum')).toMatchObject({
      verdict: 'unclear',
      weight: 1,
    });
    expect(find({ ...rows({ kind: 'compulsory-training', amount: '60' }), grossPay: '3000' }, 'training')).toMatchObject({
      verdict: 'unclear',
    });
    expect(find({ ...rows(row), hours: '' }, 'others-no-wage')).toMatchObject({ verdict: 'unclear' });
  });

  it('a fine needs a rule in the contract', () => {
    // BW 7:650.
    const fine = { kind: 'fine', amount: '50' };
    expect(find({ ...rows({ ...fine, inContract: 'no' }), grossPay: '5000' }, 'fine-not-agreed')).toMatchObject({
      verdict: 'wrong',
      amountCents: 5000,
    });
    expect(find({ ...rows({ ...fine, inContract: 'yes' }), grossPay: '5000' }, 'above-minimum')).toBeDefined();
    expect(find({ ...rows({ ...fine, inContract: 'yes' }) }, 'from-minimum')).toMatchObject({ amountCents: 5000 });
  });

  it('an advance counts when it was paid by bank and agreed before', () => {
    // WML art. 13 lid 3.
    const advance = { kind: 'wage-advance', amount: '200' };
    expect(find(rows({ ...advance, signed: 'yes', byBank: 'yes' }), 'advance-ok')).toMatchObject({ verdict: 'right' });
    expect(find(rows({ ...advance, signed: 'yes' }), 'advance-open')).toMatchObject({ verdict: 'unclear' });
    expect(find(rows({ ...advance, signed: 'yes', byBank: 'no' }), 'from-minimum')).toMatchObject({ amountCents: 20_000 });
    expect(find(rows({ ...advance, signed: 'no', byBank: 'yes' }), 'from-minimum')).toMatchObject({ amountCents: 20_000 });
  });

  it('pension and attachment are usual, and every kind of the law can be chosen', () => {
    expect(find(rows({ kind: 'pension', amount: '90' }), 'usual')).toMatchObject({ verdict: 'unclear', weight: 1 });
    expect([...OTHER_KINDS, 'housing', 'health-premium', 'tax-and-contributions'].sort()).toEqual([...DEDUCTION_KINDS].sort());
  });
});

describe('several deductions', () => {
  it('share the wage above the minimum, and their amounts add up', () => {
    // Wage 2450.00, so 51.60 above. Housing 700.00: 599.60 + 51.60 fit, 48.80 do not. Health without a signature: all of
    // 170.00. Fine 50.00: all of it. Placement fee 40.00: never. Together 308.80 = 960.00 − 651.20.
    const all = {
      ...rows({ kind: 'fine', amount: '50' }, { kind: 'placement-fee', amount: '40' }),
      ...HOUSING,
      ...HEALTH,
      kinds: ['housing', 'health-premium', 'other'],
      grossPay: '2450',
      housingAmount: '700',
      healthAmount: '170',
      healthSigned: 'no',
    };
    const { findings, letter } = examined(all);
    expect(findings.reduce((sum, { verdict, amountCents }) => sum + (verdict === 'wrong' ? (amountCents ?? 0) : 0), 0)).toBe(30_880);
    expect(letter?.paragraphs.find(({ text }) => text === 'deductions.letter.total')?.values).toEqual({ total: { money: 30_880 } });
    expect(findings.filter(({ deadline }) => deadline)).toHaveLength(1);
  });

  it('can be asked back for five years', () => {
    // BW 3:307, 3:308.
    const row = rows({ kind: 'deposit', amount: '100' });
    expect(find(row, 'from-minimum', '2031-10-31')?.deadline).toMatchObject({ day: '2031-10-31', callToday: true });
    expect(find(row, 'claim-over', '2031-11-01')).toMatchObject({ verdict: 'unclear' });
    expect(examined(row, '2031-11-01').letter).toBeNull();
  });
});

describe('what stands beside', () => {
  it('a wage below the minimum is shown, as a question for the other check', () => {
    expect(find({ grossPay: '2398,39' }, 'wage-below-minimum')).toMatchObject({ verdict: 'unclear' });
    expect(find({}, 'wage-below-minimum')).toBeUndefined();
  });

  it('the letter asks for an explanation where nothing is certain, and is not written when all is in order', () => {
    expect(examined({ ...rows({ kind: 'transport', amount: '60' }), grossPay: '3000' }).letter?.subject.text).toBe(
      'deductions.letter.subject-question',
    );
    expect(examined(HOUSING).letter).toBeNull();
    expect(examined({ ...HOUSING, housingSigned: 'no', agency: 'yes' }).letter).toMatchObject({
      to: 'agency',
      subject: { text: 'deductions.letter.subject-claim' },
    });
  });

  it('impossible answers are problems of their field', () => {
    const problems = (change: Typed) => {
      const result = runCheck(DEDUCTIONS_CHECK, { ...OCTOBER, ...change }, { params, today: TODAY });
      return result.kind === 'problems' ? result.problems.map(({ field, problem }) => `${field}: ${problem}`) : [];
    };
    expect(problems({ until: '2026-09-30' })).toEqual(['until: ends-before-it-begins']);
    expect(problems({ until: '2026-11-05' })).toEqual(['until: period-too-long']);
    expect(problems({ until: '2026-10-06' })).toEqual(['hours: more-hours-than-there-are']);
    expect(problems({ age: 'younger', birthDay: '2026-11-01' })).toEqual(['birthDay: too-young']);
  });
});

describe('all answers', () => {
  it('give a result that can be said in both languages, with the parameters that the check names alone', () => {
    const onDevice = parameterSet(parametersFor(DEDUCTIONS_CHECK, params));
    const found = new Set<string>();
    fc.assert(
      fc.property(
        anyTyped(DEDUCTIONS_CHECK.sections),
        fc.boolean(),
        fc.constantFrom(TODAY, '2027-02-01', '2033-01-01'),
        (answers, anyPeriod, today) => {
          const period = anyPeriod ? {} : { from: '2026-10-01', until: '2026-10-31' };
          const result = runCheck(DEDUCTIONS_CHECK, { ...OCTOBER, ...answers, ...period }, { params: onDevice, today });
          if (result.kind === 'problems') return;
          expect(sayAll('deductions', result, 'nl')).toHaveLength(sayAll('deductions', result, 'en').length);
          for (const { id, ground, verdict, page, amountCents } of result.findings) {
            found.add(id);
            expect(FINDINGS).toContain(id);
            expect(DEDUCTIONS_CHECK.pages).toContain(page);
            expect(amountCents ?? 1).toBeGreaterThan(0);
            if (ground.confidence === 'recalled') expect(verdict).toBe('unclear');
            for (const key of ground.parameters) expect(onDevice.byKey.has(key)).toBe(true);
          }
          for (const id of result.cannotKnow) expect(UNKNOWNS).toContain(id);
          for (const id of result.ask.organisations) expect(DEDUCTIONS_CHECK.organisations).toContain(id);
        },
      ),
      { numRuns: 1500 },
    );
    expect(found.size).toBeGreaterThan((FINDINGS.length - NOT_YET_REACHED.length) / 2);
  });

  const RANK = { wrong: 0, unclear: 1, right: 2 };
  const cents = fc.integer({ min: 1, max: 120_000 });
  const euros = (amount: number) => (amount / 100).toFixed(2);
  const wrongCents = (change: Typed) =>
    examined(change).findings.reduce((sum, { verdict, amountCents }) => sum + (verdict === 'wrong' ? (amountCents ?? 0) : 0), 0);

  it('a higher deduction never makes the verdict better, nor what is wrong less', () => {
    const cases: ((amount: number) => Typed)[] = [
      (amount) => ({ ...HOUSING, housingAmount: euros(amount) }),
      (amount) => ({ ...HEALTH, healthSigned: 'no', healthAmount: euros(amount) }),
      ...OTHER_KINDS.map((kind) => (amount: number) => rows({ kind, amount: euros(amount) })),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...cases), cents, cents, fc.integer({ min: 239_840, max: 400_000 }), (of, one, other, wage) => {
        const withAmount = (amount: number): Typed => ({ ...of(amount), grossPay: euros(wage) });
        const [less, more] = [withAmount(Math.min(one, other)), withAmount(Math.max(one, other))];
        expect(RANK[examined(more).verdict]).toBeLessThanOrEqual(RANK[examined(less).verdict]);
        expect(wrongCents(more)).toBeGreaterThanOrEqual(wrongCents(less));
      }),
    );
  });

  it('a condition that fails never makes the verdict better, and a higher wage never what is wrong more', () => {
    const names = ['housingSigned', 'tenancyShown', 'approvedLandlord'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        cents,
        fc.integer({ min: 239_840, max: 400_000 }),
        fc.nat(50_000),
        (name, amount, wage, more) => {
          const base = { ...HOUSING, housingAmount: euros(amount), grossPay: euros(wage) };
          expect(RANK[examined({ ...base, [name]: 'no' }).verdict]).toBeLessThanOrEqual(RANK[examined(base).verdict]);
          expect(wrongCents({ ...base, [name]: 'no' })).toBeGreaterThanOrEqual(wrongCents(base));
          expect(wrongCents({ ...base, grossPay: euros(wage + more) })).toBeLessThanOrEqual(wrongCents(base));
        },
      ),
    );
  });
});

describe('texts', () => {
  it('are all there in both languages, and none is left over', () => {
    const keys = [
      ...keysOfForm(DEDUCTIONS_CHECK),
      ...FINDINGS.flatMap((id) => [`deductions.f.${id}`, `deductions.f.${id}.why`]),
      ...ACTIONS.map((id) => `deductions.do.${id}`),
      ...UNKNOWNS.map((id) => `deductions.unknown.${id}`),
      ...FIGURES.map((id) => `deductions.figure.${id}`),
      ...LETTER.map((id) => `deductions.letter.${id}`),
      'deductions.deadline.claim',
    ].sort();
    for (const locale of ['en', 'nl'] as const) expect(Object.keys(textsOf('deductions', locale).own).sort()).toEqual(keys);
  });

  it('ask for the same values in both languages', () => {
    const values = (text: string | undefined) => [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort();
    const { own: en } = textsOf('deductions', 'en');
    const { own: nl } = textsOf('deductions', 'nl');
    for (const key of Object.keys(en)) expect([key, values(nl[key])]).toEqual([key, values(en[key])]);
  });

  it('name the adult age of the parameter', () => {
    const adultAge = params.byKey.get('wml.adult-age')?.series.at(-1)?.value;
    for (const locale of ['en', 'nl'] as const)
      for (const option of ['adult', 'younger'])
        expect(textsOf('deductions', locale).own[`deductions.q.age.${option}`]).toContain(String(adultAge));
  });
});
