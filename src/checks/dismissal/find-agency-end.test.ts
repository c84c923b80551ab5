import { describe, expect, it } from 'vitest';
import { examined, find, ids, letter } from './dismissal.fixture.ts';
import { CLAUSE } from './examples.fixture.ts';

describe('agency work', () => {
  it('ends by the clause in 52 worked weeks', () => {
    expect(ids({ ...CLAUSE, weeksWorked: '52' })).toContain('agency-clause-ends');
    expect(ids({ ...CLAUSE, weeksWorked: '53' })).toContain('agency-clause-lost');
    expect(ids({ ...CLAUSE, weeksWorked: '' })).toContain('agency-depends');
    expect(find(CLAUSE, 'agency-clause-ends')?.verdict).toBe('unclear');
  });

  it('without a clause runs to its date', () => {
    const noClause = { event: 'agency-stops', toldOn: '2026-11-16', contractKind: 'agency', firstDay: '2026-06-01' };
    expect(find({ ...noClause, contractEnds: '2026-12-31' }, 'agency-no-clause')?.verdict).toBe('wrong');
    expect(ids({ ...noClause, contractEnds: '2026-11-16' })).toContain('fixed-ends');
    expect(letter({ ...noClause, contractEnds: '2026-12-31' })).toContain('protest.agency');
    expect(examined(noClause).letter?.to).toBe('agency');
  });

  it('leaves four weeks in the home, by the CAO', () => {
    expect(find({ ...CLAUSE, home: 'yes' }, 'home-agency')).toMatchObject({
      verdict: 'unclear',
      values: { day: { day: '2026-12-14' }, weeks: { span: 4, unit: 'week' } },
    });
  });
});
