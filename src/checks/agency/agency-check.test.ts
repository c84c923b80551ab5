import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readParameters } from '#law/index.ts';
import { anyTyped } from '../any-typed.fixture.ts';
import { examinerOf, params, textsOf, TODAY } from '../check.fixture.ts';
import type { Given } from '../check.ts';
import type { Typed } from '../read-answers.ts';
import { itHasItsTexts } from '../said.fixture.ts';
import { AGENCY_CHECK } from './agency-check.ts';
import { LENDERS, register } from './agency.fixture.ts';
import { LENDER_FINDINGS } from './find-lender.ts';
import { PHASE_FINDINGS } from './find-phase.ts';
import { SIGN_FINDINGS } from './find-signs.ts';
import { SIGNS_IN_LETTER } from './letter.ts';
import { SIGNS } from './questions.ts';
import { lenderRegister } from './register.ts';

const tried = examinerOf(AGENCY_CHECK);
/** The parameters after an editor has confirmed all dates of the Wtta. */
const confirmed = (() => {
  const file = JSON.parse(readFileSync('content/parameters.json', 'utf8')) as { parameters: { key: string; series: object[] }[] };
  return readParameters({
    ...file,
    parameters: file.parameters.map((each) =>
      each.key.startsWith('wtta.dates.') ? { ...each, series: each.series.map((entry) => ({ ...entry, legalStatus: 'in-force' })) } : each,
    ),
  });
})();

/** On the copy of the register of today, unless something else is given. */
const examined = (typed: Typed, { today = TODAY, ...given }: Partial<Given> = {}) => tried.examined(typed, today, { register, ...given });
const check = (typed: Typed, on: Partial<Given> = {}) => examined(typed, on).findings.map(({ id, verdict }) => `${id}: ${verdict}`);
const lender = (lenderName: string, more: Typed = {}, on: Partial<Given> = {}) =>
  check({ lenderName, ...more }, on).filter((each) => !each.startsWith('system'));

test('each status of the register is said as it stands there', () => {
  expect(lender('jansen')).toEqual(['admitted: right']);
  expect(lender('kas werk')).toEqual(['provisional: unclear']);
  expect(lender('groen flex')).toEqual(['suspended: unclear']);
  expect(lender('oud werk')).toEqual(['ended: unclear']);
  expect(lender('later werk')).toEqual(['status-later: unclear']);
  expect(examined({ lenderName: 'jansen' }).findings.find(({ id }) => id === 'admitted')?.values).toEqual({
    name: { typed: 'Jansen Uitzendbureau B.V.' },
    kvk: { typed: '11111111' },
    since: { day: '2026-11-02' },
    copy: { day: TODAY },
  });
});

test('a number decides between several of one name, and a name that does not fit it is shown', () => {
  expect(lender('dubbel werk')).toEqual(['several: unclear']);
  expect(lender('dubbel werk', { kvk: '5555 5555' })).toEqual(['admitted: right']);
  expect(lender('jansen', { kvk: '22222222' })).toEqual(['name-differs: unclear', 'provisional: unclear']);
  expect(lender('jansen', { kvk: '99999999' })).toEqual(['kvk-differs: unclear', 'admitted: right']);
  expect(lender('jansen', { kvk: '123' })).toEqual(['kvk-form: unclear', 'admitted: right']);
  expect(check({ kvk: '11111111' })).toContain('admitted: right');
});

test('a near name is a question beside the answer that the name is not there', () => {
  expect(lender('jansn')).toEqual(['no-entry-before: unclear', 'near: unclear']);
  expect(lender('bakker')).toEqual(['no-entry-before: unclear']);
});

test('what a missing entry means depends on the day, and it is never called wrong', () => {
  const missing = (today: string, set = params) =>
    check({ lenderName: 'bakker' }, { today, params: set, register: lenderRegister(LENDERS, today) });
  // Wtta, expected from 1 January 2027; hirers use none but admitted lenders from 1 January 2028
  expect(missing('2026-12-31')).toEqual(['no-entry-before: unclear', 'system-not-yet: unclear']);
  expect(missing('2027-01-01')).toEqual(['no-entry: unclear', 'system-may-have-begun: unclear']);
  expect(missing('2028-01-01')).toEqual(['no-entry-only-admitted: unclear', 'system-may-have-begun: unclear']);
  expect(missing('2026-12-31', confirmed)).toEqual(['no-entry-before: unclear', 'system-not-yet: unclear']);
  expect(missing('2027-12-31', confirmed)).toEqual(['no-entry: unclear']);
  expect(missing('2028-01-01', confirmed)).toEqual(['no-entry-only-admitted: unclear']);
  expect(missing('2025-11-10')).toEqual(['no-entry-before: unclear', 'admission-not-known: unclear']);
});

test('no text calls a lender without entry illegal', () => {
  for (const locale of ['en', 'nl'] as const)
    for (const text of Object.values(textsOf('agency', locale))) expect(text).not.toMatch(/illega|unlawful|onwettig|verboden bureau/i);
});

test('suspended or ended is wrong only once none but admitted lenders may be used, and that is confirmed', () => {
  const on = (name: string, today: string, set: typeof params) =>
    lender(name, {}, { today, params: set, register: lenderRegister(LENDERS, today) });
  expect(on('groen flex', '2027-12-31', confirmed)).toEqual(['suspended: unclear']);
  expect(on('groen flex', '2028-01-01', confirmed)).toEqual(['suspended: wrong']);
  expect(on('oud werk', '2028-01-01', confirmed)).toEqual(['ended: wrong']);
  expect(on('groen flex', '2028-01-01', params)).toEqual(['suspended: unclear']);
});

test('a copy of 31 days is good, an older one proves nothing', () => {
  const of = (date: string | null) => lender('jansen', {}, { register: lenderRegister(LENDERS, date) });
  // 21 November less 31 days is 21 October
  expect(of('2026-10-21')).toEqual(['admitted: right']);
  expect(of('2026-10-20')).toEqual(['register-old: unclear', 'admitted: unclear']);
  expect(of(null)).toEqual(['register-none: unclear']);
  const { findings } = examined({ lenderName: 'jansen' });
  expect(findings.length).toBeGreaterThan(0);
  expect(tried.ids({ lenderName: 'jansen' })).toContain('register-none');
});

test('who does not know the name is helped to ask for it', () => {
  expect(check({})).toEqual(['no-name: unclear']);
  expect(check({ lenderName: '…' })).toEqual(['no-name: unclear']);
  expect(check({ lenderPays: 'no' })).toEqual(['other-pays: unclear', 'no-name: unclear']);
});

test('each sign is judged by its own rule', () => {
  const signs = (...ids: (typeof SIGNS)[number][]) => check({ signs: ids }).filter((each) => !each.startsWith('no-name'));
  // Waadi art. 3 lid 1, 9: verified. BW 7:626. WML art. 7a
  expect(signs('fee-for-the-job')).toEqual(['fee-for-the-job: wrong']);
  expect(signs('no-payslip')).toEqual(['no-payslip: wrong']);
  expect(signs('cash-wages')).toEqual(['cash-wages: wrong']);
  // Costs may be kept above the minimum wage, a spoken contract counts, of the others the rule is from memory
  for (const id of SIGNS) if (!['fee-for-the-job', 'no-payslip', 'cash-wages'].includes(id)) expect(signs(id)).toEqual([`${id}: unclear`]);
  // FairWork helps from two signs on
  expect(signs('passport-kept', 'threats-or-no-freedom')[0]).toBe('exploitation: wrong');
});

test('who may be in danger gets help before a letter', () => {
  const result = examined({ signs: ['passport-kept'] });
  expect(result.letter).toBeNull();
  expect(result.ask.organisations[0]).toBe('fairwork');
  expect(examined({ signs: ['fee-for-the-job'] }).letter?.paragraphs.map(({ text }) => text)).toContain('agency.letter.fee-for-the-job');
});

test('the letter asks for name, number, registration, cao and phase, and gives two weeks', () => {
  const letter = examined({ lenderName: 'Jansen', weeksWorked: '30', phase: 'a' }).letter!;
  expect(letter.to).toBe('agency');
  expect(letter.paragraphs.map(({ text }) => text.replace('agency.letter.', ''))).toEqual([
    'begin-named',
    'name',
    'registration',
    'admission',
    'cao',
    'phase-weeks',
    'phase-told',
    'answer',
  ]);
  expect(letter.paragraphs[2]?.values).toEqual({ article: { typed: 'Waadi art. 7a' } });
  expect(letter.paragraphs.at(-1)?.values).toEqual({ by: { day: '2026-12-05' } });
});

test('by its weeks a phase may be further than the agency says, which the cao text that nobody read keeps unclear', () => {
  const phase = (more: Typed, today = TODAY) => {
    const found = examined(more, { today }).findings.find(({ id }) => id.startsWith('phase'));
    return found && [found.id, found.verdict, found.values['phase']];
  };
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ text: `agency.q.phase.${id}` }));
  // Cao voor Uitzendkrachten art. 14: phase A has 52 worked weeks; B three years and six contracts
  expect(phase({ weeksWorked: '52', phase: 'a' })).toEqual(['phase-is', 'unclear', a]);
  expect(phase({ weeksWorked: '53', phase: 'a' })).toEqual(['phase-behind', 'unclear', b]);
  expect(phase({ weeksWorked: '53' })).toEqual(['phase-is', 'unclear', b]);
  const inB = (phaseBSince: string, phaseBContracts: string) => phase({ weeksWorked: '200', phase: 'b', phaseBSince, phaseBContracts });
  expect(inB('2023-11-22', '6')).toEqual(['phase-is', 'unclear', b]);
  expect(inB('2023-11-21', '6')).toEqual(['phase-behind', 'unclear', c]);
  expect(inB('2025-11-22', '7')).toEqual(['phase-behind', 'unclear', c]);
  expect(phase({ weeksWorked: '53', phase: 'a', hasAgencyCao: 'no' })).toBeUndefined();
  expect(phase({ weeksWorked: '53', phase: 'b' })).toBeUndefined();
  expect(phase({ weeksWorked: '60', phase: 'b', phaseBSince: '2027-12-01', phaseBContracts: '1' }, '2028-01-01')?.[0]).toBe(
    'phase-not-known',
  );
});

test('one sign more never gives a better verdict', () => {
  const rank = { right: 0, unclear: 1, wrong: 2 };
  const verdict = (signs: string[]) => rank[examined({ lenderName: 'jansen', signs }, { today: '2027-06-01', params: confirmed, register: lenderRegister(LENDERS, '2027-06-01') }).verdict]; // prettier-ignore
  fc.assert(
    fc.property(fc.subarray([...SIGNS]), fc.constantFrom(...SIGNS), (signs, more) => verdict([...signs, more]) >= verdict(signs)),
    { numRuns: 200 },
  );
});

test('whatever is typed, something is found', () => {
  const given = fc.record({ today: fc.constantFrom('2024-02-29', TODAY, '2028-02-01'), register: fc.constantFrom(register, undefined) });
  fc.assert(
    fc.property(anyTyped(AGENCY_CHECK.sections), given, (typed, { today, register: known }) => {
      const result = tried.run(typed, today, known ? { register: known } : {});
      if (result.kind === 'examined') expect(result.findings.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

itHasItsTexts(AGENCY_CHECK, {
  findings: [...SIGN_FINDINGS, ...LENDER_FINDINGS, ...PHASE_FINDINGS],
  actions: ['look-in-trade-register', 'look-in-register', 'help-first', 'close-card', 'check-deductions', 'count-weeks'],
  unknown: ['pay', 'signs', 'outside-cao'],
  letter: [
    ...['subject', 'begin', 'begin-named', 'name', 'registration', 'admission', 'cao', 'phase', 'phase-weeks', 'phase-told', 'answer'],
    ...SIGNS_IN_LETTER,
  ],
});
