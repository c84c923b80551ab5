import { describe, expect, it } from 'vitest';
import { readAnswers } from './read-answers.ts';
import type { Section } from './question.ts';

const TODAY = '2026-11-21';
const SECTIONS = [
  {
    id: 'all',
    questions: [
      { id: 'kind', kind: 'choice', options: ['fixed', 'agency'] },
      { id: 'phase', kind: 'choice', options: ['a', 'b'], onlyIf: { question: 'kind', is: ['agency'] }, required: true },
      { id: 'ill', kind: 'yes-no' },
      { id: 'since', kind: 'day', from: '2024-01-01', past: true },
      { id: 'pay', kind: 'money' },
      { id: 'hours', kind: 'hours', most: 168 },
      { id: 'people', kind: 'count', least: 1, most: 20 },
      { id: 'signs', kind: 'choices', options: ['x', 'y'] },
      { id: 'name', kind: 'line', most: 10 },
      {
        id: 'shifts',
        kind: 'rows',
        mostRows: 3,
        firstRows: 2,
        columns: [
          { id: 'start', kind: 'clock', required: true },
          { id: 'pause', kind: 'count', most: 600 },
        ],
      },
    ],
  },
] as const satisfies readonly Section[];

const read = (typed: Record<string, string | string[]>) => readAnswers(SECTIONS, typed, TODAY);
const problemsOf = (typed: Record<string, string | string[]>) => read(typed).problems.map(({ field, problem }) => `${field}: ${problem}`);

describe('answers', () => {
  it('of nothing are nothing, without a complaint', () => {
    expect(read({})).toEqual({
      answers: {
        kind: null,
        phase: null,
        ill: null,
        since: null,
        pay: null,
        hours: null,
        people: null,
        signs: [],
        name: null,
        shifts: [],
      },
      problems: [],
    });
  });

  it('are read by their kind', () => {
    const { answers, problems } = read({
      kind: 'agency',
      phase: 'b',
      ill: 'no',
      since: '1-2-2025',
      pay: '1.234,56',
      hours: '37:30',
      people: '4',
      signs: ['y', 'x'],
      name: ' Jan ',
      'shifts.0.start': '7:00',
      'shifts.2.start': '22u30',
      'shifts.2.pause': '30',
    });
    expect(problems).toEqual([]);
    expect(answers).toMatchObject({
      kind: 'agency',
      phase: 'b',
      ill: false,
      since: '2025-02-01',
      pay: 123456,
      hours: 37.5,
      people: 4,
      signs: ['x', 'y'],
      name: 'Jan',
    });
    expect(answers.shifts).toEqual([
      { typedRow: 0, start: '07:00', pause: null },
      { typedRow: 2, start: '22:30', pause: 30 },
    ]);
  });

  it('to a question that was not asked do not count, and are not missed', () => {
    expect(read({ kind: 'fixed', phase: 'b' }).answers.phase).toBeNull();
    expect(problemsOf({ kind: 'fixed' })).toEqual([]);
    expect(problemsOf({ kind: 'agency' })).toEqual(['phase: missing']);
  });

  it('that cannot be say why, each at its field', () => {
    expect(
      problemsOf({
        kind: 'other',
        ill: 'perhaps',
        since: '2023-12-31',
        pay: '-3',
        hours: '400',
        people: '0',
        signs: ['z'],
        name: 'x'.repeat(11),
        'shifts.1.pause': '5',
      }),
    ).toEqual([
      'kind: not-an-option',
      'ill: not-an-option',
      'since: before-covered',
      'pay: negative',
      'hours: too-much',
      'people: too-little',
      'signs: not-an-option',
      'name: too-long',
      'shifts.1.start: missing',
    ]);
    expect(problemsOf({ since: '2026-11-22' })).toEqual(['since: in-the-future']);
    expect(problemsOf({ pay: '100001' })).toEqual(['pay: too-much']);
    const many = Object.fromEntries([0, 1, 2, 3].map((row) => [`shifts.${row}.start`, '7:00']));
    expect(problemsOf(many)).toEqual(['shifts: too-many-rows']);
  });
});
