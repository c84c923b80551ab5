import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterOn, parameterSetOf, portableParameters, readParameters, type Parameter } from './index.ts';

const PARAMS = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const KEYS = [...PARAMS.byKey.keys()];

describe('parameters that travel', () => {
  it('are those of the keys, and of everything below a beginning that ends at a dot', () => {
    const keysOf = (...asked: string[]) => portableParameters(PARAMS, asked).map(({ key }) => key);
    expect(keysOf('wml.adult-age')).toEqual(['wml.adult-age']);
    expect(keysOf('wml.hourly')).toEqual(KEYS.filter((key) => key.startsWith('wml.hourly.')));
    expect(keysOf('wml.hourly.')).toEqual(keysOf('wml.hourly'));
    expect(keysOf('wml.hourly.ad')).toEqual([]);
    expect(keysOf('wml.hourly', 'wml.hourly.adult')).toEqual(keysOf('wml.hourly'));
  });

  it('say the same on every day as the whole set, but for notes and sources', () => {
    const portable = parameterSetOf(JSON.parse(JSON.stringify(portableParameters(PARAMS, KEYS))) as Parameter[]);
    const anyDay = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), anyDay, (key, date) => {
        const day = date.toISOString().slice(0, 10);
        const whole = parameterOn(PARAMS, key, day);
        const expected = { ...whole, note: null, ...('sources' in whole ? { sources: [] } : {}) };
        expect(parameterOn(portable, key, day)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('hold nothing that only editors read', () => {
    for (const parameter of portableParameters(PARAMS, KEYS)) {
      expect(Object.keys(parameter)).not.toContain('note');
      expect(Object.keys(parameter)).not.toContain('expected');
      for (const entry of parameter.series) {
        expect(Object.keys(entry)).not.toContain('note');
        expect(entry.sources).toEqual([]);
      }
    }
  });
});
