import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcementCompensation, announcementDeadline, announcementDuty, type FixedContract } from './announcement.ts';
import { addDays } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const contract = (firstDay: string, lastDay: string | null, agencyClause = false): FixedContract => ({ firstDay, lastDay, agencyClause });
const HALF_YEAR = contract('2026-03-01', '2026-08-31');
const WAGE = 260_000;

function compensation(announcedOn: string | null, of = HALF_YEAR) {
  return announcementCompensation(params, { contract: of, announcedOn, monthlyWageCents: WAGE });
}

describe('the duty to announce the end of a fixed contract', () => {
  it('holds from six months on, and ends a month before the end', () => {
    // BW 7:668 lid 1, 2 b: 1 March to 31 August 2026 is exactly six months; a month before: 31 July.
    expect(announcementDuty(params, HALF_YEAR)).toEqual({
      kind: 'known',
      value: { due: true, latestDay: '2026-07-31' },
      ground: {
        articles: ['BW 7:668', 'BW 7:691 lid 2'],
        parameters: ['notice.aanzegging.min-contract-months', 'notice.aanzegging'],
        confidence: 'verified',
      },
    });
    expect(announcementDuty(params, contract('2026-03-01', '2026-08-30'))).toMatchObject({
      value: { due: false, because: 'short-contract' },
    });
  });

  it('does not hold without a date at the end, nor with an agency clause', () => {
    expect(announcementDuty(params, contract('2026-03-01', null))).toMatchObject({ value: { due: false, because: 'no-end-date' } });
    expect(announcementDuty(params, contract('2026-01-01', '2026-12-31', true))).toMatchObject({
      value: { due: false, because: 'agency-clause' },
    });
  });

  it('takes the later day where a month can be counted in two ways, and says that it is not certain', () => {
    // End 30 April: a month before that day is 30 March, a month before its end 31 March.
    const answer = announcementDuty(params, contract('2025-10-01', '2026-04-30'));
    expect(answer).toMatchObject({ value: { due: true, latestDay: '2026-03-31' }, ground: { confidence: 'recalled' } });
    expect(announcementDuty(params, contract('2025-03-01', '2026-02-28'))).toMatchObject({ value: { latestDay: '2026-01-31' } });
  });

  it('is not known before 2015', () => {
    expect(announcementDuty(params, contract('2014-01-01', '2014-12-31'))).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(announcementDuty(params, contract('2014-01-01', null))).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });
});

describe('the compensation for an announcement', () => {
  it('is a month of wage when nothing was told before the end', () => {
    // BW 7:668 lid 3, first sentence.
    expect(compensation(null)).toMatchObject({ value: { cents: 260_000, daysLate: null }, ground: { confidence: 'verified' } });
    expect(compensation('2026-09-01')).toMatchObject({ value: { cents: 260_000, daysLate: null } });
  });

  it('is the smallest part of a month for the days that it was late, and not certain', () => {
    // Due on 31 July, told on 10 August: ten days; 2,600.00 × 10 / 31 = 838.709…, rounded down.
    expect(compensation('2026-08-10')).toMatchObject({ value: { cents: 83_870, daysLate: 10 }, ground: { confidence: 'recalled' } });
  });

  it('is nothing on the last day in time, a day the day after, and a month on the last day of the contract', () => {
    expect(compensation('2026-07-31')).toMatchObject({ value: { cents: 0, daysLate: 0 }, ground: { confidence: 'verified' } });
    expect(compensation('2026-03-01')).toMatchObject({ value: { cents: 0, daysLate: 0 } });
    expect(compensation('2026-08-01')).toMatchObject({ value: { cents: 8387, daysLate: 1 } }); // 2,600.00 / 31 = 83.870…
    expect(compensation('2026-08-31')).toMatchObject({ value: { cents: 260_000, daysLate: 31 } });
  });

  it('is nothing where there was no duty', () => {
    expect(compensation(null, contract('2026-03-01', '2026-08-30'))).toMatchObject({ value: { cents: 0, daysLate: null } });
  });

  it('never gets less when the employer tells it later, and is never more than a month of wage', () => {
    const centsOf = (day: string) => {
      const answer = compensation(day);
      return answer.kind === 'known' ? answer.value.cents : NaN;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 60 }), (start, later) => {
        const day = addDays('2026-03-01', start);
        expect(centsOf(addDays(day, later))).toBeGreaterThanOrEqual(centsOf(day));
        expect(centsOf(day)).toBeLessThanOrEqual(WAGE);
      }),
    );
  });
});

describe('the last day to claim that compensation', () => {
  it('is the earlier of three months from the duty and two months from the end', () => {
    // BW 7:686a lid 4 e. End 31 March 2026: duty 28 February, three months on 28 May; two months after the end 31 May.
    expect(announcementDeadline(params, contract('2025-04-01', '2026-03-31'))).toMatchObject({
      value: { lastDay: '2026-05-28', otherReading: '2026-05-31' },
      ground: { confidence: 'recalled' },
    });
    expect(announcementDeadline(params, HALF_YEAR)).toMatchObject({ value: { lastDay: '2026-10-31', otherReading: '2026-10-31' } });
    // End 30 April: duty on 30 March at the earliest, so 30 June by both.
    expect(announcementDeadline(params, contract('2025-10-01', '2026-04-30'))).toMatchObject({ value: { lastDay: '2026-06-30' } });
  });

  it('is none where there was no duty', () => {
    expect(announcementDeadline(params, contract('2026-03-01', '2026-08-30'))).toMatchObject({ value: { lastDay: null } });
  });

  it('never comes after the other way of counting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const lastDay = addDays('2020-01-01', days);
        const answer = announcementDeadline(params, contract(addDays(lastDay, -364), lastDay));
        const found = answer.kind === 'known' ? answer.value : { lastDay: null, otherReading: null };
        expect(found.lastDay! <= found.otherReading!).toBe(true);
        expect(found.lastDay! > lastDay).toBe(true);
      }),
    );
  });
});
