import { addMonths } from '#law/index.ts';
import { TODAY, inDays } from './portraits-days.ts';
import { person } from './portraits.ts';
import { expect } from './product.ts';

person('Nikolai, 38, Polish, twenty years here, two daughters', { reader: 'pl', phone: false, script: false }, async (he) => {
  await he.opensPlan();
  await he.plans({
    passport: 'PL',
    arrival: addMonths(TODAY, -20 * 12 - 6),
    stay: 'over-a-year',
    work: 'employer',
    home: 'owned',
    partner: 'here',
    children: '4-to-17',
  });
  const thisYear = Number(TODAY.slice(0, 4));
  // A return that is late counts for some weeks more: better late than never.
  const lateBy = `${thisYear}-04-30` >= inDays(-60) ? thisYear : thisYear + 1;
  const nextJune = `${TODAY.slice(5) <= '06-30' ? thisYear : thisYear + 1}-06-30`;
  await he.sees({
    tasks: {
      'tax-return': `${lateBy}-04-30`,
      // BW 7:640a: statutory days lapse on 1 July of the year after, the last day to take them is 30 June.
      'take-holiday-days': nextJune,
      // WML art. 17: paid in June at the latest.
      'check-holiday-allowance': nextJune,
    },
    past: ['register-as-resident', 'see-who-pays-lessons', 'volunteer'],
    not: ['check-agency', 'register-as-non-resident', 'exchange-driving-licence', 'deregister', 'bring-family'],
  });
  // Nothing shouts at who has been here for long.
  await expect(he.page.locator('details.past .overdue')).toHaveCount(0);

  // The team leader asks for professional Dutch, and for a promise to pay back: not for training that the job needs.
  const lessons = { work: 'employee', sector: 'other', level: 'work' };
  const resident = { status: 'eu', isRegistered: 'yes', isAdult: 'yes' };
  await he.checks('lessons', { ...lessons, why: 'demanded', offer: 'repay', hoursPaid: 'no', ...resident });
  await he.learns({
    findings: { 'duty-repay': 'unclear', 'duty-hours': 'wrong', 'no-duty': 'right', loan: ['unclear', 1_000_000] },
    not: ['duty-not', 'offer-repay', 'integration-family'],
    letter: ['terugbetaal als ik vertrek', 'BW 7:611a', 'gezegd dat ik voor dit werk Nederlands nodig heb', 'als arbeidstijd'],
    ask: ['juridisch-loket', 'vakbond', 'leerwerkloket'],
  });
  // For a better job he learns of his own will: a promise can hold, so first somebody reads it.
  await he.checks('lessons', { ...lessons, why: 'better-work', offer: 'repay', ...resident });
  await he.learns({
    findings: { 'offer-repay': 'unclear', 'duty-not': 'right', 'fund-other': 'unclear' },
    not: ['duty-repay', 'duty'],
    letter: ['hoelang dit geldt', 'Ik teken niets voordat ik advies heb gevraagd'],
    ask: ['juridisch-loket', 'vakbond'],
  });

  // A tie of three years in the contract: it depends on the training, and there is nothing to accuse anybody of.
  await he.checks('contract', { signed: 'no', agency: 'no', other: ['training-costs-back', 'non-compete'] });
  await he.learns({
    findings: { 'training-costs-back': 'unclear', 'non-compete': 'unclear', whole: 'unclear' },
    letter: null,
    ask: ['win-punt', 'juridisch-loket', 'vakbond'],
  });
});
