import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import type { RuleAnswer } from './ground.ts';
import { cakFines, insuranceByCak, nextCakStep } from './health-insurance.ts';
import { rentRise } from './housing-cost.ts';
import { minimumHourlyWage } from './minimum-hourly-wage.ts';
import { dueMinimumWage } from './minimum-wage.ts';
import { checkMonthlyWage, monthlyMinimumWage, type HoursByWeekday } from './monthly-minimum-wage.ts';
import { noticePeriod } from './notice.ts';
import { objectionTerm } from './objection.ts';
import { parameterOn } from './parameter.ts';
import { readParameters } from './parameter.schema.ts';
import { probation } from './probation.ts';
import { transitionPayment } from './transition-payment.ts';
import { benefitTerms, weeksCondition } from './unemployment.ts';

/*
 * What public bodies publish: examples that they work out and tables that follow from a rule. Read on 22 November 2026 in
 * archived copies of the pages. Where only somebody who quotes the body could be read, that is said.
 */

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const ADULT = '1986-06-01';

function known<T>(answer: RuleAnswer<T>): T {
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return answer.value;
}
const monday = (hours: number): HoursByWeekday => [hours, hours, hours, hours, hours, 0, 0];

describe('Rijksoverheid, amounts of the minimum wage 2024', () => {
  // https://www.rijksoverheid.nl/onderwerpen/minimumloon/bedragen-minimumloon/bedragen-minimumloon-2024
  it.each([
    ['2024-01-01', { 15: 398, 16: 458, 17: 524, 18: 664, 19: 796, 20: 1062, 21: 1327 }],
    ['2024-07-01', { 15: 410, 16: 472, 17: 540, 18: 684, 19: 821, 20: 1094, 21: 1368 }],
  ] as const)('table by age from %s', (day, table) => {
    for (const [age, cents] of Object.entries(table)) {
      const birthDate = `${2024 - Number(age)}-01-01`;
      expect([age, known(minimumHourlyWage(params, { birthDate }, day))]).toEqual([age, cents]);
    }
  });

  it('a week of changing shifts: 5, 8 and 5 hours in week 25 of 2024 are 238.86 euros', () => {
    // 18 x 13.27. The sum as https://handboek.easyflex.net/handboek/latest/faq-minimumuurloon-2024 quotes it
    const hours = [
      { day: '2024-06-17', hours: 5 },
      { day: '2024-06-19', hours: 8 },
      { day: '2024-06-20', hours: 5 },
    ];
    expect(known(dueMinimumWage(params, { birthDate: ADULT, hours }))).toMatchObject({ leastCents: 23886, mostCents: 23886, hours: 18 });
  });

  it('a fixed monthly wage is the hours of the calendar year, divided by twelve', () => {
    // Kennisdocument wettelijk minimumloon 2024, as
    // https://www.salar.support/903546-Welke-gevolgen-heeft-het-minimum-uurloon-voor-een-periodeloner-in-2024 quotes it: 262 working days;
    // 2096 / 12 x 13.27 = 2317.83; 1991.2 / 12 x 13.27 = 2201.94; 1886.4 / 12 x 13.27 = 2086.04
    const month = (hoursAWeek: number, of = '2024-01-01') =>
      known(monthlyMinimumWage(params, { birthDate: ADULT, month: of, hoursByWeekday: monday(hoursAWeek / 5), wholeYear: true }));
    expect(month(40)).toMatchObject({ byHoursOfYearCents: 231783, averageHours: 2096 / 12 });
    expect(month(38).byHoursOfYearCents).toBe(220194);
    expect(month(36).byHoursOfYearCents).toBe(208604);
    // From July, as https://arlettipartners.com/dutch-minimum-wage-increases-from-july-1st-2024/ has it: 2096 / 12 x 13.68
    expect(month(40, '2024-07-01').byHoursOfYearCents).toBe(238944);
  });

  it('whoever pays that amount pays enough', () => {
    const facts = { birthDate: ADULT, month: '2024-01-01', hoursByWeekday: monday(8), wholeYear: true };
    expect(known(checkMonthlyWage(params, { ...facts, wageCents: 231783 }))).toBe('not-below');
    expect(known(checkMonthlyWage(params, { ...facts, wageCents: 231782 }))).not.toBe('not-below');
  });
});

describe('UWV, notice', () => {
  const notice = { fixed: null, inTrialPeriod: false, onCall: false, agency: false, endsWithMonth: true, employerHasDouble: false };

  it('given on 15 May with a month of notice, the contract is over on 1 July', () => {
    // https://www.uwv.nl/werkgevers/werkgever-en-ontslag/tijdens-ontslagvergunning/detail/opzegtermijn/duur-opzegtermijn/opzeggen-voor-het-einde-van-de-maand
    const facts = { ...notice, by: 'employer', noticeDay: '2026-05-15', serviceFrom: '2024-01-01', agreedMonths: null } as const;
    expect(known(noticePeriod(params, facts))).toMatchObject({ term: { months: 1 }, lastDay: '2026-06-30' });
  });

  it.each([
    // Table of https://www.uwv.nl/werkgevers/werkgever-en-ontslag/tijdens-ontslagvergunning/detail/opzegtermijn/duur-opzegtermijn,
    // read before that day; https://ontslag.nl/opzeggen/wettelijke-opzegtermijn/ has the same
    [0, 1],
    [4, 1],
    [5, 2],
    [9, 2],
    [10, 3],
    [14, 3],
    [15, 4],
    [30, 4],
  ])('after %i years of service the employer gives %i months', (years, months) => {
    const facts = { ...notice, by: 'employer', noticeDay: '2026-05-15', serviceFrom: `${2026 - years}-05-15`, agreedMonths: null } as const;
    expect(known(noticePeriod(params, facts))).toMatchObject({ term: { months } });
  });
});

describe('UWV, trial period', () => {
  // https://www.uwv.nl/particulieren/systeem/diversen/popup.aspx?id=397234
  const most = (lastDay: string | null) =>
    known(
      probation(params, {
        firstDay: '2026-01-01',
        term: lastDay === null ? { kind: 'permanent' } : { kind: 'fixed', lastDay },
        followsSameWork: false,
        agreed: null,
      }),
    ).mostMonths;

  it('is two months at most in a permanent contract and in one of two years or longer', () => {
    expect(most(null)).toBe(2);
    expect(most('2027-12-31')).toBe(2);
  });

  it('is one month at most in a contract of more than six months, and none is possible in a shorter one', () => {
    expect(most('2027-12-30')).toBe(1);
    expect(most('2026-07-01')).toBe(1);
    expect(most('2026-06-30')).toBe(0);
  });
});

describe('UWV and Juridisch Loket, unemployment benefit', () => {
  // https://www.uwv.nl/particulieren/veelgestelde-vragen/hoogte-en-duur-ww/detail/hoelang-recht-uitkering
  // https://www.juridischloket.nl/werk-en-inkomen/werkloosheid-en-bijstand/duur-ww-uitkering
  /** A Monday. */
  const unemployedFrom = '2026-11-02';
  const weeksBefore = (from: number, until: number) => ({
    firstDay: addDays(unemployedFrom, -from * 7),
    lastDay: addDays(unemployedFrom, -until * 7 - 1),
  });

  it('needs 26 of the last 36 weeks', () => {
    const isMet = (from: number) =>
      known(weeksCondition(params, { unemployedFrom, worked: [weeksBefore(from, 10)], notCounted: [] })).isMet;
    expect(isMet(36)).toBe(true);
    expect(isMet(35)).toBe(false);
  });

  it('looks back over 52 weeks after a maternity leave of 16 weeks', () => {
    const facts = { unemployedFrom, worked: [weeksBefore(52, 26)] };
    expect(known(weeksCondition(params, { ...facts, notCounted: [weeksBefore(16, 0)] })).isMet).toBe(true);
    expect(known(weeksCondition(params, { ...facts, notCounted: [weeksBefore(15, 0)] })).isMet).toBe(false);
  });

  it('is 75 percent for two months, then 70, for three months at least and 24 at most', () => {
    expect(known(benefitTerms(params, unemployedFrom, true))).toEqual({
      firstPct: 75,
      firstMonths: 2,
      afterPct: 70,
      leastMonths: 3,
      mostMonths: 24,
    });
  });
});

describe('UWV, CAK and CJIB, no health insurance', () => {
  it('three times three months: a fine, another one, and then insurance by the CAK', () => {
    // https://www.uwv.nl/particulieren/overige-onderwerpen/zorgverzekeringswet/detail/als-u-zich-niet-verzekert
    const step = (firstFineSent: string | null, secondFineSent: string | null) =>
      known(nextCakStep({ warningSent: '2026-01-15', firstFineSent, secondFineSent }, params));
    expect(step(null, null)).toEqual({ next: 'first-fine', insureBefore: '2026-04-15' });
    expect(step('2026-04-20', null)).toEqual({ next: 'second-fine', insureBefore: '2026-07-20' });
    expect(step('2026-04-20', '2026-07-25')).toEqual({ next: 'insurance-by-cak', insureBefore: '2026-10-25' });
  });

  it('a fine is three times the premium of a month, which is rounded first', () => {
    // https://www.hetcak.nl/over/nieuws/2017/nieuwe-premie-wanbetalers-onverzekerden-2018: 128.83 and 386.49
    // https://www.zorgverzekeringslijn.nl/nieuws/bestuursrechtelijkepremie-wanbetalers-onverzekerden-zorgtoeslag/: 165.58 and 496.74
    const times = parameterOn(params, 'health.cak.fine-multiple', '2018-01-01');
    const aYear = parameterOn(params, 'health.standard-premium', '2026-05-01');
    if (times.kind !== 'known' || aYear.kind !== 'known') throw new Error('not known');
    expect([12883, 16558].map((month) => month * Number(times.value))).toEqual([38649, 49674]);
    const fine = Math.round(Number(aYear.value) / 12) * Number(times.value);
    expect(known(cakFines({ day: '2026-05-01' }, params))).toEqual({ eachCents: fine, most: 2 });
  });

  it('the insurance that the CAK takes out is for twelve months', () => {
    // https://www.cjib.nl/nl-b/bestuurlijke-boete
    const insured = known(insuranceByCak({ from: '2026-08-01', toldOn: '2026-08-03' }, params));
    expect(insured.bindsUntil).toBe('2027-08-01');
  });
});

describe('Rijksoverheid, rent rise of 2026', () => {
  // https://www.rijksoverheid.nl/actueel/nieuws/2025/12/15/maximale-huurverhoging-2026-in-sociale-sector-41-middenhuur-61-en-vrije-sector-44
  const most = (sector: 'social' | 'middle' | 'free', riseDay: string) =>
    known(rentRise({ riseDay, sector, oldRentCents: 100000, newRentCents: null }, params)).maxRentCents;

  it('is 4.1 percent at most for social rent from July until the next July', () => {
    expect(most('social', '2026-07-01')).toBe(104100);
    expect(most('social', '2027-06-30')).toBe(104100);
  });

  it('is 6.1 percent at most for middle rent and 4.4 in the free sector from January', () => {
    expect(most('middle', '2026-01-01')).toBe(106100);
    expect(most('free', '2026-01-01')).toBe(104400);
  });
});

describe('The Minister of SZW, transition payment', () => {
  it('three years of service give the wage of one month', () => {
    // Answers to Parliament of 9 January 2015, as
    // https://www.hr-kiosk.nl/hoofdstuk/arbeidsrecht/ontslag/transitievergoeding/transitievergoeding-looncomponenten-en-arbeidsduur quotes them
    const { amount } = transitionPayment(params, {
      initiative: 'employer',
      employeeAtFault: false,
      pensionAge: false,
      contracts: [{ firstDay: '2023-03-01', lastDay: '2026-02-28' }],
      minor: null,
      monthlyWageCents: 250000,
      otherMonthlyCents: 0,
    });
    const { cents, monthlyWageCents } = known(amount);
    expect(cents).toBe(monthlyWageCents);
  });
});

describe('Juridisch Loket, objection', () => {
  it('against a traffic fine is possible for six weeks', () => {
    // https://www.juridischloket.nl/politie-en-justitie/justitie/bezwaar-boete-cjib/
    expect(known(objectionTerm({ kind: 'traffic-fine', letterDate: '2026-11-02' }, params)).lastDay).toBe('2026-12-14');
  });
});
