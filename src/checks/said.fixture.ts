import { expect, it } from 'vitest';
import type { IsoDay } from '#law/index.ts';
import type { Said } from '#platform/i18n/say.ts';
import { textsOf } from './check.fixture.ts';
import type { Check } from './check.ts';
import type { Examined } from './finding.ts';
import type { Question, Section } from './question.ts';
import type { Typed } from './read-answers.ts';

/** All sentences that a result says, with their values; those of actions apart, as all checks share some. */
export function saidIn({ id: check }: Pick<Check, 'id'>, { findings, cannotKnow, figures, letter }: Examined): Said[] {
  return [
    ...findings.flatMap(({ id, values, deadline }) => [
      { text: `${check}.f.${id}`, values },
      { text: `${check}.f.${id}.why`, values },
      ...(deadline ? [{ text: deadline.text }] : []),
    ]),
    ...cannotKnow.map((id) => ({ text: `${check}.unknown.${id}` })),
    ...figures.map(({ id }) => ({ text: `${check}.figure.${id}` })),
    ...(letter ? [letter.subject, ...letter.paragraphs] : []),
  ];
}

/** What a check can say, by the ids that its texts end in. */
interface Sayable {
  findings: readonly string[];
  actions?: readonly string[];
  unknown?: readonly string[];
  figures?: readonly string[];
  deadlines?: readonly string[];
  letter?: readonly string[];
  /** Whatever else it names, such as the parts of a list: "f.pressure.locks". */
  others?: readonly string[];
}

/** For each finding answers that lead to it, and the day on which they do when it is not that of all tests. */
export type Examples = Readonly<Record<string, readonly [typed: Typed, today?: IsoDay]>>;

/** Tests that the examples of a check lead to their findings. @param ids gives what is found */
export function itFindsEach(examples: Examples, ids: (typed: Typed, today?: IsoDay) => readonly string[]): void {
  it.each(Object.entries(examples))('finds "%s"', (id, [typed, today]) => {
    expect(ids(typed, today)).toContain(id);
  });
}

/** Tests that a check has words for its form and all that it can say, in the two languages that others are made from. */
export function itHasItsTexts(check: Pick<Check, 'id' | 'sections'>, sayable: Sayable): void {
  it.each(['en', 'nl'] as const)('has every text in %s that it can say, and no other', (locale) => {
    expect(Object.keys(textsOf(check.id, locale)).toSorted()).toEqual(textKeys(check, sayable));
  });
}

/** Keys of all texts that a check needs, in order: of its form, and of what it can say. */
function textKeys(
  check: Pick<Check, 'id' | 'sections'>,
  { findings, actions = [], unknown = [], figures = [], deadlines = [], letter = [], others = [] }: Sayable,
): string[] {
  const own = [
    ...findings.flatMap((id) => [`f.${id}`, `f.${id}.why`]),
    ...actions.map((id) => `do.${id}`),
    ...unknown.map((id) => `unknown.${id}`),
    ...figures.map((id) => `figure.${id}`),
    ...deadlines.map((id) => `deadline.${id}`),
    ...letter.map((id) => `letter.${id}`),
    ...others,
  ];
  return [...formKeys(check), ...own.map((key) => `${check.id}.${key}`)].toSorted();
}

/** Title, headings, labels, hints and options. */
function formKeys({ id: check, sections }: { id: string; sections: readonly Section[] }): string[] {
  const keysOf = (question: Question, key: string): string[] => [
    key,
    ...(question.hint ? [`${key}.hint`] : []),
    ...('options' in question ? question.options.map((option) => `${key}.${option}`) : []),
    ...(question.kind === 'rows' ? question.columns.flatMap((column) => keysOf(column, `${key}.${column.id}`)) : []),
  ];
  return [
    `${check}.title`,
    `${check}.lead`,
    ...sections.flatMap(({ id, questions }) => [
      `${check}.section.${id}`,
      ...questions.flatMap((question) => keysOf(question, `${check}.q.${question.id}`)),
    ]),
  ];
}
