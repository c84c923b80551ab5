import { describe, expect, it } from 'vitest';
import { readForm } from './free-text.ts';
import { followUpDay, taskSchema } from './task.ts';

const TODAY = '2026-11-21';
const problemsOf = (change: Record<string, unknown>) => {
  const result = readForm(taskSchema(TODAY), { kind: 'task', words: 'call back', dueOn: TODAY, ...change });
  return result.ok ? [] : result.problems.map(({ field, problem }) => `${field} ${problem}`);
};

describe('a task', () => {
  it('has words and a day that is not past', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ words: '' })).toEqual(['words required']);
    expect(problemsOf({ dueOn: '2026-11-20' })).toEqual(['dueOn day-passed']);
    expect(problemsOf({ dueOn: '2029-01-01' })).toEqual(['dueOn too-far']);
    expect(problemsOf({ dueOn: 'tomorrow' })).toEqual(['dueOn not-a-day']);
  });

  it('takes no citizen service number, and no novel', () => {
    expect(problemsOf({ words: 'look up 111222333' })).toEqual(['words citizen-number']);
    expect(problemsOf({ words: 'x'.repeat(501) })).toEqual(['words too-long']);
  });

  it('that asks what became of it needs no words, and comes after six weeks', () => {
    expect(problemsOf({ kind: 'follow-up', words: '' })).toEqual([]);
    expect(followUpDay(TODAY)).toBe('2027-01-02');
  });

  it('that a file ends is made by the program alone', () => {
    expect(problemsOf({ kind: 'file-ends' })).toEqual(['kind unknown-answer']);
  });
});
