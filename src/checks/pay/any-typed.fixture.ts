import fc from 'fast-check';
import type { CellQuestion, Section } from '../question.ts';
import type { Typed } from '../read-answers.ts';

/** What anybody could type into a form, most of it readable: each field is left out in one case of four. */
export function anyTyped(sections: readonly Section[]): fc.Arbitrary<Typed> {
  const fields: Record<string, fc.Arbitrary<string | readonly string[]>> = {};
  for (const question of sections.flatMap(({ questions }) => questions)) {
    if (question.kind !== 'rows') fields[question.id] = anyCell(question);
    else
      for (let row = 0; row < 3; row += 1)
        for (const column of question.columns) fields[`${question.id}.${row}.${column.id}`] = anyCell(column);
  }
  return fc.record(fields, { requiredKeys: [] }).map((typed) => typed as Typed);
}

/** Days around the present, with all the days on which something changes among them. */
const anyDay = fc.oneof(
  fc.integer({ min: 0, max: 1500 }).map((days) => new Date(Date.UTC(2023, 9, 1) + days * 86_400_000).toISOString().slice(0, 10)),
  fc.constantFrom(
    '2026-06-15',
    '2026-07-01',
    '2026-07-12',
    '2026-11-01',
    '2026-11-30',
    '2027-01-01',
    '2005-11-16',
    '1920-01-01',
    '2099-12-31',
  ),
);

function anyCell(question: CellQuestion): fc.Arbitrary<string | readonly string[]> {
  switch (question.kind) {
    case 'choice':
      return fc.constantFrom(...question.options);
    case 'choices':
      return fc.subarray([...question.options]);
    case 'yes-no':
      return fc.constantFrom('yes', 'no', 'unknown');
    case 'day':
      return anyDay;
    case 'money':
      return fc.integer({ min: 0, max: 400_000 }).map((cents) => (cents / 100).toFixed(2));
    case 'hours':
      return fc.oneof(
        fc.integer({ min: 0, max: 4000 }).map((tenths) => (tenths / 10).toFixed(1)),
        fc.constantFrom('7:20', '168', '0', '384', '840'),
      );
    case 'count':
      return fc.integer({ min: question.least ?? 0, max: question.most }).map(String);
    case 'clock':
      return fc.constantFrom('06:00', '23:45');
    case 'line':
      return fc.string({ maxLength: question.most });
  }
}
