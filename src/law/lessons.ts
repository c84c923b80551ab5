import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { Confidence, ParameterSet } from './parameter.ts';

/** What decides who may pay for Dutch lessons. `null`: not known. */
export interface LessonsFacts {
  day: IsoDay;
  work: 'employee' | 'agency' | 'posted' | 'self-employed' | 'none';
  sector: 'cleaning' | 'meat' | 'greenhouse' | 'other';
  /**
   * `eu`: free movement, own or as family of an EU citizen. `permit`: for work or study. `family-permit`: as family of
   * a Dutch or other citizen from outside the EU. `asylum`, `ukraine`: protection.
   */
  status: 'eu' | 'permit' | 'family-permit' | 'asylum' | 'ukraine';
  /** Registered as resident. */
  isInBrp: boolean | null;
  /** 18 or older: lessons of the municipality are adult education. */
  isAdult: boolean | null;
  /** Whether a law or CAO makes the employer give this training, or the job cannot be done without it. */
  isNeededForJob: boolean | null;
}

/** Why something fits or does not; the words stand in the languages. */
export const LESSONS_REASONS = [
  'needed-for-the-job',
  'ask-whether-needed',
  'not-needed-for-the-job',
  'no-employer-here',
  'free-choice-of-employer',
  'agency-applies-at-doorzaam',
  'employer-applies-at-sector-fund',
  'agreement-asks-for-lessons',
  'agreement-frees-required-training',
  'ask-union-or-agreement',
  'voluntary-learner',
  'may-have-integration-duty',
  'municipality-pays-integration',
  'resident-of-municipality',
  'ask-municipality-without-registration',
  'adults-only',
  'open-to-all',
  'no-integration-duty',
  'announced-only',
] as const;
export type LessonsReason = (typeof LESSONS_REASONS)[number];

/** Somebody who can pay for Dutch lessons, and how far it fits. */
export interface LessonsPayer {
  payer: 'employer-duty' | 'employer-choice' | 'sector-fund' | 'duo-loan' | 'municipality' | 'library' | 'integration' | 'permit-employer';
  fit: 'applies' | 'may-apply' | 'does-not-apply';
  reason: LessonsReason;
  /** Who sends the application or asks. */
  askedBy: 'learner' | 'employer';
  /** The most that is given, in cents; null when there is no such number or it is not known on that day. */
  maxCents: number | null;
  /** A loan is paid back. */
  isLoan: boolean;
}

/**
 * Who can pay for Dutch lessons, each as an answer with its own ground. Order: duty, gift, loan, free places. Schemes
 * change: an amount is a maximum of the scheme as we have read it. Interest and conditions of the loan, who has a duty
 * to integrate, and schemes of other sectors are left out.
 */
export function lessonsPayers(facts: LessonsFacts, params: ParameterSet): RuleAnswer<LessonsPayer>[] {
  return [
    employerDuty(facts, params),
    employerChoice(facts, params),
    ...sectorFunds(facts, params),
    integration(facts, params),
    duoLoan(facts, params),
    municipality(facts, params),
    library(params),
    ...(facts.status === 'permit' ? [permitEmployer(params)] : []),
  ];
}

type Fit = Pick<LessonsPayer, 'fit' | 'reason'> & Partial<Pick<LessonsPayer, 'askedBy' | 'maxCents' | 'isLoan'>>;

function answer(use: Grounds, payer: LessonsPayer['payer'], fit: Fit): RuleAnswer<LessonsPayer> {
  return use.answer({ payer, askedBy: 'learner', maxCents: null, isLoan: false, ...fit });
}

function ground(params: ParameterSet, article: string, confidence: Confidence = 'verified'): Grounds {
  return new Grounds(params, [article], confidence);
}

function hasEmployerHere({ work }: LessonsFacts): boolean {
  return work === 'employee' || work === 'agency';
}

/** BW 7:611a: training that law or CAO asks for, or that the job needs, is free and is working time. */
function employerDuty(facts: LessonsFacts, params: ParameterSet): RuleAnswer<LessonsPayer> {
  const use = ground(params, 'BW 7:611a');
  if (!hasEmployerHere(facts)) return answer(use, 'employer-duty', { fit: 'does-not-apply', reason: 'no-employer-here' });
  if (facts.isNeededForJob === null) return answer(use, 'employer-duty', { fit: 'may-apply', reason: 'ask-whether-needed' });
  return facts.isNeededForJob
    ? answer(use, 'employer-duty', { fit: 'applies', reason: 'needed-for-the-job', askedBy: 'employer' })
    : answer(use, 'employer-duty', { fit: 'does-not-apply', reason: 'not-needed-for-the-job' });
}

function employerChoice(facts: LessonsFacts, params: ParameterSet): RuleAnswer<LessonsPayer> {
  const use = ground(params, 'No law: SLIM and ESF+ give employers money', 'recalled');
  return hasEmployerHere(facts)
    ? answer(use, 'employer-choice', { fit: 'may-apply', reason: 'free-choice-of-employer' })
    : answer(use, 'employer-choice', { fit: 'does-not-apply', reason: 'no-employer-here' });
}

/** Doorzaam for agency workers, RAS for cleaning; the CAOs of the meat industry and of greenhouses speak of lessons. */
function sectorFunds(facts: LessonsFacts, params: ParameterSet): RuleAnswer<LessonsPayer>[] {
  if (!hasEmployerHere(facts)) return [];
  const funds: RuleAnswer<LessonsPayer>[] = [];
  if (facts.work === 'agency') {
    const use = ground(params, 'Doorzaam, Nederlands Taalbudget');
    const maxCents = use.number('taalbudget.doorzaam', facts.day);
    funds.push(answer(use, 'sector-fund', { fit: 'may-apply', reason: 'agency-applies-at-doorzaam', askedBy: 'employer', maxCents }));
  }
  if (facts.sector === 'cleaning') {
    // The letter that gives the amount does not name the scheme of today: an editor checks it at RAS.
    const use = ground(params, 'CAO Schoonmaak, RAS', 'recalled');
    const maxCents = use.number('cleaning.language', facts.day);
    funds.push(answer(use, 'sector-fund', { fit: 'may-apply', reason: 'employer-applies-at-sector-fund', askedBy: 'employer', maxCents }));
  }
  if (facts.sector === 'meat') {
    const use = ground(params, 'CAO Vleessector');
    funds.push(answer(use, 'sector-fund', { fit: 'may-apply', reason: 'agreement-asks-for-lessons', askedBy: 'employer' }));
  }
  if (facts.sector === 'greenhouse') {
    // Read in a report on the CAO of 2024 only.
    const use = ground(params, 'CAO Glastuinbouw', 'recalled');
    funds.push(answer(use, 'sector-fund', { fit: 'may-apply', reason: 'agreement-frees-required-training', askedBy: 'employer' }));
  }
  if (funds.length === 0) {
    funds.push(
      answer(ground(params, 'CAO of the sector', 'recalled'), 'sector-fund', { fit: 'may-apply', reason: 'ask-union-or-agreement' }),
    );
  }
  return funds;
}

/**
 * Wet inburgering 2021 art. 3: EU citizens and labour migrants have no duty; nor, as far as we know, has who is protected
 * as coming from Ukraine. For family and asylum we have not read it: ask.
 */
function integration({ status }: LessonsFacts, params: ParameterSet): RuleAnswer<LessonsPayer> {
  const isRead = status === 'eu' || status === 'permit';
  const use = ground(params, 'Wet inburgering 2021 art. 3', isRead ? 'verified' : 'recalled');
  if (isRead || status === 'ukraine') return answer(use, 'integration', { fit: 'does-not-apply', reason: 'no-integration-duty' });
  const reason = status === 'asylum' ? 'municipality-pays-integration' : 'may-have-integration-duty';
  return answer(use, 'integration', { fit: 'may-apply', reason });
}

/** Loan of DUO for voluntary learners; who has a duty to integrate borrows under other rules, which we have not read. */
function duoLoan(facts: LessonsFacts, params: ParameterSet): RuleAnswer<LessonsPayer> {
  const isVoluntary = facts.status === 'eu' || facts.status === 'permit';
  const use = ground(params, 'Besluit inburgering 2021, loan of DUO', isVoluntary ? 'verified' : 'recalled');
  const maxCents = use.number('duo.loan-max', facts.day);
  const reason = isVoluntary || facts.status === 'ukraine' ? 'voluntary-learner' : 'may-have-integration-duty';
  return answer(use, 'duo-loan', { fit: 'may-apply', reason, maxCents, isLoan: true });
}

/** Wet educatie en beroepsonderwijs art. 2.3.1: lessons paid by the municipality, for adults who live there. */
function municipality(facts: LessonsFacts, params: ParameterSet): RuleAnswer<LessonsPayer> {
  if (facts.isAdult === false) {
    const use = ground(params, 'Wet educatie en beroepsonderwijs art. 2.3.1', 'recalled');
    return answer(use, 'municipality', { fit: 'does-not-apply', reason: 'adults-only' });
  }
  const use = ground(params, 'Wet educatie en beroepsonderwijs art. 2.3.1', facts.isInBrp ? 'verified' : 'recalled');
  return answer(use, 'municipality', {
    fit: 'may-apply',
    reason: facts.isInBrp ? 'resident-of-municipality' : 'ask-municipality-without-registration',
  });
}

function library(params: ParameterSet): RuleAnswer<LessonsPayer> {
  return answer(ground(params, 'No law: practice of libraries', 'recalled'), 'library', { fit: 'may-apply', reason: 'open-to-all' });
}

/** A duty for employers of workers with a work permit was announced in letters and is not in force. */
function permitEmployer(params: ParameterSet): RuleAnswer<LessonsPayer> {
  return answer(ground(params, 'No law: letters to Parliament'), 'permit-employer', { fit: 'does-not-apply', reason: 'announced-only' });
}
