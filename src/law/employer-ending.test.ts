import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { employerEnding, endingBecauseOfPregnancy, workedOn } from './employer-ending.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const notice = (facts: { hasPermit?: boolean | null; consented?: boolean | null; perhapsInTrial?: boolean; day?: string }) =>
  employerEnding(params, { way: 'notice', day: '2026-11-02', hasPermit: false, consented: false, perhapsInTrial: false, ...facts });

describe('notice by the employer', () => {
  it('is not allowed without a permit or consent in writing', () => {
    // BW 7:671 lid 1.
    expect(notice({})).toMatchObject({
      value: { outcome: 'not-allowed', because: 'no-permit' },
      ground: { articles: ['BW 7:671 lid 1', 'BW 7:671a', 'BW 7:681'], confidence: 'verified' },
    });
  });

  it('is allowed with consent, and depends on more with a permit', () => {
    expect(notice({ consented: true })).toMatchObject({ value: { outcome: 'allowed', because: 'consent' } });
    expect(notice({ hasPermit: true })).toMatchObject({ value: { outcome: 'depends', because: 'permit' } });
  });

  it('is not judged when permit, consent or trial period are not known', () => {
    expect(notice({ hasPermit: null })).toMatchObject({ value: { because: 'permit-not-known' } });
    expect(notice({ consented: null })).toMatchObject({ value: { because: 'consent-not-known' } });
    expect(notice({ perhapsInTrial: true })).toMatchObject({ value: { outcome: 'depends', because: 'perhaps-trial-period' } });
  });

  it('is not known before these rules', () => {
    expect(notice({ day: '2015-06-30' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(notice({ day: '2015-07-01' }).kind).toBe('known');
  });
});

describe('other ways to end a contract', () => {
  it('an urgent reason has to be told at once, and is for the judge when it was', () => {
    const onTheSpot = (reasonToldAtOnce: boolean | null) =>
      employerEnding(params, { way: 'urgent-reason', day: '2026-11-02', reasonToldAtOnce });
    expect(onTheSpot(false)).toMatchObject({ value: { outcome: 'not-allowed', because: 'reason-not-told' } });
    expect(onTheSpot(true)).toMatchObject({ value: { outcome: 'depends', because: 'reason-for-judge' } });
    expect(onTheSpot(null)).toMatchObject({ value: { outcome: 'depends' } });
  });

  it('a trial period of a month from 1 October can be used until 31 October', () => {
    const trial = (day: string) => employerEnding(params, { way: 'trial-period', day, firstDay: '2026-10-01', agreedMonths: 1 });
    expect(trial('2026-10-30')).toMatchObject({ value: { outcome: 'allowed' } });
    expect(trial('2026-10-31')).toMatchObject({ value: { outcome: 'allowed', because: 'in-trial-period' } });
    expect(trial('2026-11-01')).toMatchObject({ value: { outcome: 'not-allowed', because: 'trial-period-over' } });
  });

  it('a request ends nothing before there is a decision', () => {
    expect(employerEnding(params, { way: 'request', day: '2026-11-02' })).toMatchObject({ value: { because: 'not-decided' } });
  });
});

it('a fixed contract goes on when the work does', () => {
  expect(workedOn(params, '2026-10-31', '2026-10-31')).toMatchObject({ value: { goesOn: false } });
  expect(workedOn(params, '2026-10-31', '2026-11-01')).toMatchObject({
    value: { goesOn: true },
    ground: { articles: ['BW 7:668 lid 4', 'BW 7:667 lid 1'] },
  });
  expect(workedOn(params, '2014-10-31', '2014-11-01')).toMatchObject({ kind: 'not-known' });
});

it('pregnancy is never a reason', () => {
  expect(endingBecauseOfPregnancy(params)).toMatchObject({ value: 'never-allowed', ground: { confidence: 'verified' } });
});
