import type { Said, SaidValues } from '#platform/i18n/say.ts';
import type { Given } from '../check.ts';
import type { Finding, Letter } from '../finding.ts';
import { answerBy, articlesOf } from '../letter-parts.ts';
import { FUND_FINDINGS } from './find-funds.ts';
import type { LessonsAnswers } from './questions.ts';
import type { Situation } from './situation.ts';

/** Findings that have a paragraph in the letter to the employer: `lessons.letter.employer.<finding>`, in its order. */
export const IN_LETTER = [
  'duty',
  'duty-ask',
  'duty-refused',
  'duty-you-pay',
  'duty-repay',
  'duty-hours',
  'offer-you-pay',
  'offer-repay',
  'offer-refused',
  'safety',
  ...FUND_FINDINGS,
] as const;

/** The other paragraphs of the two letters. */
export const OTHER_PARAGRAPHS = {
  employer: ['subject', 'open', 'hours', 'level', 'demanded', 'cannot-work', 'answer'],
  municipality: ['subject', 'open', 'level', 'not-registered', 'young', 'reading', 'integration', 'questions', 'answer'],
} as const;

/** To the employer or agency when there is one; else to the municipality. None for who has free lessons in paid hours. */
export function letterOf(answers: LessonsAnswers, { hasEmployer }: Situation, findings: readonly Finding[], given: Given): Letter | null {
  const by: SaidValues = { by: answerBy(given.today) };
  if (!hasEmployer) return toMunicipality(answers, findings, by);
  const isHoursOnly = answers.offer === 'free';
  if (isHoursOnly && !findings.some(({ id }) => id === 'duty-hours')) return null;
  return toEmployer(answers, findings, by, isHoursOnly);
}

function toEmployer(answers: LessonsAnswers, findings: readonly Finding[], by: SaidValues, isHoursOnly: boolean): Letter {
  const line = (name: string, values: SaidValues = {}): Said => ({ text: `lessons.letter.employer.${name}`, values });
  const asked = IN_LETTER.flatMap((id) => {
    const found = findings.find((each) => each.id === id);
    return found ? line(id, { ...found.values, ...articlesOf(found.ground) }) : [];
  });
  return {
    to: answers.work === 'agency' ? 'agency' : 'employer',
    subject: line('subject'),
    paragraphs: [
      line(isHoursOnly ? 'hours' : 'open'),
      ...levelOf(answers, 'employer'),
      ...(['demanded', 'cannot-work'] as const).filter((each) => answers.why.includes(each)).map((each) => line(each)),
      ...asked,
      line('answer', by),
    ],
  };
}

function toMunicipality(answers: LessonsAnswers, findings: readonly Finding[], by: SaidValues): Letter {
  const line = (name: string, values: SaidValues = {}): Said => ({ text: `lessons.letter.municipality.${name}`, values });
  return {
    to: 'organisation',
    subject: line('subject'),
    paragraphs: [
      line('open'),
      ...levelOf(answers, 'municipality'),
      ...(answers.isRegistered === false ? [line('not-registered')] : []),
      ...(answers.isAdult === false ? [line('young')] : []),
      ...(answers.readingIsHard ? [line('reading')] : []),
      ...(findings.some(({ id }) => id === 'integration-family' || id === 'integration-asylum') ? [line('integration')] : []),
      line('questions'),
      line('answer', by),
    ],
  };
}

function levelOf({ level }: LessonsAnswers, letter: keyof typeof OTHER_PARAGRAPHS): Said[] {
  return level === null ? [] : [{ text: `lessons.letter.${letter}.level`, values: { level: { text: `lessons.q.level.${level}` } } }];
}
