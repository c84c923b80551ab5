import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from './calendar.ts';
import { fixedHoursOffer, isCancelledCallPaid, mayRefuseCall, paidHours, type OnCallFacts } from './oncall.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const call: OnCallFacts = {
  toldAt: '2026-11-02T09:00',
  workStartsAt: '2026-11-06T09:00',
  inWriting: true,
  caoNoticeDays: null,
  seasonalExemption: false,
};
const refuse = (facts: Partial<OnCallFacts>) => {
  const answer = mayRefuseCall({ ...call, ...facts }, params);
  return answer.kind === 'known' ? answer.value : answer.reason;
};
const paid = (facts: Partial<OnCallFacts>) => {
  const answer = isCancelledCallPaid({ ...call, ...facts }, params);
  return answer.kind === 'known' ? answer.value : answer.reason;
};

test('a call four days ahead binds, one three days ahead does not', () => {
  // BW 7:628a lid 2: Monday 09:00 for Friday 09:00 is four times 24 hours exactly
  expect(refuse({})).toBe('no');
  expect(refuse({ toldAt: '2026-11-03T08:00' })).toBe('yes');
  // Monday 09:01 for Friday 09:00: four days by the calendar, less by the clock
  expect(refuse({ toldAt: '2026-11-02T09:01' })).toBe('unclear');
});

test('a spoken call may be refused however early it came', () => {
  expect(refuse({ toldAt: '2026-10-01T09:00', inWriting: false })).toBe('yes');
});

test('a collective agreement can shorten the notice, not below a day, and never lengthens it', () => {
  const dayBefore = { toldAt: '2026-11-05T09:00' };
  expect(refuse(dayBefore)).toBe('yes');
  expect(refuse({ ...dayBefore, caoNoticeDays: 1 })).toBe('no');
  expect(refuse({ toldAt: '2026-11-06T06:00', caoNoticeDays: 0 })).toBe('yes');
  expect(refuse({ caoNoticeDays: 7 })).toBe('no');
});

test('seasonal work can be exempt, and when that is not known the answer is not certain', () => {
  const late = { toldAt: '2026-11-05T09:00' };
  expect(refuse({ ...late, seasonalExemption: true })).toBe('no');
  expect(refuse({ ...late, seasonalExemption: null })).toBe('unclear');
  expect(refuse({ seasonalExemption: null })).toBe('no');
});

test('a call that is taken back late is paid', () => {
  // lid 3
  expect(paid({ toldAt: '2026-11-05T20:00' })).toBe('yes');
  expect(paid({ toldAt: '2026-11-02T09:00' })).toBe('no');
  expect(paid({ toldAt: '2026-11-02T23:00' })).toBe('unclear');
  expect(paid({ toldAt: '2026-10-20T09:00', inWriting: false })).toBe('unclear');
});

test('from 2028 on-call contracts are replaced, so there is no answer', () => {
  expect(refuse({ toldAt: '2027-12-30T09:00', workStartsAt: '2027-12-31T09:00' })).toBe('yes');
  expect(refuse({ toldAt: '2027-12-31T09:00', workStartsAt: '2028-01-01T09:00' })).toBe('value-unknown');
  expect(fixedHoursOffer({ countsFrom: '2026-12-01', on: '2028-01-01', hoursInPeriod: 1, seasonalExemption: false }, params).kind).toBe(
    'not-known',
  );
});

test('each short period counts for three hours', () => {
  // lid 1: 1 h and 2 h 30 on one day are two times three hours; 3 h and 5 h stay what they are
  const hours = (periodsHours: number[], kind: 'on-call' | 'few-hours-without-times' | 'other' = 'on-call') => {
    const answer = paidHours({ day: '2026-11-02', periodsHours, kind }, params);
    return answer.kind === 'known' ? answer.value : null;
  };
  expect(hours([1, 2.5])).toEqual({ workedHours: 3.5, paidHours: 6 });
  expect(hours([3, 5])).toEqual({ workedHours: 8, paidHours: 8 });
  expect(hours([2], 'few-hours-without-times')).toEqual({ workedHours: 2, paidHours: 3 });
  expect(hours([2], 'other')).toEqual({ workedHours: 2, paidHours: 2 });
});

test('work is never paid for less than its hours', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.25, max: 12, noNaN: true }), { minLength: 1, maxLength: 6 }), (periodsHours) => {
      const answer = paidHours({ day: '2026-11-02', periodsHours, kind: 'on-call' }, params);
      expect(answer.kind === 'known' && answer.value.paidHours >= answer.value.workedHours).toBe(true);
    }),
  );
});

const offer = (countsFrom: string, on: string, hoursInPeriod: number | null = null) => {
  const answer = fixedHoursOffer({ countsFrom, on, hoursInPeriod, seasonalExemption: false }, params);
  return answer.kind === 'known' ? answer.value.offer : undefined;
};

test('after twelve months fixed hours are offered within a month', () => {
  // lid 5: from 1 March 2025 the twelve months are over with 28 February 2026; 1040 hours in 365 days are
  // 1040 x 7 / 365 = 19.945 a week
  expect(offer('2025-03-01', '2026-02-28')).toBeNull();
  expect(offer('2025-03-01', '2026-03-01', 1040)).toEqual({
    periodFrom: '2025-03-01',
    periodUntil: '2026-02-28',
    offerBy: '2026-03-31',
    isOverdue: false,
    hoursPerWeek: (1040 * 7) / 365,
  });
  expect(offer('2025-03-01', '2026-03-31')?.isOverdue).toBe(false);
  expect(offer('2025-03-01', '2026-04-01')?.isOverdue).toBe(true);
});

test('the offer is due again after each twelve months', () => {
  expect(offer('2024-01-15', '2026-02-01')).toMatchObject({ periodFrom: '2025-01-15', periodUntil: '2026-01-14', offerBy: '2026-02-14' });
  // From 31 August: months end on their last day, without drifting
  expect(offer('2024-08-31', '2026-09-15')).toMatchObject({ periodFrom: '2025-08-31', offerBy: '2026-09-29' });
});

test('the exemption for seasonal work takes the offer away', () => {
  const facts = { countsFrom: '2024-01-01', on: '2026-01-01', hoursInPeriod: 800, seasonalExemption: true };
  expect(fixedHoursOffer(facts, params)).toMatchObject({ kind: 'known', value: { offer: null } });
});

test('the offer always looks back on complete months, and more hours never give a smaller offer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 300 }),
      (days, hours, more) => {
        const countsFrom = addDays('2022-01-01', days);
        const found = offer(countsFrom, '2027-06-01', hours);
        expect(found && addMonths(found.periodFrom, 12) === addDays(found.periodUntil, 1)).toBe(true);
        expect(found && found.offerBy > found.periodUntil).toBe(true);
        expect((offer(countsFrom, '2027-06-01', hours + more)?.hoursPerWeek ?? 0) >= (found?.hoursPerWeek ?? 0)).toBe(true);
      },
    ),
  );
});
