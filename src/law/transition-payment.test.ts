import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';
import { transitionPayment, type TransitionFacts } from './transition-payment.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const WAGE = 260_000;
const pay = (firstDay: string, lastDay: string, facts: Partial<TransitionFacts> = {}) =>
  transitionPayment(params, {
    initiative: 'employer',
    employeeAtFault: false,
    pensionAge: false,
    contracts: [{ firstDay, lastDay }],
    minor: null,
    monthlyWageCents: WAGE,
    otherMonthlyCents: 0,
    ...facts,
  });
const centsOf = ({ amount }: ReturnType<typeof pay>) => (amount.kind === 'known' ? amount.value.cents : amount.reason);

describe('the transition payment', () => {
  it('is a third of a month for a year, with the holiday allowance, and for days in proportion', () => {
    // BW 7:673 lid 2. Month 2,600.00 + 8 % = 2,808.00; a third 936.00. 1 January 2024 to 30 June 2026 is two years and
    // 181 of 365 days: 2 × 936.00 + 936.00 × 181 / 365 = 1,872.00 + 464.153… = 2,336.15.
    const answer = pay('2024-01-01', '2026-06-30');
    expect(answer.due).toMatchObject({ value: { due: true }, ground: { confidence: 'verified' } });
    expect(answer.amount).toMatchObject({
      kind: 'known',
      value: { cents: 233_615, monthlyWageCents: 280_800, years: 2, days: 181 },
      ground: { confidence: 'recalled' },
    });
    expect(answer.amount.ground.parameters).toEqual(['transition-payment.rate', 'holiday-allowance.min-pct', 'transition-payment.max']);
  });

  it('counts from the first day, and is whole after exactly a year', () => {
    expect(centsOf(pay('2026-03-01', '2026-03-31'))).toBe(7949); // 936.00 × 31 / 365 = 79.495…
    expect(centsOf(pay('2025-07-01', '2026-06-30'))).toBe(93_600);
    expect(centsOf(pay('2025-07-01', '2026-06-29'))).toBe(93_343); // 936.00 × 364 / 365 = 933.435…
    expect(centsOf(pay('2026-06-30', '2026-06-30'))).toBe(256); // 936.00 / 365 = 2.564…
  });

  it('counts other pay in the month, without holiday allowance on it', () => {
    // (2,600.00 + 8 % + 192.00) / 3 = 3,000.00 / 3.
    expect(centsOf(pay('2025-07-01', '2026-06-30', { otherMonthlyCents: 19_200 }))).toBe(100_000);
  });

  it('has a maximum, or the wage of twelve months when that is more', () => {
    // 40 years from 1 July 1986. 7,500.00 + 8 % = 8,100.00: 40 / 3 = 108,000.00; maximum of 2026 102,000.00; year 97,200.00.
    expect(centsOf(pay('1986-07-01', '2026-06-30', { monthlyWageCents: 750_000 }))).toBe(10_200_000);
    // 8,000.00 + 8 % = 8,640.00: 115,200.00; year 103,680.00.
    expect(centsOf(pay('1986-07-01', '2026-06-30', { monthlyWageCents: 800_000 }))).toBe(10_368_000);
    // In 2025 the maximum was 98,000.00: the last day decides.
    expect(centsOf(pay('1986-01-01', '2025-12-31', { monthlyWageCents: 750_000 }))).toBe(9_800_000);
    expect(centsOf(pay('1986-01-01', '2026-01-01', { monthlyWageCents: 750_000 }))).toBe(10_200_000);
  });

  it('is known before the maximum, but not after it, in a year without a known maximum', () => {
    const answer = pay('2024-02-01', '2027-01-31');
    expect(answer.amount).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(answer.beforeMaximum).toMatchObject({ kind: 'known', value: { cents: 280_800, years: 3, days: 0 } });
    expect(pay('2015-01-01', '2019-12-31').due).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });

  it('has to be claimed within three months after the end', () => {
    expect(pay('2024-01-01', '2026-06-30').deadline).toMatchObject({ value: { lastDay: '2026-09-30' } });
  });
});

describe('whether it is due', () => {
  const reason = (facts: Partial<TransitionFacts>) => pay('2024-01-01', '2026-06-30', facts).due;

  it('is not for who leaves, agrees, did something very serious or reaches pension age', () => {
    expect(reason({ initiative: 'employee' })).toMatchObject({ value: { due: false, because: 'own-wish' } });
    expect(reason({ initiative: 'agreement' })).toMatchObject({ value: { due: false, because: 'agreement' } });
    expect(reason({ employeeAtFault: true })).toMatchObject({ value: { due: false, because: 'own-fault' } });
    expect(reason({ pensionAge: true })).toMatchObject({ value: { due: false, because: 'pension-age' } });
    expect(centsOf(pay('2024-01-01', '2026-06-30', { initiative: 'employee' }))).toBe(0);
  });

  it('is for who leaves because of something very serious of the employer', () => {
    expect(reason({ initiative: 'employee-employer-at-fault' })).toMatchObject({ value: { due: true } });
  });

  it('is not for who is not yet eighteen with at most twelve hours a week', () => {
    // Born on 15 September 2008: eighteen on 15 September 2026.
    const young = (lastDay: string, weeklyHours: number) => pay('2025-01-01', lastDay, { minor: { birthDate: '2008-09-15', weeklyHours } });
    expect(young('2026-09-14', 12).due).toMatchObject({ value: { due: false, because: 'minor-with-few-hours' } });
    expect(young('2026-09-14', 12.5).due).toMatchObject({ value: { due: true } });
    // From the birthday on it is due, but only over the time since (lid 4 a): one day.
    expect(young('2026-09-15', 12).due).toMatchObject({ value: { due: true } });
    expect(young('2026-09-15', 12).amount).toMatchObject({ value: { years: 0, days: 1, cents: 256 } });
    expect(young('2026-09-15', 13).amount).toMatchObject({ value: { years: 1, days: 258 } });
  });
});

describe('the amount, for any service and wage', () => {
  const amount = (days: number, monthlyWageCents: number) =>
    Number(centsOf(pay(addDays('2026-10-31', -days), '2026-10-31', { monthlyWageCents })));
  const service = fc.nat({ max: 16_000 });
  const wage = fc.integer({ min: 100_000, max: 1_500_000 });

  it('is never less after longer service or with a higher wage', () => {
    fc.assert(
      fc.property(service, fc.nat({ max: 2000 }), wage, fc.nat({ max: 500_000 }), (days, more, cents, higher) => {
        expect(amount(days + more, cents)).toBeGreaterThanOrEqual(amount(days, cents));
        expect(amount(days, cents + higher)).toBeGreaterThanOrEqual(amount(days, cents));
      }),
    );
  });

  it('is never more than the maximum or twelve months', () => {
    fc.assert(
      fc.property(service, wage, (days, cents) => {
        expect(amount(days, cents)).toBeLessThanOrEqual(Math.max(10_200_000, Math.floor((cents * 108) / 100) * 12));
      }),
    );
  });

  it('refuses to count without a contract, with contracts out of order, or with what is no amount', () => {
    expect(() => pay('2026-01-01', '2026-06-30', { contracts: [] })).toThrow(RangeError);
    expect(() => pay('2026-06-30', '2026-01-01')).toThrow(RangeError);
    expect(() => pay('2026-01-01', '2026-06-30', { monthlyWageCents: NaN })).toThrow(RangeError);
  });
});
