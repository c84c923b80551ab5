import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParameterSet } from '#law/index.ts';
import { say } from '#platform/i18n/say.ts';
import { appliesTo, holds } from './conditions.ts';
import { citizenship } from './countries.ts';
import { parametersOf } from './due-rules.ts';
import { dayOf, EN, NL, PARAMS, planFor, taskIn, TASKS, tasksOf, TODAY } from './journey.fixture.ts';
import { makePlan, reminders, type Plan } from './plan.ts';
import { anyDay, anySituation } from './situation.fixture.ts';
import { UNKNOWN_SITUATION, type Situation } from './situation.ts';

const NEW: Partial<Situation> = {
  passport: 'PL',
  arrival: '2026-11-16',
  stay: 'over-a-year',
  work: 'agency',
  home: 'rented',
  children: [],
};
const plain = (situation: Situation, today = TODAY, params = PARAMS) => makePlan(situation, { tasks: TASKS, params, today, states: {} });
const idsOf = (plan: Plan) => tasksOf(plan).map(({ id }) => id);
const phaseOf = (plan: Plan, name: string) => plan.phases.find(({ phase, event }) => (event?.event ?? phase) === name);
const headings = (plan: Plan) => plan.phases.map(({ phase, event, past }) => `${event?.event ?? phase}${past ? ' (past)' : ''}`);

describe('who gets which task', () => {
  it('citizenship is Dutch, of EU, EEA and Switzerland, Ukrainian or other', () => {
    const of = (codes: string) => codes.split(' ').map((code) => citizenship(code));
    expect(of('NL PL RO NO CH UA GB US')).toEqual(['dutch', 'eu', 'eu', 'eu', 'eu', 'ukraine', 'other', 'other']);
    expect(citizenship(null)).toBeNull();
  });

  it('a part that does not hold decides, a skipped answer leaves it open', () => {
    const conditions = { work: ['agency'], home: ['rented'] } as const;
    expect(holds(conditions, { ...UNKNOWN_SITUATION, work: 'agency', home: 'rented' })).toBe('yes');
    expect(holds(conditions, { ...UNKNOWN_SITUATION, work: 'agency' })).toBe('unknown');
    expect(holds(conditions, { ...UNKNOWN_SITUATION, work: 'posted' })).toBe('no');
    expect(holds({ children: ['none'] }, { ...UNKNOWN_SITUATION, children: [] })).toBe('yes');
    expect(holds({ children: ['none'] }, { ...UNKNOWN_SITUATION, children: ['under-4'] })).toBe('no');
  });

  it('who is not sure how long he stays gets both registrations, as perhaps', () => {
    const plan = planFor({ ...NEW, stay: 'not-sure' });
    expect(taskIn(plan, 'register-as-resident')).toMatchObject({ perhaps: true, due: { day: '2026-11-21' } });
    expect(taskIn(plan, 'register-as-non-resident')?.perhaps).toBe(true);
  });

  it('what takes a task away has to hold as a whole', () => {
    const task = { when: {}, unless: { work: ['posted'] } } as const;
    expect(appliesTo(task, { ...UNKNOWN_SITUATION, work: 'posted' })).toBe('no');
    expect(appliesTo(task, { ...UNKNOWN_SITUATION, work: 'agency' })).toBe('yes');
    expect(appliesTo(task, UNKNOWN_SITUATION)).toBe('perhaps');
  });

  it('skipping a question never takes away a task that an answer would show', () => {
    const questions = ['passport', 'arrival', 'stay', 'work', 'home', 'partner', 'children', 'car'] as const;
    fc.assert(
      fc.property(anySituation(TODAY), fc.subarray([...questions]), (situation, skipped) => {
        const less = { ...situation, ...Object.fromEntries(skipped.map((question) => [question, null])) };
        const shown = new Set(idsOf(plain(less)));
        expect(idsOf(plain(situation)).filter((id) => !shown.has(id))).toEqual([]);
      }),
    );
  });
});

describe('the plan', () => {
  it('never throws, and says every rule in both languages', () => {
    fc.assert(
      fc.property(anySituation(TODAY), anyDay(TODAY), (situation, today) => {
        for (const { rule } of tasksOf(plain(situation, today))) {
          if (rule) expect([say(EN, 'en', rule), say(NL, 'nl', rule)].join()).not.toContain('{');
        }
      }),
    );
  });

  it('a later arrival never gives an earlier last day', () => {
    fc.assert(
      fc.property(anySituation(TODAY), anyDay(TODAY), anyDay(TODAY), (situation, one, other) => {
        const [early, late] = [one, other].toSorted();
        const before = plain({ ...situation, leaving: null, arrival: early ?? one });
        for (const task of tasksOf(plain({ ...situation, leaving: null, arrival: late ?? other }))) {
          const earlier = dayOf(before, task.id);
          if (task.due && earlier) expect(task.due.day >= earlier).toBe(true);
        }
      }),
    );
  });

  it('needs no more parameters than it names', () => {
    const few: ParameterSet = { ...PARAMS, byKey: new Map(parametersOf(TASKS).map((key) => [key, PARAMS.byKey.get(key)!])) };
    fc.assert(
      fc.property(anySituation(TODAY), (situation) => {
        expect(plain(situation, TODAY, few)).toEqual(plain(situation));
      }),
    );
  });

  it('puts what is overdue and near first, then duties, then the order of the data', () => {
    const phase = phaseOf(planFor(NEW, '2026-11-23'), 'first-week');
    expect(phase?.tasks.slice(0, 3).map(({ id, overdue }) => [id, overdue])).toEqual([
      ['register-as-resident', true],
      ['give-employer-details', false],
      // A duty too, perhaps: whether there is a car was not said.
      ['register-foreign-car', false],
    ]);
    const job = phaseOf(planFor({ ...NEW, events: [{ event: 'job-lost', day: '2026-11-20' }] }), 'job-lost');
    expect(job?.tasks.map(({ id }) => id).slice(0, 3)).toEqual([
      'apply-unemployment-benefit', // 27 November
      'job-lost-allowances', // 18 December
      'insurance-after-job', // a duty without a day
    ]);
  });

  it('remembers what was done, puts it last and frees what waited for it', () => {
    const before = taskIn(planFor(NEW), 'find-gp');
    expect(before?.blockedBy).toEqual(['get-health-insurance']);
    const plan = planFor(NEW, TODAY, { 'get-health-insurance': 'done', 'find-gp': 'later', 'meet-people': 'not-for-me' });
    const tasks = phaseOf(plan, 'four-months')?.tasks ?? [];
    expect(tasks.slice(-3).map(({ id, state }) => [id, state])).toEqual([
      ['find-gp', 'later'],
      ['get-health-insurance', 'done'],
      ['meet-people', 'not-for-me'],
    ]);
    expect(taskIn(plan, 'find-gp')?.blockedBy).toEqual([]);
  });

  it('takes a state that it does not know, or under a strange name, as open', () => {
    const states = { 'find-gp': 'hacked', constructor: 'done', toString: 'done' };
    expect(tasksOf(planFor(NEW, TODAY, states)).every(({ state }) => state === 'open')).toBe(true);
  });

  it('what was done late is not overdue any more', () => {
    expect(taskIn(planFor(NEW, '2026-12-20'), 'register-as-resident')?.overdue).toBe(true);
    expect(taskIn(planFor(NEW, '2026-12-20', { 'register-as-resident': 'done' }), 'register-as-resident')?.overdue).toBe(false);
    expect(taskIn(planFor(NEW, '2026-12-20', { 'register-as-resident': 'later' }), 'register-as-resident')?.overdue).toBe(false);
  });

  it('says what a task costs and how sure it is', () => {
    expect(taskIn(planFor({ ...NEW, events: [{ event: 'moved', day: TODAY }] }), 'check-new-rent')?.costCents).toBe(2500);
    expect(taskIn(planFor(NEW), 'get-health-insurance')).toMatchObject({ cost: 'varies', costCents: null });
    expect(taskIn(planFor(NEW), 'find-gp')?.ground.confidence).toBe('recalled');
    expect(taskIn(planFor(NEW), 'get-health-insurance')?.ground).toMatchObject({
      articles: ['Zvw art. 5 lid 5 a', 'Zvw art. 4a lid 2-3', 'Zvw art. 2'],
      confidence: 'verified',
    });
  });
});

describe('headings', () => {
  it('come in the order of a stay, before the journey and after the arrival', () => {
    const coming = { ...NEW, arrival: '2027-01-10' };
    expect(headings(planFor(coming))).toEqual(['before', 'first-week', 'four-months', 'first-year', 'yearly']);
    expect(headings(planFor(NEW))).toEqual(['first-week', 'four-months', 'first-year', 'yearly', 'before (past)']);
  });

  it('a phase is past when the one after it has ended too', () => {
    // The first four months end on 16 March 2027, the first year on 16 November 2027.
    expect(headings(planFor(NEW, '2027-03-16'))[0]).toBe('first-week');
    expect(headings(planFor(NEW, '2027-03-17'))).toEqual(['four-months', 'first-year', 'yearly', 'before (past)', 'first-week (past)']);
    expect(headings(planFor(NEW, '2027-11-17')).slice(0, 2)).toEqual(['first-year', 'yearly']);
    expect(headings(planFor(NEW, '2028-11-17'))[0]).toBe('yearly');
  });

  it('nothing is overdue for somebody who has been here for years', () => {
    const plan = planFor({ ...NEW, arrival: '2014-05-01', children: ['4-to-17'], car: true });
    expect(tasksOf(plan).filter(({ overdue }) => overdue)).toEqual([]);
    expect(taskIn(plan, 'register-as-resident')?.due?.day).toBe('2014-05-06');
    expect(tasksOf(plan).filter(({ blockedBy }) => blockedBy.includes('register-as-resident'))).toEqual([]);
  });

  it('an event that is near comes first, one far ahead after what comes every year, an old one last', () => {
    const events = (day: string) => headings(planFor({ ...NEW, events: [{ event: 'moved', day }] }));
    expect(events('2027-01-20')[0]).toBe('moved');
    expect(events('2027-01-21')).toEqual(['first-week', 'four-months', 'first-year', 'yearly', 'moved', 'before (past)']);
    // Before this arrival: the year counts from the arrival.
    expect(events('2020-01-01')[0]).toBe('moved');
    const settled = planFor({ ...NEW, arrival: '2010-01-01', events: [{ event: 'moved', day: '2020-01-01' }] });
    expect(headings(settled).at(-1)).toBe('moved (past)');
    expect(taskIn(settled, 'report-move')?.overdue).toBe(false);
  });

  it('an old event is not past while one of its days is ahead', () => {
    const plan = planFor({ ...NEW, arrival: '2010-01-01', events: [{ event: 'ill', day: '2025-11-01' }] });
    expect(headings(plan)[0]).toBe('ill');
    expect(dayOf(plan, 'apply-wia')).toBe('2027-08-07');
  });

  it('of events of one kind the one that was told last counts, and is done anew', () => {
    const moved = (...days: string[]): Partial<Situation> => ({ ...NEW, events: days.map((day) => ({ event: 'moved', day })) });
    const done = { 'report-move@2026-10': 'done' };
    expect(taskIn(planFor(moved('2026-10-02'), TODAY, done), 'report-move')?.state).toBe('done');
    expect(taskIn(planFor(moved('2026-10-03'), TODAY, done), 'report-move')?.state).toBe('done');
    const again = taskIn(planFor(moved('2026-10-02', '2026-11-20'), TODAY, done), 'report-move');
    expect(again).toMatchObject({ key: 'report-move@2026-11', state: 'open', due: { day: '2026-11-25' } });
  });
});

describe('leaving and coming back', () => {
  it('a day of leaving brings its tasks, and taking it back takes them away', () => {
    const leaving = planFor({ ...NEW, leaving: '2027-08-31' });
    expect(phaseOf(leaving, 'leaving')?.tasks.length).toBeGreaterThan(5);
    expect(dayOf(leaving, 'deregister')).toBe('2027-08-30');
    expect(phaseOf(planFor(NEW), 'leaving')).toBeUndefined();
    // What comes every year ends with it, and the last return stays.
    expect(dayOf(leaving, 'tax-return')).toBeUndefined();
    expect(dayOf(leaving, 'tax-return-after-leaving')).toBe('2028-04-30');
    expect(dayOf(planFor({ ...NEW, leaving: '2028-08-31' }), 'tax-return')).toBe('2028-04-30');
  });

  it('who has left is left in peace but for what follows', () => {
    const plan = planFor({ ...NEW, leaving: '2027-08-31' }, '2027-10-01');
    const open = plan.phases.filter(({ past }) => !past);
    expect(open.map(({ phase, event }) => event?.event ?? phase)).toEqual(['leaving', 'yearly']);
    expect(phaseOf(plan, 'yearly')?.tasks.every(({ due }) => due === null)).toBe(true);
    expect(reminders(plan).map(({ id, day }) => [id, day])).toEqual([['tax-return-after-leaving', '2028-04-30']]);
  });

  it('between two seasons the list rests, and begins again with the next', () => {
    const worker: Partial<Situation> = { ...NEW, work: 'seasonal', arrival: '2026-04-01' };
    const ended = { event: 'season-ends', day: '2026-10-31' } as const;
    const winter = planFor({ ...worker, events: [ended] }, '2026-12-20');
    expect(winter.phases.filter(({ past }) => !past).map(({ phase, event }) => event?.event ?? phase)).toEqual(['season-ends', 'yearly']);
    const back = planFor({ ...worker, events: [ended, { event: 'season-returns', day: '2027-03-15' }] }, '2027-03-16');
    expect(headings(back).slice(0, 2)).toEqual(['season-returns', 'season-ends']);
    expect(headings(back)).toContain('first-year');
    expect(dayOf(back, 'season-register')).toBe('2027-03-20');
    expect(dayOf(back, 'season-insurance-start')).toBe('2027-07-14');
  });
});

describe('reminders', () => {
  it('are the days ahead of what is still to do, in order, with time to warn', () => {
    const list = reminders(planFor(NEW, '2026-11-18', { 'compare-health-insurance@2026-12': 'not-for-me' }));
    expect(list.slice(0, 3)).toEqual([
      // Three days are left: a week ahead is over.
      { key: 'register-as-resident', id: 'register-as-resident', day: '2026-11-21', warnDaysAhead: [1], perhaps: false },
      { key: 'check-minimum-wage@2027-01', id: 'check-minimum-wage', day: '2027-01-01', warnDaysAhead: [0], perhaps: false },
      { key: 'get-health-insurance', id: 'get-health-insurance', day: '2027-03-15', warnDaysAhead: [7, 1], perhaps: false },
    ]);
  });

  it('hold nothing that is over, done or not told a day', () => {
    fc.assert(
      fc.property(anySituation(TODAY), (situation) => {
        const list = reminders(plain(situation));
        expect(list.every(({ day, warnDaysAhead }) => day >= TODAY && warnDaysAhead.length > 0)).toBe(true);
        expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
      }),
    );
  });
});
