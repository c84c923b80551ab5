import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';
import { reflectionPeriod, type SettlementFacts } from './settlement.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const reflection = (facts: Partial<SettlementFacts>) =>
  reflectionPeriod(params, { kind: 'agreement', inWriting: true, day: '2026-11-02', toldOfRight: true, withdrewBefore: false, ...facts });

describe('the time to withdraw', () => {
  it('is fourteen days after the agreement, three weeks when it does not mention the right', () => {
    // BW 7:670b lid 2, 3. Monday 2 November 2026 and 14 days: 16 November; 21 days: 23 November.
    expect(reflection({})).toMatchObject({
      value: { kind: 'may-withdraw', days: 14, lastDay: '2026-11-16' },
      ground: { articles: ['BW 7:670b'], confidence: 'verified' },
    });
    expect(reflection({ toldOfRight: false })).toMatchObject({ value: { days: 21, lastDay: '2026-11-23' } });
  });

  it('is the same for consent to a dismissal, by its own article', () => {
    // BW 7:671 lid 2, 3.
    expect(reflection({ kind: 'consent' })).toMatchObject({ value: { lastDay: '2026-11-16' } });
    expect(reflection({ kind: 'consent', toldOfRight: false })).toMatchObject({
      value: { lastDay: '2026-11-23' },
      ground: { parameters: ['dismissal.consent-withdraw-days.if-not-told'] },
    });
  });

  it('crosses a month and a leap day', () => {
    expect(reflection({ day: '2028-02-16' })).toMatchObject({ value: { lastDay: '2028-03-01' } });
    expect(reflection({ day: '2026-12-21' })).toMatchObject({ value: { lastDay: '2027-01-04' } });
  });

  it('keeps the earlier day at a weekend, and says that it may be later', () => {
    expect(reflection({ day: '2026-11-21' })).toMatchObject({ value: { lastDay: '2026-12-05' }, ground: { confidence: 'recalled' } }); // Saturday
    expect(reflection({ day: '2026-11-22' })).toMatchObject({ ground: { confidence: 'recalled' } }); // Sunday
    expect(reflection({ day: '2026-11-23' })).toMatchObject({ ground: { confidence: 'verified' } });
  });

  it('is none a second time within half a year, and not needed for spoken words', () => {
    const saturday = { day: '2026-11-21' };
    expect(reflection({ ...saturday, withdrewBefore: true })).toMatchObject({
      value: { kind: 'no-right' },
      ground: { confidence: 'verified' },
    });
    expect(reflection({ ...saturday, inWriting: false })).toMatchObject({
      value: { kind: 'not-valid' },
      ground: { confidence: 'verified' },
    });
  });

  it('is not known before the days that we have', () => {
    expect(reflection({ day: '2015-06-30' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(reflection({ kind: 'consent', day: '2023-12-31' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(() => reflection({ day: '2026-11-31' })).toThrow(RangeError);
  });

  it('is never shorter for who was not told', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.constantFrom('agreement' as const, 'consent' as const), (days, kind) => {
        const lastDay = (toldOfRight: boolean) => {
          const answer = reflection({ kind, toldOfRight, day: addDays('2024-01-01', days) });
          return answer.kind === 'known' && answer.value.kind === 'may-withdraw' ? answer.value.lastDay : '';
        };
        expect(lastDay(false) > lastDay(true)).toBe(true);
      }),
    );
  });
});
