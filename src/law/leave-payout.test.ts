import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavePayout, type LeavePayoutFacts } from './leave-payout.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const payout = (facts: Partial<LeavePayoutFacts> = {}) =>
  leavePayout(params, {
    lastDay: '2026-06-30',
    periods: [{ from: '2026-01-01', until: '2026-06-30', hoursPerWeek: 40 }],
    carriedOverHours: 16,
    extraHours: 0,
    takenHours: 40,
    hourlyWageCents: 1499,
    ...facts,
  });

describe('pay for leave that was not taken', () => {
  it('is the wage of the hours that are left', () => {
    // BW 7:634, 7:641: 4 × 40 × 181 / 365 = 79.34 hours built up, 16 carried over, 40 taken: 55.34 × 14.99 = 829.5466.
    expect(payout()).toMatchObject({
      value: { hours: 55.34, cents: 82_954 },
      ground: { articles: ['BW 7:641', 'BW 7:634', 'BW 7:635'], parameters: ['leave.statutory-multiple'], confidence: 'verified' },
    });
  });

  it('is for 160 hours after a whole year of 40 hours, and for one day after one day', () => {
    const year = { lastDay: '2026-12-31', carriedOverHours: 0, takenHours: 0 };
    expect(payout({ ...year, periods: [{ from: '2026-01-01', until: '2026-12-31', hoursPerWeek: 40 }] })).toMatchObject({
      value: { hours: 160, cents: 239_840 },
    });
    // 160 / 365 = 0.438…
    const oneDay = payout({ ...year, lastDay: '2026-01-01', periods: [{ from: '2026-01-01', until: '2026-01-01', hoursPerWeek: 40 }] });
    expect(oneDay).toMatchObject({ value: { hours: 0.43, cents: 644 } });
  });

  it('is nothing when as much or more was taken', () => {
    expect(payout({ takenHours: 95.34 })).toMatchObject({ value: { hours: 0, cents: 0 } });
    expect(payout({ takenHours: 95.33 })).toMatchObject({ value: { hours: 0.01, cents: 14 } });
    expect(payout({ takenHours: 200 })).toMatchObject({ value: { hours: 0, cents: 0 } });
  });

  it('is not known before 2024, and refuses what cannot be', () => {
    const past = { lastDay: '2023-06-30', periods: [{ from: '2023-01-01', until: '2023-06-30', hoursPerWeek: 40 }] };
    expect(payout(past)).toMatchObject({
      kind: 'not-known',
      reason: 'not-covered',
      ground: { articles: ['BW 7:641', 'BW 7:634', 'BW 7:635'] },
    });
    expect(() => payout({ lastDay: '2026-05-31' })).toThrow(RangeError);
    expect(() => payout({ takenHours: -1 })).toThrow(RangeError);
    expect(() => payout({ hourlyWageCents: NaN })).toThrow(RangeError);
  });

  it('is never more after more leave was taken, and never less with a higher wage', () => {
    const centsOf = (takenHours: number, hourlyWageCents: number) => {
      const answer = payout({ takenHours, hourlyWageCents });
      return answer.kind === 'known' ? answer.value.cents : NaN;
    };
    fc.assert(
      fc.property(
        fc.nat({ max: 120 }),
        fc.nat({ max: 40 }),
        fc.integer({ min: 1000, max: 9000 }),
        fc.nat({ max: 500 }),
        (taken, more, wage, higher) => {
          expect(centsOf(taken + more, wage)).toBeLessThanOrEqual(centsOf(taken, wage));
          expect(centsOf(taken, wage + higher)).toBeGreaterThanOrEqual(centsOf(taken, wage));
        },
      ),
    );
  });
});
