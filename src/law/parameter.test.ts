import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, nextChange, parameterOn, plannedOn, readParameters, toBeChecked, UnknownParameterError } from './index.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const keys = [...params.byKey.keys()];

const two = (n: number) => String(n).padStart(2, '0');
const anyKey = fc.constantFrom(...keys);
const anyDay = fc
  .tuple(fc.integer({ min: 2015, max: 2035 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);

function valueOn(key: string, day: string) {
  const found = parameterOn(params, key, day);
  return found.kind === 'unknown-on-date' ? found.reason : found.value;
}

describe('the real parameters, on any day from 2015 to 2035', () => {
  it('have one value at most', () => {
    fc.assert(
      fc.property(anyKey, anyDay, (key, day) => {
        const matching = params.byKey.get(key)!.series.filter((e) => e.from <= day && (e.until === null || day <= e.until));
        expect(matching.length).toBeLessThanOrEqual(1);
        const found = parameterOn(params, key, day);
        if (found.kind === 'unknown-on-date') expect(matching[0]?.value ?? null).toBeNull();
        else expect(found.value).toEqual(matching[0]?.value);
      }),
      { numRuns: 2000 },
    );
  });

  it('have neither overlap nor gap: the day after a period is the first day of the next one', () => {
    for (const { key, series } of params.byKey.values()) {
      series.forEach((entry, index) => {
        const next = series[index + 1];
        if (!next) return;
        expect(entry.until, key).not.toBeNull();
        expect(dayAfter(entry.until!), key).toBe(next.from);
      });
    }
  });

  it('are unknown only before the first period, after the last one, or where an entry says so', () => {
    fc.assert(
      fc.property(anyKey, anyDay, (key, day) => {
        const { series } = params.byKey.get(key)!;
        const found = parameterOn(params, key, day);
        if (found.kind !== 'unknown-on-date') return;
        if (found.reason === 'before-first') expect(day < series[0]!.from).toBe(true);
        if (found.reason === 'after-last') expect(day > series.at(-1)!.until!).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('are stated as known only when in force, with a law and a source', () => {
    fc.assert(
      fc.property(anyKey, anyDay, (key, day) => {
        const found = parameterOn(params, key, day);
        if (found.kind === 'unknown-on-date') return;
        expect(found.legalStatus === 'in-force').toBe(found.kind === 'known');
        expect(found.law).not.toBe('');
        expect(found.sources.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never show a plan as the value of a day', () => {
    for (const { key, expected } of params.byKey.values()) {
      for (const plan of expected ?? []) {
        const found = parameterOn(params, key, plan.from);
        if (found.kind === 'known') expect(found.sources, key).not.toEqual(plan.sources.map((id) => params.sources[id]));
        expect(found.kind, key).not.toBe('expected');
      }
    }
  });

  it('change next on a later day, to another value', () => {
    fc.assert(
      fc.property(anyKey, anyDay, (key, day) => {
        const change = nextChange(params, key, day);
        if (!change) return;
        expect(change.from > day).toBe(true);
        const now = parameterOn(params, key, day);
        if (now.kind !== 'unknown-on-date') expect(change.value).not.toEqual(now.value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('amounts that people rely on', () => {
  it.each([
    ['wml.hourly.adult', '2024-01-01', 1327],
    ['wml.hourly.adult', '2026-06-30', 1471],
    ['wml.hourly.adult', '2026-07-01', 1499],
    ['wml.hourly.adult', '2026-11-21', 1499],
    ['wml.hourly.adult', '2026-12-31', 1499],
    ['wml.hourly.adult', '2027-01-01', 'value-unknown'],
    ['wml.hourly.adult', '2023-12-31', 'before-first'],
    ['wml.hourly.age18', '2026-11-21', 750],
    ['wml.youth.percentages.age16', '2026-11-21', 34.5],
    ['wml.youth.percentages.age16', '2027-01-01', 'after-last'],
    ['deduction.housing.max-pct-wml', '2026-11-21', 25],
    ['deduction.health.max', '2026-11-21', 'value-unknown'],
    ['brp.deadline-days', '2026-11-21', 5],
    ['holiday-allowance.min-pct', '2026-11-21', 8],
    ['late-wages.increase-first-pct', '2026-11-21', 5],
    ['probation.max.fixed-up-to-6-months', '2026-11-21', 0],
    ['transition-payment.rate', '2026-11-21', '1/3'],
    ['transition-payment.max', '2026-11-21', 10_200_000],
    ['transition-payment.max', '2027-01-01', 'after-last'],
    ['health.own-risk', '2026-12-31', 38_500],
    ['health.own-risk', '2027-01-01', 'after-last'],
    ['health.cak.fine', '2026-11-21', 52_974],
    ['kinderbijslag.age0-5', '2026-11-21', 29_840],
    ['rni.desks.third-country', '2026-11-21', ['Breda', 'Venlo']],
  ])('%s on %s is %j', (key, day, value) => {
    expect(valueOn(key, day)).toEqual(value);
  });

  it('each youth wage is its percentage of the adult wage, to the cent', () => {
    for (const day of ['2024-01-01', '2024-07-01', '2025-01-01', '2025-07-01', '2026-01-01', '2026-07-01']) {
      for (const age of [15, 16, 17, 18, 19, 20]) {
        const share = valueOn(`wml.youth.percentages.age${age}`, day) as number;
        const adult = valueOn('wml.hourly.adult', day) as number;
        // Tenths of percent points times cents: whole numbers, so that half a cent is exact.
        const cents = Math.floor((Math.round(share * 10) * adult + 500) / 1000);
        expect(valueOn(`wml.hourly.age${age}`, day), `${age} on ${day}`).toBe(cents);
      }
    }
  });
});

describe('changes to come', () => {
  it('an intention to abolish the housing deduction is never stated as law', () => {
    for (const day of ['2026-01-01', '2027-01-01', '2028-06-30', '2028-07-01', '2030-01-01', '2035-12-31']) {
      const found = parameterOn(params, 'deduction.housing.max-pct-wml', day);
      expect(found).toMatchObject({ kind: 'known', value: 25 });
    }
    expect(nextChange(params, 'deduction.housing.max-pct-wml', '2026-11-21')).toMatchObject({
      from: '2028-07-01',
      value: null,
      legalStatus: 'intention',
    });
  });

  it('an adopted rule is expected from its day, and the rule of today holds until the day before', () => {
    expect(parameterOn(params, 'chain.gap-months', '2027-12-31')).toMatchObject({ kind: 'known', value: 6 });
    expect(parameterOn(params, 'chain.gap-months', '2028-01-01')).toMatchObject({ kind: 'expected', value: 36, legalStatus: 'adopted' });
    expect(nextChange(params, 'chain.gap-months', '2026-11-21')).toMatchObject({ from: '2028-01-01', value: 36, legalStatus: 'adopted' });
  });

  it('the coming minimum wage is announced as a change of unknown height', () => {
    expect(nextChange(params, 'wml.hourly.adult', '2026-11-21')).toMatchObject({ from: '2027-01-01', value: null, legalStatus: 'unknown' });
  });

  it('a proposal can be shown beside the unknown value of its day', () => {
    expect(plannedOn(params, 'health.own-risk', '2026-12-31')).toBeNull();
    expect(plannedOn(params, 'health.own-risk', '2027-01-01')).toMatchObject({ value: 40_000, legalStatus: 'proposed' });
    expect(nextChange(params, 'health.own-risk', '2026-11-21')).toMatchObject({ from: '2027-01-01', value: 40_000 });
  });

  it('a parameter without a later value has no next change', () => {
    expect(nextChange(params, 'brp.deadline-days', '2026-11-21')).toBeNull();
  });
});

describe('asking wrongly', () => {
  it('an unknown key throws a documented error that names the key', () => {
    expect(() => parameterOn(params, 'wml.hourly.dog', '2026-11-21')).toThrow(UnknownParameterError);
    expect(() => nextChange(params, 'constructor', '2026-11-21')).toThrow('constructor');
  });

  it.each(['2026-13-01', '2026-02-29', '21-11-2026', '2026-11-21T10:00:00Z', ''])('"%s" is no day', (day) => {
    expect(() => parameterOn(params, 'wml.hourly.adult', day)).toThrow(RangeError);
  });
});

describe('what an editor has to check', () => {
  const list = toBeChecked(params);

  it('names what is recalled, what is not in force and what has no value', () => {
    const reasonsOf = (key: string) => list.filter((each) => each.key === key).flatMap((each) => each.reasons);
    expect(reasonsOf('driving.alcohol-limit')).toEqual(['recalled']);
    expect(reasonsOf('chain.gap-months')).toEqual(['not-in-force']);
    expect(reasonsOf('deduction.health.max')).toEqual(['value-unknown']);
    expect(reasonsOf('wml.hourly.adult')).toEqual(['recalled', 'not-in-force', 'value-unknown']);
  });

  it('leaves out what is verified and in force', () => {
    expect(list.some((each) => each.key === 'brp.deadline-days')).toBe(false);
    expect(list.every((each) => each.reasons.length > 0)).toBe(true);
  });
});
