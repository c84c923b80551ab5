import { describe, expect, it } from 'vitest';
import { dayOf, planFor, taskIn } from './journey.fixture.ts';
import type { Plan } from './plan.ts';
import type { Situation } from './situation.ts';

// People for whom the service is made. Their names and lives are composites of research interviews; the tests say what
// each must find in the list.

/** Days of some tasks; null: in the list without a day. */
function daysOf(plan: Plan, ...ids: string[]): Record<string, string | null | undefined> {
  return Object.fromEntries(ids.map((id) => [id, dayOf(plan, id)]));
}
const present = (plan: Plan): string[] => plan.phases.flatMap(({ past, tasks }) => (past ? [] : tasks.map(({ id }) => id)));

describe('Marta, 19, Spanish, a year in logistics, then university at home', () => {
  const marta: Partial<Situation> = {
    passport: 'ES',
    arrival: '2026-09-01',
    stay: '4-to-12-months',
    work: 'agency',
    home: 'from-work',
    partner: 'none',
    children: [],
    car: false,
  };

  it('sees deregistration and the last tax return before she goes home', () => {
    expect(
      daysOf(
        planFor({ ...marta, leaving: '2027-08-20' }),
        'deregister',
        'final-pay-before-leaving',
        'tax-return-first-year',
        'tax-return-after-leaving',
      ),
    ).toEqual({
      deregister: '2027-08-19',
      'final-pay-before-leaving': null,
      'tax-return-first-year': '2027-04-30',
      'tax-return-after-leaving': '2028-04-30',
    });
  });

  it('is offered Dutch and company, and pressed to nothing', () => {
    const plan = planFor(marta);
    for (const id of ['ask-dutch-course', 'practise-dutch', 'meet-people'])
      expect(taskIn(plan, id)).toMatchObject({ kind: 'can', perhaps: false });
  });

  it('changes her mind and stays: the list plans again', () => {
    const plan = planFor({ ...marta, stay: 'over-a-year' }, '2027-08-25');
    expect(present(plan)).not.toContain('deregister');
    expect(dayOf(plan, 'tax-return')).toBe('2028-04-30');
    expect(dayOf(plan, 'take-holiday-days')).toBe('2028-06-30');
  });
});

describe('Nikolai, 38, Polish, twenty years here, two daughters', () => {
  const plan = planFor({
    passport: 'PL',
    arrival: '2006-05-01',
    stay: 'over-a-year',
    work: 'employer',
    home: 'owned',
    partner: 'here',
    children: ['4-to-17'],
  });

  it('sees the year, what pays for lessons and a way to give back, and no first week', () => {
    expect(plan.phases[0]?.phase).toBe('yearly');
    expect(plan.phases.slice(1).every(({ past }) => past)).toBe(true);
    expect(daysOf(plan, 'tax-return', 'see-who-pays-lessons', 'volunteer')).toEqual({
      'tax-return': '2027-04-30',
      'see-who-pays-lessons': null,
      volunteer: null,
    });
  });
});

describe('Matthew, 45, American, highly skilled, with his family', () => {
  const matthew: Partial<Situation> = {
    passport: 'US',
    arrival: '2027-02-01',
    stay: 'over-a-year',
    work: 'highly-skilled',
    home: 'rented',
    partner: 'here',
    children: ['4-to-17'],
    car: false,
  };

  it('sees before the journey what to check, and later what he now does himself', () => {
    expect(present(planFor(matthew)).slice(0, 2)).toEqual(['check-recognised-sponsor', 'ask-contract-before-travel']);
    expect(
      daysOf(
        planFor(matthew),
        'register-as-resident',
        'register-child-at-school',
        'find-gp',
        'take-over-from-agent',
        'apply-thirty-percent',
      ),
    ).toEqual({
      'register-as-resident': '2027-02-06',
      'register-child-at-school': null,
      'find-gp': null,
      'take-over-from-agent': null,
      'apply-thirty-percent': null,
    });
    // 185 days from 1 February: 27 + 31 + 30 + 31 + 30 + 31 = 180 to 31 July, and 5.
    expect(dayOf(planFor(matthew), 'exchange-driving-licence')).toBe('2027-08-05');
  });
});

describe('Mihai, 26, Romanian, a fake address, six to a room', () => {
  const mihai: Partial<Situation> = {
    passport: 'RO',
    arrival: '2026-10-01',
    stay: 'not-sure',
    work: 'agency',
    home: 'from-work',
    partner: 'none',
    children: [],
  };

  it('learns before he travels to check the agency and the address', () => {
    const ahead = present(planFor({ ...mihai, arrival: '2027-01-10' }));
    expect(ahead).toEqual(expect.arrayContaining(['check-agency', 'ask-home-address', 'ask-contract-before-travel']));
  });

  it('learns that it is free, whether tax was filed, and what to do before he is fired', () => {
    const plan = planFor({ ...mihai, events: [{ event: 'job-lost', day: '2026-12-01' }] });
    expect(taskIn(plan, 'register-as-resident')?.cost).toBe('free');
    expect(taskIn(plan, 'find-information-point')).toMatchObject({ cost: 'free', ask: 'win-punt' });
    expect(daysOf(plan, 'check-tax-assessment', 'check-dismissal', 'keep-your-home', 'apply-unemployment-benefit')).toEqual({
      'check-tax-assessment': null,
      'check-dismissal': '2027-02-01',
      'keep-your-home': '2026-12-29',
      'apply-unemployment-benefit': '2026-12-08',
    });
    expect(taskIn(plan, 'return-help')).toMatchObject({ kind: 'can', ask: 'going-home' });
  });
});

describe('Alexandru, 33, Romanian, four years through agencies', () => {
  it('finds a home apart from the job, a way on, and advice when the job is threatened', () => {
    const plan = planFor({
      passport: 'RO',
      arrival: '2022-11-01',
      stay: 'over-a-year',
      work: 'agency',
      home: 'from-work',
      events: [
        { event: 'new-job', day: '2025-12-01' },
        { event: 'job-lost', day: null },
      ],
    });
    expect(present(plan)).toEqual(expect.arrayContaining(['do-not-sign', 'check-dismissal', 'keep-your-home']));
    // 52 weeks from 1 December 2025.
    expect(daysOf(plan, 'ask-agency-phase', 'look-for-own-home', 'ask-career-advice', 'practise-dutch')).toEqual({
      'ask-agency-phase': '2026-11-30',
      'look-for-own-home': null,
      'ask-career-advice': null,
      'practise-dutch': null,
    });
    // Its day is near, though he has been here for years: it does not fold away.
    expect(present(plan)).toContain('ask-agency-phase');
    expect(dayOf(plan, 'get-permanent-residence')).toBe('2027-11-01');
  });
});

describe('Rishma, 40, Indian, came with her husband, has a degree', () => {
  const plan = planFor({
    passport: 'IN',
    arrival: '2026-10-20',
    stay: 'over-a-year',
    work: 'partner',
    home: 'rented',
    partner: 'here',
    children: [],
  });

  it('has a track of her own: diploma, curriculum vitae, lessons, volunteering, people', () => {
    for (const id of ['recognise-diploma', 'write-dutch-cv', 'ask-dutch-course', 'volunteer', 'meet-people'])
      expect(taskIn(plan, id)?.perhaps).toBe(false);
    expect(present(plan)).not.toContain('ask-employer-for-lessons');
    expect(present(plan)).not.toContain('check-right-to-stay');
  });
});

describe('Zofia, 39, Polish, ten summers', () => {
  const zofia: Partial<Situation> = { passport: 'PL', arrival: '2016-04-01', stay: '4-to-12-months', work: 'seasonal', home: 'from-work' };

  it('comes back to what begins again: registration, insurance, contract', () => {
    const plan = planFor({ ...zofia, events: [{ event: 'season-returns', day: '2027-04-05' }] }, '2027-04-06');
    expect(plan.phases[0]?.event?.event).toBe('season-returns');
    expect(daysOf(plan, 'season-register', 'season-insurance-start', 'season-contract')).toEqual({
      'season-register': '2027-04-10',
      'season-insurance-start': '2027-08-04',
      'season-contract': null,
    });
  });

  it('has a quiet winter: nothing is overdue, and little is asked', () => {
    const plan = planFor({ ...zofia, events: [{ event: 'season-ends', day: '2026-10-31' }] }, '2027-01-15');
    expect(plan.phases.filter(({ past }) => !past).map(({ phase, event }) => event?.event ?? phase)).toEqual(['season-ends', 'yearly']);
    expect(daysOf(plan, 'season-tax', 'season-insurance-stop', 'season-registration')).toEqual({
      'season-tax': '2027-04-30',
      'season-insurance-stop': null,
      'season-registration': null,
    });
  });
});

describe('Sanaa, 29, Egyptian, six months in a hotel', () => {
  it('sees before departure that homes are scarce, later why a course says no and what the employer can pay', () => {
    const sanaa: Partial<Situation> = {
      passport: 'EG',
      arrival: '2027-01-15',
      stay: 'over-a-year',
      work: 'highly-skilled',
      home: 'hotel-or-camp',
    };
    expect(present(planFor(sanaa))).toContain('look-for-home-early');
    const later = present(planFor(sanaa, '2027-03-01'));
    expect(later).toEqual(
      expect.arrayContaining([
        'look-for-own-home',
        'ask-dutch-course',
        'see-who-pays-lessons',
        'ask-employer-for-lessons',
        'practise-dutch',
      ]),
    );
  });
});

describe('what others asked for', () => {
  it('R1, South African: tax is one ordered line', () => {
    const plan = planFor({ passport: 'ZA', arrival: '2026-03-01', stay: 'over-a-year', work: 'employer' });
    expect(taskIn(plan, 'tax-return-first-year')?.blockedBy).toEqual(['collect-annual-statements', 'apply-digid']);
    expect(taskIn(plan, 'check-tax-assessment')?.blockedBy).toContain('tax-return-first-year');
    expect(dayOf(plan, 'tax-return-first-year')).toBe('2027-04-30');
  });

  it('R2, Peruvian: before arrival the list says what a municipality is for', () => {
    const plan = planFor({ passport: 'PE', arrival: '2027-03-01', stay: 'over-a-year' });
    expect(plan.phases[0]?.phase).toBe('before');
    expect(taskIn(plan, 'register-as-resident')).toMatchObject({ page: 'registration/register-as-resident', due: { day: '2027-03-06' } });
  });

  it('R3, Turkish and German: who pays lessons stands beside the queue', () => {
    const plan = planFor({ passport: 'DE', arrival: '2026-05-01', stay: 'over-a-year', work: 'employer' });
    expect(present(plan)).toEqual(expect.arrayContaining(['ask-dutch-course', 'see-who-pays-lessons', 'ask-employer-for-lessons']));
  });

  it('R4, American partner: without work or employer there is still a course, a library and a volunteer’s place', () => {
    const plan = planFor({ passport: 'US', arrival: '2026-09-01', stay: 'over-a-year', work: 'none', partner: 'here' });
    expect(present(plan)).toEqual(expect.arrayContaining(['ask-dutch-course', 'practise-dutch', 'volunteer', 'meet-people']));
  });
});
