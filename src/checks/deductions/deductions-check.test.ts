import { describe, expect, it } from 'vitest';
import { params, textsOf } from '../check.fixture.ts';
import { sumOfWrong } from '../finding.ts';
import { itHasItsTexts } from '../said.fixture.ts';
import { DEDUCTIONS_CHECK } from './deductions-check.ts';
import { examined, find, HEALTH, HOUSING, problems, rows } from './deductions.fixture.ts';
import { MONEY_FINDINGS } from './letter.ts';

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
    expect(sumOfWrong(findings)).toBe(30_880);
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
    expect(problems({ until: '2026-09-30' })).toEqual(['until: ends-before-it-begins']);
    expect(problems({ until: '2026-11-05' })).toEqual(['until: period-too-long']);
    expect(problems({ until: '2026-10-06' })).toEqual(['hours: more-hours-than-there-are']);
    expect(problems({ age: 'younger', birthDay: '2026-11-01' })).toEqual(['birthDay: too-young']);
    // 13 on the last day of the period, and a day too young.
    expect(problems({ age: 'younger', birthDay: '2013-10-31' })).toEqual([]);
    expect(problems({ age: 'younger', birthDay: '2013-11-01' })).toEqual(['birthDay: too-young']);
  });
});

describe('texts', () => {
  // Everything that the check can find, say and draw: so no text is missing, and none is left over.
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
  ];
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

  itHasItsTexts(DEDUCTIONS_CHECK, {
    findings: FINDINGS,
    actions: ACTIONS,
    unknown: UNKNOWNS,
    figures: FIGURES,
    deadlines: ['claim'],
    letter: LETTER,
  });

  it('name the adult age of the parameter', () => {
    const adultAge = params.byKey.get('wml.adult-age')?.series.at(-1)?.value;
    for (const locale of ['en', 'nl'] as const)
      for (const option of ['adult', 'younger'])
        expect(textsOf('deductions', locale)[`deductions.q.age.${option}`]).toContain(String(adultAge));
  });
});
