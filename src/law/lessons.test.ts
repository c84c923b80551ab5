import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonsPayers, LESSONS_REASONS, type LessonsFacts, type LessonsPayer } from './lessons.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const worker: LessonsFacts = {
  day: '2026-11-21',
  work: 'employee',
  sector: 'other',
  status: 'eu',
  isInBrp: true,
  isAdult: true,
  isNeededForJob: null,
};
const answers = (facts: Partial<LessonsFacts> = {}) => lessonsPayers({ ...worker, ...facts }, params);
const payer = (name: LessonsPayer['payer'], facts: Partial<LessonsFacts> = {}) =>
  answers(facts).flatMap((answer) =>
    answer.kind === 'known' && answer.value.payer === name ? [{ ...answer.value, ground: answer.ground }] : [],
  );

test('training that the job needs is the duty of the employer', () => {
  expect(payer('employer-duty', { isNeededForJob: true })).toMatchObject([{ fit: 'applies', reason: 'needed-for-the-job' }]);
  expect(payer('employer-duty', { isNeededForJob: false })).toMatchObject([{ fit: 'does-not-apply' }]);
  expect(payer('employer-duty')).toMatchObject([{ fit: 'may-apply', reason: 'ask-whether-needed' }]);
  expect(payer('employer-duty', { work: 'self-employed', isNeededForJob: true })).toMatchObject([{ fit: 'does-not-apply' }]);
  expect(payer('employer-duty', { isNeededForJob: true })[0]?.ground.articles).toEqual(['BW 7:611a']);
});

test('the agency asks the language budget of Doorzaam, up to 1500 euro', () => {
  expect(payer('sector-fund', { work: 'agency' })).toMatchObject([
    { fit: 'may-apply', reason: 'agency-applies-at-doorzaam', askedBy: 'employer', maxCents: 150_000 },
  ]);
});

test('an agency worker who cleans has two funds', () => {
  expect(payer('sector-fund', { work: 'agency', sector: 'cleaning' }).map((each) => each.reason)).toEqual([
    'agency-applies-at-doorzaam',
    'employer-applies-at-sector-fund',
  ]);
});

test('the amount for cleaning is that of the day, and uncertain', () => {
  const cleaning = (day: string) => payer('sector-fund', { sector: 'cleaning', day })[0];
  expect(cleaning('2025-04-01')).toMatchObject({ maxCents: 387_500, ground: { confidence: 'recalled' } });
  expect(cleaning('2025-03-31')?.maxCents).toBe(350_000);
  expect(cleaning('2023-12-31')).toMatchObject({ maxCents: null, fit: 'may-apply' });
});

test('other sectors are asked about, and the self-employed have no fund', () => {
  expect(payer('sector-fund')).toMatchObject([{ reason: 'ask-union-or-agreement', maxCents: null }]);
  expect(payer('sector-fund', { sector: 'meat' })).toMatchObject([{ reason: 'agreement-asks-for-lessons' }]);
  expect(payer('sector-fund', { sector: 'greenhouse' })).toMatchObject([
    { reason: 'agreement-frees-required-training', ground: { confidence: 'recalled' } },
  ]);
  expect(payer('sector-fund', { work: 'self-employed' })).toEqual([]);
});

test('EU citizens and workers with a permit have no duty to integrate, and may borrow', () => {
  for (const status of ['eu', 'permit'] as const) {
    expect(payer('integration', { status })).toMatchObject([{ fit: 'does-not-apply', ground: { confidence: 'verified' } }]);
    expect(payer('duo-loan', { status })).toMatchObject([{ fit: 'may-apply', isLoan: true, maxCents: 1_000_000 }]);
  }
  expect(payer('integration', { status: 'family-permit' })).toMatchObject([{ fit: 'may-apply', ground: { confidence: 'recalled' } }]);
  expect(payer('duo-loan', { status: 'asylum' })[0]?.ground.confidence).toBe('recalled');
  expect(payer('duo-loan', { day: '2024-06-17' })[0]?.maxCents).toBeNull();
});

test('who is protected may have other rules for integration, which we have not read', () => {
  const ukraine = payer('integration', { status: 'ukraine' })[0];
  expect(ukraine).toMatchObject({ fit: 'does-not-apply', reason: 'no-integration-duty', ground: { confidence: 'recalled' } });
  const asylum = payer('integration', { status: 'asylum' })[0];
  expect(asylum).toMatchObject({ fit: 'may-apply', reason: 'municipality-pays-integration', ground: { confidence: 'recalled' } });
});

test('the duty for employers of permit holders is only announced', () => {
  expect(payer('permit-employer', { status: 'permit' })).toMatchObject([{ fit: 'does-not-apply', reason: 'announced-only' }]);
  expect(payer('permit-employer')).toEqual([]);
});

test('the municipality and the library stay open to everybody', () => {
  expect(payer('municipality')).toMatchObject([{ fit: 'may-apply', reason: 'resident-of-municipality' }]);
  expect(payer('municipality', { isInBrp: false })).toMatchObject([{ reason: 'ask-municipality-without-registration' }]);
  expect(payer('municipality', { isAdult: false })).toMatchObject([{ fit: 'does-not-apply', reason: 'adults-only' }]);
  expect(payer('municipality', { isAdult: null })).toMatchObject([{ fit: 'may-apply' }]);
  expect(payer('library', { work: 'none' })).toMatchObject([{ fit: 'may-apply', ground: { confidence: 'recalled' } }]);
});

test('in every situation somebody can be asked, and each answer has a reason and a ground', () => {
  const facts = fc.record({
    day: fc.constantFrom('2024-01-01', '2026-11-21', '2027-06-01'),
    work: fc.constantFrom('employee' as const, 'agency' as const, 'posted' as const, 'self-employed' as const, 'none' as const),
    sector: fc.constantFrom('cleaning' as const, 'meat' as const, 'greenhouse' as const, 'other' as const),
    status: fc.constantFrom('eu' as const, 'permit' as const, 'family-permit' as const, 'asylum' as const, 'ukraine' as const),
    isInBrp: fc.constantFrom(true, false, null),
    isAdult: fc.constantFrom(true, false, null),
    isNeededForJob: fc.constantFrom(true, false, null),
  });
  fc.assert(
    fc.property(facts, (each) => {
      const list = answers(each).map((answer) => {
        expect(answer.ground.articles.length).toBeGreaterThan(0);
        return answer.kind === 'known' ? answer.value : null;
      });
      expect(list.some((value) => value?.fit === 'may-apply' && value.askedBy === 'learner' && !value.isLoan)).toBe(true);
      expect(list.every((value) => value !== null && LESSONS_REASONS.includes(value.reason))).toBe(true);
      expect(list.every((value) => value?.fit !== 'does-not-apply' || value.maxCents === null)).toBe(true);
    }),
  );
});
