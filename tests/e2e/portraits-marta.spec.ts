import { addDays, addMonths } from '#law/index.ts';
import { inDays, registerBy, insureBy, taxReturnBy, checkRentBy } from './portraits-days.ts';
import { person } from './portraits.ts';
import { expect } from './product.ts';

person(
  'Marta, 19, Spanish, a year as a runner in logistics, eleven in the house',
  { reader: 'es', phone: true, script: true },
  async (she) => {
    const arrival = inDays(-80);
    const leaving = inDays(285);
    await she.opensPlan();
    await she.plans({
      passport: 'ES',
      arrival,
      stay: '4-to-12-months',
      work: 'agency',
      home: 'from-work',
      partner: 'none',
      children: 'none',
      car: 'no',
      leaving,
    });
    const offered = { 'ask-dutch-course': null, 'practise-dutch': null, 'meet-people': null };
    await she.sees({
      tasks: {
        'register-as-resident': registerBy(arrival),
        'get-health-insurance': insureBy(arrival),
        'check-first-payslip': null,
        'check-deductions': null,
        'ask-separate-rental-contract': null,
        'tax-return-first-year': taxReturnBy(arrival),
        // Wet BRP art. 2.43 lid 1: before leaving, so the day before at the latest.
        deregister: addDays(leaving, -1),
        // BW 7:271: a month of notice.
        'end-rent': addMonths(leaving, -1),
        'final-pay-before-leaving': null,
        'deposit-after-leaving': null,
        'stop-insurance': null,
        'tax-return-after-leaving': taxReturnBy(leaving),
        ...offered,
      },
      not: [
        'register-as-non-resident',
        'check-work-permit',
        'exchange-driving-licence',
        'register-child-at-school',
        'get-permanent-residence',
      ],
      ask: { 'find-information-point': 'win-punt' },
    });
    for (const id of Object.keys(offered)) await expect(she.task(id)).not.toHaveClass(/overdue/);

    // She changes her mind and stays: the list plans again.
    await she.plans({ stay: 'over-a-year', leaving: '' });
    await she.sees({
      // Dir. 2004/38/EC art. 16: five years.
      tasks: { 'tax-return-first-year': taxReturnBy(arrival), 'get-permanent-residence': addMonths(arrival, 60) },
      not: ['deregister', 'end-rent', 'tax-return-after-leaving'],
    });

    // Age 19, four weeks of 40 hours: 160 × € 8.99 = € 1,438.40. A quarter of it is € 359.60 (Besluit minimumloon art. 2a), and
    // she earns nothing above: of € 600 for the bed € 240.40 was too much. The employer pays no more than the youth wage.
    await she.checks('housing-cost', {
      home: 'shared-room',
      sharedWith: '10',
      landlord: 'agency',
      certificate: 'snf',
      startDay: arrival,
      paper: 'separate',
      understands: 'yes',
      passport: 'other-eu',
      temporary: 'yes',
      mainHomeAbroad: 'yes',
      rent: '150',
      rentPer: 'week',
      rentKind: 'all-in',
      fromWage: 'yes',
      permission: 'yes',
      posted: 'no',
      period: 'four-weeks',
      periodEnd: '2026-10-25',
      deducted: '600',
      grossWage: '1438,40',
      hours: '160',
      birthDate: '2007-05-05',
      leaving: 'stay',
    });
    await she.learns({
      findings: { 'deduction-too-high': ['wrong', 24_040], 'all-in': 'unclear', 'starting-rent': 'unclear', 'own-paper': 'right' },
      not: ['deduction-conditions', 'one-paper', 'language', 'no-paper'],
      lastDays: [checkRentBy(arrival)],
      letter: ['€ 600', '€ 359,60', '€ 240,40', 'Besluit minimumloon art. 2a', 'welk deel kale huur'],
      ask: ['juridisch-loket', 'win-punt', 'huurcommissie', 'snf', 'arbeidsinspectie'],
    });

    await she.checks('registration', {
      passport: 'eu',
      birthDate: '2007-05-05',
      arrival,
      stay: 'until',
      stayUntil: leaving,
      sleeps: 'employer',
      registered: 'no',
      mayRegister: 'refused',
      work: 'employed',
      workFrom: arrival,
      a1: 'no',
      insured: 'no',
    });
    await she.learns({
      // The landlord may not forbid it; the fine is for the municipality to decide.
      findings: {
        refused: 'wrong',
        'register-late': 'unclear',
        'register-fine': 'unclear',
        'insure-now': 'unclear',
        'care-allowance': 'unclear',
      },
      not: ['register-rni', 'register-rni-eu', 'insure-late', 'no-duty'],
      lastDays: [insureBy(arrival)],
      letter: ['verplicht mij in te schrijven', 'Wet BRP art. 2.38 lid 1'],
      ask: ['gemeente', 'win-punt', 'juridisch-loket', 'meldpunt-goed-verhuurderschap', 'zorgverzekeraar'],
    });
  },
);
