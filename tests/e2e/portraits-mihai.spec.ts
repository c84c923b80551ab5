import { addDays, addMonths } from '#law/index.ts';
import { inDays, registerBy } from './portraits-days.ts';
import { person } from './portraits.ts';
import { expect } from './product.ts';

person('Mihai, 26, Romanian, a fake address, six to a room', { reader: 'ro', phone: true, script: true }, async (he) => {
  // Before he travels: the list exposes the recruiter. € 12 beside € 14.99, the minimum wage of December 2026; a deposit of
  // two times € 480 at most (BW 7:261b lid 2).
  await he.checks('job-offer', {
    offeredBy: 'agency',
    hasName: 'no',
    inTradeRegister: 'no',
    passport: 'eu',
    hasContract: 'no',
    placeNamed: 'no',
    hoursNamed: 'no',
    startDay: '2026-12-01',
    age: '26',
    payNamed: 'hour-gross',
    hourlyPay: '12',
    paidHow: 'cash',
    deductionsNamed: 'no',
    money: 'fee-for-the-job',
    signs: 'must-sign-today',
    home: 'offered',
    addressNamed: 'no',
    homeContract: 'in-job-contract',
    rentNamed: 'yes',
    monthlyRent: '480',
    deposit: '1200',
    mustLeaveAtOnce: 'yes',
    mayRegister: 'no',
  });
  await he.learns({
    findings: {
      'fee-for-the-job': 'wrong',
      'wage-below-minimum': ['wrong', 1499],
      'cash-wages': 'wrong',
      'no-name-or-address-of-employer': 'unclear',
      'agency-not-registered': 'unclear',
      'housing-in-job-contract': 'unclear',
      exploitation: 'unclear',
      'no-written-contract': 'unclear',
      'must-sign-today': 'unclear',
      'deposit-too-high': ['wrong', 96_000],
      'registration-forbidden': 'unclear',
      'no-address-of-housing': 'unclear',
      'income-guarantee': 'unclear',
    },
    not: ['pay-right', 'starts-without-permit'],
    letter: ['KVK-nummer', '€ 12', '€ 14,99', 'Ik betaal dit niet', 'De borg die u vraagt'],
    ask: ['eures', 'fraudehelpdesk', 'win-punt', 'juridisch-loket', 'arbeidsinspectie'],
  });

  const arrival = inDays(-50);
  const lastDay = inDays(10);
  await he.opensPlan();
  await he.plans({ passport: 'RO', arrival, stay: 'not-sure', work: 'agency', home: 'from-work', partner: 'none', children: 'none' }, [
    ['job-lost', lastDay],
  ]);
  await he.sees({
    tasks: {
      'do-not-sign': null,
      // BW 7:686a lid 4: two months after the last day.
      'check-dismissal': addMonths(lastDay, 2),
      // CAO voor Uitzendkrachten: four weeks in the home after the job.
      'keep-your-home': addDays(lastDay, 28),
      // WW art. 26 lid 1 b: within a week after the last day.
      'apply-unemployment-benefit': addDays(lastDay, 7),
      'ask-final-pay': null,
      'return-help': null,
      'register-as-resident': registerBy(arrival),
      'find-information-point': null,
      'check-deductions': null,
      'check-tax-assessment': null,
    },
    past: ['check-agency', 'ask-home-address'],
    not: ['permit-after-job', 'find-new-sponsor', 'keep-home-from-employer', 'deregister'],
    ask: { 'find-information-point': 'win-punt' },
  });

  // From here on his phone has no network, and the agency could not see anything anyway.
  const sent: string[] = [];
  he.page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await he.checks(
    'agency',
    { signs: ['must-live-in-their-home', 'no-payslip', 'language-not-understood'], phase: 'a', weeksWorked: '7' },
    { offline: true },
  );
  await he.learns({
    findings: { 'no-payslip': 'wrong', 'must-live-in-their-home': 'unclear', 'language-not-understood': 'unclear', 'no-name': 'unclear' },
    not: ['phase-behind'],
    letter: ['loonstroken', 'vertaling', 'KVK-nummer'],
    ask: ['win-punt', 'juridisch-loket', 'vakbond', 'sncu'],
  });

  await he.checks(
    'dismissal',
    {
      event: 'agency-stops',
      lastDay,
      signed: 'nothing',
      contractKind: 'agency-unknown',
      firstDay: arrival,
      weeksWorked: '7',
      home: 'yes',
      weeksWorkedLately: '7',
      payKind: 'hour',
      hourPay: '14,99',
      hoursWeek: '40',
    },
    { offline: true },
  );
  await he.learns({
    findings: { 'agency-depends': 'unclear', court: 'unclear', 'home-agency-not-known': 'unclear', 'benefit-weeks-short': 'unclear' },
    not: ['agency-clause-ends', 'benefit-late', 'home-employer'],
    lastDays: [addMonths(lastDay, 2), addDays(lastDay, 7)],
    letter: ['uitzendovereenkomst', 'Ik ben beschikbaar om te werken'],
    ask: ['juridisch-loket', 'vakbond', 'uwv', 'meldpunt-goed-verhuurderschap', 'win-punt'],
  });

  // € 520 was kept of 160 × € 14.99 = € 2,398.40, all of it minimum wage: without a certificate of the house nothing may be.
  await he.checks(
    'housing-cost',
    {
      home: 'shared-room',
      sharedWith: '5',
      landlord: 'agency',
      certificate: 'none',
      startDay: arrival,
      paper: 'in-job',
      understands: 'no',
      passport: 'other-eu',
      temporary: 'yes',
      mainHomeAbroad: 'yes',
      mayRegister: 'refused',
      rent: '130',
      rentPer: 'week',
      rentKind: 'all-in',
      'fees.0.kind': 'registration',
      'fees.0.amount': '50',
      'fees.0.askedBy': 'unknown',
      fromWage: 'yes',
      permission: 'no',
      posted: 'no',
      period: 'four-weeks',
      periodEnd: '2026-10-25',
      deducted: '520',
      grossWage: '2398,40',
      hours: '160',
      birthDate: '2000-02-02',
      leaving: 'told-to-leave',
      pressure: 'belongings',
      mustLeaveBy: inDays(11),
      jobEnd: lastDay,
    },
    { offline: true },
  );
  await he.learns({
    findings: {
      'put-out': 'wrong',
      'told-to-leave-by': 'unclear',
      // The CAO of 2026 was not read: never more than unclear.
      'agency-stay-too-short': 'unclear',
      'deduction-too-high': ['wrong', 52_000],
      'deduction-conditions': 'wrong',
      'registration-fee': ['unclear', 5000],
      'one-paper': 'wrong',
      language: 'wrong',
      'registration-refused': 'wrong',
    },
    letter: ['Alleen de rechter kan de huur', '€ 520', 'apart huurcontract', 'Wgv art. 2 lid 3'],
    ask: ['politie', 'juridisch-loket', 'win-punt', 'meldpunt-goed-verhuurderschap', 'gemeente', 'arbeidsinspectie'],
  });
  expect(sent).toEqual([]);
});
