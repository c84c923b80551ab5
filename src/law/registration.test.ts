import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';
import { deregistrationOnDeparture, moveReport, registrationOnArrival, rniDesks } from './registration.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));

function arrival(departure: string | null, daysAway = 0, from = '2026-11-02') {
  const answer = registrationOnArrival({ arrival: from, departure, daysAway }, params);
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return answer.value;
}

test('who stays without a planned end registers as resident on the fifth day at the latest', () => {
  // Wet BRP art. 2.38 lid 1: arrival on Monday 2 November, the fifth day after is Saturday 7 November
  expect(arrival(null)).toEqual({
    register: 'brp',
    wording: { aboutMonths: 4, withinMonths: 6 },
    reportBy: '2026-11-07',
    lineAround: '2027-03-02',
    maxFineCents: 32500,
  });
});

test('a season of two months is for the desk for non-residents', () => {
  expect(arrival('2027-01-02')).toMatchObject({ register: 'rni', reportBy: null });
});

test('near four months, or near two thirds of half a year, the municipality decides', () => {
  // 2 November to 2 May are 181 days; two thirds are 120.67, so 121. Four months are 120 days.
  // Certain from 121 + 14 = 135 days on (17 March), and below 120 - 14 = 106 (16 February).
  expect(arrival(addDays('2026-11-02', 135)).register).toBe('brp');
  expect(arrival(addDays('2026-11-02', 134)).register).toBe('ask-municipality');
  expect(arrival(addDays('2026-11-02', 120)).register).toBe('ask-municipality');
  expect(arrival(addDays('2026-11-02', 106)).register).toBe('ask-municipality');
  expect(arrival(addDays('2026-11-02', 105)).register).toBe('rni');
  expect(arrival('2027-03-02').reportBy).toBe('2026-11-07');
});

test('time spent at home does not count as stay', () => {
  expect(arrival('2027-05-02', 0).register).toBe('brp');
  expect(arrival('2027-05-02', 60).register).toBe('ask-municipality');
  expect(arrival('2027-05-02', 90).register).toBe('rni');
});

test('the answer is recalled, because the Act and the municipalities use other words', () => {
  const answer = registrationOnArrival({ arrival: '2026-11-02', departure: null, daysAway: 0 }, params);
  expect(answer.ground.confidence).toBe('recalled');
  expect(answer.ground.parameters).toContain('brp.duty-share');
  expect(registrationOnArrival({ arrival: '2014-01-05', departure: null, daysAway: 0 }, params)).toMatchObject({
    kind: 'not-known',
    reason: 'not-covered',
  });
});

test('a departure before the arrival is refused', () => {
  expect(() => registrationOnArrival({ arrival: '2026-11-02', departure: '2026-11-01', daysAway: 0 }, params)).toThrow(RangeError);
});

test('a longer stay never makes a resident a non-resident', () => {
  const order = { rni: 0, 'ask-municipality': 1, brp: 2 };
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 250 }),
      fc.integer({ min: 0, max: 60 }),
      (start, days, more) => {
        const from = addDays('2020-01-01', start);
        const shorter = arrival(addDays(from, days), 0, from);
        const longer = arrival(addDays(from, days + more), 0, from);
        expect(order[longer.register]).toBeGreaterThanOrEqual(order[shorter.register]);
      },
    ),
  );
});

test('citizens of other countries register at two desks only since 2026', () => {
  const desks = (day: string, isEuCitizen: boolean) => rniDesks({ day, isEuCitizen }, params);
  expect(desks('2026-11-02', true)).toMatchObject({ kind: 'known', value: expect.arrayContaining(['Westland']) });
  expect(desks('2026-01-01', false)).toMatchObject({ kind: 'known', value: ['Breda', 'Venlo'] });
  expect(desks('2025-12-31', false)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});

test('a move is reported from four weeks before until the fifth day after', () => {
  // art. 2.39 lid 2: move on 1 March 2028; four weeks before is 2 February (29 days in February), five days later 6 March
  expect(moveReport({ moveDay: '2028-03-01' }, params)).toMatchObject({
    kind: 'known',
    value: { earliest: '2028-02-02', latest: '2028-03-06' },
    ground: { confidence: 'verified', articles: ['Wet BRP art. 2.39 lid 2'] },
  });
});

function leaving(returnDay: string | null, daysBack = 0) {
  const answer = deregistrationOnDeparture({ departure: '2026-12-01', returnDay, daysBack }, params);
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return answer.value;
}

test('who leaves for good deregisters in the five days before', () => {
  expect(leaving(null)).toEqual({
    deregister: 'yes',
    wording: { aboutMonths: 8, withinMonths: 12 },
    reportFrom: '2026-11-26',
    reportBefore: '2026-12-01',
  });
});

test('a winter at home is no departure, and near eight months the municipality decides', () => {
  // 365 days: two thirds are 243.3, so 244; eight months from 1 December are 243 days. Near: 229 to 257.
  expect(leaving('2027-03-01')).toMatchObject({ deregister: 'no', reportFrom: null, reportBefore: null });
  expect(leaving(addDays('2026-12-01', 228)).deregister).toBe('no');
  expect(leaving(addDays('2026-12-01', 229)).deregister).toBe('ask-municipality');
  expect(leaving(addDays('2026-12-01', 257)).deregister).toBe('ask-municipality');
  expect(leaving(addDays('2026-12-01', 258)).deregister).toBe('yes');
  expect(leaving(null, 60).deregister).toBe('yes');
  expect(leaving(null, 120).deregister).toBe('ask-municipality');
});
