import fc from 'fast-check';
import type { Check } from './check.ts';
import type { Examined } from './finding.ts';
import type { CellQuestion, Section } from './question.ts';
import type { Typed } from './read-answers.ts';

const ANY_DAY = fc
  .tuple(fc.integer({ min: 2013, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** Anything that can be typed into a form and read, and often nothing. Texts of every kind stand for what is typed. */
export function anyTyped(sections: readonly Section[], seldomEmpty = 4): fc.Arbitrary<Typed> {
  const fields = sections.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      question.kind === 'rows'
        ? [0, 1, 2].flatMap((row) =>
            question.columns.map((column) => [`${question.id}.${Math.min(row, question.mostRows - 1)}.${column.id}`, column] as const),
          )
        : [[question.id, question] as const],
    ),
  );
  return fc.record(Object.fromEntries(fields.map(([name, question]) => [name, anyCell(question, seldomEmpty)])));
}

function anyCell(question: CellQuestion, seldomEmpty: number): fc.Arbitrary<string | string[]> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: seldomEmpty, arbitrary: anyGiven(question) });
}

function anyGiven(question: CellQuestion): fc.Arbitrary<string | string[]> {
  switch (question.kind) {
    case 'choice':
      return fc.constantFrom(...question.options);
    case 'choices':
      return fc.subarray([...question.options]);
    case 'yes-no':
      return fc.constantFrom('yes', 'no', 'unknown');
    case 'day':
      return ANY_DAY;
    case 'money':
      return fc.integer({ min: 0, max: Math.floor((question.most ?? 1_000_000) / 100) }).map(String);
    case 'hours':
      return fc.integer({ min: 0, max: question.most }).map(String);
    case 'count':
      return fc.integer({ min: question.least ?? 0, max: question.most }).map(String);
    case 'clock':
      return fc.integer({ min: 0, max: 23 }).map((hour) => `${hour}:30`);
    case 'line':
      return fc.string({ maxLength: question.most });
  }
}

/** Keys of all texts that the questions of a check need. */
export function questionTextKeys(check: Pick<Check, 'id' | 'sections'>): string[] {
  const keys = [`${check.id}.title`, `${check.id}.lead`];
  const add = (question: CellQuestion | Section['questions'][number], key: string) => {
    keys.push(key, ...(question.hint ? [`${key}.hint`] : []));
    if ('options' in question) keys.push(...question.options.map((option) => `${key}.${option}`));
    if (question.kind === 'rows') for (const column of question.columns) add(column, `${key}.${column.id}`);
  };
  for (const { id, questions } of check.sections) {
    keys.push(`${check.id}.section.${id}`);
    for (const question of questions) add(question, `${check.id}.q.${question.id}`);
  }
  return keys;
}

/** All sentences that a result says, with their values; those of actions by the check's own key. */
export function saidIn(check: Pick<Check, 'id'>, examined: Examined): { text: string; values?: Examined['findings'][number]['values'] }[] {
  const { findings, cannotKnow, figures, letter } = examined;
  return [
    ...findings.flatMap(({ id, values, deadline }) => [
      { text: `${check.id}.f.${id}`, values },
      { text: `${check.id}.f.${id}.why`, values },
      ...(deadline ? [{ text: deadline.text }] : []),
    ]),
    ...cannotKnow.map((id) => ({ text: `${check.id}.unknown.${id}` })),
    ...figures.map(({ id }) => ({ text: `${check.id}.figure.${id}` })),
    ...(letter ? [letter.subject, ...letter.paragraphs] : []),
  ];
}
