import { addMonths } from '#law/index.ts';
import { TODAY, inDays } from './portraits-days.ts';
import { person } from './portraits.ts';

person('Alexandru, 33, Romanian, four years, roster known the evening before', { reader: 'ro', phone: true, script: false }, async (he) => {
  const arrival = addMonths(TODAY, -48);
  const newJob = inDays(-350);
  await he.opensPlan();
  await he.plans({ passport: 'RO', arrival, stay: 'over-a-year', work: 'agency', home: 'from-work' }, [['new-job', newJob], ['job-lost']]);
  await he.sees({
    tasks: {
      'do-not-sign': null,
      'check-dismissal': null,
      // 52 weeks of phase A (agency CAO) from the first day of work: it does not fold away though the first year is over.
      'ask-agency-phase': inDays(14),
      'keep-your-home': null,
      'read-new-contract': null,
      // Dir. 2004/38/EC art. 16: five years.
      'get-permanent-residence': addMonths(arrival, 60),
    },
    past: ['look-for-own-home', 'ask-career-advice', 'practise-dutch'],
    not: ['register-as-non-resident', 'keep-home-from-employer', 'permit-after-job', 'deregister'],
  });

  await he.checks('lessons', {
    work: 'agency',
    sector: 'greenhouse',
    level: 'words',
    why: 'better-work',
    offer: 'refused',
    status: 'eu',
    isRegistered: 'yes',
    isAdult: 'yes',
  });
  await he.learns({
    // Doorzaam, Nederlands Taalbudget: € 1,500; loan of DUO: € 10,000. The municipality and the library need no contract.
    findings: {
      'offer-refused': 'unclear',
      'duty-not': 'right',
      'fund-agency': ['unclear', 150_000],
      'fund-greenhouse': 'unclear',
      municipality: 'unclear',
      library: 'unclear',
      loan: ['unclear', 1_000_000],
    },
    not: ['duty-refused', 'employer-choice'],
    letter: ['Doorzaam', '€ 1.500', 'mijn eerdere verzoek afgewezen'],
    ask: ['leerwerkloket', 'gemeente', 'taalhuis', 'doorzaam', 'vakbond'],
  });

  // Threatened, and a paper on the table: do not sign today.
  await he.checks('dismissal', {
    event: 'agreement',
    signed: 'nothing',
    contractKind: 'agency',
    firstDay: newJob,
    agencyCao: 'yes',
    home: 'yes',
    payKind: 'hour',
    hourPay: '15',
    hoursWeek: '38',
  });
  await he.learns({
    findings: { 'do-not-sign': 'unclear', 'benefit-agreement': 'unclear', 'home-agency': 'unclear' },
    not: ['withdraw', 'agency-clause-ends', 'benefit-late'],
    letter: ['Ik teken dit nu niet', 'Ik ben beschikbaar om te werken'],
    ask: ['juridisch-loket', 'vakbond', 'uwv', 'sncu', 'meldpunt-goed-verhuurderschap'],
  });

  // Told on Thursday at 19:00 for Friday at 6:00: BW 7:628a lid 2 asks for four days. From 21:30 to 6:00 are 8.5 hours of
  // rest: ATW art. 5:3 lid 2 asks for eleven, and allows eight once in seven days; here it is twice. Called for two hours:
  // three are paid (lid 1). Twelve months on call ended two months ago, the month for the offer one month ago (lid 5).
  const shift = (row: number, day: string, start: string, end: string, breakMinutes: string) => ({
    [`shifts.${row}.day`]: day,
    [`shifts.${row}.start`]: start,
    [`shifts.${row}.end`]: end,
    [`shifts.${row}.breakMinutes`]: breakMinutes,
  });
  await he.checks('working-time', {
    ...shift(0, '2026-11-16', '13:00', '21:30', '30'),
    ...shift(1, '2026-11-17', '06:00', '14:30', '30'),
    ...shift(2, '2026-11-18', '13:00', '21:30', '30'),
    ...shift(3, '2026-11-19', '06:00', '08:00', '0'),
    age: 'adult',
    isOnCall: 'yes',
    lastCall: 'called',
    workDay: '2026-11-20',
    workStart: '06:00',
    toldDay: '2026-11-19',
    toldAt: '19:00',
    inWriting: 'yes',
    isSeasonal: 'no',
    shortCallPaid: 'no',
    onCallSince: addMonths(TODAY, -14),
    fixedOfferMade: 'no',
  });
  await he.learns({
    findings: {
      'call-late': 'wrong',
      'daily-rest': 'wrong',
      'daily-rest-work-requires-it': 'unclear',
      'short-call-unpaid': 'wrong',
      'fixed-offer-missing': 'wrong',
      'hours-right': 'right',
      'breaks-right': 'right',
    },
    not: ['call-in-time', 'rest-right', 'shift-length', 'weekly-rest'],
    letter: [
      'voor 20 november 2026 kreeg ik op 19 november 2026',
      'BW 7:628a lid 2',
      '8 uur 30 minuten, minstens 11 uur',
      '3 uur',
      'ATW art. 5:3 lid 2',
    ],
    ask: ['arbeidsinspectie', 'vakbond', 'juridisch-loket', 'win-punt'],
  });

  await he.checks('contract', {
    signed: 'yes',
    agency: 'yes',
    hours: ['zero-hours', 'always-on-call'],
    end: 'agency-clause',
    housing: ['housing-part-of-job', 'leave-housing-at-once'],
  });
  await he.learns({
    // The paper apart from the job is certain for some tenants only, and the weeks after it stand in a CAO: to be asked.
    findings: {
      'always-on-call': 'wrong',
      'housing-part-of-job': 'unclear',
      'leave-housing-at-once': 'unclear',
      'zero-hours': 'unclear',
      'agency-clause': 'unclear',
      whole: 'unclear',
    },
    letter: ['BW 7:628a lid 2, 12', 'Wgv art. 1, 2 lid 3', 'BW 7:231'],
    ask: ['win-punt', 'juridisch-loket', 'vakbond', 'sncu', 'meldpunt-goed-verhuurderschap'],
  });
});
