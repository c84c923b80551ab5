import { addDays } from '#law/index.ts';
import { inDays, registerBy, insureBy, exchangeLicenceBy, checkRentBy } from './portraits-days.ts';
import { person } from './portraits.ts';
import { expect } from './product.ts';

person(
  'Matthew, 45, American, comes with his family, the relocation agency withdrew',
  { reader: 'en', phone: false, script: true },
  async (he) => {
    const arrival = inDays(60);
    await he.opensPlan();
    await he.plans({
      passport: 'US',
      arrival,
      stay: 'over-a-year',
      work: 'highly-skilled',
      home: 'rented',
      partner: 'here',
      children: '4-to-17',
      car: 'no',
    });
    await he.sees({
      tasks: {
        'check-recognised-sponsor': null,
        'ask-contract-before-travel': null,
        'look-for-home-early': null,
        'register-as-resident': registerBy(arrival),
        'register-child-at-school': null,
        'get-health-insurance': insureBy(arrival),
        'find-gp': null,
        'take-over-from-agent': null,
        'apply-thirty-percent': null,
        'exchange-driving-licence': exchangeLicenceBy(arrival),
        'check-rent': checkRentBy(arrival),
        'meet-people': null,
      },
      not: ['check-work-permit', 'check-agency', 'check-right-to-stay', 'get-permanent-residence', 'bring-family', 'register-foreign-car'],
      ask: { 'take-over-from-agent': 'international-welcome-center', 'check-recognised-sponsor': 'ind' },
    });
    await expect(he.page.locator('.task.overdue')).toHaveCount(0);
    await expect(he.task('take-over-from-agent').locator('a[href^="/en/start/who-does-what"]')).toBeAttached();

    await he.checks('registration', {
      passport: 'non-eu',
      birthDate: '1981-03-03',
      arrival,
      stay: 'open',
      sleeps: 'own',
      registered: 'no',
      bsn: 'no',
      mayRegister: 'allowed',
      work: 'employed',
      workFrom: addDays(arrival, 7),
      a1: 'no',
      insured: 'no',
    });
    await he.learns({
      findings: { 'register-now': 'unclear', 'insure-now': 'unclear', 'no-bsn': 'unclear' },
      not: ['register-late', 'register-fine', 'refused', 'register-rni-others', 'no-duty'],
      // The duty to insure may begin with living here, before the first day of work.
      lastDays: [registerBy(arrival), insureBy(arrival)],
      letter: null,
      ask: ['gemeente', 'win-punt', 'zorgverzekeraar'],
    });
  },
);
