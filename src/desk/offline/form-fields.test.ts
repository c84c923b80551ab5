import { describe, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import { readSentContact } from '../sent-contacts.ts';
import { fieldsOf } from './form-fields.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const BOUNDS = {
  regions: new Map([['zuid-holland-centraal', { places: new Set(['westland']), points: new Set(['westland-point']) }]]),
  organisations: new Set(['juridisch-loket']),
};

function formOf(fields: Readonly<Record<string, string | string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return form;
}

const FILLED = {
  region: 'zuid-holland-centraal',
  point: '',
  channel: 'outreach',
  language: 'ro',
  'other-language': '',
  topic: ['pay', 'housing'],
  outcome: 'referred',
  referred: 'juridisch-loket',
  minutes: '',
  place: 'westland',
  contract: 'agency',
  stay: '',
};
const written = { sentKey: newId(NOW), began: NOW - 125_000, now: NOW };

describe('a form that is filled in without a network', () => {
  it('becomes a contact that the server takes', () => {
    const fields = fieldsOf(formOf(FILLED), written);
    expect(readSentContact(fields, BOUNDS, NOW + 86_400_000)).toEqual({
      sentKey: written.sentKey,
      at: new Date(NOW),
      contact: {
        region: 'zuid-holland-centraal',
        point: null,
        channel: 'outreach',
        language: 'ro',
        topics: ['pay', 'housing'],
        pillars: ['rights'],
        place: 'westland',
        contractKind: 'agency',
        stayPhase: null,
        outcome: 'referred',
        minutes: 3,
        referredTo: 'juridisch-loket',
      },
    });
  });

  it('takes a language of the long list before one of the short', () => {
    expect(fieldsOf(formOf({ ...FILLED, 'other-language': 'ka' }), written)).toMatchObject({ language: 'ka' });
  });

  it('waits until channel, language, a topic and the outcome are chosen', () => {
    for (const name of ['channel', 'language', 'topic', 'outcome'] as const) {
      expect(fieldsOf(formOf({ ...FILLED, [name]: name === 'topic' ? [] : '' }), written), name).toBeNull();
    }
  });
});
