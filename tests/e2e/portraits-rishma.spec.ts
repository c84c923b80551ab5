import { inDays, registerBy, insureBy, exchangeLicenceBy, checkRentBy } from './portraits-days.ts';
import { person } from './portraits.ts';

person('Rishma, 40, Indian, came with her husband, has a degree', { reader: 'en', phone: false, script: false }, async (she) => {
  const arrival = inDays(-40);
  await she.opensPlan();
  await she.plans({
    passport: 'IN',
    arrival,
    stay: 'over-a-year',
    work: 'partner',
    home: 'rented',
    partner: 'here',
    children: 'none',
  });
  await she.sees({
    tasks: {
      'register-as-resident': registerBy(arrival),
      'get-health-insurance': insureBy(arrival),
      'exchange-driving-licence': exchangeLicenceBy(arrival),
      'check-rent': checkRentBy(arrival),
      'recognise-diploma': null,
      'write-dutch-cv': null,
      'ask-dutch-course': null,
      volunteer: null,
      'meet-people': null,
    },
    not: ['ask-employer-for-lessons', 'check-right-to-stay', 'check-agency', 'check-first-payslip', 'apply-thirty-percent', 'bring-family'],
    ask: { volunteer: 'vrijwilligerscentrale', 'practise-dutch': 'bibliotheek' },
  });

  await she.checks('lessons', {
    work: 'none',
    level: 'words',
    why: ['better-work', 'daily-life'],
    status: 'family-permit',
    isRegistered: 'yes',
    isAdult: 'yes',
  });
  await she.learns({
    findings: {
      municipality: 'unclear',
      'integration-family': 'unclear',
      'loan-integration': 'unclear',
      library: 'unclear',
      'no-employer': 'right',
      // That schemes have ended was not read in a law: never more than unclear.
      ended: 'unclear',
    },
    // What depends on a job of her own, or is an amount of another rule.
    not: ['employer-choice', 'fund-other', 'loan', 'no-duty'],
    letter: ['Welke lessen zijn er overdag', 'of ik moet inburgeren'],
    ask: ['gemeente', 'taalhuis', 'bibliotheek', 'leerwerkloket', 'duo'],
  });
});
