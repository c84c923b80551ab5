import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTyped } from '../any-typed.fixture.ts';
import { examinerOf, TODAY } from '../check.fixture.ts';
import type { Verdict } from '../finding.ts';
import type { Typed } from '../read-answers.ts';
import { itHasItsTexts } from '../said.fixture.ts';
import { EMPLOYER_FINDINGS } from './find-employer.ts';
import { FUND_FINDINGS } from './find-funds.ts';
import { PUBLIC_FINDINGS } from './find-public.ts';
import { LESSONS_CHECK as CHECK } from './lessons-check.ts';
import { IN_LETTER, OTHER_PARAGRAPHS } from './letter.ts';

const FINDINGS: readonly string[] = [...EMPLOYER_FINDINGS, ...FUND_FINDINGS, ...PUBLIC_FINDINGS];
const ACTIONS = [
  'choose-course',
  'ask-if-needed',
  'ask-own-language',
  'ask-who-employs',
  'check-payslip',
  'ask-elsewhere',
  'write-down-lessons',
  'let-agency-apply',
  'let-employer-apply',
  'look-in-cao',
  'ask-municipality',
  'ask-waiting-list',
  'ask-school',
  'ask-library',
  'keep-duo-letter',
  'read-loan-terms',
  'no-fee-for-scheme',
];
const UNKNOWNS = ['work', 'sector', 'status', 'young', 'fund-today', 'courses'];
const SCHEMES = ['nl-leert-door', 'stap-budget', 'tel-mee-met-taal'];

const reached = new Set<string>();

const tried = examinerOf(CHECK);
function examine(typed: Typed, today = TODAY) {
  const result = tried.examined(typed, today);
  for (const { id } of result.findings) reached.add(id);
  return result;
}
const find = (typed: Typed, id: string, today = TODAY) => examine(typed, today).findings.find((each) => each.id === id);
/** The findings that begin with a word, with their verdicts. */
const of = (start: string, typed: Typed, today = TODAY) =>
  examine(typed, today)
    .findings.filter(({ id }) => id.startsWith(start))
    .map(({ id, verdict }) => `${id}: ${verdict}`);
const letter = (typed: Typed) => examine(typed).letter?.paragraphs.map(({ text }) => text.replace(/^lessons\.letter\.\w+\./, ''));

const employee: Typed = { work: 'employee', sector: 'other', status: 'eu', isRegistered: 'yes', isAdult: 'yes' };

describe('what an employer has to do', () => {
  const needs = (offer: string, why = ['demanded'], more: Typed = {}): Typed => ({ ...employee, why, offer, ...more });

  it('the job needs Dutch: lessons are free and in paid hours, and what differs is wrong when the employer asks for Dutch', () => {
    // BW 7:611a: training that the job needs is made possible; free, and working time
    expect(of('duty', needs('not-asked'))).toEqual(['duty: unclear']);
    expect(of('duty', needs('waiting'))).toEqual(['duty: unclear']);
    expect(of('duty', needs(''))).toEqual(['duty: unclear']);
    expect(of('duty', needs('refused'))).toEqual(['duty-refused: wrong']);
    expect(of('duty', needs('you-pay'))).toEqual(['duty-you-pay: wrong']);
    expect(of('duty', needs('free'))).toEqual(['duty-kept: right']);
    expect(of('duty', needs('free', ['demanded'], { hoursPaid: 'yes' }))).toEqual(['duty-kept: right']);
    expect(of('duty', needs('free', ['demanded'], { hoursPaid: 'no' }))).toEqual(['duty-hours: wrong']);
    expect(of('duty', needs('you-pay', ['demanded'], { hoursPaid: 'no' }))).toEqual(['duty-you-pay: wrong', 'duty-hours: wrong']);
    expect(find(needs('you-pay'), 'duty-you-pay')?.ground.articles).toEqual(['BW 7:611a']);
  });

  it('that only the worker finds it needed leaves it unclear', () => {
    for (const offer of ['refused', 'you-pay', 'repay'])
      expect(of('duty', needs(offer, ['cannot-work']))).toEqual([`duty-${offer}: unclear`]);
    expect(of('duty', needs('free', ['cannot-work'], { hoursPaid: 'no' }))).toEqual(['duty-hours: unclear']);
    expect(of('duty', needs('refused', ['cannot-work', 'demanded']))).toEqual(['duty-refused: wrong']);
  });

  it('a promise to pay back is unclear, because that rule is from memory', () => {
    expect(find(needs('repay'), 'duty-repay')).toMatchObject({ verdict: 'unclear', weight: 2, ground: { confidence: 'recalled' } });
    expect(find(needs('repay'), 'duty-repay')?.actions[0]).toBe('do-not-sign');
  });

  it('safety leaves open if the job needs Dutch, and asks for a clear explanation', () => {
    expect(of('duty', needs('not-asked', ['safety']))).toEqual(['duty-ask: unclear']);
    expect(of('duty', needs('not-asked', []))).toEqual(['duty-ask: unclear']);
    expect(of('duty', needs('not-asked', ['safety', 'daily-life']))).toEqual(['duty-ask: unclear']);
    // Arbowet art. 8
    expect(find(needs('not-asked', ['safety', 'demanded']), 'safety')).toMatchObject({
      verdict: 'unclear',
      ground: { articles: ['Arbowet art. 8'] },
    });
    expect(find({ work: 'none', why: ['safety'] }, 'safety')).toBeUndefined();
  });

  it('for other work or daily life the employer may pay, and may say no', () => {
    const wish = (offer: string) => needs(offer, ['daily-life', 'better-work']);
    expect(of('duty', wish('not-asked'))).toEqual(['duty-not: right']);
    expect(of('employer-choice', wish('not-asked'))).toEqual(['employer-choice: unclear']);
    expect(of('employer-choice', wish('waiting'))).toHaveLength(1);
    expect(of('employer-choice', wish('refused'))).toEqual([]);
    expect(of('offer', wish('refused'))).toEqual(['offer-refused: unclear']);
    expect(of('offer', wish('you-pay'))).toEqual(['offer-you-pay: unclear']);
    expect(of('offer', wish('repay'))).toEqual(['offer-repay: unclear']);
    expect(of('lessons-free', wish('free'))).toEqual(['lessons-free: right']);
    expect(of('employer-choice', needs('not-asked'))).toEqual([]);
  });

  it('who has no employer here hears that nobody has to pay', () => {
    expect(of('no-employer', { work: 'none' })).toEqual(['no-employer: right']);
    expect(of('posted', { work: 'posted', why: ['demanded'] })).toEqual(['posted: unclear']);
    expect(of('self-employed', { work: 'self-employed' })).toEqual(['self-employed: unclear']);
    const silent = examine({ why: ['demanded'], status: 'eu' });
    expect(silent.findings.map(({ id }) => id).filter((id) => id.startsWith('duty') || id === 'no-employer')).toEqual([]);
    expect(silent.cannotKnow).toContain('work');
  });
});

describe('funds', () => {
  it('the agency asks Doorzaam for at most € 1,500, from the first day that we know', () => {
    const agency = { ...employee, work: 'agency' };
    expect(find(agency, 'fund-agency')).toMatchObject({ verdict: 'unclear', weight: 2, values: { amount: { money: 150_000 } } });
    expect(find(agency, 'fund-agency', '2023-07-03')).toBeDefined();
    expect(find(agency, 'fund-agency-no-amount', '2023-07-02')?.values).toEqual({});
    expect(of('fund', { ...agency, sector: 'cleaning' })).toEqual(['fund-agency: unclear', 'fund-cleaning: unclear']);
    expect(examine(agency).ask.organisations).toContain('doorzaam');
  });

  it('the amount in cleaning is that of the day', () => {
    const cleaning = { ...employee, sector: 'cleaning' };
    expect(find(cleaning, 'fund-cleaning', '2025-04-01')?.values).toEqual({ amount: { money: 387_500 } });
    expect(find(cleaning, 'fund-cleaning', '2025-03-31')?.values).toEqual({ amount: { money: 350_000 } });
    expect(find(cleaning, 'fund-cleaning-no-amount', '2023-12-31')?.values).toEqual({});
  });

  it('other sectors are sent to their agreement', () => {
    expect(of('fund', { ...employee, sector: 'meat' })).toEqual(['fund-meat: unclear']);
    expect(of('fund', { ...employee, sector: 'greenhouse' })).toEqual(['fund-greenhouse: unclear']);
    expect(of('fund', employee)).toEqual(['fund-other: unclear']);
    expect(of('fund', { work: 'employee' })).toEqual(['fund-other: unclear']);
    expect(examine({ work: 'employee' }).cannotKnow).toContain('sector');
    expect(of('fund', { ...employee, offer: 'free' })).toEqual([]);
    expect(of('fund', { work: 'self-employed' })).toEqual([]);
  });
});

describe('public money', () => {
  it('the municipality decides, for adults, and also for who is not registered', () => {
    // WEB art. 2.3.1
    expect(of('municipality', { isRegistered: 'yes', isAdult: 'yes' })).toEqual(['municipality: unclear']);
    expect(of('municipality', { isRegistered: 'yes' })).toEqual(['municipality: unclear']);
    expect(of('municipality', { isRegistered: 'no', isAdult: 'yes' })).toEqual(['municipality-ask: unclear']);
    expect(of('municipality', {})).toEqual(['municipality-ask: unclear']);
    expect(of('municipality', { isRegistered: 'yes', isAdult: 'no' })).toEqual(['municipality-adults: unclear']);
    expect(find({ readingIsHard: 'yes' }, 'reading')?.page).toBe('learn/literacy-and-digital-skills');
    expect(find({ readingIsHard: 'no' }, 'reading')).toBeUndefined();
    expect(find({}, 'library')).toBeDefined();
  });

  it('EU citizens and workers with a permit have no duty to integrate; others ask', () => {
    // Wet inburgering 2021 art. 3
    expect(of('no-duty', { status: 'eu' })).toEqual(['no-duty: right']);
    expect(of('no-duty', { status: 'permit' })).toEqual(['no-duty: right']);
    expect(of('no-duty', { status: 'ukraine' })).toEqual(['no-duty-ukraine: unclear']);
    expect(of('integration', { status: 'family-permit' })).toEqual(['integration-family: unclear']);
    expect(of('integration', { status: 'asylum' })).toEqual(['integration-asylum: unclear']);
    for (const status of ['', 'unknown']) {
      const { findings, cannotKnow } = examine({ status });
      expect(findings.filter(({ id }) => /duty|integration|loan|permit/.test(id))).toEqual([]);
      expect(cannotKnow).toContain('status');
    }
  });

  it('the loan of DUO is at most € 10,000 for who learns of free will, and other rules hold with a duty', () => {
    expect(find({ status: 'eu' }, 'loan')).toMatchObject({ verdict: 'unclear', weight: 1, values: { amount: { money: 1_000_000 } } });
    expect(find({ status: 'eu' }, 'loan', '2024-06-18')).toBeDefined();
    expect(of('loan', { status: 'permit' }, '2024-06-17')).toEqual(['loan-no-amount: unclear']);
    expect(of('loan', { status: 'family-permit' })).toEqual(['loan-integration: unclear']);
    expect(of('loan', { status: 'asylum' })).toEqual(['loan-integration: unclear']);
    expect(of('loan', { status: 'eu', isAdult: 'no' })).toEqual([]);
    expect(examine({ status: 'eu', isAdult: 'no' }).cannotKnow).toContain('young');
  });

  it('what is only announced or has ended is never shown as there', () => {
    expect(of('permit-employer', { status: 'permit' })).toEqual(['permit-employer: right']);
    expect(of('permit-employer', { status: 'eu' })).toEqual([]);
    const ended = (today: string) => find({}, 'ended', today)?.values['schemes'];
    expect(ended(TODAY)).toEqual({ texts: SCHEMES.map((id) => `lessons.f.ended.${id}`) });
    // Nederland leert door ended with effect from 31 March 2023, STAP after 2023, Tel mee met Taal after 2024
    expect(ended('2024-01-01')).toEqual({ texts: ['lessons.f.ended.nl-leert-door', 'lessons.f.ended.stap-budget'] });
    expect(ended('2023-12-31')).toEqual({ texts: ['lessons.f.ended.nl-leert-door'] });
    expect(ended('2023-03-30')).toBeUndefined();
  });
});

describe('the letter', () => {
  it('goes to the employer or agency, with what is asked for and two weeks to answer', () => {
    const typed: Typed = { work: 'agency', sector: 'cleaning', level: 'words', why: ['demanded', 'safety'], offer: 'refused' };
    expect(letter(typed)).toEqual(['open', 'level', 'demanded', 'duty-refused', 'safety', 'fund-agency', 'fund-cleaning', 'answer']);
    const written = examine(typed).letter!;
    expect(written.to).toBe('agency');
    // 21 November + 14 days
    expect(written.paragraphs.at(-1)?.values).toEqual({ by: { day: '2026-12-05' } });
    expect(written.paragraphs[3]?.values).toEqual({ article: { typed: 'BW 7:611a' } });
    expect(examine(employee).letter?.to).toBe('employer');
  });

  it('is about the hours alone when the lessons are free, and not there when all is well', () => {
    const free = { ...employee, why: ['demanded'], offer: 'free' };
    expect(letter({ ...free, hoursPaid: 'no' })).toEqual(['hours', 'demanded', 'duty-hours', 'answer']);
    expect(examine(free).letter).toBeNull();
  });

  it('goes to the municipality when there is no employer', () => {
    expect(
      letter({ work: 'none', status: 'family-permit', isRegistered: 'no', isAdult: 'no', readingIsHard: 'yes', level: 'nothing' }),
    ).toEqual(['open', 'level', 'not-registered', 'young', 'reading', 'integration', 'questions', 'answer']);
    expect(letter({})).toEqual(['open', 'questions', 'answer']);
    expect(examine({}).letter?.to).toBe('organisation');
    expect(find({}, 'municipality-ask')?.actions).toContain('send-letter');
    expect(find(employee, 'municipality')?.actions).not.toContain('send-letter');
  });
});

describe('as a whole', () => {
  it('in every situation there is a place that asks for nothing first', () => {
    fc.assert(
      fc.property(anyTyped(CHECK.sections), fc.constantFrom('2023-03-01', '2024-06-17', TODAY, '2028-01-01'), (typed, today) => {
        expect(tried.ids(typed, today)).toContain('library');
      }),
      { numRuns: 1500 },
    );
  });

  it('a worse offer, or hours without pay, never give a better verdict', () => {
    const rank: Record<Verdict, number> = { right: 0, unclear: 1, wrong: 2 };
    // Of what concerns the employer: libraries are always unclear.
    const verdict = (typed: Typed) =>
      Math.max(
        0,
        ...examine(typed)
          .findings.filter(({ id }) => /^(?:duty|lessons-free)/.test(id))
          .map((each) => rank[each.verdict]),
      );
    fc.assert(
      fc.property(
        anyTyped(CHECK.sections),
        fc.constantFrom('employee', 'agency'),
        fc.constantFrom('you-pay', 'repay', 'refused'),
        (typed, work, worse) => {
          const needed = { ...typed, work, why: ['demanded'] };
          expect(verdict({ ...needed, offer: worse })).toBeGreaterThanOrEqual(verdict({ ...needed, offer: 'free', hoursPaid: 'yes' }));
          expect(verdict({ ...needed, offer: 'free', hoursPaid: 'no' })).toBeGreaterThanOrEqual(
            verdict({ ...needed, offer: 'free', hoursPaid: 'yes' }),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('each finding is reached above', () => {
    expect(FINDINGS.filter((id) => !reached.has(id))).toEqual([]);
  });

  itHasItsTexts(CHECK, {
    findings: FINDINGS,
    actions: ACTIONS,
    unknown: UNKNOWNS,
    letter: [
      ...IN_LETTER.map((id) => `employer.${id}`),
      ...Object.entries(OTHER_PARAGRAPHS).flatMap(([to, names]) => names.map((name) => `${to}.${name}`)),
    ],
    others: SCHEMES.map((id) => `f.ended.${id}`),
  });
});
