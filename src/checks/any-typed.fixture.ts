import fc from 'fast-check';
import { addDays, type IsoDay } from '#law/index.ts';
import type { CellQuestion, Section } from './question.ts';
import type { Typed } from './read-answers.ts';

/** As people name firms and numbers; some stand in the register of the agency check. */
const LINES = ['Jansen B.V.', 'jansen', 'kas werk', 'groen flex', 'dubbel werk', '12345678', '22222222', '1234', '…', 'Łódź Werk'];

/** Days from one day on. */
export function dayFrom(first: IsoDay, days: number): fc.Arbitrary<IsoDay> {
  return fc.nat(days).map((after) => addDays(first, after));
}

interface Drawn {
  /** Days of the form. */
  days?: fc.Arbitrary<IsoDay>;
  /** Days in tables: those of one roster lie near each other. */
  rowDays?: fc.Arbitrary<IsoDay>;
  /** How many rows of a table are typed. */
  rows?: number;
}

/**
 * Anything that can be typed into a form and read, and often nothing. Texts of every kind stand for what is typed.
 * @param seldomEmpty how many times a field is filled for each time that it is left empty
 */
export function anyTyped(
  sections: readonly Section[],
  seldomEmpty = 4,
  { days = dayFrom('2013-01-01', 16 * 365), rowDays = days, rows = 3 }: Drawn = {},
): fc.Arbitrary<Typed> {
  const fields: Record<string, fc.Arbitrary<string | string[]>> = {};
  const add = (name: string, question: CellQuestion, daysHere = days) => {
    fields[name] = fc.oneof(
      { weight: 1, arbitrary: fc.constant('') },
      { weight: seldomEmpty, arbitrary: question.kind === 'day' ? daysHere : anyGiven(question) },
    );
  };
  for (const question of sections.flatMap(({ questions }) => questions))
    if (question.kind !== 'rows') add(question.id, question);
    else
      for (let row = 0; row < Math.min(rows, question.mostRows); row++)
        for (const column of question.columns) add(`${question.id}.${row}.${column.id}`, column, rowDays);
  return fc.record(fields);
}

function anyGiven(question: Exclude<CellQuestion, { kind: 'day' }>): fc.Arbitrary<string | string[]> {
  switch (question.kind) {
    case 'choice':
      return fc.constantFrom(...question.options);
    case 'choices':
      return fc.subarray([...question.options]);
    case 'yes-no':
      return fc.constantFrom('yes', 'no', 'unknown');
    case 'money':
      return anyNumber(0, Math.floor((question.most ?? 1_000_000) / 100), 40);
    case 'hours':
      return anyNumber(0, question.most, 40);
    case 'count':
      return anyNumber(question.least ?? 0, question.most, 120);
    case 'clock':
      return fc
        .tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '59'), fc.constantFrom(1, 2))
        .map(([hour, minute, digits]) => `${String(hour).padStart(digits, '0')}:${minute}`);
    case 'line':
      return fc.oneof(fc.constantFrom(...LINES.filter(({ length }) => length <= question.most)), fc.string({ maxLength: question.most }));
  }
}

/** Mostly anything that the form takes, and now and then what is usual: seldom drawn where much is allowed. */
function anyNumber(least: number, most: number, usual: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: least, max: most }) },
      { weight: 1, arbitrary: fc.integer({ min: least, max: Math.max(least, Math.min(most, usual)) }) },
    )
    .map(String);
}
