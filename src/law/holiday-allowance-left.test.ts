import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holidayAllowanceLeft } from './holiday-allowance-left.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const left = (lastDay: string, serviceFrom = '2025-01-01', monthlyWageCents = 250_000) =>
  holidayAllowanceLeft(params, { serviceFrom, lastDay, monthlyWageCents });

describe('holiday allowance at the end of a job', () => {
  it('is counted from 1 June, the day after the yearly period', () => {
    // WML art. 15, 17: June to October, five months: 8 % of 12,500.
    expect(left('2026-10-31')).toMatchObject({
      value: { from: '2026-06-01', leastCents: 100_000 },
      ground: { confidence: 'verified' },
    });
  });

  it('turns over between 31 May and 1 June', () => {
    // A year until 31 May: 8 % of 30,000. One day of June: 8 % of 2,500 / 31 = 6.45.
    expect(left('2026-05-31')).toMatchObject({ value: { from: '2025-06-01', leastCents: 240_000 } });
    expect(left('2026-06-01')).toMatchObject({ value: { from: '2026-06-01', leastCents: 645 } });
  });

  it('is counted from the first day of a job that began later', () => {
    // 15 September to 14 October: a month.
    expect(left('2026-10-14', '2026-09-15')).toMatchObject({ value: { from: '2026-09-15', leastCents: 20_000 } });
  });

  it('is not known before our amounts, nor for a wage far above the minimum', () => {
    expect(left('2023-10-31', '2020-01-01')).toMatchObject({ kind: 'not-known' });
    expect(left('2026-10-31', '2025-01-01', 900_000)).toMatchObject({ kind: 'not-known' });
  });

  it('is nothing to count for a job that never began', () => {
    expect(left('2026-10-31', '2026-11-01')).toBeNull();
  });
});
