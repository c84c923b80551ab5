import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agencyEnd, agencyHousingEnd, agencyNotice, type AgencyEndFacts } from './agency-end.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const end = (facts: Partial<AgencyEndFacts> = {}) =>
  agencyEnd(params, { day: '2026-11-21', agencyClause: true, hasAgencyCao: true, weeksWorked: 20, reason: 'hirer-stops', ...facts });

describe('the end of agency work', () => {
  it('comes when the hirer stops, only with an agency clause, and the worker may leave at once too', () => {
    expect(end()).toMatchObject({
      value: { endsByClause: true, because: 'clause', workerMayLeaveAtOnce: true },
      ground: { confidence: 'recalled' },
    });
    expect(end({ agencyClause: false })).toMatchObject({
      value: { endsByClause: false, because: 'no-clause', workerMayLeaveAtOnce: false },
      ground: { confidence: 'verified' },
    });
    expect(end({ reason: 'other' })).toMatchObject({
      value: { endsByClause: false, because: 'hirer-did-not-stop', workerMayLeaveAtOnce: true },
    });
  });

  it('cannot come by the clause after phase A', () => {
    expect(end({ weeksWorked: 52 })).toMatchObject({ value: { endsByClause: true } });
    expect(end({ weeksWorked: 53 })).toMatchObject({
      value: { endsByClause: false, because: 'clause-has-lost-force', workerMayLeaveAtOnce: false },
    });
  });

  it('has not come by illness since 1 July 2023', () => {
    expect(end({ reason: 'illness' })).toMatchObject({
      value: { endsByClause: false, because: 'not-because-of-illness', workerMayLeaveAtOnce: true },
    });
    expect(end({ reason: 'illness', day: '2023-07-01' })).toMatchObject({ value: { endsByClause: false } });
    expect(end({ reason: 'illness', day: '2023-06-30' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });

  it('is not known without the collective agreement for agencies, nor before it', () => {
    expect(end({ hasAgencyCao: null })).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(end({ hasAgencyCao: false })).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(end({ day: '2023-01-01', agencyClause: false })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });

  it('has a notice that we do not know', () => {
    expect(agencyNotice(params)).toMatchObject({ kind: 'not-known', reason: 'value-unknown', ground: { confidence: 'recalled' } });
  });
});

describe('housing of the agency after the end', () => {
  it('can be kept for four weeks by the collective agreement, which is not certain', () => {
    expect(agencyHousingEnd(params, '2026-11-30', true)).toMatchObject({
      value: { weeks: 4, lastDay: '2026-12-28' },
      ground: { parameters: ['agency.housing-leave-weeks'], confidence: 'recalled' },
    });
    expect(agencyHousingEnd(params, '2028-02-01', true)).toMatchObject({ value: { lastDay: '2028-02-29' } });
  });

  it('is not known without that agreement, nor before it', () => {
    expect(agencyHousingEnd(params, '2026-11-30', null)).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(agencyHousingEnd(params, '2022-01-02', true)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(() => agencyHousingEnd(params, '2026-11-31', true)).toThrow(RangeError);
  });
});
