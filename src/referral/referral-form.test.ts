import { describe, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import type { FileFacts } from './content.ts';
import { emptyForm, LONGEST, readReferral, replyProblem, typedReferral, type TypedReferral } from './referral-form.ts';

const labels = { name: 'Naam', details: 'Wat de organisatie moet weten' };
const typed = (changes: Partial<TypedReferral> = {}) =>
  emptyForm({
    id: newId(),
    region: 'westland',
    organisation: 'legal-aid',
    need: 'dismissal',
    language: 'ro',
    asked: 'Look at the letter',
    to: '+40 721 000 111',
    safe: true,
    ...changes,
  });
const file: FileFacts = {
  fileId: newId(),
  code: 'K7QM-2RTX',
  region: 'westland',
  language: 'ro',
  interpreter: 'none',
  contact: null,
  facts: [
    { id: 'name', label: 'Naam', text: 'Ion' },
    { id: 'situation.work', label: 'Werk', text: 'Uitzendbureau' },
  ],
};
const problemsOf = (changes: Partial<TypedReferral>, facts: FileFacts | null = null) => {
  const read = readReferral(typed(changes), facts, labels);
  return read.ok ? [] : read.problems.map(({ field, problem }) => `${field} ${problem}`);
};

describe('the form of a referral', () => {
  it('is read as it was written', () => {
    const read = readReferral(typed({ tried: '  Called twice ', name: 'Ion', service: '' }), null, labels);
    expect(read).toMatchObject({
      ok: true,
      value: {
        service: null,
        urgency: 'normal',
        content: { tried: 'Called twice', facts: [{ id: 'name', label: 'Naam', text: 'Ion' }], consent: null },
      },
    });
  });

  it('takes the facts of a file from the file, and only those that were chosen', () => {
    const read = readReferral(typed({ share: ['situation.work', 'forged'], name: 'Somebody else' }), file, labels);
    expect(read.ok && read.value.content.facts).toEqual([file.facts[1]]);
    const none = readReferral(typed(), file, labels);
    expect(none.ok && none.value.content.facts).toEqual([]);
  });

  it.each([
    ['nothing asked', { asked: ' ' }, 'asked missing'],
    ['too much asked', { asked: 'x'.repeat(LONGEST.asked + 1) }, 'asked too-long'],
    ['no need', { need: '' }, 'need choose'],
    ['a need that is none', { need: 'everything' }, 'need choose'],
    ['no language', { language: '' }, 'language choose'],
    ['an id that is none', { id: '1; drop table referral' }, 'id choose'],
    ['an organisation that is none', { organisation: '<script>' }, 'organisation choose'],
    ['a number that is none', { to: 'call me' }, 'to not-a-number'],
    ['no number', { to: '' }, 'to not-a-number'],
    ['an address that is none', { way: 'e-mail', to: 'ion' }, 'to not-an-address'],
    ['a way that is not said to be safe', { safe: false }, 'safe not-safe'],
    ['a citizen number in what is asked', { asked: 'His number is 111222333' }, 'asked bsn'],
    ['a citizen number in the name', { name: 'Ion 111.222.333' }, 'name bsn'],
    ['a citizen number in the time to call', { note: '111 222 333' }, 'note bsn'],
  ])('refuses %s', (_, changes, problem) => {
    expect(problemsOf(changes as Partial<TypedReferral>)).toContain(problem);
  });

  it('takes a telephone number that looks like a citizen number', () => {
    expect(problemsOf({ to: '0111222333' })).toEqual([]);
    expect(problemsOf({ to: '111222333' })).toEqual([]);
  });

  it('asks for no number when the way is through the adviser', () => {
    const read = readReferral(typed({ way: 'through-us', to: 'left over', safe: false }), null, labels);
    expect(read.ok && read.value.content.contact).toEqual({ way: 'through-us', to: '', note: '' });
  });

  it('keeps script as the text that it is', () => {
    const script = '<script>alert(1)</script>';
    const read = readReferral(typed({ asked: script, name: script }), null, labels);
    expect(read.ok && read.value.content.asked).toBe(script);
  });

  it('reads what a browser posts, and nothing else', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['asked', 'help'],
      ['share', 'name'],
      ['share', 'situation.work'],
      ['safe', 'yes'],
      ['consent', 'forged'],
    ])
      form.append(name ?? '', value ?? '');
    form.append('tried', new File(['x'], 'x.txt'));
    expect(typedReferral(form)).toMatchObject({ asked: 'help', share: ['name', 'situation.work'], safe: true, tried: '' });
    expect(typedReferral(form)).not.toHaveProperty('consent');
  });
});

it('a reply is bounded, holds no citizen number, and is there when it is needed', () => {
  expect(replyProblem('advice', '', true)).toMatchObject({ problem: 'missing' });
  expect(replyProblem('reply', '', false)).toBeNull();
  expect(replyProblem('reply', 'x'.repeat(LONGEST.reply + 1), false)).toMatchObject({ problem: 'too-long' });
  expect(replyProblem('reply', 'BSN 111222333', false)).toMatchObject({ problem: 'bsn', found: '111222333' });
});
