import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Typed } from '../read-answers.ts';
import { examined } from './pay.fixture.ts';

describe('the minimum wage', () => {
  const RANK = { wrong: 0, unclear: 1, right: 2 };
  const minimumRank = (change: Typed) => {
    const ids = ['below-minimum', 'minimum-unclear', 'minimum-ok'];
    const found = examined(change).findings.find(({ id }) => ids.includes(id));
    return found ? RANK[found.verdict] : 1;
  };
  const hours = fc.integer({ min: 1, max: 1680 }).map((fifths) => (fifths / 5).toFixed(1));
  const money = fc.integer({ min: 0, max: 500_000 }).map((cents) => (cents / 100).toFixed(2));
  const sorted = (one: string, other: string) => [one, other].sort((a, b) => Number(a) - Number(b)) as [string, string];

  it('more hours at the same pay never raise the hourly wage, nor make the verdict better', () => {
    const perHour = (hoursWorked: string, grossPay: string) =>
      examined({ hoursWorked, grossPay }).figures.find(({ id }) => id === 'pay-per-hour')?.value as { money: number };
    fc.assert(
      fc.property(hours, hours, money, (one, other, grossPay) => {
        const [fewer, more] = sorted(one, other);
        expect(perHour(more, grossPay).money).toBeLessThanOrEqual(perHour(fewer, grossPay).money);
        expect(minimumRank({ hoursWorked: more, grossPay })).toBeLessThanOrEqual(minimumRank({ hoursWorked: fewer, grossPay }));
      }),
    );
  });

  it('less pay never makes the verdict better', () => {
    fc.assert(
      fc.property(money, money, hours, (one, other, hoursWorked) => {
        const [less, more] = sorted(one, other);
        expect(minimumRank({ hoursWorked, grossPay: less })).toBeLessThanOrEqual(minimumRank({ hoursWorked, grossPay: more }));
      }),
    );
  });

  it('who was born later is never due more', () => {
    const birthDay = fc
      .integer({ min: 0, max: 3900 })
      .map((days) => new Date(Date.UTC(2000, 9, 31) + days * 86_400_000).toISOString().slice(0, 10));
    const due = (day: string) =>
      examined({ age: 'younger', birthDay: day }).figures.find(({ id }) => id === 'minimum-due')?.value as { money: number };
    fc.assert(
      fc.property(birthDay, birthDay, (one, other) => {
        const [older, younger] = [one, other].sort() as [string, string];
        expect(due(younger).money).toBeLessThanOrEqual(due(older).money);
      }),
    );
  });
});
