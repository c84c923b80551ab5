import { describe, expect, it } from 'vitest';
import { contactSchema, unboundFields } from './contact.schema.ts';

const SENT = { region: 'haaglanden', channel: 'desk', language: 'ro', topics: ['pay'], outcome: 'answered' };

describe('a contact that was sent', () => {
  it('needs little: what is not said is not known', () => {
    expect(contactSchema.parse(SENT)).toEqual({
      ...SENT,
      point: null,
      pillars: ['rights'],
      place: null,
      contractKind: null,
      stayPhase: null,
      minutes: null,
      referredTo: null,
    });
  });

  it('keeps pillars that were chosen, and names an organisation only when somebody was referred', () => {
    expect(contactSchema.parse({ ...SENT, pillars: ['meeting'] }).pillars).toEqual(['meeting']);
    expect(contactSchema.parse({ ...SENT, referredTo: 'legal-aid' }).referredTo).toBeNull();
    expect(contactSchema.parse({ ...SENT, outcome: 'referred', referredTo: 'legal-aid' }).referredTo).toBe('legal-aid');
  });

  it('counts each topic once', () => {
    expect(contactSchema.parse({ ...SENT, topics: ['tax', 'pay', 'tax'] }).topics).toEqual(['pay', 'tax']);
  });

  it.each([
    ['no topic', { topics: [] }],
    ['nine topics', { topics: ['start', 'registration', 'pay', 'leave', 'learn', 'housing', 'safe-work', 'dismissal', 'tax'] }],
    ['a topic that is not there', { topics: ['weather'] }],
    ['an unknown channel', { channel: 'fax' }],
    ['an unknown language', { language: 'xx' }],
    ['half a minute', { minutes: 0.5 }],
    ['more minutes than a working day', { minutes: 481 }],
    ['words in place of an id', { place: 'Ion from Naaldwijk' }],
    ['script in place of an id', { region: '<script>alert(1)</script>' }],
    ['a field of its own', { note: 'he said that' }],
  ])('is refused with %s', (_what, wrong) => {
    expect(contactSchema.safeParse({ ...SENT, ...wrong }).success).toBe(false);
  });
});

describe('what a contact names', () => {
  const bounds = {
    regions: new Map([['haaglanden', { places: new Set(['westland']), points: new Set(['bus']) }]]),
    organisations: new Set(['legal-aid']),
  };
  const contact = contactSchema.parse({ ...SENT, place: 'westland', point: 'bus', outcome: 'referred', referredTo: 'legal-aid' });

  it('has to be there, and of a region of its author', () => {
    expect(unboundFields(contact, bounds)).toEqual([]);
    expect(unboundFields({ ...contact, region: 'zeeland' }, bounds)).toEqual(['region']);
    expect(unboundFields({ ...contact, place: 'goes', point: 'desk', referredTo: 'nobody' }, bounds)).toEqual([
      'point',
      'place',
      'referredTo',
    ]);
  });
});
