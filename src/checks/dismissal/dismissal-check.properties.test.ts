import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../finding.ts';
import { ANY_ANSWERS, find, run } from './dismissal.fixture.ts';
import { EXAMPLES, PAY, YEAR } from './examples.fixture.ts';

describe('a worse fact never gives a better verdict', () => {
  const RANK: Record<Verdict, number> = { wrong: 0, unclear: 1, right: 2 };
  it.each([
    ['ill', 'no', 'yes'],
    ['permit', 'yes', 'unknown'],
    ['permit', 'unknown', 'no'],
    ['reasonTold', 'yes', 'no'],
    ['earlyEnd', 'yes', 'no'],
    ['trialInWriting', 'yes', 'no'],
    ['sameWork', 'no', 'yes'],
    ['announced', 'in-contract', 'no'],
    ['pregnancy', 'no', 'pregnant'],
    ['signed', 'consent', 'nothing'],
    ['weeksWorkedLately', '36', '3'],
  ])('%s: %s, then %s', (question, better, worse) => {
    fc.assert(
      fc.property(ANY_ANSWERS, (typed) => {
        const [good, bad] = [better, worse].map((answer) => run({ ...typed, [question]: answer }));
        if (good?.kind !== 'examined' || bad?.kind !== 'examined') return;
        expect(RANK[bad.verdict]).toBeLessThanOrEqual(RANK[good.verdict]);
      }),
      { numRuns: 200 },
    );
  });

  it('longer service and more pay never make the transition payment less', () => {
    const day = fc.integer({ min: 2016, max: 2025 }).map((year) => `${year}-11-01`);
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 3000 }), (a, b, pay, more) => {
        const [earlier, later] = [a, b].sort();
        const amount = (firstDay: string, monthPay: number) =>
          find({ ...YEAR, ...PAY, firstDay, monthPay: String(monthPay) }, 'transition')?.amountCents ?? 0;
        expect(amount(earlier!, pay)).toBeGreaterThanOrEqual(amount(later!, pay));
        expect(amount(a, pay + more)).toBeGreaterThanOrEqual(amount(a, pay));
      }),
      { numRuns: 100 },
    );
  });

  it('a later last day never brings the last day to act nearer', () => {
    const lastDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, date]) => {
      return `2027-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    });
    fc.assert(
      fc.property(lastDay, lastDay, (a, b) => {
        const court = (day: string) => find({ ...EXAMPLES['notice-no-permit'], lastDay: day }, 'court')!.deadline!.day;
        const [earlier, later] = [a, b].sort();
        expect(court(earlier!) <= court(later!)).toBe(true);
      }),
    );
  });
});
