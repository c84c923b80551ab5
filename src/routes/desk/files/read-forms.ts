import { isRowId, SPOKEN_LANGUAGES, type FieldProblem } from '#clients/index.ts';
import { readSituation, writeSituation, type RawSituation, type SituationProblem } from '#journey/index.ts';
import { journeyTexts } from '#journey/server/index.ts';
import { newId } from '#platform/new-id.ts';
import { deskTranslator, type DeskKey, type DeskLocale } from '#platform/i18n/desk-messages.ts';
import { isLocale, type Locale } from '#platform/i18n/locales.ts';
import type { Texts } from '#platform/i18n/say.ts';

/** The text fields of a form by their names; of several with one name the last. */
export function textFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value;
  return fields;
}

const SITUATION_FIELDS = [
  'passport',
  'arrival',
  'stay',
  'work',
  'home',
  'partner',
  'children',
  'car',
  'leaving',
  'event',
  'new-event',
  'new-event-day',
] as const;

/** The journey's questions as a form answers them: what can be stored, and what is wrong with the rest. */
export function readSituationFields(
  form: FormData,
  today: string,
): { situation: RawSituation; problems: Record<string, SituationProblem> } {
  const raw: Record<string, string[]> = {};
  for (const name of SITUATION_FIELDS) {
    const values = form.getAll(name).flatMap((value) => (typeof value === 'string' && value !== '' ? [value.slice(0, 80)] : []));
    if (values.length > 0) raw[name] = values;
  }
  const { situation, problems } = readSituation(raw, today);
  return { situation: Object.keys(problems).length > 0 ? raw : writeSituation(situation), problems };
}

/** A problem as the page says it, with the field that it leads to. */
export interface SaidProblem {
  field: string;
  text: string;
}

/** Problems of a form in words of the desk. */
export function sayProblems(
  locale: DeskLocale,
  problems: readonly FieldProblem[],
  ofSituation: Readonly<Record<string, SituationProblem>> = {},
): SaidProblem[] {
  const t = deskTranslator(locale) as (key: DeskKey, values?: Record<string, string>) => string;
  const texts = journeyTexts(locale);
  return [
    ...problems.map(({ field, problem, digits }) => {
      const label = t(`files.field.${field}` as DeskKey);
      return { field, text: t(`files.problem.${problem}` as DeskKey, { field: label, digits }) };
    }),
    ...Object.entries(ofSituation).map(([field, problem]) => {
      const label = texts[`question.${field}`] ?? texts['question.event'] ?? '';
      return { field, text: `${label}: ${texts[`problem.${problem}`] ?? ''}` };
    }),
  ];
}

/** The id that a form was made with, so that it acts once; a new one when it has none. */
export function formId(form: FormData): string {
  const id = form.get('id');
  return isRowId(id) ? id : newId();
}

/** The language of the words that are read aloud: as asked, or the person's own where we have it, or English. */
export function textLocaleOf(asked: string | null, language: string): Locale {
  if (isLocale(asked)) return asked;
  return isLocale(language) ? language : 'en';
}

export function languageOf(asked: string | null): string {
  return asked !== null && SPOKEN_LANGUAGES.includes(asked) ? asked : '';
}

/** The journey's questions in the language of who is asked, to stand beside the desk's own. */
export interface AskedQuestions {
  locale: Locale;
  texts: Texts;
}

/** The questions in the person's language; null where we do not have it, or it is that of the screen. */
export function questionsAsked(language: string, screen: DeskLocale): AskedQuestions | null {
  if (!isLocale(language) || language === screen) return null;
  const questions = Object.entries(journeyTexts(language)).filter(([key]) => key.startsWith('question.'));
  return { locale: language, texts: Object.fromEntries(questions) };
}

/** A form as it was typed, but for the consent: somebody agrees to the words that they hear, so to other words anew. */
export function notAgreedYet(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !['agreed', 'givenHow', 'signature'].includes(name)));
}
