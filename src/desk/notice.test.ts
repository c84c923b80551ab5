import { describe, expect, it } from 'vitest';
import { checkNotice, readTypedNotice } from './notice.ts';

const TODAY = '2026-11-22';
const TYPED = { 'title-nl': 'Nieuw', 'body-nl': 'Tekst', 'title-en': 'New', 'body-en': 'Text', 'ends-on': '2026-12-01', important: true };
const wrong = (extra: Partial<typeof TYPED>) => {
  const read = checkNotice({ ...TYPED, ...extra }, TODAY);
  return 'problems' in read ? read.problems : [];
};

describe('a notice', () => {
  it('is written in both languages, until a day', () => {
    expect(checkNotice(TYPED, TODAY)).toEqual({
      notice: {
        isImportant: true,
        endsOn: '2026-12-01',
        texts: { nl: { title: 'Nieuw', body: 'Tekst' }, en: { title: 'New', body: 'Text' } },
      },
    });
    expect(wrong({ 'ends-on': TODAY })).toEqual([]);
  });

  it('says all that is wrong at once', () => {
    expect(wrong({ 'title-nl': '', 'body-en': 'x'.repeat(4001), 'ends-on': '2026-11-21' })).toEqual([
      { field: 'title-nl', what: 'missing' },
      { field: 'body-en', what: 'too-long' },
      { field: 'ends-on', what: 'past' },
    ]);
    expect(wrong({ 'ends-on': '2026-02-30' })).toEqual([{ field: 'ends-on', what: 'no-date' }]);
    expect(wrong({ 'ends-on': '' })).toEqual([{ field: 'ends-on', what: 'missing' }]);
    expect(wrong({ 'ends-on': '2028-01-01' })).toEqual([{ field: 'ends-on', what: 'too-far' }]);
  });

  it('holds no citizen service number', () => {
    expect(wrong({ 'body-nl': 'Bel over 111222333.' })).toEqual([{ field: 'body-nl', what: 'citizen-number', found: '111222333' }]);
  });

  it('may be as long as the database allows, counted in characters', () => {
    expect(wrong({ 'title-nl': '🙂'.repeat(120) })).toEqual([]);
    expect(wrong({ 'title-nl': '🙂'.repeat(121) })).toEqual([{ field: 'title-nl', what: 'too-long' }]);
  });

  it('keeps what was typed, with one kind of line end', () => {
    const form = new FormData();
    form.set('body-nl', ' een\r\ntwee ');
    form.set('important', 'yes');
    expect(readTypedNotice(form)).toEqual({
      'title-nl': '',
      'body-nl': 'een\ntwee',
      'title-en': '',
      'body-en': '',
      'ends-on': '',
      important: true,
    });
  });
});
