import { describe, expect, it } from 'vitest';
import file from '../../content/desk/referral/terms.json' with { type: 'json' };
import { answerBy, dueSteps, expiresAt, sharedUntil, termOf, termsFile, termsOf, type SentReferral, type Terms } from './terms.ts';

const at = (moment: string) => Date.parse(moment);

describe('the term of an organisation', () => {
  const terms: Terms = { default: { today: 0, 'this-week': 3, normal: 10 }, organisations: { shelter: { normal: 2 } } };

  it('is its own where it has one, else that of all', () => {
    expect(termOf(terms, 'shelter', 'normal')).toBe(2);
    expect(termsOf(terms, 'shelter')).toEqual({ today: 0, 'this-week': 3, normal: 2 });
    expect(termOf(terms, 'other', 'normal')).toBe(10);
  });

  it('stands in the file as it should', () => {
    expect(termsFile.parse(file).default).toEqual({ today: 0, 'this-week': 3, normal: 10 });
  });
});

describe('the moment to answer by', () => {
  it.each([
    ['at ten, for today', '2026-11-23T10:00', 0, '2026-11-23T16:00:00Z'],
    ['at four, for today: the next working day', '2026-11-23T16:00', 0, '2026-11-24T16:00:00Z'],
    ['on a Saturday, for today: Monday', '2026-11-21T10:00', 0, '2026-11-23T16:00:00Z'],
    ['before Christmas, for this week', '2026-12-23T10:00', 3, '2026-12-29T16:00:00Z'],
    ['in summer, by the clock of summer', '2026-07-01T10:00', 1, '2026-07-02T15:00:00Z'],
  ])('%s', (_, sentAt, days, expected) => {
    expect(new Date(answerBy(sentAt, days)).toISOString()).toBe(new Date(expected).toISOString());
  });
});

describe('what is due', () => {
  const sent: SentReferral = {
    state: 'sent',
    sentAt: at('2026-11-23T09:00:00Z'),
    sentOn: '2026-11-23',
    answerBy: at('2026-11-30T16:00:00Z'),
    answerOn: '2026-11-30',
    remindedAt: null,
    overdueAt: null,
    escalatedAt: null,
  };
  const half = (sent.sentAt + sent.answerBy) / 2;

  it('comes in its order, each when its time has come', () => {
    expect(dueSteps(sent, half - 1)).toEqual([]);
    expect(dueSteps(sent, half)).toEqual(['remind']);
    expect(dueSteps({ ...sent, remindedAt: half }, sent.answerBy - 1)).toEqual([]);
    expect(dueSteps({ ...sent, remindedAt: half }, sent.answerBy)).toEqual(['tell-sender']);
    const told = { ...sent, remindedAt: half, overdueAt: sent.answerBy };
    expect(dueSteps(told, at('2026-12-01T15:59:00Z'))).toEqual([]);
    expect(dueSteps(told, at('2026-12-01T16:00:00Z'))).toEqual(['escalate']);
    expect(dueSteps({ ...told, escalatedAt: 1 }, at('2026-12-14T15:59:00Z'))).toEqual([]);
    expect(dueSteps({ ...told, escalatedAt: 1 }, at('2026-12-14T16:00:00Z'))).toEqual(['expire']);
  });

  it('is made up for after a time in which nothing ran', () => {
    expect(dueSteps(sent, at('2026-12-05T12:00:00Z'))).toEqual(['remind', 'tell-sender', 'escalate']);
    expect(dueSteps(sent, at('2027-05-01T12:00:00Z'))).toEqual(['expire']);
  });

  it('is nothing once it was answered', () => {
    for (const state of ['draft', 'accepted', 'in-progress', 'done'] as const)
      expect(dueSteps({ ...sent, state }, at('2027-05-01T12:00:00Z'))).toEqual([]);
  });

  it('lets one of the same day wait three working days', () => {
    expect(new Date(expiresAt({ sentOn: '2026-11-23', answerOn: '2026-11-23' })).toISOString()).toBe('2026-11-26T16:00:00.000Z');
  });
});

describe('the last day of sharing', () => {
  it.each([
    ['half a year on, without a file', null, '2027-05-23'],
    ['that of the file, when it ends before', '2027-05-21', '2027-05-21'],
    ['half a year on, when the file goes on for longer', '2027-11-01', '2027-05-23'],
    ['tomorrow, when the file ends today', '2026-11-22', '2026-11-23'],
  ])('is %s', (_when, fileEnds, expected) => expect(sharedUntil('2026-11-22', fileEnds)).toBe(expected));
});
