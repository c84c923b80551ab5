import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OTHER_KINDS } from './questions.ts';
import { sumOfWrong } from '../finding.ts';
import type { Typed } from '../read-answers.ts';
import { examined, HEALTH, HOUSING, rows } from './deductions.fixture.ts';

describe('what is worse never looks better', () => {
  const RANK = { wrong: 0, unclear: 1, right: 2 };
  const cents = fc.integer({ min: 1, max: 120_000 });
  const euros = (amount: number) => (amount / 100).toFixed(2);
  const wrongCents = (change: Typed) => sumOfWrong(examined(change).findings);

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
