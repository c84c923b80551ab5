import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEED_IDS } from '#topics/index.ts';
import { say, type Texts } from '#platform/i18n/say.ts';
import { anyTyped, questionTextKeys, saidIn } from '../any-answers.fixture.ts';
import { parametersFor, parameterSet } from '../device-data.ts';
import type { Verdict } from '../finding.ts';
import type { Typed } from '../read-answers.ts';
import { runCheck } from '../run-check.ts';
import { DISMISSAL_CHECK as CHECK } from './dismissal-check.ts';
import { before, check, EXAMPLES, examined, find, params, PAY, TODAY, YEAR } from './examples.fixture.ts';
import { ACTION_IDS, DEADLINE_IDS, FIGURE_IDS, FINDING_IDS, FLAW_IDS, LETTER_IDS, SHARED_ACTION_IDS, UNKNOWN_IDS } from './ids.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const en = read('content/checks/dismissal/en.json') as Texts;
const nl = read('content/checks/dismissal/nl.json') as Texts;
const shared = read('content/checks/shared/en.json') as Texts;

/** What was typed with days that can be: none that has to be past is in the future, and nothing ends before it begins. */
const anyAnswers: fc.Arbitrary<Typed> = anyTyped(CHECK.sections).map((typed) => {
  const capped: Record<string, string | readonly string[]> = { ...typed, ...before() };
  for (const { questions } of CHECK.sections)
    for (const question of questions)
      if (question.kind === 'day' && 'past' in question && String(capped[question.id]) > TODAY) capped[question.id] = TODAY;
  const [from, ...days] = [capped['firstDay'], capped['lastDay'], capped['contractEnds']].map(String);
  if (days.some((day) => day !== '' && day < String(from))) capped['firstDay'] = '2013-01-01';
  for (const row of [0, 1, 2]) {
    const isTyped = capped[`before.${row}.firstDay`] !== '' && capped[`before.${row}.lastDay`] !== '';
    const first = 2000 + row * 4;
    // In their order and before everything else, or not at all.
    capped[`before.${row}.firstDay`] = isTyped && row < 2 ? `${first}-03-01` : '';
    capped[`before.${row}.lastDay`] = isTyped && row < 2 ? `${first + 2}-03-31` : '';
  }
  return capped['event'] === '' ? { ...capped, event: 'other' } : capped;
});

describe('any answers', () => {
  it('are read and examined, and all that is said has its text and its values', () => {
    let count = 0;
    fc.assert(
      fc.property(anyAnswers, (typed) => {
        const result = check(typed);
        if (result.kind !== 'examined') return;
        count++;
        for (const said of saidIn(CHECK, result)) {
          say({ ...shared, ...en }, 'en', said);
          say(nl, 'nl', said);
        }
        for (const { actions, page } of result.findings) {
          for (const action of actions) expect(`dismissal.do.${action}` in en || `shared.do.${action}` in shared).toBe(true);
          if (page) expect(CHECK.pages).toContain(page);
        }
        for (const id of result.ask.organisations) expect(CHECK.organisations).toContain(id);
        for (const need of result.ask.needs) expect(NEED_IDS).toContain(need);
      }),
      { numRuns: 1500 },
    );
    expect(count).toBeGreaterThan(1000);
  });

  it('that nobody thought of never throw', () => {
    fc.assert(
      fc.property(anyTyped(CHECK.sections), (typed) => {
        check(typed);
      }),
      { numRuns: 500 },
    );
  });

  it('need no parameter that does not travel to the device', () => {
    const device = parameterSet(parametersFor(CHECK, params));
    fc.assert(
      fc.property(anyAnswers, (typed) => {
        const result = runCheck(CHECK, typed, { params: device, today: TODAY });
        const keys = result.kind === 'examined' ? result.findings.flatMap(({ ground }) => ground.parameters) : [];
        for (const key of keys) expect(device.byKey.has(key)).toBe(true);
      }),
      { numRuns: 700 },
    );
  });
});

describe('a worse fact never gives a better verdict', () => {
  const RANK: Record<Verdict, number> = { wrong: 0, unclear: 1, right: 2 };
  it.each([
    ['ill', 'no', 'yes'],
    ['permit', 'yes', 'unknown'],
    ['permit', 'unknown', 'no'],
    ['reasonTold', 'yes', 'no'],
    ['earlyEnd', 'yes', 'no'],
    ['trialInWriting', 'yes', 'no'],
    ['sameWork', 'no', 'yes'],
    ['announced', 'in-contract', 'no'],
    ['pregnancy', 'no', 'pregnant'],
    ['signed', 'consent', 'nothing'],
    ['weeksWorkedLately', '36', '3'],
  ])('%s: %s, then %s', (question, better, worse) => {
    fc.assert(
      fc.property(anyAnswers, (typed) => {
        const [good, bad] = [better, worse].map((answer) => check({ ...typed, [question]: answer }));
        if (good?.kind !== 'examined' || bad?.kind !== 'examined') return;
        expect(RANK[bad.verdict]).toBeLessThanOrEqual(RANK[good.verdict]);
      }),
      { numRuns: 200 },
    );
  });

  it('longer service and more pay never make the transition payment less', () => {
    const day = fc.integer({ min: 2016, max: 2025 }).map((year) => `${year}-11-01`);
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 3000 }), (a, b, pay, more) => {
        const [earlier, later] = [a, b].sort();
        const amount = (firstDay: string, monthPay: number) =>
          find({ ...YEAR, ...PAY, firstDay, monthPay: String(monthPay) }, 'transition')?.amountCents ?? 0;
        expect(amount(earlier!, pay)).toBeGreaterThanOrEqual(amount(later!, pay));
        expect(amount(a, pay + more)).toBeGreaterThanOrEqual(amount(a, pay));
      }),
      { numRuns: 100 },
    );
  });

  it('a later last day never brings the last day to act nearer', () => {
    const lastDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, date]) => {
      return `2027-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    });
    fc.assert(
      fc.property(lastDay, lastDay, (a, b) => {
        const court = (day: string) => find({ ...EXAMPLES['notice-no-permit'], lastDay: day }, 'court')!.deadline!.day;
        const [earlier, later] = [a, b].sort();
        expect(court(earlier!) <= court(later!)).toBe(true);
      }),
    );
  });
});

describe('texts', () => {
  const keys = [
    ...questionTextKeys(CHECK),
    ...FINDING_IDS.flatMap((id) => [`dismissal.f.${id}`, `dismissal.f.${id}.why`]),
    ...ACTION_IDS.map((id) => `dismissal.do.${id}`),
    ...UNKNOWN_IDS.map((id) => `dismissal.unknown.${id}`),
    ...FIGURE_IDS.map((id) => `dismissal.figure.${id}`),
    ...FLAW_IDS.map((id) => `dismissal.figure.flaw.${id}`),
    ...DEADLINE_IDS.map((id) => `dismissal.deadline.${id}`),
    ...LETTER_IDS.map((id) => `dismissal.letter.${id}`),
  ].sort();

  it.each([
    ['en', en],
    ['nl', nl],
  ])('%s has every text that can be said, and no other', (_, texts) => {
    expect(Object.keys(texts).sort()).toEqual(keys);
  });

  it('shared actions exist', () => {
    for (const id of SHARED_ACTION_IDS) expect(shared).toHaveProperty([`shared.do.${id}`]);
  });

  it('the weeks that the question names are those of the Act', () => {
    const weeks = examined({ ...YEAR, weeksWorkedLately: '30' }).findings.find(({ id }) => id === 'benefit-weeks')!.values['of'];
    expect(weeks).toEqual({ span: 36, unit: 'week' });
    for (const texts of [en, nl]) expect(texts['dismissal.q.weeksWorkedLately']).toContain('36');
  });
});
