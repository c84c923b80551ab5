import type { Confidence } from './parameter.ts';

/**
 * A thing in or around a job offer that is not right, or that has to be asked.
 * `stop`: do not go on before somebody has helped. `serious`: get advice first. `ask`: have it answered in writing.
 */
export interface JobOfferSign {
  id: string;
  weight: 'stop' | 'serious' | 'ask';
  /** One of the signs that FairWork counts for exploitation. */
  isExploitation: boolean;
  /** The rule behind it, for editors; the words for readers stand in the languages. */
  rule: string;
  articles: readonly string[];
  parameters: readonly string[];
  confidence: Confidence;
}

/** The signs, the heaviest first. */
export const JOB_OFFER_SIGNS = [
  {
    id: 'fee-for-the-job',
    weight: 'stop',
    isExploitation: false,
    rule: 'Nobody may ask a worker for money for finding a job or for lending him out.',
    articles: ['Waadi art. 3 lid 1', 'Waadi art. 9'],
    parameters: ['waadi.fee-ban.max-fee'],
    confidence: 'verified',
  },
  {
    id: 'loan-for-the-job',
    weight: 'stop',
    isExploitation: true,
    rule: 'A loan for travel, papers or a "job package" makes a debt to those who give the work; a fee in disguise is forbidden.',
    articles: ['Waadi art. 3 lid 1', 'Waadi art. 9', 'Sr art. 273f'],
    parameters: ['waadi.fee-ban.max-fee'],
    confidence: 'recalled',
  },
  {
    id: 'passport-kept',
    weight: 'stop',
    isExploitation: true,
    rule: 'An employer may look at an identity document and copy it for the payroll; the document stays with its holder.',
    articles: ['Waadi art. 7c', 'Wet op de loonbelasting 1964 art. 28'],
    parameters: [],
    confidence: 'recalled',
  },
  {
    id: 'bank-card-or-digid-asked',
    weight: 'stop',
    isExploitation: true,
    rule: 'DigiD and bank card are personal; wages go to an account that the worker uses himself.',
    articles: ['WML art. 7a'],
    parameters: [],
    confidence: 'recalled',
  },
  {
    id: 'threats-or-no-freedom',
    weight: 'stop',
    isExploitation: true,
    rule: 'Threats, not being allowed to leave and being watched point to forced labour.',
    articles: ['Sr art. 273f'],
    parameters: [],
    confidence: 'recalled',
  },
  {
    id: 'starts-without-permit',
    weight: 'stop',
    isExploitation: false,
    rule: 'A citizen from outside the EU may not be put to work without the permit that the work needs.',
    articles: ['Wav art. 2'],
    parameters: [],
    confidence: 'verified',
  },
  {
    id: 'wage-below-minimum',
    weight: 'serious',
    isExploitation: true,
    rule: 'The minimum wage holds for every hour, also for agency work and for piece wages.',
    articles: ['WML art. 7, 8'],
    parameters: ['wml.hourly.adult'],
    confidence: 'verified',
  },
  {
    id: 'self-employed-under-a-boss',
    weight: 'serious',
    isExploitation: false,
    rule: 'Who works in person, under direction and for pay is an employee, whatever the paper says.',
    articles: ['BW 7:610'],
    parameters: [],
    confidence: 'recalled',
  },
  {
    id: 'housing-in-job-contract',
    weight: 'serious',
    isExploitation: true,
    rule: 'For EU citizens who are here for temporary work the tenancy is a contract of its own; for others it is safer.',
    articles: ['Wgv art. 1, 2 lid 3'],
    parameters: ['wgv.in-force.separate-contract-from'],
    confidence: 'recalled', // certain for EU citizens here for temporary work only
  },
  {
    id: 'housing-ends-with-job-at-once',
    weight: 'serious',
    isExploitation: true,
    rule: 'Nobody is put out of his home without a judge; agency housing stays some weeks after the job.',
    articles: ['BW 7:231', 'CAO voor Uitzendkrachten'],
    parameters: ['agency.housing-leave-weeks'],
    confidence: 'recalled',
  },
  {
    id: 'registration-forbidden',
    weight: 'serious',
    isExploitation: false,
    rule: 'The duty to register is the worker’s own, and a ban by a landlord does not take it away.',
    articles: ['Wet BRP art. 2.38'],
    parameters: ['brp.deadline-days'],
    confidence: 'verified',
  },
  {
    id: 'fines-or-costs-from-wage',
    weight: 'serious',
    isExploitation: true,
    rule: 'Fines, transport, clothes and administration may not come out of the minimum wage.',
    articles: ['WML art. 13', 'BW 7:631, 7:632, 7:650'],
    parameters: [],
    confidence: 'verified',
  },
  {
    id: 'cash-wages',
    weight: 'serious',
    isExploitation: false,
    rule: 'The minimum wage is paid into a bank account, but for household help on few days a week.',
    articles: ['WML art. 7a'],
    parameters: ['wml.household-help.days-below'],
    confidence: 'verified',
  },
  {
    id: 'training-at-own-cost',
    weight: 'serious',
    isExploitation: false,
    rule: 'Training that law or CAO makes the employer give is free and is working time.',
    articles: ['BW 7:611a'],
    parameters: [],
    confidence: 'verified',
  },
  {
    id: 'must-sign-today',
    weight: 'serious',
    isExploitation: false,
    rule: 'No law makes anybody sign at once; a signed copy is free.',
    articles: ['BW 7:654 lid 2'],
    parameters: [],
    confidence: 'verified',
  },
  {
    id: 'deposit-too-high',
    weight: 'serious',
    isExploitation: false,
    rule: 'A deposit has a maximum in months of basic rent.',
    articles: ['BW 7:261b lid 2'],
    parameters: ['rent.deposit-max-months'],
    confidence: 'verified',
  },
  {
    id: 'agency-not-registered',
    weight: 'serious',
    isExploitation: false,
    rule: 'Who lends out workers stands in the trade register with that activity.',
    articles: ['Waadi art. 7a'],
    parameters: [],
    confidence: 'verified',
  },
  {
    id: 'no-written-contract',
    weight: 'ask',
    isExploitation: false,
    rule: 'A spoken contract is valid, but the main points have to be given in writing within days.',
    articles: ['BW 7:655 lid 3'],
    parameters: ['contract.info-week-month.basics-days', 'contract.info-week-month.rest-months'],
    confidence: 'verified',
  },
  {
    id: 'no-name-or-address-of-employer',
    weight: 'ask',
    isExploitation: false,
    rule: 'Name and place of the employer belong to the first information.',
    articles: ['BW 7:655 lid 1 a'],
    parameters: ['contract.info-week-month.basics-days'],
    confidence: 'verified',
  },
  {
    id: 'no-place-of-work',
    weight: 'ask',
    isExploitation: false,
    rule: 'Where the work is done, or that it changes, belongs to the first information; the hirer is named once known.',
    articles: ['BW 7:655 lid 1 b, p'],
    parameters: ['contract.info-week-month.basics-days'],
    confidence: 'verified',
  },
  {
    id: 'no-wage-named',
    weight: 'ask',
    isExploitation: false,
    rule: 'The wage with its parts, and how and when it is paid, belongs to the first information.',
    articles: ['BW 7:655 lid 1 h'],
    parameters: ['wml.hourly.adult', 'contract.info-week-month.basics-days'],
    confidence: 'verified',
  },
  {
    id: 'no-hours-named',
    weight: 'ask',
    isExploitation: false,
    rule: 'The hours, or that they change and how many are sure, belong to the first information.',
    articles: ['BW 7:655 lid 1 i', 'BW 7:628a'],
    parameters: ['oncall.notice-days', 'oncall.min-hours'],
    confidence: 'verified',
  },
  {
    id: 'no-address-of-housing',
    weight: 'ask',
    isExploitation: false,
    rule: 'A tenancy is in writing; without an address nobody can register or see the room first.',
    articles: ['Wgv art. 2 lid 2 d', 'Wet BRP art. 2.38'],
    parameters: ['wgv.in-force'],
    confidence: 'verified',
  },
  {
    id: 'deductions-not-named',
    weight: 'ask',
    isExploitation: false,
    rule: 'Rent and health premium come off the minimum wage only with a written authorisation that can be withdrawn.',
    articles: ['WML art. 13', 'Besluit minimumloon art. 2a, 2b'],
    parameters: ['deduction.housing.max-pct-wml', 'deduction.health.margin-pct'],
    confidence: 'verified',
  },
  {
    id: 'language-not-understood',
    weight: 'ask',
    isExploitation: false,
    rule: 'Information about a tenancy of a labour migrant is in a language that he prefers or understands; CAOs may ask the same.',
    articles: ['Wgv art. 2 lid 3 b', 'CAO voor Uitzendkrachten'],
    parameters: ['wgv.in-force.language-duty-from'],
    confidence: 'verified',
  },
] as const satisfies readonly JobOfferSign[];

export type JobOfferSignId = (typeof JOB_OFFER_SIGNS)[number]['id'];
