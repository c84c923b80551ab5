import { readFileSync } from 'node:fs';
import { say, type Texts } from '#platform/i18n/say.ts';
import type { Check } from '../check.ts';
import type { Examined } from '../finding.ts';
import type { CellQuestion } from '../question.ts';

const read = (path: string): Texts =>
  JSON.parse(readFileSync(new URL(`../../../content/checks/${path}`, import.meta.url), 'utf8')) as Texts;

/** Texts of a check and the shared ones. */
export function textsOf(id: string, locale: 'en' | 'nl'): { own: Texts; all: Texts } {
  const own = read(`${id}/${locale}.json`);
  return { own, all: { ...read(`shared/${locale}.json`), ...own } };
}

/** Keys that a form asks for: title, headings, labels, hints and options. */
export function keysOfForm({ id, sections }: Pick<Check, 'id' | 'sections'>): string[] {
  return [
    `${id}.title`,
    `${id}.lead`,
    ...sections.flatMap((section) => [
      `${id}.section.${section.id}`,
      ...section.questions.flatMap((question) => {
        const key = `${id}.q.${question.id}`;
        return question.kind === 'rows'
          ? [
              key,
              ...(question.hint ? [`${key}.hint`] : []),
              ...question.columns.flatMap((column) => keysOfCell(column, `${key}.${column.id}`)),
            ]
          : keysOfCell(question, key);
      }),
    ]),
  ];
}

function keysOfCell(question: CellQuestion, key: string): string[] {
  const options = question.kind === 'choice' || question.kind === 'choices' ? question.options : [];
  return [key, ...(question.hint ? [`${key}.hint`] : []), ...options.map((option) => `${key}.${option}`)];
}

/**
 * Says every sentence of a result.
 * @throws RangeError when a text or a value is missing
 */
export function sayAll(id: string, { findings, cannotKnow, figures, letter }: Examined, locale: 'en' | 'nl'): string[] {
  const { all } = textsOf(id, locale);
  return [
    ...findings.flatMap((found) => [
      say(all, locale, { text: `${id}.f.${found.id}`, values: found.values }),
      say(all, locale, { text: `${id}.f.${found.id}.why`, values: found.values }),
      ...found.actions.map((action) => {
        const own = `${id}.do.${action}`;
        return say(all, locale, { text: own in all ? own : `shared.do.${action}` });
      }),
      ...(found.deadline ? [say(all, locale, { text: found.deadline.text })] : []),
    ]),
    ...cannotKnow.map((each) => say(all, locale, { text: `${id}.unknown.${each}` })),
    ...figures.map((figure) => say(all, locale, { text: `${id}.figure.${figure.id}` })),
    ...(letter ? [letter.subject, ...letter.paragraphs].map((each) => say(all, locale, each)) : []),
  ];
}
