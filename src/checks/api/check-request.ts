import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import type { CellQuestion, Question, Section } from '../question.ts';
import type { Typed } from '../read-answers.ts';

/** What is wrong with the body of a request, for whoever wrote the program. */
export interface WrongBody {
  detail: string;
  /** Paths within the body: "answers.hours". */
  invalid: readonly string[];
}

export interface CheckRequest {
  locale: Locale;
  typed: Typed;
}

/**
 * The JSON body of a check as the fields of its form: `{"locale": "pl", "answers": {…}}`. Amounts are numbers or texts in
 * euro, hours decimal, days ISO 8601, tables lists of objects; null is "not answered".
 */
export function readCheckBody(sections: readonly Section[], body: unknown): { request: CheckRequest } | { wrong: WrongBody } {
  if (!isRecord(body)) return wrong('The body is a JSON object with "answers".', []);
  const unknown = Object.keys(body).filter((name) => !['locale', 'answers'].includes(name));
  if (unknown.length > 0) return wrong(`The body has "locale" and "answers" only.`, unknown);
  const locale = body['locale'] ?? 'en';
  if (!LOCALES.includes(locale as Locale)) return wrong(`locale is one of ${LOCALES.join(', ')}.`, ['locale']);
  const answers = body['answers'];
  if (!isRecord(answers)) return wrong('"answers" is an object with the answers by the name of the question.', ['answers']);

  const typed: Record<string, string | string[]> = {};
  const invalid: string[] = [];
  const questions = new Map(sections.flatMap(({ questions: each }) => each.map((question) => [question.id, question] as const)));
  for (const [name, value] of Object.entries(answers)) {
    const question = questions.get(name);
    if (!question) invalid.push(`answers.${name}`);
    else if (question.kind === 'rows') readRows(question, value, typed, invalid);
    else readValue(question, value, name, `answers.${name}`, typed, invalid);
  }
  return invalid.length > 0
    ? wrong(`Not an answer to one of the questions, or not in its form: ${invalid.join(', ')}. See /api/v1/openapi.json.`, invalid)
    : { request: { locale: locale as Locale, typed } };
}

function readRows(
  question: Question & { kind: 'rows' },
  value: unknown,
  typed: Record<string, string | string[]>,
  invalid: string[],
): void {
  const path = `answers.${question.id}`;
  if (value === null) return;
  if (!Array.isArray(value) || value.length > question.mostRows) {
    invalid.push(path);
    return;
  }
  value.forEach((row: unknown, at) => {
    if (!isRecord(row)) {
      invalid.push(`${path}.${at}`);
      return;
    }
    for (const [name, cell] of Object.entries(row)) {
      const column = question.columns.find(({ id }) => id === name);
      if (column) readValue(column, cell, `${question.id}.${at}.${name}`, `${path}.${at}.${name}`, typed, invalid);
      else invalid.push(`${path}.${at}.${name}`);
    }
  });
}

function readValue(
  question: CellQuestion,
  value: unknown,
  field: string,
  path: string,
  typed: Record<string, string | string[]>,
  invalid: string[],
): void {
  if (value === null) return;
  if (question.kind === 'choices' && Array.isArray(value) && value.every((each) => typeof each === 'string')) typed[field] = value;
  else if (question.kind === 'yes-no' && typeof value === 'boolean') typed[field] = value ? 'yes' : 'no';
  else if (['money', 'hours', 'count'].includes(question.kind) && typeof value === 'number' && isWritable(value))
    typed[field] = written(value);
  else if (question.kind !== 'choices' && question.kind !== 'yes-no' && typeof value === 'string') typed[field] = value;
  else invalid.push(path);
}

/** At most two decimals, and no more than can be a quantity of ours. */
function isWritable(value: number): boolean {
  return Math.abs(value) < 1e9 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
}

/** Never with three decimals, which would be read as thousands. */
function written(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(detail: string, invalid: readonly string[]): { wrong: WrongBody } {
  return { wrong: { detail, invalid } };
}
