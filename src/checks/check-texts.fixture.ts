import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readParameters } from '#law/index.ts';
import { NEED_IDS } from '#topics/index.ts';
import type { Check } from './check.ts';
import type { Examined } from './finding.ts';
import type { CellQuestion, Section } from './question.ts';
import type { Typed } from './read-answers.ts';

export const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));

const ORGANISATIONS = new Set(
  [...readFileSync('content/directory/organisations.json', 'utf8').matchAll(/"id": *"([^"]+)"/g)].map(([, id]) => id ?? ''),
);

const read = new Map<string, Record<string, string>>();

export function textsOf(name: string, locale: 'en' | 'nl'): Record<string, string> {
  const path = `content/checks/${name}/${locale}.json`;
  const texts = read.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
  read.set(path, texts);
  return texts;
}

/** The keys of the texts that the questions of a check need. */
export function questionKeys({ id: check, sections }: { id: string; sections: readonly Section[] }): string[] {
  const ofCell = (question: CellQuestion, name: string): string[] => [
    name,
    ...(question.hint ? [`${name}.hint`] : []),
    ...('options' in question ? question.options.map((option) => `${name}.${option}`) : []),
  ];
  return sections.flatMap(({ id, questions }) => [
    `${check}.section.${id}`,
    ...questions.flatMap((question) => {
      const name = `${check}.q.${question.id}`;
      if (question.kind !== 'rows') return ofCell(question, name);
      return [name, ...(question.hint ? [`${name}.hint`] : []), ...question.columns.flatMap((each) => ofCell(each, `${name}.${each.id}`))];
    }),
  ]);
}

/** Keys of all that is said in a result. */
export function keysOfResult(check: string, { findings, cannotKnow, figures, letter }: Examined): string[] {
  return [
    ...findings.flatMap(({ id }) => [`${check}.f.${id}`, `${check}.f.${id}.why`]),
    ...cannotKnow.map((id) => `${check}.unknown.${id}`),
    ...figures.map(({ id }) => `${check}.figure.${id}`),
    ...(letter ? [letter.subject.text, ...letter.paragraphs.map(({ text }) => text)] : []),
  ];
}

/** @param days of a row lie near each other, as those of one roster do */
function anyCell(question: CellQuestion, days = { min: '2023-06-01', max: '2028-06-01' }): fc.Arbitrary<string | string[]> {
  const sometimes = (typed: fc.Arbitrary<string>) => fc.oneof({ weight: 12, arbitrary: typed }, { weight: 1, arbitrary: fc.constant('') });
  const day = fc
    .date({ min: new Date(days.min), max: new Date(days.max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  switch (question.kind) {
    case 'choice':
      return sometimes(fc.constantFrom(...question.options));
    case 'choices':
      return fc.subarray([...question.options]);
    case 'yes-no':
      return fc.constantFrom('yes', 'no', 'unknown', '');
    case 'day':
      return sometimes(day);
    case 'clock':
      return sometimes(
        fc.tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '59')).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
      );
    case 'count':
      return sometimes(fc.integer({ min: question.least ?? 0, max: Math.min(question.most, 120) }).map(String));
    case 'line':
      return sometimes(fc.constantFrom('Jansen B.V.', 'jansen', '12345678', '1234', '…', 'Łódź Werk'));
    default:
      return sometimes(fc.nat(40).map(String));
  }
}

/** Answers as somebody might type them, by the questions; tables get a few rows. */
export function anyTyped(check: { sections: readonly Section[] }): fc.Arbitrary<Typed> {
  const fields: Record<string, fc.Arbitrary<string | string[]>> = {};
  for (const question of check.sections.flatMap(({ questions }) => questions)) {
    if (question.kind !== 'rows') fields[question.id] = anyCell(question);
    else
      for (let row = 0; row < 4; row++)
        for (const column of question.columns)
          fields[`${question.id}.${row}.${column.id}`] = anyCell(column, { min: '2026-11-02', max: '2026-11-24' });
  }
  return fc.record(fields);
}

/** Whether the parameters that a check names hold a key, as the page for the device chooses them. */
export function namesParameter({ parameters }: Pick<Check, 'parameters'>, key: string): boolean {
  return parameters.some((start) => key === start || key.startsWith(start.endsWith('.') ? start : `${start}.`));
}

/** What a result names that nobody has declared, or that is nowhere: actions without words, pages, organisations, needs. */
export function undeclared(check: Pick<Check, 'id' | 'pages' | 'organisations'>, { findings, ask }: Examined): string[] {
  const texts = { ...textsOf('shared', 'nl'), ...textsOf(check.id, 'nl') };
  return [
    ...findings.flatMap(({ actions }) => actions).filter((id) => !(`${check.id}.do.${id}` in texts) && !(`shared.do.${id}` in texts)),
    ...findings.flatMap(({ page }) => page ?? []).filter((page) => !check.pages.includes(page) || !existsSync(`content/nl/${page}.md`)),
    ...ask.organisations.filter((id) => !check.organisations.includes(id) || !ORGANISATIONS.has(id)),
    ...ask.needs.filter((id) => !(NEED_IDS as readonly string[]).includes(id)),
  ];
}
