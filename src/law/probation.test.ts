import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';
import { probation, type ProbationFacts } from './probation.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const fixed = (lastDay: string | null) => ({ kind: 'fixed', lastDay }) as const;
const trial = (facts: Partial<ProbationFacts>) =>
  probation(params, { firstDay: '2026-01-01', term: { kind: 'permanent' }, followsSameWork: false, agreed: null, ...facts });

describe('the longest trial period', () => {
  it('is none up to six months, one month under two years, two months from two years on', () => {
    // BW 7:652 lid 4, 6 a. Contracts from 1 January 2026.
    expect(trial({ term: fixed('2026-06-30') })).toMatchObject({ value: { mostMonths: 0, mostUntil: null, caoMayAllowMore: false } });
    expect(trial({ term: fixed('2026-07-01') })).toMatchObject({
      value: { mostMonths: 1, mostUntil: '2026-01-31', caoMayAllowMore: true },
    });
    expect(trial({ term: fixed('2027-12-30') })).toMatchObject({ value: { mostMonths: 1 } });
    expect(trial({ term: fixed('2027-12-31') })).toMatchObject({
      value: { mostMonths: 2, mostUntil: '2026-02-28', caoMayAllowMore: false },
    });
  });

  it('is two months in a permanent contract, and none after the same work', () => {
    expect(trial({})).toMatchObject({
      value: { mostMonths: 2 },
      ground: { parameters: ['probation.max.permanent'], confidence: 'verified' },
    });
    expect(trial({ followsSameWork: true })).toMatchObject({ value: { mostMonths: 0, mostUntil: null } });
  });

  it('is not known without an end date, nor before 2015', () => {
    expect(trial({ term: fixed(null) })).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(trial({ firstDay: '2014-12-31' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });

  it('is never shorter in a longer contract', () => {
    const monthsFor = (days: number) => {
      const answer = trial({ term: fixed(addDays('2026-01-01', days)) });
      return answer.kind === 'known' ? answer.value.mostMonths : NaN;
    };
    fc.assert(
      fc.property(fc.nat({ max: 1500 }), fc.nat({ max: 500 }), (days, more) => {
        expect(monthsFor(days + more)).toBeGreaterThanOrEqual(monthsFor(days));
      }),
    );
  });
});

describe('an agreed trial period', () => {
  const agreed = { months: 1, inWriting: true, sameForBoth: true };

  it('counts when it is in writing, the same for both and not too long', () => {
    expect(trial({ agreed: { ...agreed, months: 2 } })).toMatchObject({ value: { agreedIsValid: true, flaws: [] } });
    expect(trial({})).toMatchObject({ value: { agreedIsValid: null, flaws: [] } });
  });

  it('does not count at all when it is too long, in a short contract, or after the same work', () => {
    expect(trial({ term: fixed('2026-12-31'), agreed: { ...agreed, months: 2 } })).toMatchObject({
      value: { agreedIsValid: false, flaws: ['too-long'], caoMayAllowMore: true },
    });
    expect(trial({ term: fixed('2026-06-30'), agreed })).toMatchObject({ value: { agreedIsValid: false, flaws: ['contract-too-short'] } });
    expect(trial({ followsSameWork: true, agreed })).toMatchObject({ value: { agreedIsValid: false, flaws: ['same-work-before'] } });
  });

  it('does not count when it was only spoken of, or differs between the two', () => {
    expect(trial({ agreed: { ...agreed, inWriting: false, sameForBoth: false } })).toMatchObject({
      value: { agreedIsValid: false, flaws: ['not-in-writing', 'not-the-same-for-both'] },
    });
  });
});
