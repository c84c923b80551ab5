import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { illnessBan, pregnancyBan, type IllnessBanFacts, type PregnancyBanFacts, type WayOfEnding } from './dismissal-bans.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const ill = (facts: Partial<IllnessBanFacts>) =>
  illnessBan(params, {
    noticeDay: '2026-06-01',
    ending: 'notice',
    illness: [{ firstDay: '2025-03-01', lastDay: null }],
    requestReceivedOn: null,
    ...facts,
  });
const pregnant = (facts: Partial<PregnancyBanFacts>) =>
  pregnancyBan(params, {
    noticeDay: '2026-06-01',
    ending: 'notice',
    isPregnant: false,
    birthDay: null,
    leaveLastDay: null,
    illAfterLeaveUntil: null,
    ...facts,
  });
const OTHER_WAYS: WayOfEnding[] = ['end-of-fixed-contract', 'trial-period', 'urgent-reason', 'consent', 'agreement'];

describe('the ban during illness', () => {
  it('lasts two years', () => {
    // BW 7:670 lid 1 a: from 1 March 2025 two years have passed at the end of 28 February 2027.
    expect(ill({})).toMatchObject({ value: { isBanned: true, until: '2027-02-28', because: null }, ground: { confidence: 'verified' } });
    expect(ill({ noticeDay: '2027-02-28' })).toMatchObject({ value: { isBanned: true } });
    expect(ill({ noticeDay: '2027-03-01' })).toMatchObject({ value: { isBanned: false, until: null, because: 'long-illness' } });
    expect(ill({ noticeDay: '2025-03-01' })).toMatchObject({ value: { isBanned: true } });
  });

  it('ends with the illness, and holds only during it', () => {
    const recovered = [{ firstDay: '2026-05-01', lastDay: '2026-06-14' }];
    expect(ill({ illness: recovered, noticeDay: '2026-06-14' })).toMatchObject({ value: { isBanned: true, until: '2026-06-14' } });
    expect(ill({ illness: recovered, noticeDay: '2026-06-15' })).toMatchObject({ value: { isBanned: false, because: 'not-ill' } });
    expect(ill({ noticeDay: '2025-02-28' })).toMatchObject({ value: { isBanned: false, because: 'not-ill' } });
  });

  it('counts times together with less than four weeks between, and puts its end off by the days between', () => {
    const first = { firstDay: '2025-01-01', lastDay: '2025-01-31' };
    // 27 days between: 31 December 2026 and 27 days is 27 January 2027.
    expect(ill({ illness: [first, { firstDay: '2025-02-28', lastDay: null }] })).toMatchObject({ value: { until: '2027-01-27' } });
    // 28 days between: the two years begin again on 1 March 2025.
    expect(ill({ illness: [first, { firstDay: '2025-03-01', lastDay: null }] })).toMatchObject({ value: { until: '2027-02-28' } });
  });

  it('does not hold for an illness that began after the request for a permit', () => {
    expect(ill({ requestReceivedOn: '2025-02-28' })).toMatchObject({ value: { isBanned: false, because: 'ill-after-request' } });
    expect(ill({ requestReceivedOn: '2025-03-01' })).toMatchObject({ value: { isBanned: true } });
  });

  it('is about notice only, and not known before 2024', () => {
    for (const ending of [...OTHER_WAYS, 'closure' as const]) {
      expect(ill({ ending })).toMatchObject({ value: { isBanned: false, because: 'way-of-ending' } });
    }
    expect(ill({ noticeDay: '2023-12-31' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });

  it('ends later for an illness that began later', () => {
    const untilOf = (days: number) => {
      const answer = ill({ noticeDay: '2026-06-01', illness: [{ firstDay: addDays('2026-06-01', -days), lastDay: null }] });
      return answer.kind === 'known' ? answer.value.until! : '';
    };
    fc.assert(
      fc.property(fc.nat({ max: 600 }), fc.nat({ max: 100 }), (days, more) => {
        expect(untilOf(days) >= untilOf(days + more)).toBe(true);
        expect(untilOf(days) >= '2026-06-01').toBe(true);
      }),
    );
  });
});

describe('the ban around pregnancy', () => {
  it('holds during pregnancy, without a known end', () => {
    expect(pregnant({ isPregnant: true })).toMatchObject({ value: { isBanned: true, until: null }, ground: { confidence: 'verified' } });
    expect(pregnant({})).toMatchObject({ value: { isBanned: false, because: 'not-pregnant' } });
  });

  it('lasts six weeks after the leave', () => {
    // BW 7:670 lid 2: leave until 30 September 2026, and 42 days: 11 November.
    const leave = { leaveLastDay: '2026-09-30', birthDay: '2026-07-20' };
    expect(pregnant({ ...leave, noticeDay: '2026-11-11' })).toMatchObject({
      value: { isBanned: true, until: '2026-11-11' },
      ground: { confidence: 'verified' },
    });
    expect(pregnant({ ...leave, noticeDay: '2026-11-12' })).toMatchObject({ value: { isBanned: false, because: 'time-is-over' } });
    expect(pregnant({ ...leave, noticeDay: '2026-07-20' })).toMatchObject({ value: { isBanned: true } });
  });

  it('lasts six weeks after an illness from the birth that follows the leave', () => {
    // 31 October and 42 days: 12 December.
    const answer = pregnant({ leaveLastDay: '2026-09-30', illAfterLeaveUntil: '2026-10-31', noticeDay: '2026-11-20' });
    expect(answer).toMatchObject({ value: { isBanned: true, until: '2026-12-12' } });
  });

  it('is counted from the birth when the leave is not known, and then not certain', () => {
    // 1 July 2026 and ten weeks: 9 September; and six weeks: 21 October.
    expect(pregnant({ isPregnant: true, birthDay: '2026-07-01' })).toMatchObject({
      value: { isBanned: true, until: '2026-10-21' },
      ground: { confidence: 'recalled' },
    });
  });

  it('is not known after a birth before the leave that we know', () => {
    const answer = pregnant({ noticeDay: '2024-01-15', birthDay: '2023-12-20' });
    expect(answer).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });

  it('is about notice only; on closure of the business we do not know', () => {
    for (const ending of OTHER_WAYS) {
      expect(pregnant({ isPregnant: true, ending })).toMatchObject({ value: { isBanned: false, because: 'way-of-ending' } });
    }
    expect(pregnant({ isPregnant: true, ending: 'closure' })).toMatchObject({
      kind: 'not-known',
      reason: 'value-unknown',
      ground: { confidence: 'recalled' },
    });
    expect(pregnant({ isPregnant: true, noticeDay: '2023-12-31' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });
});
