import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, endOfMonth } from './calendar.ts';
import { noticePeriod, type NoticeFacts } from './notice.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const notice = (facts: Partial<NoticeFacts>) =>
  noticePeriod(params, {
    by: 'employee',
    noticeDay: '2026-04-14',
    serviceFrom: '2024-01-01',
    fixed: null,
    inTrialPeriod: false,
    onCall: false,
    agency: false,
    endsWithMonth: true,
    agreedMonths: null,
    employerHasDouble: false,
    ...facts,
  });

describe('notice by the employee', () => {
  it('is one month, towards the end of a month', () => {
    // BW 7:672 lid 1, 4: 14 April and one month is 14 May; the contract ends with May.
    expect(notice({})).toMatchObject({
      kind: 'known',
      value: { kind: 'term', term: { months: 1 }, lastDay: '2026-05-31', ifAgreedTermVoid: null },
      ground: { parameters: ['notice.employee'], confidence: 'verified' },
    });
  });

  it('counts a whole month from the last day of one month, but not from the first of the next', () => {
    expect(notice({ noticeDay: '2026-03-31' })).toMatchObject({ value: { lastDay: '2026-04-30' } });
    expect(notice({ noticeDay: '2026-04-01' })).toMatchObject({ value: { lastDay: '2026-05-31' } });
    expect(notice({ noticeDay: '2026-01-31' })).toMatchObject({ value: { lastDay: '2026-02-28' } });
  });

  it('ends on any day when the contract says so', () => {
    expect(notice({ endsWithMonth: false })).toMatchObject({ value: { lastDay: '2026-05-14' } });
  });

  it('is some days for on-call work, whatever the month', () => {
    // Lid 5: four days; lid 1 does not hold.
    expect(notice({ onCall: true, noticeDay: '2026-06-01' })).toMatchObject({ value: { term: { days: 4 }, lastDay: '2026-06-05' } });
    expect(notice({ onCall: true, by: 'employer', noticeDay: '2026-06-01' })).toMatchObject({ value: { term: { months: 1 } } });
  });

  it('can be longer in writing up to the maximum, when the employer has double', () => {
    expect(notice({ agreedMonths: 6, employerHasDouble: true })).toMatchObject({
      value: { term: { months: 6 }, lastDay: '2026-10-31', ifAgreedTermVoid: null },
      ground: { confidence: 'verified' },
    });
  });

  it('has no doubt about a written term that is no longer than by law', () => {
    const answer = notice({ agreedMonths: 1 });
    expect(answer).toMatchObject({ value: { term: { months: 1 }, ifAgreedTermVoid: null }, ground: { confidence: 'verified' } });
    expect(notice({ by: 'employer', agreedMonths: 3 })).toMatchObject({
      value: { ifAgreedTermVoid: null },
      ground: { confidence: 'verified' },
    });
  });

  it('has two outcomes when the written term is too long or not doubled', () => {
    const both = { ifAgreedTermVoid: { months: 1, lastDay: '2026-05-31' } };
    expect(notice({ agreedMonths: 2 })).toMatchObject({
      value: { term: { months: 2 }, lastDay: '2026-06-30', ...both },
      ground: { parameters: ['notice.employee', 'notice.employee.max-months'], confidence: 'recalled' },
    });
    expect(notice({ agreedMonths: 7, employerHasDouble: true })).toMatchObject({ value: { term: { months: 7 }, ...both } });
  });
});

describe('notice by the employer', () => {
  const employer = (serviceFrom: string, noticeDay: string) => notice({ by: 'employer', serviceFrom, noticeDay });

  it('gets longer with the service on the day of notice', () => {
    // BW 7:672 lid 2, service from 21 November 2021: 20 November 2026 is the last day of the fifth year.
    expect(employer('2021-11-21', '2026-11-20')).toMatchObject({ value: { term: { months: 1 }, lastDay: '2026-12-31' } });
    expect(employer('2021-11-21', '2026-11-21')).toMatchObject({ value: { term: { months: 2 }, lastDay: '2027-01-31' } });
    expect(employer('2016-11-22', '2026-11-21')).toMatchObject({ value: { term: { months: 2 } } });
    expect(employer('2016-11-21', '2026-11-21')).toMatchObject({ value: { term: { months: 3 } } });
    expect(employer('2011-11-21', '2026-11-21')).toMatchObject({ value: { term: { months: 4 } } });
  });

  it('is not shortened by the contract, but can be longer by it', () => {
    expect(notice({ by: 'employer', serviceFrom: '2020-01-01', agreedMonths: 1 })).toMatchObject({ value: { term: { months: 2 } } });
    expect(notice({ by: 'employer', serviceFrom: '2020-01-01', agreedMonths: 3 })).toMatchObject({ value: { term: { months: 3 } } });
  });

  it('is never shorter after a longer service, and works towards the end of a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 9000 }), (service, more) => {
        const monthsAfter = (days: number) => {
          const answer = employer(addDays('2026-11-21', -days), '2026-11-21');
          const value = answer.kind === 'known' ? answer.value : null;
          expect(value?.lastDay).toBe(endOfMonth(value!.lastDay));
          return value?.kind === 'term' && 'months' in value.term ? value.term.months : NaN;
        };
        expect(monthsAfter(service + more)).toBeGreaterThanOrEqual(monthsAfter(service));
      }),
    );
  });
});

describe('notice in special contracts', () => {
  it('works at once in the trial period', () => {
    expect(notice({ inTrialPeriod: true })).toMatchObject({ value: { kind: 'at-once', lastDay: '2026-04-14' } });
  });

  it('does not end a fixed contract early, unless both may do so by the written contract', () => {
    const fixed = { lastDay: '2026-12-31', mayEndEarly: false };
    expect(notice({ fixed })).toMatchObject({ value: { kind: 'not-before-end', lastDay: '2026-12-31' } });
    expect(notice({ fixed: { ...fixed, mayEndEarly: true } })).toMatchObject({ value: { kind: 'term', lastDay: '2026-05-31' } });
    expect(notice({ fixed: { lastDay: '2026-05-10', mayEndEarly: true } })).toMatchObject({ value: { lastDay: '2026-05-10' } });
  });

  it('is not known for agency work, whose collective agreement has not been read', () => {
    expect(notice({ agency: true })).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
  });

  it('is not known before the terms that we have', () => {
    expect(notice({ noticeDay: '1998-12-31', serviceFrom: '1998-01-01', inTrialPeriod: true })).toMatchObject({ reason: 'not-covered' });
    expect(() => notice({ noticeDay: '2026-02-29' })).toThrow(RangeError);
  });
});
