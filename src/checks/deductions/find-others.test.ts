import { describe, expect, it } from 'vitest';
import { DEDUCTION_KINDS } from '#law/index.ts';
import { OTHER_KINDS } from './questions.ts';
import { examined, find, rows } from './deductions.fixture.ts';

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
