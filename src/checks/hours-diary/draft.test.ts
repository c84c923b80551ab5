import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, readDraft, timesThatComeTwice, type Draft } from './draft.ts';
import { entry } from './entry.fixture.ts';

const typed = (other: Partial<Draft> = {}): Draft => ({ ...emptyDraft('2026-11-20'), start: '700', end: '1530', ...other });
const facts = (draft: Draft) => {
  const read = readDraft(draft);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.facts;
};
const problems = (draft: Draft) => {
  const read = readDraft(draft);
  return 'problems' in read ? read.problems.map(({ field, text }) => `${field} ${text}`) : [];
};

describe('a form', () => {
  it('says what was typed on a number pad', () => {
    expect(facts(typed({ break: '30', travel: '1:10', waiting: '', where: ' Kas 3 ' }))).toMatchObject({
      kind: 'work',
      start: '07:00',
      end: '15:30',
      breakMinutes: 30,
      travelMinutes: 70,
      waitingMinutes: 0,
      where: 'Kas 3',
    });
  });

  it('may leave the end open', () => {
    expect(facts(typed({ end: '' })).end).toBeNull();
  });

  it('says all that cannot be read, in the order of the fields', () => {
    expect(problems(typed({ day: '', start: 'vroeg', end: '99', break: 'kort', travel: '-1', waiting: '1,5' }))).toEqual([
      'day day-unread',
      'start time-unread',
      'end time-unread',
      'break minutes-unread',
      'travel minutes-unread',
      'waiting minutes-unread',
    ]);
    expect(problems(typed({ start: '' }))).toEqual(['start start-missing']);
  });

  it('asks no times of a day without work, and takes planned ones of a day called off', () => {
    expect(facts(typed({ kind: 'ill', start: 'x', break: 'y' }))).toMatchObject({ kind: 'ill', start: null, end: null, breakMinutes: 0 });
    expect(facts(typed({ kind: 'called-off', break: '30' }))).toMatchObject({ start: '07:00', end: '15:30', breakMinutes: 0 });
    expect(facts(typed({ kind: 'called-off', start: '', end: '' }))).toMatchObject({ start: null, end: null });
  });

  it('shows an entry so that reading it gives the same again', () => {
    for (const each of [
      entry({ travelMinutes: 20, waitingMinutes: 5, where: 'Kas 3', note: 'regen' }),
      entry({ end: null }),
      entry({ day: '2026-10-25', start: '02:30', isStartSecond: true }),
      entry({ kind: 'holiday', start: null, end: null, breakMinutes: 0 }),
    ]) {
      const { id: _id, written: _written, changed: _changed, ...same } = each;
      expect(facts(draftOf(each))).toEqual(same);
    }
  });

  it('asks which time is meant only where it comes twice', () => {
    const night = facts(typed({ day: '2026-10-24', start: '2200', end: '230' }));
    expect(timesThatComeTwice(night, '2026-10-25')).toEqual({ start: false, end: true });
    expect(timesThatComeTwice(facts(typed()), '2026-11-20')).toEqual({ start: false, end: false });
  });
});
