import { describe, expect, it } from 'vitest';
import { entry, moment } from './entry.fixture.ts';
import type { Entry } from './entry.ts';
import { warningsOf } from './warnings.ts';

const NOW = moment('2026-11-20T18:00');
const texts = (each: Entry, others: readonly Entry[] = [], now = NOW) =>
  warningsOf(each, [each, ...others], now).map(({ field, text }) => `${field} ${text}`);

describe('a warning', () => {
  it('is not given for an ordinary day', () => {
    expect(texts(entry())).toEqual([]);
  });

  it('is given for a day that has not come', () => {
    expect(texts(entry({ day: '2026-11-21' }))).toEqual(['day future']);
    expect(texts(entry({ day: '2026-11-21', kind: 'holiday', start: null, end: null }))).toEqual(['day future']);
  });

  it('is given when start and end are the same', () => {
    expect(texts(entry({ end: '07:00', breakMinutes: 0 }))).toEqual(['end same-time']);
  });

  it('is given for more than 16 hours, and not for 16', () => {
    expect(texts(entry({ start: '06:00', end: '22:00' }))).toEqual([]);
    expect(warningsOf(entry({ start: '06:00', end: '22:01' }), [], NOW)).toEqual([{ field: 'end', text: 'long', minutes: 961 }]);
  });

  it('is given for a break as long as the work', () => {
    expect(texts(entry({ end: '07:30', breakMinutes: 30 }))).toEqual(['break long-break']);
    expect(texts(entry({ end: '07:31', breakMinutes: 30 }))).toEqual([]);
  });

  it('is given when two shifts overlap, and names the other; not when one begins as the other ends', () => {
    const later = entry({ id: 'b', start: '15:00', end: '20:00' });
    expect(warningsOf(entry(), [entry(), later], NOW)).toEqual([{ field: 'start', text: 'overlap', other: later }]);
    expect(texts(entry(), [entry({ id: 'b', start: '15:30', end: '20:00' })])).toEqual([]);
  });

  it('is given when a night runs into the next morning', () => {
    const night = entry({ id: 'b', day: '2026-11-19', start: '23:00', end: '07:30' });
    expect(texts(entry(), [night])).toEqual(['start overlap']);
  });

  it('is not given for days called off beside work', () => {
    expect(texts(entry(), [entry({ id: 'b', kind: 'called-off' })])).toEqual([]);
  });

  it('is given when the end is missing for longer than a shift can be', () => {
    expect(texts(entry({ end: null }))).toEqual([]);
    expect(texts(entry({ end: null }), [], moment('2026-11-20T23:01'))).toEqual(['end no-end']);
  });
});
