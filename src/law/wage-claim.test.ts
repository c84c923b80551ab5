import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, dayOfNumber } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';
import { oldestClaimablePayday, wageClaimEnds } from './wage-claim.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const ends = (payday: string, claimedOn: string[] = []) => wageClaimEnds(params, { payday, claimedOn });

test('wage can be claimed until five years after its payday', () => {
  // BW 3:307: the term runs from 26 November 2021 on, so its last day is 25 November 2026.
  expect(ends('2021-11-25')).toEqual({
    kind: 'known',
    value: { lastDay: '2026-11-25', startedAgainOn: [] },
    ground: { articles: ['BW 3:307', 'BW 3:308', 'BW 3:317'], parameters: ['wage-claim.limitation-years'], confidence: 'verified' },
  });
  expect(ends('2024-02-29')).toMatchObject({ value: { lastDay: '2029-02-28' } }); // from 1 March 2024
});

test('a last day on a Sunday is not moved', () => {
  expect(ends('2021-11-22')).toMatchObject({ value: { lastDay: '2026-11-22' } }); // a Sunday
});

test('a claim in writing starts the term again when it comes in time', () => {
  expect(ends('2021-11-25', ['2026-11-25'])).toMatchObject({ value: { lastDay: '2031-11-25', startedAgainOn: ['2026-11-25'] } });
  expect(ends('2021-11-25', ['2026-11-26'])).toMatchObject({ value: { lastDay: '2026-11-25', startedAgainOn: [] } });
  // The second comes within the term that the first started again.
  expect(ends('2021-11-25', ['2028-03-01', '2025-01-15'])).toMatchObject({
    value: { lastDay: '2033-03-01', startedAgainOn: ['2025-01-15', '2028-03-01'] },
  });
  expect(ends('2021-11-25', ['2021-11-25'])).toMatchObject({ value: { startedAgainOn: [] } });
});

test('the oldest payday that can be claimed lies five years back', () => {
  expect(oldestClaimablePayday(params, '2026-11-21')).toMatchObject({ kind: 'known', value: '2021-11-21' });
  // The term of 28 February 2023 ended on 28 February 2028.
  expect(oldestClaimablePayday(params, '2028-02-29')).toMatchObject({ value: '2023-03-01' });
});

test('before the series of the term nothing is known, and days that do not exist are refused', () => {
  expect(ends('1991-12-31')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(() => ends('2026-02-29')).toThrow(RangeError);
  expect(() => ends('2025-02-28', ['2026-02-29'])).toThrow(RangeError);
});

test('the oldest payday is in time and the day before it is not; a claim never shortens the term', () => {
  const day = fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2040-12-31') }).map(dayOfNumber);
  fc.assert(
    fc.property(day, fc.array(fc.nat(4000), { maxLength: 3 }), (asked, later) => {
      const oldest = oldestClaimablePayday(params, asked);
      if (oldest.kind !== 'known') throw new Error('expected an answer');
      const lastDay = (payday: string, claimedOn: string[] = []) => {
        const answer = ends(payday, claimedOn);
        if (answer.kind !== 'known') throw new Error('expected an answer');
        return answer.value.lastDay;
      };
      expect(lastDay(oldest.value) >= asked).toBe(true);
      expect(lastDay(addDays(oldest.value, -1)) < asked).toBe(true);
      const claims = later.map((days) => addDays(oldest.value, days));
      expect(lastDay(oldest.value, claims) >= lastDay(oldest.value)).toBe(true);
    }),
  );
});
