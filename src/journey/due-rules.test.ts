import { describe, expect, it } from 'vitest';
import { say } from '#platform/i18n/say.ts';
import { planFor, taskIn, TASKS, EN, NL } from './journey.fixture.ts';
import type { LifeEvent, Situation } from './situation.ts';

const ARRIVED: Partial<Situation> = { arrival: '2026-11-16', stay: 'over-a-year' };
const EU: Partial<Situation> = { ...ARRIVED, passport: 'PL', work: 'agency', home: 'from-work' };
const onDay = (event: LifeEvent, day: string, told: Partial<Situation> = EU): Partial<Situation> => ({ ...told, events: [{ event, day }] });
const REGISTRATION = 'Within 5 days of arriving, if you stay longer than about 4 months.';
const toeslagen = '28 days: Awir art. 17, from memory';

type Case = readonly [told: Partial<Situation>, expected: string, because: string];

function casesOf(
  told: Partial<Situation>,
  days: Readonly<Record<string, readonly [expected: string, because: string]>>,
): Record<string, Case> {
  return Object.fromEntries(Object.entries(days).map(([id, [expected, because]]) => [id, [told, expected, because]]));
}

/**
 * Each task with a term: a situation, and its day on 21 November 2026 as we worked it out by hand. "?" asks to call:
 * from memory or contradicted. "-" has words and no day.
 */
const CASES: Readonly<Record<string, Case>> = {
  ...casesOf(EU, {
    'register-as-resident': ['by 2026-11-21?', 'fifth day: Wet BRP art. 2.38; the line between BRP and RNI is recalled'],
    'get-health-insurance': ['by 2027-03-15', 'within four months, the earlier reading: Zvw art. 5 lid 5 a'],
    'tax-return-first-year': ['by 2027-04-30 from 2027-03-01', 'before 1 May of the next year: AWR art. 9'],
    'check-eu-licence': ['-', '15 years from the day of issue, which we do not ask: WVW 1994 art. 108'],
    'watch-contract-end': ['-', 'a month before an end that we do not ask: BW 7:668'],
    'check-tax-assessment': ['-', 'six weeks from a letter: Awb art. 6:7'],
    'update-allowances': ['-', 'four weeks from a change: Awir art. 17'],
    'check-holiday-allowance': ['on 2027-06-30', 'paid in June: WML art. 17'],
    'check-minimum-wage': ['from 2027-01-01', 'the next of 1 January and 1 July: WML art. 14'],
    'compare-health-insurance': ['by 2026-12-31', 'Zvw art. 7 lid 1'],
    'get-permanent-residence': ['from 2031-11-16', 'five years: Dir. 2004/38 art. 16'],
  }),
  ...casesOf(onDay('new-job', '2026-11-18'), {
    'get-contract-copy': ['by 2026-11-25', 'a week after the first working day: BW 7:655'],
    'ask-agency-phase': ['from 2027-11-17?', '52 weeks are 364 days: agency CAO art. 14, from memory'],
    'ask-fixed-hours': ['from 2027-11-18', 'twelve months: BW 7:628a lid 5'],
  }),
  ...casesOf(
    { ...EU, children: ['under-4'] },
    {
      'apply-child-benefit': ['by 2027-11-15?', 'a year back, from memory: AKW art. 14'],
    },
  ),
  ...casesOf(
    { ...EU, home: 'none' },
    {
      'get-briefadres': ['-', 'five days from having no address: Wet BRP art. 2.38'],
    },
  ),
  ...casesOf(
    { ...EU, work: 'none' },
    {
      'check-right-to-stay': ['by 2027-02-15', 'three months, the earlier reading: Vb 2000 art. 8.11'],
    },
  ),
  ...casesOf(
    { ...EU, stay: 'under-4-months' },
    {
      'tax-return-short-stay': ['by 2027-04-30 from 2027-03-01', 'the same'],
    },
  ),
  ...casesOf(
    { ...EU, home: 'rented' },
    {
      'check-rent': ['by 2027-05-15?', 'six months, the earlier reading: BW 7:249, from memory'],
      'pay-municipal-taxes': ['-', 'ten days from a letter: Invorderingswet 1990 art. 26'],
    },
  ),
  ...casesOf(
    { ...ARRIVED, passport: 'BR' },
    {
      // 14 days of November, 31, 31, 28, 31, 30: 165; then 20 in May.
      'exchange-driving-licence': ['by 2027-05-20', '185 days: WVW 1994 art. 108'],
    },
  ),
  ...casesOf(
    { ...EU, arrival: '2024-05-01' },
    {
      'tax-return': ['by 2027-04-30 from 2027-03-01', 'over 2026, before 1 May: AWR art. 9'],
    },
  ),
  ...casesOf(
    { ...EU, arrival: '2025-03-01' },
    {
      'take-holiday-days': ['by 2027-06-30?', 'days of 2025 lapsed, those of 2026 six months after it: BW 7:640a'],
    },
  ),
  ...casesOf(
    { ...ARRIVED, passport: 'UA' },
    {
      'renew-ukraine-protection': ['on 2027-03-04?', 'Council Implementing Decision (EU) 2025/1460, from memory'],
    },
  ),
  ...casesOf(onDay('new-job', '2026-12-01'), {
    'new-job-allowances': ['by 2026-12-29?', toeslagen],
  }),
  ...casesOf(onDay('job-lost', '2026-12-31'), {
    'do-not-sign': ['-', '14 days from signing: BW 7:670b'],
    // A Sunday: whether it runs on is not sure.
    'check-dismissal': ['by 2027-02-28?', 'two months, the last day of a shorter month: BW 7:686a lid 4'],
    'apply-unemployment-benefit': ['by 2027-01-07 from 2026-12-24', 'a week before until a week after: WW art. 26'],
    'keep-your-home': ['by 2027-01-28?', 'four weeks: agency CAO, from memory'],
    'insurance-after-job': ['-', 'at most 40 days, so no day is certain: conditions of the policy'],
    'claim-transition-payment': ['by 2027-03-31', 'three months: BW 7:686a lid 4'],
    'job-lost-allowances': ['by 2027-01-28?', toeslagen],
  }),
  ...casesOf(onDay('job-lost', '2026-12-31', { ...ARRIVED, passport: 'IN', work: 'highly-skilled' }), {
    'find-new-sponsor': ['by 2027-03-30?', 'three months, the earlier reading: Vw 2000, from memory'],
  }),
  ...casesOf(onDay('ill', '2026-12-01'), {
    'make-return-plan': ['by 2027-01-19?', 'week 8 begins after 49 days: Wet verbetering poortwachter, from memory'],
    'apply-wia': ['by 2028-09-05?', 'week 93 begins after 644 days: WIA, from memory'],
  }),
  ...casesOf(onDay('moved', '2026-12-01'), {
    'report-move': ['by 2026-12-06 from 2026-11-03', 'four weeks before until the fifth day: Wet BRP art. 2.39'],
  }),
  ...casesOf(onDay('moved', '2026-12-01', { ...EU, home: 'rented' }), {
    'check-new-rent': ['by 2027-05-31?', 'six months, the earlier reading: BW 7:249'],
  }),
  ...casesOf(onDay('partner-or-marriage', '2027-05-14'), {
    'give-marriage-notice': ['by 2027-04-30?', 'two weeks before: BW 1:43, from memory'],
    'partner-allowances': ['by 2027-06-11?', toeslagen],
    'eu-family-document': ['-', 'a month after the first three: Vb 2000 art. 8.13'],
  }),
  ...casesOf(onDay('pregnant', '2027-06-01'), {
    'tell-employer-pregnant': ['by 2027-03-30?', 'three weeks before the earliest leave, six weeks before: Wazo art. 3:3'],
    'stop-work-in-time': ['by 2027-05-04?', 'four weeks before: Wazo art. 3:1, from memory'],
  }),
  ...casesOf(onDay('child-born', '2026-12-01'), {
    'declare-birth': ['by 2026-12-04?', 'three days, working days or not: BW 1:19e'],
    'insure-child': ['by 2027-03-31', 'within four months, the earlier reading: Zvw art. 5 lid 5 a'],
    'child-benefit-after-birth': ['by 2027-11-30?', 'a year back: AKW art. 14, from memory'],
    'take-partner-leave': ['by 2027-05-31', 'six months, the earlier reading: Wazo art. 4:2a'],
    'take-parental-leave': ['by 2027-11-30', 'the first year: Wazo ch. 6'],
  }),
  ...casesOf(onDay('child-to-school', '2022-10-10'), {
    'choose-school': ['by 2027-11-01 from 2026-10-10', 'the month after the fifth birthday: Leerplichtwet 1969 art. 3'],
  }),
  ...casesOf(onDay('divorce', '2026-12-01'), {
    'divorce-allowances': ['by 2026-12-29?', toeslagen],
  }),
  ...casesOf(onDay('buying-home', '2026-12-01'), {
    'use-cooling-off': ['by 2026-12-04?', 'three days: BW 7:2, from memory'],
  }),
  ...casesOf(onDay('death', '2026-12-04'), {
    // Friday 4 December; Monday 7 is the first working day after it.
    'arrange-funeral': ['by 2026-12-14?', 'sixth working day: Wlb art. 16, from memory'],
  }),
  ...casesOf(
    { ...EU, leaving: '2027-08-31' },
    {
      deregister: ['by 2027-08-30? from 2027-08-26', 'from five days before, before leaving: Wet BRP art. 2.43'],
      'end-rent': ['by 2027-07-31?', 'a month before: BW 7:271, from memory'],
      'stop-allowances': ['by 2027-09-28?', toeslagen],
      'deposit-after-leaving': ['-', '14 days from the end of the tenancy, which we do not ask: BW 7:261b'],
      'tax-return-after-leaving': ['by 2028-04-30 from 2028-03-01', 'before 1 May of the next year: AWR art. 9'],
    },
  ),
  ...casesOf(onDay('season-ends', '2026-10-31'), {
    'season-insurance-stop': ['-', 'at most 40 days, so no day is certain'],
    'season-benefit': ['by 2026-11-07 from 2026-10-24', 'WW art. 26'],
    'season-tax': ['by 2027-04-30 from 2027-03-01', 'AWR art. 9'],
  }),
  ...casesOf(onDay('season-returns', '2027-03-15'), {
    'season-register': ['by 2027-03-20?', 'fifth day: Wet BRP art. 2.38'],
    'season-insurance-start': ['by 2027-07-14', 'a new duty, four months: Zvw art. 5 lid 5 a'],
  }),
};

function said(told: Partial<Situation>, id: string): string | undefined {
  const task = taskIn(planFor(told), id);
  if (!task) return undefined;
  if (!task.due) return task.rule ? '-' : 'no rule';
  const { kind, day, from, callToday } = task.due;
  return `${kind} ${day}${callToday ? '?' : ''}${from ? ` from ${from}` : ''}`;
}

describe('the day of a task', () => {
  it.each(Object.entries(CASES))('%s is worked out as by hand', (id, [told, expected, because]) => {
    expect({ because, day: said(told, id) }).toEqual({ because, day: expected });
  });

  it('is tested for each task that has a term', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(
      TASKS.filter(({ due }) => due)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('comes with its rule in words, in English and in Dutch', () => {
    for (const [id, [told]] of Object.entries(CASES)) {
      const rule = taskIn(planFor(told), id)?.rule;
      expect(rule && say(EN, 'en', rule)).toMatch(/\.$/);
      expect(rule && say(NL, 'nl', rule)).toMatch(/\.$/);
    }
    const registration = taskIn(planFor(EU), 'register-as-resident')?.rule;
    expect(registration && say(EN, 'en', registration)).toBe(REGISTRATION);
    expect(registration && say(NL, 'nl', registration)).toBe('Binnen 5 dagen na aankomst, als je langer dan ongeveer 4 maanden blijft.');
  });

  it('is not there without the day that it counts from, but its words are', () => {
    const task = taskIn(planFor({ passport: 'PL' }), 'register-as-resident');
    expect(task?.due).toBeNull();
    expect(task?.rule && say(EN, 'en', task.rule)).toBe(REGISTRATION);
    const dayless = taskIn(planFor({ events: [{ event: 'moved', day: null }] }), 'report-move');
    expect([dayless?.due, dayless?.rule?.text]).toEqual([null, 'due.move']);
  });

  it('is not there before the law that we have begins', () => {
    // Wet BRP: from 6 January 2014.
    expect(said({ ...EU, arrival: '2013-12-01' }, 'register-as-resident')).toBe('no rule');
  });

  it('of the registration asks the municipality near the line, and falls away for a short stay', () => {
    expect(said({ ...EU, leaving: '2027-03-20' }, 'register-as-resident')).toBe('by 2026-11-21?');
    expect(said({ ...EU, leaving: '2026-12-20' }, 'register-as-resident')).toBe('no rule');
  });

  it('of a school says "now" for a child that has the age', () => {
    const task = taskIn(planFor(onDay('child-to-school', '2017-10-10')), 'choose-school');
    expect(task?.due).toBeNull();
    expect(task?.rule?.text).toBe('due.compulsory-school.now');
  });

  it('of a yearly return stays overdue for some weeks, then makes room for the next', () => {
    const returnOn = (today: string) => taskIn(planFor({ ...EU, arrival: '2020-05-01' }, today), 'tax-return');
    expect(returnOn('2027-05-10')).toMatchObject({ overdue: true, key: 'tax-return@2027-04', due: { day: '2027-04-30' } });
    expect(returnOn('2027-07-01')).toMatchObject({ overdue: false, key: 'tax-return@2028-04' });
    // Cancelling late is of no use: the next year at once.
    expect(taskIn(planFor(EU, '2027-01-01'), 'compare-health-insurance')).toMatchObject({ overdue: false, due: { day: '2027-12-31' } });
  });

  it('never comes before the arrival when it comes every year', () => {
    expect(said({ ...EU, arrival: '2027-02-01' }, 'compare-health-insurance')).toBe('by 2027-12-31');
    expect(said({ ...EU, arrival: '2027-02-01' }, 'take-holiday-days')).toBe('by 2028-06-30?');
    expect(said({ ...EU, arrival: '2026-02-01' }, 'tax-return')).toBe('by 2028-04-30 from 2028-03-01');
  });
});
