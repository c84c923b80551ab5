import { describe, expect, it } from 'vitest';
import { say, type Texts } from '#platform/i18n/say.ts';
import { readFileSync } from 'node:fs';
import type { Typed } from '../read-answers.ts';
import {
  AGREEMENT,
  before,
  check,
  CLAUSE,
  EXAMPLES,
  examined,
  find,
  NOTICE,
  PAY,
  PERMANENT,
  RESIGNED,
  SENT_AWAY,
  SIGNED,
  TRIAL,
  YEAR,
} from './examples.fixture.ts';
import { FINDING_IDS, type FindingId } from './ids.ts';

const nl = JSON.parse(readFileSync('content/checks/dismissal/nl.json', 'utf8')) as Texts;
const ids = (typed: Typed, today?: string) => examined(typed, today).findings.map(({ id }) => id);
const letter = (typed: Typed) => {
  const found = examined(typed).letter;
  return found && [found.subject, ...found.paragraphs].map(({ text }) => text.replace('dismissal.letter.', ''));
};

describe('what can be found', () => {
  it.each(FINDING_IDS)('%s', (id) => {
    expect(ids(EXAMPLES[id])).toContain(id);
  });

  it('nothing is called wrong that rests on a recalled rule', () => {
    for (const typed of Object.values(EXAMPLES))
      for (const { ground, verdict } of examined(typed).findings) if (ground.confidence === 'recalled') expect(verdict).toBe('unclear');
  });

  it('a rule that does not cover the days says so and is never a guess', () => {
    for (const id of FINDING_IDS.filter((each) => each.endsWith('-not-known'))) {
      expect(find(EXAMPLES[id], id)).toMatchObject({ verdict: 'unclear' });
      expect(find(EXAMPLES[id], id)?.amountCents).toBeUndefined();
    }
  });
});

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

describe('notice by the employer', () => {
  it('is one month towards the end of a month; a day that the contract may name is not called wrong', () => {
    // BW 7:672 lid 1, 2: told on 2 November, a month is 2 December, the end of that month the 31st.
    expect(find({ ...NOTICE, lastDay: '2026-12-01' }, 'notice-too-short-no-amount')?.verdict).toBe('wrong');
    expect(find({ ...NOTICE, lastDay: '2026-12-02' }, 'notice-perhaps-too-short')?.verdict).toBe('unclear');
    expect(ids({ ...NOTICE, lastDay: '2026-12-30' })).toContain('notice-perhaps-too-short');
    expect(ids({ ...NOTICE, lastDay: '2026-12-31' })).toContain('notice-long-enough');
  });

  it('is two months from five years on', () => {
    // BW 7:672 lid 2 b: five years on 2 November 2026.
    const until = (firstDay: string) => find({ ...NOTICE, lastDay: '', firstDay }, 'notice-until')?.values;
    expect(until('2021-11-02')).toEqual({ day: { day: '2027-01-31' } });
    expect(until('2021-11-03')).toEqual({ day: { day: '2026-12-31' } });
    expect(until('2011-11-02')).toEqual({ day: { day: '2027-03-31' } });
  });

  it('that is too short costs the pay until the earliest right day', () => {
    // BW 7:672 lid 11: 1 and 2 December: 2,600 / 31 × 2 = 167.74.
    expect(find({ ...NOTICE, ...PAY }, 'notice-too-short')).toMatchObject({ verdict: 'wrong', amountCents: 16_774 });
  });

  it('cannot end a fixed contract early, unless both may', () => {
    // BW 7:667 lid 3, 7:677 lid 4: December to March, 4 × 2,600.
    const fixed = { ...NOTICE, ...PAY, contractKind: 'fixed', contractEnds: '2027-03-31' };
    expect(find({ ...fixed, earlyEnd: 'no' }, 'fixed-too-early')).toMatchObject({ verdict: 'wrong', amountCents: 1_040_000 });
    expect(find({ ...fixed, earlyEnd: '' }, 'fixed-too-early')?.verdict).toBe('unclear');
    expect(ids({ ...fixed, earlyEnd: 'yes' })).toContain('notice-too-short');
    expect(ids({ ...fixed, earlyEnd: 'no', lastDay: '2027-03-30' })).toContain('fixed-too-early');
    expect(ids({ ...fixed, earlyEnd: 'no', lastDay: '2027-03-31' })).not.toContain('fixed-too-early');
  });

  it('of a dismissal on the spot waits for the judge', () => {
    const onTheSpot = { event: 'on-the-spot', toldOn: '2026-11-02', ...PERMANENT, ...PAY };
    // 3 November to 2 December is a month.
    expect(find(onTheSpot, 'notice-on-the-spot')).toMatchObject({ verdict: 'unclear', amountCents: 260_000 });
  });

  it('in what may be a trial period is not judged', () => {
    // 3 September and two months: until 2 November.
    expect(ids({ ...NOTICE, firstDay: '2026-09-03' })).toContain('notice-permit-unknown');
    expect(ids({ ...NOTICE, firstDay: '2026-09-02' })).toContain('notice-no-permit');
  });

  it('with a permit is not called too short: its time may have been taken off', () => {
    expect(find({ ...NOTICE, permit: 'yes' }, 'notice-too-short-no-amount')?.verdict).toBe('unclear');
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

describe('the announcement', () => {
  it('has to come a month before the end, in writing', () => {
    // BW 7:668 lid 1, 3: for 31 October by 30 September; a day late is 2,600 / 31 = 83.87 at least.
    const told = (announcedOn: string): Typed => ({ ...YEAR, ...PAY, announced: 'in-writing', announcedOn });
    expect(ids(told('2026-09-30'))).toContain('announcement-in-time');
    expect(find(told('2026-10-01'), 'announcement-late')).toMatchObject({ verdict: 'unclear', amountCents: 8387 });
    expect(find({ ...YEAR, ...PAY, announced: 'spoken' }, 'announcement-none')).toMatchObject({ verdict: 'wrong', amountCents: 260_000 });
  });

  it('is due from six months on', () => {
    expect(ids({ ...YEAR, firstDay: '2026-05-01', announced: 'no' })).toContain('announcement-none-no-amount');
    expect(ids({ ...YEAR, firstDay: '2026-05-02', announced: 'no' })).toContain('announcement-not-due');
    expect(ids({ ...YEAR, contractKind: 'agency-clause', announced: 'no' })).toContain('announcement-not-due');
    expect(ids({ ...YEAR, contractKind: 'project', contractEnds: '', lastDay: '2026-10-31', announced: 'no' })).toContain(
      'announcement-not-due',
    );
  });

  it('has to be claimed by the earlier of two days, with a call today', () => {
    // BW 7:686a lid 4 e: three months from 30 September is 30 December, two months from 31 October the 31st.
    expect(find({ ...YEAR, ...PAY, announced: 'no' }, 'announcement-none')?.deadline).toEqual({
      day: '2026-12-30',
      text: 'dismissal.deadline.announcement',
      callToday: true,
    });
  });

  it('is not late before its day, and waits for the end when it is', () => {
    // For 31 December by 30 November; for 15 December by 15 November.
    expect(find({ ...YEAR, contractEnds: '2026-12-31', announced: 'no' }, 'announcement-coming')?.values).toEqual({
      day: { day: '2026-11-30' },
    });
    expect(ids({ ...YEAR, contractEnds: '2026-12-31', announced: 'no' }, '2026-11-30')).toContain('announcement-coming');
    expect(ids({ ...YEAR, contractEnds: '2026-12-31', announced: 'no' }, '2026-12-01')).toContain('announcement-overdue');
    expect(ids({ ...YEAR, contractEnds: '2026-12-31', announced: 'no' }, '2027-01-01')).toContain('announcement-none-no-amount');
  });
});

describe('contracts in a row', () => {
  it('are three within 36 months by the Act, and more only by CAO', () => {
    // BW 7:668a lid 1: the fourth contract, or more than 36 months: 1 November 2023 and three years end on 31 October 2026.
    const three = before(['2024-11-01', '2025-04-30'], ['2025-05-01', '2025-10-31']);
    expect(ids({ ...YEAR, ...three })).toContain('chain-fixed');
    const four = before(['2024-05-01', '2024-10-31'], ['2024-11-01', '2025-04-30'], ['2025-05-01', '2025-10-31']);
    expect(find({ ...YEAR, ...four }, 'chain-perhaps-permanent')).toMatchObject({
      verdict: 'unclear',
      weight: 3,
      values: { day: { day: '2025-11-01' } },
    });
    expect(ids({ ...YEAR, ...before(['2023-11-01', '2025-10-31']) })).toContain('chain-fixed');
    expect(ids({ ...YEAR, ...before(['2023-10-31', '2025-10-31']) })).toContain('chain-perhaps-permanent');
  });

  it('are permanent under any CAO after 48 months', () => {
    // Lid 5: from 31 October 2022, 48 months end on 30 October 2026; from 1 November 2022 on the last day itself.
    expect(find({ ...YEAR, ...before(['2022-10-31', '2025-10-31']) }, 'chain-perhaps-permanent')).toBeDefined();
    const row = before(['2022-10-31', '2023-10-31'], ['2023-11-01', '2025-10-31']);
    expect(find({ ...YEAR, ...row }, 'chain-permanent')).toMatchObject({
      verdict: 'wrong',
      weight: 3,
      values: { day: { day: '2026-10-31' } },
    });
    expect(ids({ ...YEAR, ...before(['2022-11-01', '2023-10-31'], ['2023-11-01', '2025-10-31']) })).toContain('chain-perhaps-permanent');
    expect(letter({ ...YEAR, ...row })).toEqual(
      expect.arrayContaining(['protest.permanent', 'protest.otherwise', 'claim.leave-no-amount']),
    );
  });

  it('begin again after a gap of more than six months', () => {
    const many = (lastDay: string) => before(['2023-11-01', '2024-04-30'], ['2024-05-01', '2024-10-31'], ['2024-11-01', lastDay]);
    expect(ids({ ...YEAR, ...many('2025-04-30') })).toContain('chain-perhaps-permanent');
    expect(ids({ ...YEAR, ...many('2025-04-29') })).toContain('chain-fixed');
  });
});

describe('money at the end', () => {
  it('the transition payment is a third of a month with holiday allowance for a year', () => {
    // BW 7:673 lid 2: 2,600 × 1.08 / 3 = 936, to be asked of the judge by 31 January 2027, a Sunday.
    expect(find({ ...YEAR, ...PAY }, 'transition')).toMatchObject({
      verdict: 'unclear',
      amountCents: 93_600,
      deadline: { day: '2027-01-31', text: 'dismissal.deadline.transition', callToday: true },
    });
  });

  it('counts contracts without a day between, and leaves out what lies before a gap', () => {
    expect(find({ ...YEAR, ...PAY, ...before(['2024-11-01', '2025-10-31']) }, 'transition')?.amountCents).toBe(187_200);
    const gap = { ...YEAR, ...PAY, ...before(['2024-11-01', '2025-10-30']) };
    expect(find(gap, 'transition')?.amountCents).toBe(93_600);
    expect(examined(gap).cannotKnow).toContain('gap');
  });

  it('is counted from the hours when paid by the hour, never too high', () => {
    // 15 × 40 × 52 / 12 = 2,600.
    expect(find({ ...YEAR, payKind: 'hour', hourPay: '15', hoursWeek: '40' }, 'transition')?.amountCents).toBe(93_600);
    expect(ids({ ...YEAR, payKind: 'hour', hourPay: '15' })).toContain('transition-no-amount');
  });

  it('is known without the maximum of a year that is not known', () => {
    expect(find({ ...YEAR, ...PAY, firstDay: '2026-02-01', contractEnds: '2027-01-31' }, 'transition-before-maximum')?.amountCents).toBe(
      93_600,
    );
  });

  it('pays out leave and holiday allowance', () => {
    // BW 7:641: 40 × 14.91. WML art. 15, 17: June to October, 8 % of 5 × 2,600.
    const typed = { ...YEAR, ...PAY, leaveHours: '40', allowance: 'yearly' };
    expect(find(typed, 'leave')).toMatchObject({ verdict: 'wrong', amountCents: 59_640 });
    expect(find(typed, 'allowance')).toMatchObject({ verdict: 'wrong', amountCents: 104_000, values: { from: { day: '2026-06-01' } } });
    expect(find({ ...typed, contractEnds: '2026-11-21' }, 'leave')?.verdict).toBe('unclear');
    expect(find({ ...typed, contractEnds: '2026-11-20' }, 'leave')?.verdict).toBe('wrong');
    expect(ids({ ...typed, leaveHours: '0', allowance: 'each-pay' })).not.toEqual(expect.arrayContaining(['leave-ask']));
  });

  it('claims all of it in one letter, with amounts and a day', () => {
    const typed = { ...YEAR, ...PAY, announced: 'no', leaveHours: '40', allowance: 'yearly' };
    expect(letter(typed)).toEqual([
      'claim.subject',
      'claim.ended',
      'claim.transition',
      'claim.announcement',
      'claim.leave',
      'claim.allowance',
      'claim.pay-by',
    ]);
    const text = examined(typed)
      .letter!.paragraphs.map((each) => say(nl, 'nl', each))
      .join('\n');
    expect(text).toMatch(/936 bruto.*BW 7:673/);
    expect(text).toContain('5 december 2026');
  });
});

describe('illness and pregnancy', () => {
  it('forbid notice on a day of illness, for two years', () => {
    // BW 7:670 lid 1: told on 2 November 2026.
    const ill = (illSince: string): Typed => ({ ...NOTICE, ill: 'yes', illSince });
    expect(find(ill('2026-11-02'), 'ill-ban')).toMatchObject({ verdict: 'wrong', weight: 3, values: { day: { day: '2028-11-01' } } });
    expect(ids(ill('2026-11-03'))).toContain('ill-later');
    expect(ids(ill('2024-11-03'))).toContain('ill-ban');
    expect(ids(ill('2024-11-02'))).toContain('ill-long');
  });

  it('are only perhaps a ban with a permit', () => {
    expect(find({ ...NOTICE, permit: 'yes', ill: 'yes', illSince: '2026-10-01' }, 'ill-ban-perhaps')?.verdict).toBe('unclear');
    expect(find({ ...NOTICE, permit: 'yes', pregnancy: 'pregnant' }, 'pregnancy-perhaps')?.verdict).toBe('unclear');
  });

  it('forbid notice during pregnancy and at least sixteen weeks after the birth, by the shortest leave', () => {
    // BW 7:670 lid 2: ten weeks of leave and six weeks: born on 13 July, until 2 November.
    const born = (birthDay: string): Typed => ({ ...NOTICE, pregnancy: 'gave-birth', birthDay });
    expect(find({ ...NOTICE, pregnancy: 'pregnant' }, 'pregnancy-ban')).toMatchObject({ verdict: 'wrong' });
    expect(find(born('2026-07-13'), 'pregnancy-ban-until')).toMatchObject({ verdict: 'unclear', values: { day: { day: '2026-11-02' } } });
    expect(ids(born('2026-07-12'))).toContain('pregnancy-over');
    expect(ids(born('2026-11-03'))).toContain('pregnancy-perhaps');
  });

  it('are not told to the employer in the letter', () => {
    const typed = { ...NOTICE, pregnancy: 'pregnant' };
    expect(letter(typed)).toContain('protest.ban');
    const text = examined(typed)
      .letter!.paragraphs.map((each) => say(nl, 'nl', each))
      .join('\n');
    expect(text).not.toMatch(/zwanger|lid 2/);
  });

  it('at the end of the job lead to UWV', () => {
    expect(find({ ...YEAR, ill: 'yes', illSince: '2026-10-31' }, 'sick-at-end')).toMatchObject({
      weight: 3,
      values: { pct: { percent: 70 } },
    });
    expect(ids({ ...YEAR, ill: 'yes', illSince: '2026-11-01' })).not.toContain('sick-at-end');
  });
});

describe('a signature', () => {
  it('can be taken back for fourteen days, or three weeks when the paper does not say so', () => {
    // BW 7:670b lid 2, 3: signed on 9 November, until the 23rd or the 30th, both Mondays.
    const signed = (toldOfRight: string, signedOn = '2026-11-09'): Typed => ({ ...SIGNED, signedOn, toldOfRight });
    expect(find(signed('yes'), 'withdraw')?.deadline).toEqual({ day: '2026-11-23', text: 'dismissal.deadline.withdraw', callToday: true });
    expect(find(signed('no'), 'withdraw')?.deadline?.day).toBe('2026-11-30');
    // Not known: the shorter one.
    expect(find(signed('unknown'), 'withdraw')?.deadline).toMatchObject({ day: '2026-11-23', callToday: true });
    expect(ids(signed('yes', '2026-11-07'))).toContain('withdraw');
    expect(ids(signed('yes', '2026-11-06'))).toContain('withdraw-over');
  });

  it('is taken back in the letter as long as it can be', () => {
    expect(letter(SIGNED)).toEqual(['withdraw.subject', 'withdraw.agreement', 'withdraw.goes-on', 'available', 'confirm']);
    expect(letter({ ...SIGNED, signedOn: '2026-11-01' })).toBeNull();
    expect(letter({ ...NOTICE, signed: 'consent', signedOn: '2026-11-16' })).toContain('withdraw.consent');
  });

  it('that is still asked for is not given today', () => {
    const result = examined(AGREEMENT);
    expect(result.findings[0]).toMatchObject({ id: 'do-not-sign', weight: 3, values: { days: { span: 14, unit: 'day' } } });
    expect(letter(AGREEMENT)?.[0]).toBe('wait.subject');
  });

  it('under an agreement is held against notice and transition payment', () => {
    // Signed on 16 November: a month, to the end of December. 35 months: see the rule for the amount.
    expect(find({ ...SIGNED, lastDay: '2026-12-30' }, 'agreement-too-early')?.values).toEqual({ day: { day: '2026-12-31' } });
    expect(ids({ ...SIGNED, lastDay: '2026-12-31' })).toContain('agreement-end-fine');
    // Three years: 2,600 × 1.08.
    expect(find({ ...SIGNED, lastDay: '2026-12-31' }, 'transition-compare')?.amountCents).toBe(280_800);
  });
});

describe('the last day to go to the judge', () => {
  it('is two months from the last day, and calls today when it is near', () => {
    // BW 7:686a lid 4 a: fired on 21 September, until 21 November; HR 5 February 2021.
    const fired = (toldOn: string): Typed => ({ event: 'on-the-spot', toldOn, lastDay: toldOn });
    expect(find(fired('2026-09-21'), 'court')?.deadline).toMatchObject({ day: '2026-11-21', callToday: true });
    expect(ids(fired('2026-09-20'))).toContain('court-passed');
    expect(find(fired('2026-10-05'), 'court')).toMatchObject({ weight: 3, deadline: { day: '2026-12-05', callToday: true } });
    // 8 December is a Tuesday, more than two weeks away.
    expect(find(fired('2026-10-08'), 'court')).toMatchObject({ weight: 2, deadline: { day: '2026-12-08', callToday: false } });
  });

  it('is counted from the earliest day that it can be', () => {
    const told = { event: 'on-the-spot', toldOn: '2026-11-02' };
    expect(find({ ...told, lastDay: '2026-11-30' }, 'court')?.deadline).toMatchObject({ day: '2027-01-02', callToday: true });
    // "Per 1 December" may mean the last day of November.
    expect(find({ ...NOTICE, lastDay: '2026-12-01' }, 'court')?.deadline).toMatchObject({ day: '2027-01-30', callToday: true });
    expect(find({ ...NOTICE, lastDay: '' }, 'court')?.deadline).toMatchObject({ day: '2027-01-02', callToday: true });
  });

  it('is not asked for when nothing is disputed', () => {
    expect(ids(YEAR)).not.toContain('court');
    expect(ids(RESIGNED)).not.toContain('court');
  });
});

describe('unemployment benefit', () => {
  it('is asked for from a week before to a week after', () => {
    // WW art. 26 lid 1 b.
    const end = (contractEnds: string) => ids({ ...YEAR, contractEnds });
    expect(end('2026-11-29')).toContain('benefit-early');
    expect(end('2026-11-28')).toContain('benefit-apply');
    expect(end('2026-11-14')).toContain('benefit-apply');
    expect(end('2026-11-13')).toContain('benefit-late');
  });

  it('needs 26 of 36 weeks', () => {
    // WW art. 17.
    expect(find({ ...YEAR, weeksWorkedLately: '26' }, 'benefit-weeks')?.verdict).toBe('right');
    expect(find({ ...YEAR, weeksWorkedLately: '25' }, 'benefit-weeks-short')?.verdict).toBe('unclear');
    expect(ids({ ...YEAR, weeksWorkedLately: '0' })).toContain('benefit-weeks-short');
    expect(ids({ ...YEAR, weeksWorkedLately: '52' })).toContain('benefit-weeks');
  });
});

describe('agency work', () => {
  it('ends by the clause in 52 worked weeks', () => {
    expect(ids({ ...CLAUSE, weeksWorked: '52' })).toContain('agency-clause-ends');
    expect(ids({ ...CLAUSE, weeksWorked: '53' })).toContain('agency-clause-lost');
    expect(ids({ ...CLAUSE, weeksWorked: '' })).toContain('agency-depends');
    expect(find(CLAUSE, 'agency-clause-ends')?.verdict).toBe('unclear');
  });

  it('without a clause runs to its date', () => {
    const noClause = { event: 'agency-stops', toldOn: '2026-11-16', contractKind: 'agency', firstDay: '2026-06-01' };
    expect(find({ ...noClause, contractEnds: '2026-12-31' }, 'agency-no-clause')?.verdict).toBe('wrong');
    expect(ids({ ...noClause, contractEnds: '2026-11-16' })).toContain('fixed-ends');
    expect(letter({ ...noClause, contractEnds: '2026-12-31' })).toContain('protest.agency');
    expect(examined(noClause).letter?.to).toBe('agency');
  });

  it('leaves four weeks in the home, by the CAO', () => {
    expect(find({ ...CLAUSE, home: 'yes' }, 'home-agency')).toMatchObject({
      verdict: 'unclear',
      values: { day: { day: '2026-12-14' }, weeks: { span: 4, unit: 'week' } },
    });
  });
});

describe('answers that cannot be', () => {
  it.each([
    [{ ...NOTICE, lastDay: '2023-12-31' }, 'lastDay', 'ends-before-it-begins'],
    [{ ...YEAR, contractEnds: '2025-10-31' }, 'contractEnds', 'ends-before-it-begins'],
    [{ ...YEAR, ...before(['2025-01-01', '2024-12-31']) }, 'before', 'ends-before-it-begins'],
    [{ ...YEAR, ...before(['2025-01-01', '2025-11-01']) }, 'before', 'overlaps'],
    [{ ...YEAR, ...before(['2025-01-01', '2025-06-30'], ['2025-06-30', '2025-10-31']) }, 'before', 'overlaps'],
    [{}, 'event', 'missing'],
  ])('%o', (typed: Typed, field, problem) => {
    expect(check(typed)).toMatchObject({ kind: 'problems', problems: [{ field, problem }] });
  });

  it('who gives only what happened still gets help', () => {
    for (const event of [
      'on-the-spot',
      'sent-away',
      'notice',
      'request',
      'agreement',
      'trial-period',
      'agency-stops',
      'bankrupt',
      'other',
    ]) {
      const { findings, ask } = examined({ event });
      expect(findings.some(({ weight }) => weight === 3)).toBe(true);
      expect(ask.organisations[0]).toBe('juridisch-loket');
    }
  });
});

it('every example says the day and the amount that it was given', () => {
  const withAmount: FindingId[] = ['notice-too-short', 'fixed-too-early', 'announcement-none', 'transition', 'leave', 'allowance'];
  for (const id of withAmount) expect(find(EXAMPLES[id], id)?.amountCents).toBeGreaterThan(0);
});
