import { describe, expect, it } from 'vitest';
import { textsOf } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import { itHasItsTexts } from '../said.fixture.ts';
import { DISMISSAL_CHECK as CHECK } from './dismissal-check.ts';
import { examined, find, ids, run } from './dismissal.fixture.ts';
import { before, EXAMPLES, NOTICE, YEAR } from './examples.fixture.ts';
import {
  ACTION_IDS,
  DEADLINE_IDS,
  FIGURE_IDS,
  FINDING_IDS,
  FLAW_IDS,
  LETTER_IDS,
  SHARED_ACTION_IDS,
  UNKNOWN_IDS,
  type FindingId,
} from './ids.ts';

describe('what can be found', () => {
  it.each(FINDING_IDS)('%s', (id) => {
    expect(ids(EXAMPLES[id])).toContain(id);
  });

  it('nothing is called wrong that rests on a recalled rule', () => {
    for (const typed of Object.values(EXAMPLES))
      for (const { ground, verdict } of examined(typed).findings) if (ground.confidence === 'recalled') expect(verdict).toBe('unclear');
  });

  it('a rule that does not cover the days says so and is never a guess', () => {
    for (const id of FINDING_IDS.filter((each) => each.endsWith('-not-known'))) {
      expect(find(EXAMPLES[id], id)).toMatchObject({ verdict: 'unclear' });
      expect(find(EXAMPLES[id], id)?.amountCents).toBeUndefined();
    }
  });
});

describe('answers that cannot be', () => {
  it.each([
    [{ ...NOTICE, lastDay: '2023-12-31' }, 'lastDay', 'ends-before-it-begins'],
    [{ ...YEAR, contractEnds: '2025-10-31' }, 'contractEnds', 'ends-before-it-begins'],
    [{ ...YEAR, ...before(['2025-01-01', '2024-12-31']) }, 'before', 'ends-before-it-begins'],
    [{ ...YEAR, ...before(['2025-01-01', '2025-11-01']) }, 'before', 'overlaps'],
    [{ ...YEAR, ...before(['2025-01-01', '2025-06-30'], ['2025-06-30', '2025-10-31']) }, 'before', 'overlaps'],
    [{}, 'event', 'missing'],
  ])('%o', (typed: Typed, field, problem) => {
    expect(run(typed)).toMatchObject({ kind: 'problems', problems: [{ field, problem }] });
  });

  it('who gives only what happened still gets help', () => {
    for (const event of [
      'on-the-spot',
      'sent-away',
      'notice',
      'request',
      'agreement',
      'trial-period',
      'agency-stops',
      'bankrupt',
      'other',
    ]) {
      const { findings, ask } = examined({ event });
      expect(findings.some(({ weight }) => weight === 3)).toBe(true);
      expect(ask.organisations[0]).toBe('juridisch-loket');
    }
  });
});

it('every example says the day and the amount that it was given', () => {
  const withAmount: FindingId[] = ['notice-too-short', 'fixed-too-early', 'announcement-none', 'transition', 'leave', 'allowance'];
  for (const id of withAmount) expect(find(EXAMPLES[id], id)?.amountCents).toBeGreaterThan(0);
});

describe('texts', () => {
  itHasItsTexts(CHECK, {
    findings: FINDING_IDS,
    actions: ACTION_IDS,
    unknown: UNKNOWN_IDS,
    figures: FIGURE_IDS,
    deadlines: DEADLINE_IDS,
    letter: LETTER_IDS,
    others: FLAW_IDS.map((id) => `figure.flaw.${id}`),
  });

  it('shared actions exist', () => {
    for (const id of SHARED_ACTION_IDS) expect(textsOf('shared', 'en')).toHaveProperty([`shared.do.${id}`]);
  });

  it('the weeks that the question names are those of the Act', () => {
    const weeks = find({ ...YEAR, weeksWorkedLately: '30' }, 'benefit-weeks')!.values['of'];
    expect(weeks).toEqual({ span: 36, unit: 'week' });
    for (const locale of ['en', 'nl'] as const) expect(textsOf('dismissal', locale)['dismissal.q.weeksWorkedLately']).toContain('36');
  });
});
