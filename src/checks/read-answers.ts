import type { IsoDay } from '#law/index.ts';
import type { SaidValues } from '#platform/i18n/say.ts';
import type { Answers, AnswersOf, CellQuestion, Question, RowsQuestion, Section } from './question.ts';
import { readDay, type DayProblem } from './read-day.ts';
import { readClock, readHours, readNumber, type NumberProblem, type ReadNumber } from './read-number.ts';

/** What somebody typed, by the name of the field; cells of tables are `<question>.<row>.<column>`, rows from 0. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What is wrong with an answer. Each is a text: `shared.problem.<problem>`. */
export type AnswerProblem =
  | NumberProblem
  | DayProblem
  | 'missing'
  | 'not-an-option'
  | 'too-much'
  | 'too-little'
  | 'too-long'
  | 'not-a-time'
  | 'before-covered'
  | 'in-the-future'
  | 'too-many-rows'
  // Those that a check finds between answers:
  | 'ends-before-it-begins'
  | 'period-too-long'
  | 'too-young'
  | 'born-too-long-ago'
  | 'more-hours-than-there-are'
  | 'overlaps';

export interface Problem {
  /** The field: a question, or a cell of a table. */
  field: string;
  problem: AnswerProblem;
  values?: SaidValues;
}

export interface ReadAnswers<Sections extends readonly Section[]> {
  answers: AnswersOf<Sections>;
  problems: readonly Problem[];
}

/** An amount that no pay, rent or fine reaches: a slip of the finger. */
const MOST_MONEY = 10_000_000;
/** Days before this are slips: nobody who works now was born then. */
const EARLIEST_DAY = '1920-01-01';
const LATEST_DAY = '2099-12-31';

/**
 * The answers of a form. Nothing is thrown for what people type: whatever cannot be read is null and has a problem, and
 * what was not asked (see `onlyIf`) is null without one.
 */
export function readAnswers<const Sections extends readonly Section[]>(
  sections: Sections,
  typed: Typed,
  today: IsoDay,
): ReadAnswers<Sections> {
  const problems: Problem[] = [];
  const answers: Record<string, unknown> = {};
  for (const { questions } of sections)
    for (const question of questions) {
      answers[question.id] = isAsked(question, answers)
        ? question.kind === 'rows'
          ? readRows(question, typed, today, problems)
          : readCell(question, question.id, typed, today, problems, question.required ?? false)
        : question.kind === 'rows' || question.kind === 'choices'
          ? []
          : null;
    }
  return { answers: answers as AnswersOf<Sections>, problems };
}

/** Whether a question is asked after the answers before it. */
export function isAsked(question: Question, answers: Answers): boolean {
  const { onlyIf } = question;
  if (!onlyIf) return true;
  const answer = answers[onlyIf.question];
  const given = Array.isArray(answer) ? answer : [answer === true ? 'yes' : answer === false ? 'no' : answer];
  return given.some((each) => onlyIf.is.includes(each as string));
}

function readRows(question: RowsQuestion, typed: Typed, today: IsoDay, problems: Problem[]): Answers[] {
  const isOfRow = new RegExp(`^${question.id}\\.(\\d{1,4})\\.`);
  const numbers = new Set<number>();
  for (const [name, value] of Object.entries(typed)) {
    const row = isOfRow.exec(name)?.[1];
    if (row !== undefined && [value].flat().some((each) => each.trim() !== '')) numbers.add(Number(row));
  }
  if (numbers.size > question.mostRows) {
    problems.push({ field: question.id, problem: 'too-many-rows', values: { most: { number: question.mostRows } } });
    return [];
  }
  const rows = [...numbers].sort((a, b) => a - b);
  if (rows.length === 0 && question.required) problems.push({ field: question.id, problem: 'missing' });
  return rows.map((row) => {
    const cells: Record<string, unknown> = { typedRow: row };
    for (const column of question.columns) {
      const asked = isAsked(column, cells);
      cells[column.id] = asked
        ? readCell(column, `${question.id}.${row}.${column.id}`, typed, today, problems, column.required ?? false)
        : column.kind === 'choices'
          ? []
          : null;
    }
    return cells;
  });
}

function readCell(question: CellQuestion, field: string, typed: Typed, today: IsoDay, problems: Problem[], isRequired: boolean): unknown {
  const raw = typed[field];
  const given = (raw === undefined ? [] : [raw].flat()).map((each) => each.trim()).filter((each) => each !== '');
  const fail = (problem: AnswerProblem, values?: SaidValues): null => {
    problems.push({ field, problem, ...(values ? { values } : {}) });
    return null;
  };
  if (question.kind === 'choices') {
    const wrong = given.some((each) => !question.options.includes(each));
    if (wrong) fail('not-an-option');
    return wrong ? [] : question.options.filter((option) => given.includes(option));
  }
  const text = given[0];
  if (text === undefined) return isRequired ? fail('missing') : null;
  switch (question.kind) {
    case 'choice':
      return question.options.includes(text) ? text : fail('not-an-option');
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : text === 'unknown' ? null : fail('not-an-option');
    case 'day': {
      const day = readDay(text);
      if ('problem' in day) return fail(day.problem);
      if (day.value < (question.from ?? EARLIEST_DAY))
        return question.from ? fail('before-covered', { from: { day: question.from } }) : fail('born-too-long-ago');
      if (day.value > LATEST_DAY) return fail('not-a-day');
      return question.past && day.value > today ? fail('in-the-future') : day.value;
    }
    case 'money': {
      const cents = scaled(readNumber(text, 2), 100);
      return 'problem' in cents
        ? fail(cents.problem)
        : cents.value > (question.most ?? MOST_MONEY)
          ? fail('too-much', { most: { money: question.most ?? MOST_MONEY } })
          : cents.value;
    }
    case 'hours': {
      const hours = readHours(text);
      if ('problem' in hours) return fail(hours.problem);
      return hours.value > question.most ? fail('too-much', { most: { hours: question.most } }) : hours.value;
    }
    case 'count': {
      const count = readNumber(text, 0);
      if ('problem' in count) return fail(count.problem);
      if (count.value > question.most) return fail('too-much', { most: { number: question.most } });
      return count.value < (question.least ?? 0) ? fail('too-little', { least: { number: question.least ?? 0 } }) : count.value;
    }
    case 'clock':
      return readClock(text) ?? fail('not-a-time');
    case 'line':
      return text.length > question.most ? fail('too-long', { most: { number: question.most } }) : text;
  }
}

/** In integer hundredths, without the dust of binary fractions. */
function scaled(read: ReadNumber, factor: number): ReadNumber {
  return 'problem' in read ? read : { value: Math.round(read.value * factor) };
}
