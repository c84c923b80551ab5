import { addMonths } from '#law/index.ts';
import { TODAY, inDays, registerBy, insureBy, taxReturnBy, exchangeLicenceBy } from './portraits-days.ts';
import { person } from './portraits.ts';
import { expect } from './product.ts';

person('R1, South African: tax is one ordered line', { reader: 'en', phone: false, script: false }, async (they) => {
  const arrival = inDays(-240);
  await they.opensPlan();
  await they.plans({ passport: 'ZA', arrival, stay: 'over-a-year', work: 'employer', home: 'rented' });
  await they.sees({
    tasks: {
      'apply-digid': null,
      'collect-annual-statements': null,
      'tax-return-first-year': taxReturnBy(arrival),
      'check-tax-assessment': null,
    },
    not: ['tax-return-short-stay', 'tax-return-after-leaving', 'register-as-non-resident', 'check-agency'],
  });
  // Each step names those before it, by the words of their own headings.
  const heading = async (id: string) => (await they.task(id).locator('h4').innerText()).trim();
  const first = (id: string) => they.task(id).locator('.first').allInnerTexts();
  expect(await first('collect-annual-statements')).toEqual([]);
  expect(await first('tax-return-first-year')).toEqual([await heading('collect-annual-statements'), await heading('apply-digid')]);
  expect(await first('check-tax-assessment')).toContain(await heading('tax-return-first-year'));
  await expect(they.task('tax-return-first-year').locator('a[href^="/en/tax/tax-return-first-year"]')).toBeAttached();
});

person('R2, Peruvian: before arrival it is said what a municipality does', { reader: 'es', phone: true, script: false }, async (they) => {
  const arrival = inDays(90);
  await they.opensPlan();
  await they.plans({ passport: 'PE', arrival, stay: 'over-a-year' });
  await they.sees({
    tasks: {
      'check-work-permit': null,
      'pack-papers': null,
      'register-as-resident': registerBy(arrival),
      'get-health-insurance': insureBy(arrival),
      'exchange-driving-licence': exchangeLicenceBy(arrival),
    },
    not: ['check-right-to-stay', 'register-as-non-resident', 'get-permanent-residence', 'deregister'],
  });
  const page = they.task('register-as-resident').locator('a[href^="/es/registration/register-as-resident"]');
  const address = (await page.getAttribute('href')) ?? '';

  await they.checks('registration', {
    passport: 'non-eu',
    arrival,
    stay: 'open',
    sleeps: 'own',
    registered: 'no',
    mayRegister: 'allowed',
  });
  await they.learns({
    findings: { 'register-now': 'unclear' },
    not: ['register-late', 'register-fine', 'register-rni-others'],
    lastDays: [registerBy(arrival)],
    letter: null,
    ask: ['gemeente', 'win-punt'],
  });
  await they.page.goto(address);
  await expect(they.page.locator('main')).toContainText('gemeente');
});

person(
  'R3, Turkish and German: six months of waiting stand beside paid ways',
  { reader: 'tr', phone: false, script: true },
  async (they) => {
    await they.opensPlan();
    await they.plans({ passport: 'DE', arrival: addMonths(TODAY, -7), stay: 'over-a-year', work: 'employer' });
    await they.sees({
      tasks: { 'ask-dutch-course': null, 'see-who-pays-lessons': null, 'ask-employer-for-lessons': null, 'practise-dutch': null },
      not: ['check-work-permit', 'exchange-driving-licence', 'check-agency'],
      ask: { 'practise-dutch': 'bibliotheek' },
    });
    await they.checks('lessons', {
      work: 'employee',
      sector: 'other',
      level: 'talks',
      why: 'better-work',
      offer: 'not-asked',
      status: 'eu',
      isRegistered: 'yes',
      isAdult: 'yes',
    });
    await they.learns({
      // The queue of the municipality, the employer, the fund, one's own money: side by side.
      findings: {
        municipality: 'unclear',
        'employer-choice': 'unclear',
        'fund-other': 'unclear',
        loan: ['unclear', 1_000_000],
        library: 'unclear',
        'no-duty': 'right',
      },
      not: ['duty', 'integration-family'],
      letter: ['mij les aan te bieden of de les te betalen'],
      ask: ['leerwerkloket', 'gemeente', 'taalhuis', 'bibliotheek', 'vakbond', 'duo'],
    });
  },
);

person(
  'R4, American partner: a refused course has a reason and a next best',
  { reader: 'en', phone: false, script: false },
  async (they) => {
    await they.opensPlan();
    await they.plans({ passport: 'US', arrival: inDays(-80), stay: 'over-a-year', work: 'none', partner: 'here' });
    await they.sees({
      tasks: {
        'register-as-resident': registerBy(inDays(-80)),
        'ask-dutch-course': null,
        'practise-dutch': null,
        volunteer: null,
        'meet-people': null,
      },
      not: ['ask-employer-for-lessons', 'check-first-payslip', 'check-right-to-stay', 'apply-thirty-percent'],
    });
    await they.checks('lessons', {
      work: 'none',
      level: 'nothing',
      why: 'daily-life',
      status: 'permit',
      isRegistered: 'no',
      isAdult: 'yes',
    });
    await they.learns({
      // Not registered is the reason; the library asks for nothing, and the loan is for everybody who learns of free will.
      findings: {
        'municipality-ask': 'unclear',
        library: 'unclear',
        loan: ['unclear', 1_000_000],
        'no-employer': 'right',
        'no-duty': 'right',
      },
      not: ['municipality', 'employer-choice', 'fund-other', 'integration-family'],
      letter: ['nog niet ingeschreven als inwoner', 'Kan ik niet meedoen: waarom niet, en wat is er wel voor mij?'],
      ask: ['gemeente', 'taalhuis', 'bibliotheek', 'leerwerkloket'],
    });
  },
);
