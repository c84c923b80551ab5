import { describe, expect, test } from 'vitest';
import { foreign, read, UUIDS, type Json } from './foreign-file.fixture.ts';

describe('schedules of others', () => {
  const hoursOf = (...schedules: Json[]) => {
    const { records, problems, notes } = read(foreign({ given: { schedules: schedules.map((each) => ({ id: UUIDS.given, ...each })) } }));
    expect(problems).toEqual([]);
    return { hours: records!.offers[0]!.hours.value, notes: notes.length };
  };
  const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' };

  test('of each week become opening hours', () => {
    expect(hoursOf(weekly, { ...weekly, opens_at: '13:00', closes_at: '17:00' }, { ...weekly, byday: 'FR,WE' })).toEqual({
      hours: 'Mo 09:00-12:00,13:00-17:00; We,Fr 09:00-12:00',
      notes: 0,
    });
    expect(hoursOf({ ...weekly, opens_at: '09:00+01:00', interval: 1, closes_at: '24:00' })).toEqual({ hours: 'Mo 09:00-24:00', notes: 0 });
  });

  test.each<[string, Json]>([
    ['every other week', { ...weekly, interval: 2 }],
    ['of months', { ...weekly, freq: 'MONTHLY', byday: '2MO' }],
    ['of a season', { ...weekly, valid_from: '2026-06-01', valid_to: '2026-09-01' }],
    ['a few times', { ...weekly, count: 3 }],
    ['in universal time', { ...weekly, opens_at: '08:00Z', closes_at: '11:00Z' }],
    ['over midnight', { ...weekly, opens_at: '22:00', closes_at: '02:00' }],
    ['in words', { description: 'Op werkdagen' }],
  ])('%s are left out with all others: half of the hours would be wrong', (_what, schedule) => {
    expect(hoursOf(weekly, schedule)).toEqual({ hours: null, notes: 1 });
  });
});
