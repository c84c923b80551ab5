import { describe, expect, it } from 'vitest';
import { momentInWords, openUntilInWords } from './moment-in-words.ts';

const at = (text: string): number => Date.parse(text);
/** Wednesday, 11:00 in the Netherlands. */
const NOW = at('2026-11-25T10:00Z');

describe('a moment in words', () => {
  it('is today, tomorrow, a weekday within the week, a date beyond', () => {
    expect(momentInWords(at('2026-11-25T16:30Z'), NOW, 'nl')).toEqual({ kind: 'today', day: 'vandaag', time: '17:30' });
    expect(momentInWords(at('2026-11-26T08:00Z'), NOW, 'en')).toEqual({ kind: 'tomorrow', day: 'tomorrow', time: '09:00' });
    expect(momentInWords(at('2026-12-01T08:00Z'), NOW, 'nl')).toEqual({ kind: 'weekday', day: 'dinsdag', time: '09:00' });
    expect(momentInWords(at('2026-12-02T08:00Z'), NOW, 'nl')).toEqual({ kind: 'date', day: 'woensdag 2 december', time: '09:00' });
    expect(momentInWords(at('2026-11-24T08:00Z'), NOW, 'nl').kind).toBe('date');
  });

  it('counts days by Dutch midnights, over clock changes too', () => {
    expect(momentInWords(at('2026-11-25T23:00Z'), NOW, 'nl').kind).toBe('tomorrow');
    expect(momentInWords(at('2026-03-29T08:00Z'), at('2026-03-28T22:59Z'), 'nl')).toEqual({
      kind: 'tomorrow',
      day: 'morgen',
      time: '10:00',
    });
    expect(momentInWords(at('2026-10-31T08:00Z'), at('2026-10-24T22:00Z'), 'pl')).toMatchObject({ kind: 'weekday', day: 'sobota' });
  });

  it('has western digits in Arabic', () => {
    expect(momentInWords(at('2026-11-26T08:05Z'), NOW, 'ar')).toEqual({ kind: 'tomorrow', day: 'غدًا', time: '09:05' });
  });
});

describe('a closing time in words', () => {
  it('needs no day when it is today or in the coming night', () => {
    expect(openUntilInWords(at('2026-11-25T16:00Z'), NOW, 'nl')).toEqual({ always: false, day: null, time: '17:00' });
    expect(openUntilInWords(at('2026-11-25T23:00Z'), NOW, 'nl')).toEqual({ always: false, day: null, time: '00:00' });
    expect(openUntilInWords(at('2026-11-26T01:00Z'), NOW, 'nl')).toEqual({ always: false, day: null, time: '02:00' });
  });

  it('has its day when it is later', () => {
    expect(openUntilInWords(at('2026-11-26T16:00Z'), NOW, 'en')).toEqual({ always: false, day: 'tomorrow', time: '17:00' });
    expect(openUntilInWords(at('2026-11-28T01:00Z'), NOW, 'en')).toEqual({ always: false, day: 'Saturday', time: '02:00' });
  });

  it('is never, when it does not close', () => {
    expect(openUntilInWords(Infinity, NOW, 'nl')).toEqual({ always: true });
  });
});
