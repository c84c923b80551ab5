import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { agencyPhase, contractChain, type ChainContract } from './chain.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const contracts = (...days: [string, string][]): ChainContract[] => days.map(([firstDay, lastDay]) => ({ firstDay, lastDay }));
const chain = (...days: [string, string][]) => contractChain(params, contracts(...days));

describe('a chain of fixed contracts', () => {
  it('makes the fourth contract permanent from its first day', () => {
    // BW 7:668a lid 1 b: more than three. By CAO (lid 5) six contracts in 48 months: two may still follow, until the end of 2028.
    expect(
      chain(['2025-01-01', '2025-06-30'], ['2025-07-01', '2025-12-31'], ['2026-01-01', '2026-06-30'], ['2026-07-01', '2026-12-31']),
    ).toMatchObject({
      value: {
        chainFrom: '2025-01-01',
        contractsInChain: 4,
        byLaw: { permanentFrom: '2026-07-01', because: 'number', contractsLeft: 0, fixedUntil: '2027-12-31' },
        widestByCao: { permanentFrom: null, because: null, contractsLeft: 2, fixedUntil: '2028-12-31' },
      },
      ground: { articles: ['BW 7:668a lid 1, 5'], confidence: 'verified' },
    });
  });

  it('makes the contract permanent that runs when three years are over, and not one that ends with them', () => {
    // Lid 1 a: from 1 January 2024, 36 months end on 31 December 2026.
    const until = (lastDay: string) => chain(['2024-01-01', '2025-06-30'], ['2025-07-01', lastDay]);
    expect(until('2027-06-30')).toMatchObject({ value: { byLaw: { permanentFrom: '2027-01-01', because: 'duration' } } });
    expect(until('2027-01-01')).toMatchObject({ value: { byLaw: { permanentFrom: '2027-01-01', because: 'duration' } } });
    expect(until('2026-12-31')).toMatchObject({
      value: { byLaw: { permanentFrom: null, unlessShortExtension: false, contractsLeft: 1, fixedUntil: '2026-12-31' } },
    });
  });

  it('counts gaps as time, so that a contract can be permanent from its first day', () => {
    const answer = chain(['2023-01-01', '2025-10-31'], ['2026-02-01', '2026-04-30']);
    expect(answer).toMatchObject({ value: { byLaw: { permanentFrom: '2026-02-01', because: 'duration', unlessShortExtension: false } } });
  });

  it('goes on over a gap of exactly six months, and begins again after a longer one', () => {
    expect(chain(['2025-01-01', '2025-12-31'], ['2026-07-01', '2026-12-31'])).toMatchObject({ value: { contractsInChain: 2 } });
    expect(chain(['2025-01-01', '2025-12-31'], ['2026-07-02', '2026-12-31'])).toMatchObject({
      value: { contractsInChain: 1, chainFrom: '2026-07-02', byLaw: { contractsLeft: 2 } },
    });
  });

  it('leaves a single contract fixed however long it is, and says when a short extension is an exception', () => {
    expect(chain(['2022-01-01', '2025-12-31'])).toMatchObject({ value: { byLaw: { permanentFrom: null } } });
    const extended = chain(['2022-01-01', '2025-12-31'], ['2026-01-01', '2026-02-28']);
    expect(extended).toMatchObject({ value: { byLaw: { permanentFrom: '2026-01-01', unlessShortExtension: true } } });
    // Lid 3: 36 months or longer, and directly followed.
    const exactly = chain(['2023-01-01', '2025-12-31'], ['2026-01-01', '2026-02-28']);
    expect(exactly).toMatchObject({ value: { byLaw: { unlessShortExtension: true } } });
    const shorter = chain(['2023-01-01', '2025-12-30'], ['2025-12-31', '2026-02-28']);
    expect(shorter).toMatchObject({ value: { byLaw: { permanentFrom: '2026-01-01', unlessShortExtension: false } } });
    const later = chain(['2023-01-01', '2025-12-31'], ['2026-01-02', '2026-02-28']);
    expect(later).toMatchObject({ value: { byLaw: { permanentFrom: '2026-01-02', unlessShortExtension: false } } });
  });

  it('is not known where it began before the limits that we have, or has a gap in 2028 or later', () => {
    expect(chain(['2019-10-01', '2020-03-31'], ['2020-04-01', '2020-12-31'])).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(chain(['2027-01-01', '2027-12-30'], ['2028-01-01', '2028-12-31'])).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(chain(['2027-01-01', '2027-12-31'], ['2028-01-01', '2028-12-31'])).toMatchObject({ kind: 'known' });
    expect(() => chain()).toThrow(RangeError);
    expect(() => chain(['2025-01-01', '2025-06-30'], ['2025-06-30', '2025-12-31'])).toThrow(RangeError);
  });

  const lengths = fc.array(fc.tuple(fc.integer({ min: 10, max: 500 }), fc.integer({ min: 0, max: 250 })), { minLength: 1, maxLength: 8 });
  const laidOut = (sizes: [number, number][]) => {
    let day = '2020-01-01';
    return sizes.map(([days, gap]) => {
      const contract = { firstDay: day, lastDay: addDays(day, days) };
      day = addDays(contract.lastDay, gap + 1);
      return contract;
    });
  };

  it('becomes permanent by CAO never earlier than by law, and never before the last chain began', () => {
    fc.assert(
      fc.property(lengths, (sizes) => {
        const answer = contractChain(params, laidOut(sizes));
        if (answer.kind !== 'known') return;
        const { chainFrom, byLaw, widestByCao } = answer.value;
        if (widestByCao.permanentFrom === null) return;
        expect(byLaw.permanentFrom).not.toBeNull();
        expect(byLaw.permanentFrom! <= widestByCao.permanentFrom).toBe(true);
        expect(byLaw.permanentFrom! >= chainFrom).toBe(true);
      }),
    );
  });

  it('stays permanent from the same day when a contract follows without a gap', () => {
    fc.assert(
      fc.property(lengths, (sizes) => {
        const given = laidOut(sizes);
        const before = contractChain(params, given);
        const next = addDays(given.at(-1)!.lastDay, 1);
        const after = contractChain(params, [...given, { firstDay: next, lastDay: addDays(next, 30) }]);
        if (before.kind !== 'known' || after.kind !== 'known' || before.value.byLaw.permanentFrom === null) return;
        expect(after.value.byLaw.permanentFrom).toBe(before.value.byLaw.permanentFrom);
      }),
    );
  });
});

describe('the phase of agency work', () => {
  const phase = (day: string, weeksWorked: number, phaseB: { firstDay: string; contracts: number } | null = null) =>
    agencyPhase(params, { day, weeksWorked, phaseB });

  it('is A for 52 worked weeks, then B, and never certain because the agreement has not been read', () => {
    expect(phase('2026-11-21', 52)).toMatchObject({ value: 'A', ground: { confidence: 'recalled' } });
    expect(phase('2026-11-21', 53)).toMatchObject({ value: 'B' });
  });

  it('is C after six contracts or three years of phase B', () => {
    // From 1 January 2024: three years end on 31 December 2026.
    expect(phase('2026-12-31', 200, { firstDay: '2024-01-01', contracts: 6 })).toMatchObject({ value: 'B' });
    expect(phase('2027-01-01', 200, { firstDay: '2024-01-01', contracts: 6 })).toMatchObject({ value: 'C' });
    expect(phase('2026-06-01', 100, { firstDay: '2025-01-01', contracts: 7 })).toMatchObject({ value: 'C' });
  });

  it('is not known from 2028, nor before the agreement of 2023', () => {
    expect(phase('2028-01-01', 100, { firstDay: '2027-01-01', contracts: 1 })).toMatchObject({
      kind: 'not-known',
      reason: 'value-unknown',
    });
    expect(phase('2023-01-01', 10)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });
});
