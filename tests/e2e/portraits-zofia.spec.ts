import { addDays, addMonths } from '#law/index.ts';
import { TODAY, inDays, registerBy, insureBy, taxReturnBy } from './portraits-days.ts';
import { person } from './portraits.ts';
import { expect } from './product.ts';

person('Zofia, 39, Polish, ten summers', { reader: 'pl', phone: true, script: true }, async (she) => {
  const seasonEnd = inDays(-60);
  await she.opensPlan();
  await she.plans({ passport: 'PL', arrival: addMonths(TODAY, -127), stay: '4-to-12-months', work: 'seasonal', home: 'from-work' }, [
    ['season-ends', seasonEnd],
  ]);
  // The winter is quiet: what is left of the season, and of every year.
  await she.sees({
    tasks: {
      'season-tax': taxReturnBy(seasonEnd),
      'season-final-pay': null,
      'season-insurance-stop': null,
      'season-registration': null,
      'check-tax-assessment': null,
    },
    past: ['register-as-resident', 'get-health-insurance', 'check-agency', 'ask-dutch-course'],
    not: ['season-register', 'season-insurance-start', 'deregister', 'return-help'],
  });

  // The week in which a benefit is asked for is over; nothing else of the season is late.
  await expect(she.page.locator('[data-task^="season-"].overdue:not([data-task^="season-benefit"])')).toHaveCount(0);

  // She comes back to a profile that was remembered, and what begins again has its days.
  await she.opensPlan();
  await she.plans({}, [['season-returns', TODAY]]);
  await she.sees({
    tasks: {
      'season-register': registerBy(TODAY),
      'season-insurance-start': insureBy(TODAY),
      'season-contract': null,
      'season-tax': taxReturnBy(seasonEnd),
    },
    not: ['deregister', 'find-new-sponsor'],
  });

  // Registration and insurance start …
  const back = { passport: 'eu', birthDate: '1987-04-04', arrival: TODAY, stay: 'months', stayMonths: '7', sleeps: 'employer' };
  await she.checks('registration', {
    ...back,
    registered: 'no',
    bsn: 'yes',
    mayRegister: 'allowed',
    work: 'employed',
    workFrom: TODAY,
    a1: 'no',
    insured: 'no',
  });
  await she.learns({
    findings: { 'register-now': 'unclear', 'insure-now': 'unclear' },
    not: ['register-late', 'refused', 'no-bsn', 'insure-late'],
    lastDays: [registerBy(TODAY), insureBy(TODAY)],
    letter: null,
    ask: ['gemeente', 'win-punt', 'zorgverzekeraar'],
  });
  // … and stop, after a summer in which she was registered and insured from the first day. Five months of winter are too
  // few to deregister: eight within a year (Wet BRP art. 2.43); who goes for good reports it before leaving.
  const summer = inDays(-150);
  const home = inDays(3);
  const season = {
    ...back,
    arrival: summer,
    registered: 'brp',
    registeredDay: summer,
    mayRegister: 'allowed',
    moved: 'no',
    work: 'employed',
    workFrom: summer,
    a1: 'no',
    insured: 'dutch',
    insuredFrom: summer,
    leaving: 'yes',
    leaveDay: home,
  };
  await she.checks('registration', { ...season, returnDay: addDays(home, 150) });
  await she.learns({
    findings: { registered: 'right', 'policy-in-time': 'right', 'deregister-not': 'unclear' },
    not: ['deregister-now', 'deregister-ask', 'policy-late', 'registered-late'],
    letter: null,
    ask: ['gemeente', 'win-punt', 'toeslagen'],
  });
  await she.checks('registration', season);
  await she.learns({
    findings: { registered: 'right', 'policy-in-time': 'right', 'deregister-now': 'unclear' },
    not: ['deregister-not', 'deregister-late'],
    lastDays: [addDays(home, -1)],
    letter: null,
    ask: ['gemeente', 'win-punt'],
  });

  // October 2026: 180 × € 14.99 = € 2,698.20 are due, € 2,400 were paid.
  await she.checks('pay', {
    age: 'adult',
    from: '2026-10-01',
    until: '2026-10-31',
    wageKind: 'hour',
    hoursWorked: '180',
    payAs: 'one-amount',
    grossPay: '2400',
    received: 'bank',
  });
  await she.learns({
    findings: { 'below-minimum': ['wrong', 29_820] },
    letter: ['€ 298,20', 'Wet minimumloon'],
    ask: ['juridisch-loket', 'win-punt', 'arbeidsinspectie'],
  });
});
