import { describe, expect, it } from 'vitest';
import { readForm } from '#clients/index.ts';
import { followedSchema, trainingSchema } from './training.ts';

const TODAY = '2026-11-22';
const TYPED = { accountId: '00000000-0000-7000-8000-000000000001', what: ' First aid ', dueOn: '2026-12-01' };
const problemsOf = (typed: Partial<typeof TYPED>) => {
  const read = readForm(trainingSchema(TODAY), { ...TYPED, ...typed });
  return read.ok ? [] : read.problems.map(({ field, problem }) => `${field}: ${problem}`);
};

describe('training that was typed', () => {
  it('is for somebody, says what, and by which day', () => {
    expect(readForm(trainingSchema(TODAY), TYPED)).toEqual({ ok: true, value: { ...TYPED, what: 'First aid' } });
    expect(problemsOf({ accountId: '' })).toEqual(['accountId: required']);
    expect(problemsOf({ what: '  ' })).toEqual(['what: required']);
    expect(problemsOf({ what: 'x'.repeat(121) })).toEqual(['what: too-long']);
    expect(problemsOf({ what: 'of 111222333' })).toEqual(['what: citizen-number']);
  });

  it('is due today or later, within five years', () => {
    expect(problemsOf({ dueOn: TODAY })).toEqual([]);
    expect(problemsOf({ dueOn: '2026-11-21' })).toEqual(['dueOn: day-passed']);
    expect(problemsOf({ dueOn: '2026-02-30' })).toEqual(['dueOn: not-a-day']);
    expect(problemsOf({ dueOn: '2031-11-23' })).toEqual(['dueOn: too-far']);
  });
});

describe('training that was followed', () => {
  it('comes back on a day, or not at all', () => {
    expect(readForm(followedSchema(TODAY), { next: '' })).toEqual({ ok: true, value: { next: null } });
    expect(readForm(followedSchema(TODAY), { next: '2027-11-22' })).toEqual({ ok: true, value: { next: '2027-11-22' } });
    expect(readForm(followedSchema(TODAY), { next: '2026-11-21' })).toMatchObject({ problems: [{ field: 'next', problem: 'day-passed' }] });
    expect(readForm(followedSchema(TODAY), { next: 'soon' })).toMatchObject({ problems: [{ field: 'next', problem: 'not-a-day' }] });
  });
});
