import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contactOf,
  draftOf,
  isBegun,
  mayBeginAnother,
  newDraft,
  pause,
  readDraft,
  secondsOf,
  without,
  type ContactDraft,
} from './contact-draft.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const KEY = '019ab0c0-0000-7000-8000-000000000001';
const bounds = {
  regions: new Map([['haaglanden', { places: new Set(['westland']), points: new Set(['bus']) }]]),
  organisations: new Set(['legal-aid']),
};
const FIELDS: Record<string, string | string[]> = {
  key: KEY,
  spent: '60',
  since: String(NOW - 90_000),
  region: 'haaglanden',
  channel: 'desk',
  language: 'ro',
  topic: ['pay', 'housing'],
  outcome: 'answered',
};

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return form;
}
const read = (extra: Record<string, string | string[]> = {}) => readDraft(formOf({ ...FIELDS, ...extra }), NOW)!;

describe('the form of a contact', () => {
  it('says a contact, measured from when it was opened, without its pauses', () => {
    expect(contactOf(read(), bounds, NOW)).toEqual({
      contact: {
        region: 'haaglanden',
        point: null,
        channel: 'desk',
        language: 'ro',
        topics: ['pay', 'housing'],
        pillars: ['rights'],
        place: null,
        contractKind: null,
        stayPhase: null,
        outcome: 'answered',
        minutes: 3,
        referredTo: null,
      },
    });
    expect(contactOf(read({ minutes: '20' }), bounds, NOW)).toMatchObject({ contact: { minutes: 20 } });
  });

  it('says which fields are missing or wrong, in the order of the form', () => {
    expect(contactOf(newDraft(KEY, NOW, {}), bounds, NOW)).toEqual({ wrong: ['channel', 'language', 'topics', 'outcome', 'region'] });
    expect(contactOf(read({ minutes: 'abc' }), bounds, NOW)).toEqual({ wrong: ['minutes'] });
    expect(contactOf(read({ contract: 'slave' }), bounds, NOW)).toEqual({ wrong: ['more'] });
    expect(contactOf(read({ place: 'goes' }), bounds, NOW)).toEqual({ wrong: ['place'] });
  });

  it('is none without a key of ours', () => {
    expect(readDraft(formOf({ ...FIELDS, key: 'again' }), NOW)).toBeNull();
    expect(readDraft(new FormData(), NOW)).toBeNull();
  });

  it('was not opened in the future', () => {
    expect(secondsOf(read({ since: String(NOW + 3_600_000), spent: '0' }), NOW)).toBe(0);
    expect(read({ since: 'yesterday' }).since).toBe(NOW);
    expect(read({ spent: '-5' }).spent).toBe(0);
  });

  it('takes a language from the list over one that stood there, and asks when two were chosen', () => {
    expect(read({ language: 'ro', 'offered-language': 'ro', 'other-language': 'so' }).language).toBe('so');
    expect(read({ language: 'pl', 'offered-language': 'ro', 'other-language': '' }).language).toBe('pl');
    expect(read({ language: '', 'offered-language': '', 'other-language': 'so' }).language).toBe('so');
    expect(read({ language: 'pl', 'offered-language': 'ro', 'other-language': 'so' }).language).toBe('');
  });

  it('is read whatever was sent, and never as more than it can be', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(FIELDS), 'place', 'minutes', 'referred', 'pillar'), fc.string()),
        (fields) => {
          const draft = readDraft(formOf({ ...fields, key: KEY }), NOW);
          expect(draft).not.toBeNull();
          if (draft) contactOf(draft, bounds, NOW);
        },
      ),
    );
  });

  it('shows a contact that is put right as it was counted', () => {
    const found = contactOf(read({ minutes: '20', place: 'westland', point: 'bus', pillar: 'work' }), bounds, NOW);
    if (!('contact' in found)) throw new Error('no contact');
    expect(contactOf(draftOf(found.contact, KEY, NOW), bounds, NOW)).toEqual(found);
  });
});

describe('forms that wait', () => {
  const draft = (key: string, extra: Partial<ContactDraft> = {}) => newDraft(key, NOW, { topics: ['pay'], ...extra });

  it('keep what they hold, and their clock stands still', () => {
    const [waiting] = pause([], draft('a'), NOW + 60_000);
    expect(waiting).toMatchObject({ key: 'a', topics: ['pay'], spent: 60, since: NOW + 60_000 });
    const again = { ...waiting!, since: NOW + 600_000 };
    expect(pause([waiting!], again, NOW + 630_000)).toMatchObject([{ key: 'a', spent: 90 }]);
  });

  it('are three at most, together with the one that is open', () => {
    const open = [draft('a'), draft('b')];
    expect(mayBeginAnother(open, 'c')).toBe(false);
    expect(mayBeginAnother(open, 'b')).toBe(true);
    expect(mayBeginAnother(without(open, 'a'), 'c')).toBe(true);
  });

  it('are worth keeping once something was chosen', () => {
    expect(isBegun(newDraft('a', NOW, { channel: 'desk', language: 'ro' }))).toBe(false);
    expect(isBegun(draft('a'))).toBe(true);
  });
});
