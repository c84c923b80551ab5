import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ContractClause } from './contract-clause.ts';
import { clauseOn, CONTRACT_CLAUSES, type ContractClauseId } from './contract-clauses.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const clauses: readonly ContractClause[] = CONTRACT_CLAUSES;
const on = (id: ContractClauseId, day = '2026-11-21') => {
  const answer = clauseOn(id, day, params);
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return { ...answer.value, ground: answer.ground };
};

test('there are clauses of every subject and verdict', () => {
  expect(clauses.length).toBeGreaterThanOrEqual(40);
  const subjects = new Set(clauses.map((clause) => clause.subject));
  expect([...subjects].sort()).toEqual(['contract', 'deductions', 'end', 'hours', 'housing', 'leave-and-illness', 'other', 'pay']);
  for (const verdict of ['normal', 'check', 'warning'] as const) {
    expect(clauses.filter((clause) => clause.verdict === verdict).length).toBeGreaterThan(5);
  }
});

test('each clause has a name and a Dutch text of its own, and says its rule in a sentence without numbers', () => {
  expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length);
  expect(new Set(clauses.map((clause) => clause.dutch)).size).toBe(clauses.length);
  for (const clause of clauses) {
    expect(clause.dutch, clause.id).toMatch(/^\p{Lu}.*\.$/u);
    expect(clause.rule, clause.id).toMatch(/^\p{Lu}[^\d]*\.$/u);
    expect(clause.articles.length, clause.id).toBeGreaterThan(0);
  }
});

test('the parameters of each clause exist', () => {
  for (const clause of clauses) for (const key of clause.parameters) expect([...params.byKey.keys()], clause.id).toContain(key);
});

test('a clause comes with the articles and parameters that it rests on', () => {
  expect(on('always-on-call')).toMatchObject({
    clause: { verdict: 'warning' },
    unknownParameters: [],
    ground: {
      articles: ['BW 7:628a lid 2, 12'],
      parameters: ['oncall.notice-days', 'oncall.notice-days-min-by-cao'],
      confidence: 'verified',
    },
  });
});

test('a clause whose rule or number is from memory is recalled', () => {
  expect(on('no-other-work').ground.confidence).toBe('recalled');
  expect(on('hourly-wage').ground.confidence).toBe('verified');
});

test('a number that is not known is not shown, and the clause stays what it is', () => {
  expect(on('health-premium-from-wage').unknownParameters).toEqual(['deduction.health.max']);
  expect(on('hourly-wage', '2027-01-01')).toMatchObject({ clause: { verdict: 'normal' }, unknownParameters: ['wml.hourly.adult'] });
  expect(on('hourly-wage', '2026-12-31').unknownParameters).toEqual([]);
  expect(on('housing-part-of-job', '2023-06-30').unknownParameters).toEqual(['wgv.in-force.separate-contract-from']);
});

test('a clause that does not exist is refused', () => {
  expect(() => clauseOn('no-such-clause' as ContractClauseId, '2026-11-21', params)).toThrow(RangeError);
});
