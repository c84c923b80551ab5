import { describe, expect, it } from 'vitest';
import type { Typed } from '../read-answers.ts';
import { examined, find, ids, letter } from './dismissal.fixture.ts';
import { CLAUSE, NOTICE, SENT_AWAY, TRIAL } from './examples.fixture.ts';

describe('sent away with words', () => {
  it('is against the rule once no trial period can run any more', () => {
    // BW 7:652 lid 5 b, 7:671 lid 1: two months at most in a permanent contract, 17 September to 16 November.
    expect(ids({ ...SENT_AWAY, firstDay: '2026-09-17' })).toContain('sent-away-unclear');
    expect(ids({ ...SENT_AWAY, firstDay: '2026-09-16' })).toContain('sent-away');
    expect(find({ ...SENT_AWAY, firstDay: '2026-09-16' }, 'sent-away')).toMatchObject({ verdict: 'wrong', weight: 3 });
  });

  it('in a contract of six months or less there is no trial period at all', () => {
    // BW 7:652 lid 4: 1 November to 30 April is six months, a day more is longer.
    const fixed = { ...SENT_AWAY, contractKind: 'fixed', firstDay: '2026-11-01' };
    expect(ids({ ...fixed, contractEnds: '2027-04-30' })).toContain('sent-away');
    expect(ids({ ...fixed, contractEnds: '2027-05-01' })).toContain('sent-away-unclear');
  });

  it('is not judged without the first day, and not called wrong for agency work with a clause', () => {
    expect(ids({ ...SENT_AWAY, firstDay: '' })).toContain('sent-away-unclear');
    expect(ids({ ...CLAUSE, event: 'sent-away' })).not.toContain('sent-away');
  });

  it('tells to act today, with a protest', () => {
    const result = examined(SENT_AWAY);
    expect(result.verdict).toBe('wrong');
    expect(result.findings[0]).toMatchObject({ id: 'sent-away', actions: expect.arrayContaining(['call-today', 'stay-available']) });
    expect(letter(SENT_AWAY)).toEqual([
      'protest.subject',
      'protest.told',
      'protest.no-permit',
      'available',
      'protest.reason',
      'protest.rights',
      'confirm',
    ]);
  });
});

describe('the trial period', () => {
  it('is held against the length of the contract', () => {
    // BW 7:652 lid 5: a month in a contract of less than two years, two months from two years on. Only a CAO allows more.
    expect(ids({ ...TRIAL, trialMonths: '1' })).toContain('trial-valid');
    expect(ids({ ...TRIAL, trialMonths: '2' })).toContain('trial-perhaps-too-long');
    expect(ids({ ...TRIAL, trialMonths: '2', contractEnds: '2028-10-31' })).toContain('trial-valid');
    expect(ids({ ...TRIAL, trialMonths: '3', contractEnds: '2028-10-31' })).toContain('trial-not-valid');
    expect(ids({ ...TRIAL, contractEnds: '2027-04-30' })).toContain('trial-not-valid');
  });

  it('has ended a month after it began', () => {
    // BW 7:676: 16 October and a month: until 15 November.
    expect(ids({ ...TRIAL, firstDay: '2026-10-16', toldOn: '2026-11-15' })).toContain('trial-valid');
    expect(ids({ ...TRIAL, firstDay: '2026-10-16', toldOn: '2026-11-16' })).toContain('trial-over');
  });

  it('is in order only when all of it is known, and then there is nothing for the judge', () => {
    expect(ids({ ...TRIAL, trialInWriting: '' })).toContain('trial-unknown');
    expect(ids(TRIAL)).not.toContain('court');
    expect(letter(TRIAL)?.[0]).toBe('claim.subject');
  });

  it('names its flaws on the sheet', () => {
    expect(examined({ ...TRIAL, trialInWriting: 'no', sameWork: 'yes' }).figures).toContainEqual({
      id: 'trial-flaws',
      value: { texts: ['dismissal.figure.flaw.not-in-writing', 'dismissal.figure.flaw.same-work-before'] },
    });
  });
});

describe('a letter about the end of a fixed contract', () => {
  const letterOn = (lastDay: string): Typed => ({ ...NOTICE, contractKind: 'fixed', contractEnds: '2026-11-30', earlyEnd: 'no', lastDay });

  it('on its own last day needs no permit, and is the announcement', () => {
    // BW 7:667 lid 1, 7:668 lid 1: told on 2 November for 30 November, three days late.
    expect(ids(letterOn('2026-11-30'))).toEqual(expect.arrayContaining(['fixed-ends', 'announcement-late-no-amount']));
    expect(ids(letterOn('2026-11-30'))).not.toContain('notice-no-permit');
  });

  it('before that day does need one, and without a day it is not judged', () => {
    expect(ids(letterOn('2026-11-29'))).toEqual(expect.arrayContaining(['notice-no-permit', 'fixed-too-early-no-amount']));
    expect(ids(letterOn(''))).toContain('notice-permit-unknown');
    expect(ids({ ...NOTICE, contractKind: 'project' })).toContain('notice-permit-unknown');
  });

  it('that comes after it, when the work went on, finds a contract that goes on', () => {
    expect(ids(letterOn('2026-12-01'))).toContain('went-on');
  });
});
