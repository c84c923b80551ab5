import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TODAY } from './journey.fixture.ts';
import { anySituation } from './situation.fixture.ts';
import { readSituation, writeSituation, type RawSituation } from './read-situation.ts';
import { UNKNOWN_SITUATION } from './situation.ts';

describe('reading a situation', () => {
  it('takes nothing as nothing told', () => {
    expect(readSituation({}, TODAY)).toEqual({ situation: UNKNOWN_SITUATION, problems: {} });
    expect(readSituation({ passport: '', arrival: ' ', children: [], event: '' }, TODAY).situation).toEqual(UNKNOWN_SITUATION);
  });

  it('reads a form', () => {
    const form = {
      passport: 'pl',
      arrival: '2026-11-02',
      stay: 'not-sure',
      work: 'agency',
      home: 'from-work',
      partner: 'abroad',
      children: ['4-to-17', 'under-4'],
      car: 'no',
      leaving: '2027-08-31',
      event: ['moved@2026-12-01', 'ill'],
      'new-event': 'pregnant',
      'new-event-day': '2027-06-01',
    };
    expect(readSituation(form, TODAY)).toEqual({
      situation: {
        passport: 'PL',
        arrival: '2026-11-02',
        stay: 'not-sure',
        work: 'agency',
        home: 'from-work',
        partner: 'abroad',
        children: ['under-4', '4-to-17'],
        car: false,
        leaving: '2027-08-31',
        events: [
          { event: 'moved', day: '2026-12-01' },
          { event: 'ill', day: null },
          { event: 'pregnant', day: '2027-06-01' },
        ],
      },
      problems: {},
    });
  });

  it('keeps no children and children apart from a skipped question', () => {
    expect(readSituation({ children: 'none' }, TODAY).situation.children).toEqual([]);
    expect(readSituation({ children: ['none', 'under-4'] }, TODAY).situation.children).toEqual(['under-4']);
    expect(readSituation({}, TODAY).situation.children).toBeNull();
  });

  it('says what is wrong with a field, and takes it as skipped', () => {
    const problemsOf = (raw: RawSituation) => readSituation(raw, TODAY).problems;
    expect(problemsOf({ passport: 'XX', work: 'pirate' })).toEqual({ passport: 'unknown-answer', work: 'unknown-answer' });
    expect(problemsOf({ arrival: '2026-02-30' })).toEqual({ arrival: 'not-a-day' });
    expect(problemsOf({ arrival: '1959-12-31' })).toEqual({ arrival: 'too-early' });
    expect(problemsOf({ arrival: '2031-11-21' })).toEqual({});
    expect(problemsOf({ arrival: '2031-11-22' })).toEqual({ arrival: 'too-late' });
    expect(problemsOf({ arrival: '2026-11-02', leaving: '2026-11-01' })).toEqual({ leaving: 'before-arrival' });
    expect(problemsOf({ 'new-event': 'moved', 'new-event-day': 'soon' })).toEqual({ 'new-event-day': 'not-a-day' });
    expect(readSituation({ arrival: 'x', work: 'agency' }, TODAY).situation).toEqual({ ...UNKNOWN_SITUATION, work: 'agency' });
  });

  it('keeps an event whose day is wrong, and no more than twenty events', () => {
    expect(readSituation({ event: 'moved@soon' }, TODAY)).toMatchObject({
      situation: { events: [{ event: 'moved', day: null }] },
      problems: { event: 'not-a-day' },
    });
    const many = Array.from({ length: 25 }, (_, i) => `moved@2026-01-${String(i + 1).padStart(2, '0')}`);
    const { situation, problems } = readSituation({ event: many }, TODAY);
    expect([situation.events.length, problems]).toEqual([20, { event: 'too-many' }]);
    expect(readSituation({ event: ['moved', 'moved'] }, TODAY).situation.events).toHaveLength(1);
  });

  it('gives back every situation that was written', () => {
    fc.assert(
      fc.property(anySituation(TODAY), (situation) => {
        expect(readSituation(writeSituation(situation), TODAY)).toEqual({ situation, problems: {} });
      }),
    );
  });

  it('never throws, whatever a link or a phone holds', () => {
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom('passport', 'arrival', 'event', 'children', '__proto__'), fc.string()),
      fc.anything(),
    );
    fc.assert(
      fc.property(anything, (raw) => {
        const { situation } = readSituation(raw as RawSituation, TODAY);
        expect(readSituation(writeSituation(situation), TODAY).situation).toEqual(situation);
      }),
    );
  });
});
