import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SENT, readSentContact, sentListSchema } from './sent-contacts.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const KEY = '019ab0c0-0000-7000-8000-000000000001';
const bounds = {
  regions: new Map([['haaglanden', { places: new Set(['westland']), points: new Set<string>() }]]),
  organisations: new Set<string>(),
};
const sent = (extra: object = {}) => ({
  region: 'haaglanden',
  channel: 'outreach',
  language: 'ro',
  topics: ['pay'],
  outcome: 'answered',
  sentKey: KEY,
  at: '2026-11-20T18:30:00+01:00',
  ...extra,
});
const reasonOf = (each: unknown) => {
  const answer = readSentContact(each, bounds, NOW);
  return 'contact' in answer ? null : answer.reason;
};

describe('a contact that was written without a network', () => {
  it('keeps the moment at which it was written', () => {
    expect(readSentContact(sent(), bounds, NOW)).toMatchObject({
      sentKey: KEY,
      at: new Date('2026-11-20T17:30:00Z'),
      contact: { region: 'haaglanden' },
    });
  });

  it('is taken for fourteen days, and from a clock that is a little ahead', () => {
    const at = (ms: number) => sent({ at: new Date(NOW + ms).toISOString() });
    expect(reasonOf(at(-14 * 86_400_000))).toBeNull();
    expect(reasonOf(at(-14 * 86_400_000 - 1000))).toBe('too-old');
    expect(readSentContact(at(60_000), bounds, NOW)).toMatchObject({ at: new Date(NOW) });
    expect(reasonOf(at(121_000))).toBe('in-future');
  });

  it.each([
    ['no key', { sentKey: undefined }, 'invalid'],
    ['no moment', { at: undefined }, 'invalid'],
    ['a moment in words', { at: 'yesterday' }, 'invalid'],
    ['a field of its own', { account: KEY }, 'invalid'],
    ['another region', { region: 'zeeland' }, 'region'],
    ['a place elsewhere', { place: 'goes' }, 'place'],
  ])('is refused with %s', (_what, extra, reason) => {
    expect(reasonOf(sent(extra))).toBe(reason);
  });

  it('is answered under its key, whatever it is', () => {
    expect(readSentContact({ sentKey: KEY }, bounds, NOW)).toEqual({ sentKey: KEY, state: 'refused', reason: 'invalid' });
    fc.assert(
      fc.property(fc.anything(), (any) => {
        expect(readSentContact(any, bounds, NOW)).toHaveProperty('sentKey');
      }),
    );
  });
});

it('a request holds no more than two hundred', () => {
  expect(sentListSchema.safeParse(Array.from({ length: MOST_SENT }, () => null)).success).toBe(true);
  expect(sentListSchema.safeParse(Array.from({ length: MOST_SENT + 1 }, () => null)).success).toBe(false);
  expect(sentListSchema.safeParse({ length: 1 }).success).toBe(false);
});
