import { describe, expect, it } from 'vitest';
import { readForm } from './free-text.ts';
import { noteSchema, MOST_NOTE_CHARACTERS, paragraphsOf } from './note.ts';
import { personFields, personSchema } from './person.ts';

const FORM = { name: 'Ion', language: 'ro', interpreter: 'none', telephone: '+40 712 345 678', own: 'yes' };
const read = (change: Record<string, unknown> = {}) => readForm(personSchema, { ...FORM, ...change });
const problemsOf = (change: Record<string, unknown>) => {
  const result = read(change);
  return result.ok ? [] : result.problems.map(({ field, problem }) => `${field} ${problem}`);
};

describe('a person as a form says it', () => {
  it('keeps what was said, and gives the form back', () => {
    const result = read({ safeWhen: ' after seven ', situation: { work: 'agency' } });
    if (!result.ok) throw new Error('not read');
    expect(result.value).toEqual({
      language: 'ro',
      person: {
        name: 'Ion',
        interpreter: 'none',
        contacts: [{ way: 'telephone', at: '+40 712 345 678' }],
        safeWhen: 'after seven',
        situation: { work: 'agency' },
      },
    });
    expect(personFields(result.value.person, 'ro')).toEqual({ ...FORM, safeWhen: 'after seven' });
  });

  it('says a safe way, or that there is none', () => {
    expect(problemsOf({ telephone: '' })).toEqual(['telephone no-way']);
    expect(problemsOf({ telephone: '', own: undefined, noWay: 'yes' })).toEqual([]);
  });

  it('has only numbers and addresses that are the person’s own', () => {
    expect(problemsOf({ own: undefined })).toEqual(['own not-own']);
  });

  it('takes no citizen service number in free text, and says which digits; a telephone may have nine', () => {
    const result = read({ name: 'Ion 111222333' });
    expect(result).toMatchObject({ ok: false, problems: [{ field: 'name', problem: 'citizen-number', digits: '111222333' }] });
    expect(problemsOf({ safeWhen: 'ask for 1112.22.333' })).toEqual(['safeWhen citizen-number']);
    expect(problemsOf({ telephone: '111222333' })).toEqual([]);
  });

  it('refuses what is no number, no address, no answer, or too long', () => {
    expect(problemsOf({ telephone: 'call the boss' })).toEqual(['telephone not-a-number']);
    expect(problemsOf({ 'e-mail': 'ion at example' })).toEqual(['e-mail not-an-address']);
    expect(problemsOf({ language: 'klingon' })).toEqual(['language unknown-answer']);
    expect(problemsOf({ interpreter: 'maybe' })).toEqual(['interpreter unknown-answer']);
    expect(problemsOf({ name: 'x'.repeat(121) })).toEqual(['name too-long']);
    expect(problemsOf({ name: '   ' })).toEqual(['name required']);
    expect(problemsOf({ situation: { note: 'x'.repeat(200) } })).toHaveLength(1);
  });

  it('keeps script as text', () => {
    expect(read({ name: '<script>alert(1)</script>' })).toMatchObject({ value: { person: { name: '<script>alert(1)</script>' } } });
  });
});

describe('a note', () => {
  it('has a length, and paragraphs', () => {
    expect(readForm(noteSchema, { note: 'x'.repeat(MOST_NOTE_CHARACTERS) }).ok).toBe(true);
    expect(readForm(noteSchema, { note: 'x'.repeat(MOST_NOTE_CHARACTERS + 1) })).toMatchObject({ problems: [{ problem: 'too-long' }] });
    expect(readForm(noteSchema, { note: ' \r\n ' })).toMatchObject({ problems: [{ problem: 'required' }] });
    expect(readForm(noteSchema, {})).toMatchObject({ problems: [{ field: 'note', problem: 'unknown-answer' }] });
    const read = readForm(noteSchema, { note: 'one\r\nline\r\n\r\n\r\ntwo' });
    expect(read.ok && paragraphsOf(read.value.note)).toEqual(['one\nline', 'two']);
  });
});
