import { describe, expect, it } from 'vitest';
import { deskTranslator } from '#platform/i18n/desk-messages.ts';
import { sayValue, valueOf } from './say-change.ts';

const inDutch = (field: string, value: unknown) => sayValue(deskTranslator('nl'), 'nl', field, value);
const inEnglish = (field: string, value: unknown) => sayValue(deskTranslator('en'), 'en', field, value);

describe('a changed value', () => {
  it('of a state, of room and of a kind is said in words', () => {
    expect(inDutch('status', 'inactive')).toBe('gestopt');
    expect(inDutch('capacity', { state: 'full', until: null })).toBe('vol');
    expect(inEnglish('capacity', { state: 'waiting-list', until: '2026-12-01' })).toBe('waiting list, until 1 December 2026');
    expect(inDutch('kind', 'mobile')).toBe('mobiel punt met haltes');
    expect(inDutch('kind', 'union')).toBe('vakbond');
  });

  it('of languages is said with their names, and says when it is not confirmed', () => {
    expect(inEnglish('languages', { value: ['pl', 'ro'], confidence: 'recalled' })).toBe('Polish, Romanian (not confirmed)');
    expect(inDutch('languages', { value: ['pl'], confidence: 'verified' })).toBe('Pools');
    expect(inEnglish('languagesByDay', { tu: ['ro'], mo: ['pl', 'bg'] })).toBe('Monday: Polish, Bulgarian; Tuesday: Romanian');
    expect(inDutch('languages', { value: null, confidence: null })).toBeNull();
  });

  it('of a day is said as a day', () => {
    expect(inDutch('review', '2026-11-21')).toBe('21 november 2026');
    expect(inEnglish('ends', '2026-11-21')).toBe('21 November 2026');
    expect(inEnglish('closed', 'soon')).toBe('soon');
  });

  it('of yes and no, and of ways, is said in words', () => {
    expect(inDutch('free', { value: true, confidence: 'verified' })).toBe('ja');
    expect(inEnglish('ways', { value: ['phone', 'walk-in'], confidence: 'verified' })).toBe('Walk in without an appointment; By phone');
  });

  it('without words of its own has none', () => {
    expect(inDutch('name', 'Hulp')).toBeNull();
    expect(inDutch('capacity', null)).toBeNull();
    expect(inDutch('status', 'unheard')).toBeNull();
    expect(inDutch('needs', ['tax'])).toBeNull();
  });

  it('is found in a record and in a note', () => {
    expect(valueOf({ kind: 'service', record: { status: 'active' } }, 'status')).toBe('active');
    expect(valueOf({ ends: '2026-11-21' }, 'ends')).toBe('2026-11-21');
    expect(valueOf(null, 'ends')).toBeUndefined();
  });
});
