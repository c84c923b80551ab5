import { inDays, registerBy, insureBy, exchangeLicenceBy } from './portraits-days.ts';
import { person } from './portraits.ts';
import { expect } from './product.ts';

person('Sanaa, 29, Egyptian, six months in a hotel', { reader: 'ar', phone: true, script: true }, async (she) => {
  const before = inDays(45);
  const answers = { passport: 'EG', stay: 'over-a-year', work: 'highly-skilled', home: 'hotel-or-camp' };
  await she.opensPlan();
  await expect(she.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await she.plans({ ...answers, arrival: before });
  await she.sees({
    tasks: {
      'look-for-home-early': null,
      'check-recognised-sponsor': null,
      'register-as-resident': registerBy(before),
      'get-health-insurance': insureBy(before),
    },
    not: ['check-agency', 'check-work-permit', 'ask-home-address', 'check-rent', 'apply-rent-allowance'],
  });
  await expect(she.task('look-for-home-early').locator('a[href^="/ar/housing/find-a-home"]')).toBeAttached();

  const arrival = inDays(-60);
  await she.plans({ ...answers, arrival });
  await she.sees({
    tasks: {
      'register-as-resident': registerBy(arrival),
      'exchange-driving-licence': exchangeLicenceBy(arrival),
      'look-for-own-home': null,
      'ask-dutch-course': null,
      'see-who-pays-lessons': null,
      'ask-employer-for-lessons': null,
      'practise-dutch': null,
    },
    past: ['look-for-home-early'],
    not: ['check-rent', 'check-agency', 'check-right-to-stay'],
  });

  await she.checks('lessons', {
    work: 'employee',
    sector: 'other',
    level: 'nothing',
    why: ['better-work', 'daily-life'],
    offer: 'not-asked',
    status: 'permit',
    isRegistered: 'yes',
    isAdult: 'yes',
  });
  await expect(she.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(she.page.locator('#result [data-letter]').last().locator('..')).toHaveAttribute('dir', 'rtl');
  await she.learns({
    // Each says why: no duty to integrate, none of the employer, a duty for employers of permits is announced only.
    findings: {
      'employer-choice': 'unclear',
      'fund-other': 'unclear',
      municipality: 'unclear',
      loan: ['unclear', 1_000_000],
      'no-duty': 'right',
      'duty-not': 'right',
      'permit-employer': 'right',
    },
    not: ['duty', 'integration-family', 'no-employer'],
    letter: ['mij les aan te bieden of de les te betalen', 'opleidingsfonds of taalbudget'],
    ask: ['leerwerkloket', 'gemeente', 'taalhuis', 'vakbond', 'duo'],
  });

  // Three months of rent as a deposit, two are the most of a tenancy: € 2,600. Whether a hotel is one depends on the case
  // (BW 7:232 lid 2), and nobody is sent to a tribunal for a hotel bed.
  await she.checks('housing-cost', {
    home: 'hotel',
    sharedWith: '0',
    landlord: 'private',
    certificate: 'none',
    startDay: arrival,
    paper: 'separate',
    understands: 'no',
    passport: 'non-eu',
    rent: '1300',
    rentPer: 'month',
    rentKind: 'basic',
    deposit: '3900',
    fromWage: 'no',
    leaving: 'stay',
  });
  await she.learns({
    findings: { 'deposit-perhaps-too-high': ['unclear', 390_000], 'language-perhaps': 'unclear' },
    not: ['deposit-too-high', 'deposit-within', 'starting-rent', 'language', 'deduction-too-high'],
    letter: ['€ 3.900', 'BW 7:261b lid 2', 'BW 7:232 lid 2'],
    ask: ['juridisch-loket', 'win-punt', 'meldpunt-goed-verhuurderschap'],
  });
});
