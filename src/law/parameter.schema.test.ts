import { describe, expect, it } from 'vitest';
import { InvalidParameterFileError, readParameters, valueProblem, type Unit } from './index.ts';

const entry = {
  from: '2026-01-01',
  until: '2026-06-30',
  value: 100,
  legalStatus: 'in-force',
  confidence: 'verified',
  sources: ['act'],
};
const sources = {
  act: { title: 'The Act', url: 'https://wetten.overheid.nl/BWBR0002638', tier: 'official' },
  memory: { title: 'Recalled', url: null, tier: 'memory' },
};

function fileWith(change: Record<string, unknown> = {}) {
  const parameter = {
    key: 'fine.max',
    label: { en: 'Fine', nl: 'Boete' },
    unit: 'eur',
    law: 'Act art. 1',
    url: null,
    series: [entry],
    ...change,
  };
  return { sources, parameters: [parameter] };
}

function problemsOf(file: unknown): string {
  try {
    readParameters(file);
  } catch (error) {
    if (error instanceof InvalidParameterFileError) return error.problems.join('\n');
    throw error;
  }
  return '';
}

describe('a parameter file', () => {
  it('is accepted when it is right', () => {
    expect(problemsOf(fileWith())).toBe('');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['overlap', { series: [entry, { ...entry, from: '2026-06-30', until: null }] }, 'overlaps with the entry of 2026-06-30'],
    ['gap', { series: [entry, { ...entry, from: '2026-07-02', until: null }] }, 'gap before 2026-07-02'],
    ['wrong order', { series: [{ ...entry, from: '2026-07-01', until: null }, entry] }, 'only the last entry may have no end'],
    ['end before start', { series: [{ ...entry, until: '2025-12-31' }] }, 'ends before it starts'],
    ['day that does not exist', { series: [{ ...entry, until: '2026-06-31' }] }, 'exists'],
    ['no entry', { series: [] }, 'series'],
    ['money with decimals', { series: [{ ...entry, value: 14.99 }] }, 'integer cents'],
    ['text for a number', { series: [{ ...entry, value: '100' }] }, 'eur is a number'],
    ['negative number', { series: [{ ...entry, value: -1 }] }, 'zero or more'],
    ['value without a known status', { series: [{ ...entry, legalStatus: 'unknown' }] }, 'has to be null'],
    ['plan inside the series', { series: [{ ...entry, legalStatus: 'announced' }] }, 'legalStatus'],
    [
      'law among the plans',
      { expected: [{ from: '2027-01-01', value: 1, legalStatus: 'in-force', confidence: 'verified', sources: ['act'] }] },
      'legalStatus',
    ],
    [
      'two plans for a day',
      {
        expected: [1, 2].map((value) => ({ from: '2027-01-01', value, legalStatus: 'proposed', confidence: 'verified', sources: ['act'] })),
      },
      'one a day',
    ],
    ['source that is not listed', { series: [{ ...entry, sources: ['blog'] }] }, 'no source has the id "blog"'],
    ['no source', { series: [{ ...entry, sources: [] }] }, 'sources'],
    ['verified by memory alone', { series: [{ ...entry, sources: ['memory'] }] }, 'recalled'],
    ['unknown unit', { unit: 'euro' }, 'unit'],
    ['key without a dot', { key: 'fine' }, 'dotted'],
    ['key with underscores', { key: 'fine.max_eur' }, 'dotted'],
    ['key with capitals', { key: 'fine.Max' }, 'dotted'],
    ['label in one language', { label: { en: 'Fine' } }, 'label'],
    ['address that is no web address', { url: 'javascript:alert(1)' }, 'url'],
    ['field that nobody knows', { theme: 'pay' }, 'theme'],
  ])('is refused for: %s', (_name, change, message) => {
    expect(problemsOf(fileWith(change))).toContain(message);
  });

  it('is refused when a key is used twice', () => {
    const file = fileWith();
    expect(problemsOf({ ...file, parameters: [...file.parameters, ...file.parameters] })).toContain('used twice');
  });

  it('names the parameter by its key in every problem, and lists all problems', () => {
    const problems = problemsOf(fileWith({ law: '', series: [{ ...entry, value: 0.5 }] }));
    expect(problems).toContain('fine.max law');
    expect(problemsOf(fileWith({ series: [{ ...entry, value: 0.5, sources: ['blog'] }] })).split('\n')).toEqual([
      'fine.max series 0 value: money is integer cents',
      'fine.max series 0 sources: no source has the id "blog"',
    ]);
  });

  it.each([null, 'text', [[]], {}, { parameters: null }])('%j is no parameter file', (json) => {
    expect(() => readParameters(json)).toThrow(InvalidParameterFileError);
  });
});

describe('a value', () => {
  it.each<[Unit, number | string | string[], boolean]>([
    ['percent', 34.5, true],
    ['hours', 5.5, true],
    ['years', 2.5, true],
    ['weeks', 1.5, false],
    ['eur', 0, true],
    ['month-day', '12-31', true],
    ['month-day', '02-29', true],
    ['month-day', '13-01', false],
    ['month-day', '2-1', false],
    ['date', '2027-01-01', true],
    ['date', '2027-02-29', false],
    ['date', 20270101, false],
    ['clock-time', '06:00', true],
    ['clock-time', '00:00', true],
    ['clock-time', '24:00', false],
    ['clock-time', '6:00', false],
    ['clock-time', 6, false],
    ['fraction', '1/3', true],
    ['fraction', '1/0', false],
    ['fraction', 0.33, false],
    ['text-list', ['Breda'], true],
    ['text-list', [], false],
    ['text-list', 'Breda', false],
    ['count', ['1'], false],
  ])('of %s: %j fits is %s', (unit, value, fits) => {
    expect(valueProblem(unit, value) === null).toBe(fits);
  });

  it('that is unknown fits every unit', () => {
    expect(valueProblem('eur', null)).toBeNull();
    expect(valueProblem('text-list', null)).toBeNull();
  });
});
