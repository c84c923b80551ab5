import { lessonsPayers, type Ground, type LessonsPayer } from '#law/index.ts';
import type { Given } from '../check.ts';
import type { LessonsAnswers } from './questions.ts';

export type Payer = LessonsPayer & { ground: Ground };

/** The answers as the rules take them. */
export interface Situation {
  hasEmployer: boolean;
  /** What the worker says, so true is a claim and no fact; null: ask. */
  isNeeded: boolean | null;
  payers: readonly Payer[];
}

/** Who may pay, without those that hang on a question which was left open. */
export function situationOf(answers: LessonsAnswers, { params, today }: Given): Situation {
  const { work, sector, isRegistered, isAdult } = answers;
  const status = answers.status === 'unknown' ? null : answers.status;
  const isNeeded = isNeededForJob(answers.why);
  const payers = lessonsPayers(
    {
      day: today,
      work: work ?? 'none',
      sector: sector ?? 'other',
      status: status ?? 'eu',
      isInBrp: isRegistered,
      isAdult,
      isNeededForJob: isNeeded,
    },
    params,
  );
  const isOpen = ({ payer }: LessonsPayer): boolean =>
    (work === null && payer === 'employer-duty') ||
    (status === null && (payer === 'integration' || payer === 'duo-loan')) ||
    // Whether somebody who is not of age may borrow we have not read.
    (isAdult === false && payer === 'duo-loan');
  return {
    hasEmployer: work === 'employee' || work === 'agency',
    isNeeded,
    payers: payers.flatMap((answer) =>
      answer.kind === 'known' && !isOpen(answer.value) ? { ...answer.value, ground: answer.ground } : [],
    ),
  };
}

function isNeededForJob(why: LessonsAnswers['why']): boolean | null {
  if (why.includes('demanded') || why.includes('cannot-work')) return true;
  // Safety may make Dutch necessary, or ask for an explanation in another language.
  return why.length === 0 || why.includes('safety') ? null : false;
}
