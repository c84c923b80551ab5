import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseOn, CONTRACT_CLAUSES, type ContractClauseId } from '#law/index.ts';
import { say, type Texts } from '#platform/i18n/say.ts';
import { examinerOf, params, textsOf, TODAY } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import { itHasItsTexts } from '../said.fixture.ts';
import { CONTRACT_CHECK as CHECK } from './contract-check.ts';
import { CLAUSES_IN_LETTER } from './letter.ts';
import { NUMBERS } from './numbers.ts';
import { SECTIONS } from './questions.ts';

const ACTIONS = ['check-pay', 'check-deductions', 'check-hours', 'ask-two-papers', 'stay-for-now', 'keep-passport', 'signed-already'];
const UNKNOWN = ['whole', 'not-listed', 'practice', 'cao', 'numbers'];
const OTHER_FINDINGS = ['whole', 'nothing-ticked'];
const LETTER = ['subject', 'begin', 'begin-before', 'change', 'change-before', 'answer'];

const questionOf = new Map<string, string>(
  SECTIONS.flatMap(({ questions }) =>
    questions.flatMap((each) => ('options' in each ? each.options.map((option) => [option, each.id] as const) : [])),
  ),
);

/** As somebody ticks clauses in the form. */
function tick(...ids: ContractClauseId[]): Typed {
  const typed: Record<string, string[]> = {};
  for (const id of ids) (typed[questionOf.get(id) ?? ''] ??= []).push(id);
  return typed;
}
const { examined: examine, find: findIn, paragraphs } = examinerOf(CHECK);
function find(id: ContractClauseId, more: Typed = {}, today = TODAY) {
  const found = findIn({ ...tick(id), ...more }, id, today);
  if (!found) throw new Error(`${id} was not found`);
  return found;
}
const verdict = (id: ContractClauseId, more: Typed = {}, today = TODAY) => find(id, more, today).verdict;
const why = (id: ContractClauseId, locale: 'en' | 'nl', today = TODAY) =>
  say({ ...textsOf('shared', locale), ...textsOf('contract', locale) }, locale, {
    text: `contract.f.${id}.why`,
    values: find(id, {}, today).values,
  });

describe('a clause', () => {
  it('that is usual is right, one with conditions is unclear, and one that the law forbids is wrong', () => {
    // BW 7:634 | BW 7:652 | BW 7:670
    expect(find('leave-days')).toMatchObject({ verdict: 'right', weight: 1 });
    expect(find('trial-period')).toMatchObject({ verdict: 'unclear', weight: 1 });
    expect(find('ends-when-ill')).toMatchObject({ verdict: 'wrong', weight: 2, ground: { confidence: 'verified' } });
  });

  it('is wrong only where the law leaves no room, whatever the wage is', () => {
    const wrong = CONTRACT_CLAUSES.map(({ id }) => id).filter((id) => verdict(id) === 'wrong');
    expect(wrong.toSorted()).toEqual([
      'always-on-call', // BW 7:628a lid 2, 12
      'cash-pay', // WML art. 7a
      'consent-in-advance', // BW 7:671
      'ends-when-ill', // BW 7:670
      'leave-lapses-at-new-year', // BW 7:640a
      'no-job-with-hirer', // Waadi art. 9a
      'no-registration', // Wet BRP art. 2.38
      'no-sick-pay', // BW 7:629
      'recruitment-costs-back', // Waadi art. 3, 9
      'safety-clothes-paid-by-worker', // Arbowet art. 44
    ]);
    // Allowed above the minimum wage (WML art. 13, BW 7:631, 7:650): a warning sign.
    for (const id of ['overtime-included', 'transport-from-wage', 'fine'] as const)
      expect(find(id)).toMatchObject({ verdict: 'unclear', weight: 2, ground: { confidence: 'verified' } });
  });

  it('whose rule is from memory is never more than unclear', () => {
    for (const { id, confidence } of CONTRACT_CLAUSES) if (confidence === 'recalled') expect(verdict(id), id).toBe('unclear');
    expect(find('passport-in-custody').weight).toBe(3);
  });

  it('about costs of administration is wrong in a contract with an agency', () => {
    // Waadi art. 3 lid 1, 9: for finding work and lending out
    expect(verdict('administration-fee', { agency: 'yes' })).toBe('wrong');
    expect(verdict('administration-fee', { agency: 'no' })).toBe('unclear');
    expect(verdict('administration-fee')).toBe('unclear');
  });

  it('is explained with the numbers of the day, and says where one is not known', () => {
    // WML art. 8: 14.99 from 1 July to 31 December 2026; 2027 is not there yet
    expect(why('hourly-wage', 'en', '2026-12-31')).toContain(
      'Per hour for adults now: €14.99. You count as an adult for this from: 21 years.',
    );
    expect(why('hourly-wage', 'en', '2027-01-01')).toContain('Per hour for adults now: not known for this day.');
    expect(verdict('hourly-wage', {}, '2026-12-31')).toBe('right');
    expect(verdict('hourly-wage', {}, '2027-01-01')).toBe('unclear');
    // BW 7:629 lid 9; BW 7:628a lid 2
    expect(why('waiting-days', 'nl')).toContain('Hoogstens: 2 dagen.');
    expect(why('always-on-call', 'nl')).toContain('Op tijd is minstens: 4 dagen.');
    // Wgv art. 2 lid 3: from 1 July 2023
    expect(find('housing-part-of-job', {}, '2023-06-30').values).toEqual({ day: { text: 'shared.not-known' } });
    expect(find('housing-part-of-job', {}, '2023-07-01').values).toEqual({ day: { day: '2023-07-01' } });
  });

  it('with a missing number is named among what we cannot know', () => {
    expect(examine(tick('hourly-wage'), '2026-12-31').cannotKnow).not.toContain('numbers');
    expect(examine(tick('hourly-wage'), '2027-01-01').cannotKnow).toContain('numbers');
    expect(examine(tick('health-premium-from-wage')).cannotKnow).toContain('numbers');
  });

  it('takes its numbers from the parameters that it rests on', () => {
    for (const [id, numbers] of Object.entries(NUMBERS)) {
      const answer = clauseOn(id as ContractClauseId, TODAY, params);
      for (const key of Object.values(numbers)) expect(answer.ground.parameters, id).toContain(key);
    }
  });

  it('is not to be signed yet, or has been signed already', () => {
    expect(find('always-on-call', { signed: 'no' }).actions).toEqual(['do-not-sign', 'send-letter']);
    expect(find('always-on-call').actions).toContain('do-not-sign');
    expect(find('always-on-call', { signed: 'yes' }).actions).toEqual(['send-letter', 'signed-already']);
    expect(find('trial-period', { signed: 'yes' }).actions).toEqual(['ask-in-writing']);
  });
});

describe('the whole', () => {
  it('is never judged: a contract with normal clauses only is not called in order', () => {
    const normal = CONTRACT_CLAUSES.filter((each) => each.verdict === 'normal').map(({ id }) => id);
    const result = examine(tick(...normal));
    expect(result.verdict).toBe('unclear');
    expect(examine(tick('leave-days')).findings.map(({ id }) => id)).toEqual(['whole', 'leave-days']);
    expect(result.cannotKnow).toContain('whole');
  });

  it('of nothing says that there is nothing to say', () => {
    expect(examine({})).toMatchObject({ verdict: 'unclear', letter: null, findings: [{ id: 'nothing-ticked' }] });
  });

  it('never gets better by one clause more', () => {
    const rank = { right: 0, unclear: 1, wrong: 2 };
    const ids = CONTRACT_CLAUSES.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (some, more) => {
        const before = examine(tick(...some)).verdict;
        expect(rank[examine(tick(...new Set([...some, more]))).verdict]).toBeGreaterThanOrEqual(rank[before]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the letter', () => {
  it('asks about the warnings only, in the order of the form', () => {
    expect(paragraphs(tick('no-registration', 'trial-period', 'overtime-included', 'leave-days'))).toEqual([
      'begin',
      'overtime-included',
      'no-registration',
      'change',
      'answer',
    ]);
    expect(examine(tick('trial-period', 'leave-days')).letter).toBeNull();
  });

  it('names the article and the day to answer by', () => {
    const letter = examine(tick('no-job-with-hirer')).letter;
    const said = letter?.paragraphs.map((each) => say(textsOf('contract', 'nl'), 'nl', each)) ?? [];
    expect(said[1]).toContain('Waadi art. 9a');
    // 21 November 2026 + 14 days
    expect(said.at(-1)).toContain('5 december 2026');
  });

  it('goes to the agency when it is the employer, and asks for a new text before somebody signs', () => {
    expect(examine(tick('cash-pay')).letter?.to).toBe('employer');
    expect(examine({ ...tick('cash-pay'), agency: 'yes' }).letter?.to).toBe('agency');
    expect(paragraphs({ ...tick('cash-pay'), signed: 'no' })).toEqual(['begin-before', 'cash-pay', 'change-before', 'answer']);
  });

  it('is not sent to whoever keeps passports: help comes first', () => {
    const result = examine(tick('passport-in-custody', 'cash-pay'));
    expect(result.letter).toBeNull();
    expect(result.ask.organisations[0]).toBe('fairwork');
    expect(result.findings.flatMap(({ actions }) => actions)).not.toContain('send-letter');
  });
});

it('who is asked fits what was ticked', () => {
  const asked = (typed: Typed) => examine(typed).ask.organisations;
  expect(asked(tick('cash-pay'))).toEqual(['win-punt', 'juridisch-loket', 'vakbond', 'arbeidsinspectie']);
  expect(asked({ ...tick('no-registration'), agency: 'yes' })).toEqual([
    'win-punt',
    'juridisch-loket',
    'vakbond',
    'sncu',
    'meldpunt-goed-verhuurderschap',
    'gemeente',
    'arbeidsinspectie',
  ]);
});

describe('as a whole', () => {
  it('every clause can be ticked, and every action is somebody’s advice', () => {
    expect([...questionOf.keys()].toSorted()).toEqual(CONTRACT_CLAUSES.map(({ id }) => id).toSorted());
    const advised = new Set(CONTRACT_CLAUSES.flatMap(({ id }) => find(id, { signed: 'yes' }).actions));
    expect(ACTIONS.filter((each) => !advised.has(each))).toEqual([]);
  });

  it('every clause begins with its Dutch words, in every language', () => {
    const files = readdirSync('content/checks/contract').filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const name of files) {
      const texts = JSON.parse(readFileSync(`content/checks/contract/${name}`, 'utf8')) as Texts;
      for (const { id, dutch } of CONTRACT_CLAUSES) {
        const option = texts[`contract.q.${questionOf.get(id) ?? ''}.${id}`];
        if (option !== undefined) expect(option.startsWith(`„${dutch}” `), `${name} ${id}`).toBe(true);
      }
    }
  });

  itHasItsTexts(CHECK, {
    findings: [...CONTRACT_CLAUSES.map(({ id }) => id), ...OTHER_FINDINGS],
    actions: ACTIONS,
    unknown: UNKNOWN,
    letter: [...LETTER, ...CLAUSES_IN_LETTER],
  });

  it.each(['en', 'nl'] as const)('no number of a clause is left out of its words in %s', (locale) => {
    for (const [id, numbers] of Object.entries(NUMBERS))
      for (const name of Object.keys(numbers)) expect(textsOf('contract', locale)[`contract.f.${id}.why`], id).toContain(`{${name}}`);
  });
});
