import type { IsoDay } from '#law/index.ts';

interface Base {
  /** Camel case: the name of the field in the form and of the property in the API. Its texts: `<check>.q.<id>`, `….hint`. */
  id: string;
  /** Without it nothing can be said: asked for when it is left out. */
  required?: true;
  /** Asked only when another question of the same form (or row) has one of these answers; 'yes' and 'no' for yes-no. */
  onlyIf?: { question: string; is: readonly string[] };
  /** Has a hint below its label: `<check>.q.<id>.hint`. */
  hint?: true;
}

/** One of several; options are texts `<check>.q.<id>.<option>`. */
export interface ChoiceQuestion extends Base {
  kind: 'choice';
  options: readonly string[];
}
/** Any of several. */
export interface ChoicesQuestion extends Base {
  kind: 'choices';
  options: readonly string[];
}
/** Yes, no, or not known (also when it is left out): true, false, null. */
export interface YesNoQuestion extends Base {
  kind: 'yes-no';
}
/** A calendar day, between two days when they are given. */
export interface DayQuestion extends Base {
  kind: 'day';
  /** Earlier days get the problem 'before-covered'. */
  from?: IsoDay;
  /** Days after today get the problem 'in-the-future'. */
  past?: true;
}
/** An amount in euro, at most two decimals; the answer is in integer cents. */
export interface MoneyQuestion extends Base {
  kind: 'money';
  /** Highest amount in cents that can be meant. */
  most?: number;
}
/** Decimal hours; "7:30" is 7.5. */
export interface HoursQuestion extends Base {
  kind: 'hours';
  most: number;
}
/** A whole number of something that the label names. */
export interface CountQuestion extends Base {
  kind: 'count';
  least?: number;
  most: number;
}
/** A time of day: 'HH:MM'. */
export interface ClockQuestion extends Base {
  kind: 'clock';
}
/** A short line of free text, such as the name of a firm. */
export interface LineQuestion extends Base {
  kind: 'line';
  most: number;
}
/** A table that is typed: each row answers the same questions. Empty rows do not count. */
export interface RowsQuestion extends Base {
  kind: 'rows';
  columns: readonly CellQuestion[];
  mostRows: number;
  /** So many empty rows stand there at first. */
  firstRows: number;
}

export type CellQuestion =
  | ChoiceQuestion
  | ChoicesQuestion
  | YesNoQuestion
  | DayQuestion
  | MoneyQuestion
  | HoursQuestion
  | CountQuestion
  | ClockQuestion
  | LineQuestion;
export type Question = CellQuestion | RowsQuestion;

/** Questions under one heading: `<check>.section.<id>`. */
export interface Section {
  id: string;
  questions: readonly Question[];
}

type CellAnswer<Q extends CellQuestion> = Q extends { kind: 'choice'; options: readonly (infer Option)[] }
  ? Option | null
  : Q extends { kind: 'choices'; options: readonly (infer Option)[] }
    ? readonly Option[]
    : Q extends { kind: 'yes-no' }
      ? boolean | null
      : Q extends { kind: 'day' }
        ? IsoDay | null
        : Q extends { kind: 'clock' | 'line' }
          ? string | null
          : number | null;

/** `typedRow`: which row of the form it is, from 0; rows that were left empty do not count. */
type CellAnswers<Columns extends readonly CellQuestion[]> = {
  readonly [Q in Columns[number] as Q['id']]: CellAnswer<Q>;
} & { readonly typedRow?: number };

type AnswerOf<Q extends Question> = Q extends { kind: 'rows'; columns: infer Columns extends readonly CellQuestion[] }
  ? readonly CellAnswers<Columns>[]
  : Q extends CellQuestion
    ? CellAnswer<Q>
    : never;

/** What a form has answered, by the id of each question: null where nothing was said. */
export type AnswersOf<Sections extends readonly Section[]> = {
  readonly [Q in Sections[number]['questions'][number] as Q['id']]: AnswerOf<Q>;
};

/** Any answers, when it does not matter of which check. */
export type Answers = Readonly<Record<string, unknown>>;
