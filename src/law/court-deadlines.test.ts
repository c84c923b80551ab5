import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { COURT_CLAIMS, courtDeadline } from './court-deadlines.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const anyEnd = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2020-01-01', days));

function lastDayOf(claim: (typeof COURT_CLAIMS)[number], ...days: string[]): string {
  const answer = courtDeadline(params, claim, days);
  return answer.kind === 'known' ? answer.value.lastDay : answer.reason;
}

describe('the last day to go to court', () => {
  it('has the date of the last day of the contract', () => {
    // BW 7:686a lid 4 b; HR 5 February 2021, ECLI:NL:HR:2021:188: ended on 28 February 2018, three months: 28 May 2018.
    expect(courtDeadline(params, 'transition-payment', ['2018-02-28'])).toMatchObject({
      kind: 'known',
      value: { lastDay: '2018-05-28', endedOn: '2018-02-28', months: 3 },
      ground: { articles: ['BW 7:686a lid 4'], parameters: ['dismissal.court-deadline-months.transition-payment'], confidence: 'verified' },
    });
    // Lid 4 a: ended on 31 October 2026, two months: 31 December 2026.
    expect(lastDayOf('annul-dismissal', '2026-10-31')).toBe('2026-12-31');
    expect(lastDayOf('fair-compensation', '2026-10-31')).toBe('2026-12-31');
    expect(lastDayOf('too-short-notice', '2026-10-31')).toBe('2026-12-31');
  });

  it('is the last day of a shorter month, and 29 February in a leap year', () => {
    expect(lastDayOf('annul-dismissal', '2026-12-31')).toBe('2027-02-28');
    expect(lastDayOf('transition-payment', '2027-11-30')).toBe('2028-02-29');
    expect(lastDayOf('transition-payment', '2026-11-30')).toBe('2027-02-28');
  });

  it('is the earliest one when it is not sure which day was the last: "per 1 March" means 28 February', () => {
    expect(lastDayOf('transition-payment', '2018-03-01', '2018-02-28')).toBe('2018-05-28');
    expect(lastDayOf('annul-dismissal', '2026-11-10', '2026-11-05', '2026-11-30')).toBe('2027-01-05');
  });

  it('is not called certain on a Saturday or Sunday, where the term may run on', () => {
    expect(courtDeadline(params, 'annul-dismissal', ['2026-06-30']).ground.confidence).toBe('recalled'); // Sunday 30 August
    expect(courtDeadline(params, 'annul-dismissal', ['2026-08-05']).ground.confidence).toBe('verified'); // Monday 5 October
    expect(courtDeadline(params, 'annul-dismissal', ['2026-08-02']).ground.confidence).toBe('verified'); // Friday 2 October
    expect(courtDeadline(params, 'annul-dismissal', ['2026-08-03']).ground.confidence).toBe('recalled'); // Saturday 3 October
  });

  it('is not known for an end before the Act had these terms, and needs a day', () => {
    expect(lastDayOf('annul-dismissal', '2015-06-30')).toBe('not-covered');
    expect(lastDayOf('annul-dismissal', '2015-07-01')).toBe('2015-09-01');
    expect(() => courtDeadline(params, 'annul-dismissal', [])).toThrow(RangeError);
    expect(() => courtDeadline(params, 'annul-dismissal', ['2026-02-29'])).toThrow(RangeError);
  });

  it('never comes earlier for a later end, and always after it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COURT_CLAIMS), anyEnd, fc.integer({ min: 0, max: 100 }), (claim, end, days) => {
        expect(lastDayOf(claim, addDays(end, days)) >= lastDayOf(claim, end)).toBe(true);
        expect(lastDayOf(claim, end) > end).toBe(true);
      }),
    );
  });
});
