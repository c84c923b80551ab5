import type { Section } from './question.ts';
import type { Typed } from './read-answers.ts';

/** More fields than any of our forms has: what comes beyond them is not ours. */
const MOST_FIELDS = 2000;

/** The fields of a sent form, as they were typed. Files and what has no name of ours do not count. */
export function readForm(form: FormData): Typed {
  const typed: Record<string, string[]> = {};
  let count = 0;
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !/^[a-z][A-Za-z0-9]*(?:\.\d{1,4}\.[a-z][A-Za-z0-9]*)?$/.test(name) || ++count > MOST_FIELDS) continue;
    (typed[name] ??= []).push(value);
  }
  return typed;
}

/** How many rows each table shows: those that are there at first, those that are filled, and a few when more are asked for. */
export function rowsToShow(sections: readonly Section[], typed: Typed, moreOf: string | null): Record<string, number> {
  const shown: Record<string, number> = {};
  for (const { questions } of sections)
    for (const question of questions) {
      if (question.kind !== 'rows') continue;
      const isOfRow = new RegExp(`^${question.id}\\.(\\d+)\\.`);
      const used = Math.max(0, ...Object.keys(typed).map((name) => Number(isOfRow.exec(name)?.[1] ?? -1) + 1));
      const least = Math.max(question.firstRows, used);
      shown[question.id] = Math.min(question.mostRows, question.id === moreOf ? least + question.firstRows : least);
    }
  return shown;
}
