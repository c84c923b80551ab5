import type { DeskKey, DeskLocale, DeskTranslate } from '#platform/i18n/desk-messages.ts';
import { languageNames } from '#platform/i18n/format.ts';
import type { FormProblem, Typed } from '../index.ts';

/** What the parts of a form show: what was typed, and what is wrong with it. */
export interface FormView {
  locale: DeskLocale;
  typed: Typed;
  problems: readonly FormProblem[];
}

/** Labels of fields that are not called as their key. */
const LABELS: Readonly<Record<string, DeskKey>> = {
  title: 'directory.note.title',
  body: 'directory.note.body',
  pages: 'directory.note.pages',
  ends: 'directory.note.ends',
  kind: 'directory.field.kind',
  hours: 'directory.part.hours',
  phone: 'directory.field.phones',
};

/** What a field is called, whichever row or language of it. */
export function labelOf(t: DeskTranslate, locale: DeskLocale, field: string): string {
  const word = /^(name|does|conditions|title|body)-([a-z]{2})$/.exec(field);
  if (word)
    return t('directory.field.in', { field: labelOf(t, locale, word[1] ?? ''), language: languageNames(locale, [word[2] ?? 'nl']) });
  const part = /^(?:mo|tu|we|th|fr|sa|su)-|^hours-/.test(field) ? 'hours' : field.replace(/^(phone|access|languages)-.*/, '$1');
  // A field of ours without a label is a mistake that the tests find.
  return t((LABELS[part] ?? `directory.field.${part}`) as 'directory.field.name');
}

/** What is wrong, in a sentence. */
export function sayProblem(t: DeskTranslate, locale: DeskLocale, { field, what, found = '' }: FormProblem): string {
  const label = labelOf(t, locale, field);
  if (what === 'phone' || what === 'email' || what === 'language' || what === 'citizen-number')
    return t(`directory.wrong.${what}`, { field: label, found });
  return t(`directory.wrong.${what}`, { field: label });
}

/** What is wrong with a field, or nothing. */
export function problemAt(t: DeskTranslate, { locale, problems }: FormView, field: string): string | undefined {
  const found = problems.find((each) => each.field === field);
  return found && sayProblem(t, locale, found);
}

/** Fields of a record that its form shows in parts, or under another name. */
const RECORD_LABELS: Readonly<Record<string, DeskKey>> = {
  address: 'directory.field.street',
  position: 'directory.field.position',
  phones: 'directory.field.phones',
  stops: 'directory.stops',
  closed: 'directory.list.closed',
  languagesByDay: 'directory.field.languages-by-day',
  hours: 'directory.part.hours',
  region: 'directory.find.region',
  owner: 'directory.field.owner',
  url: 'directory.field.website',
  confidence: 'directory.sure',
};
const FORM_FIELDS =
  /^(?:name|kind|organisation|municipality|access|email|website|point|source|checked|review|needs|audiences|area|ways|languages|free|anonymous|independent|bring|capacity|status|topics|pages|ends|(?:name|does|conditions|title|body)-[a-z]{2})$/;

/** What a changed field of a record is called; one without a name of ours keeps its own. */
export function labelOfChange(t: DeskTranslate, locale: DeskLocale, field: string): string {
  const key = RECORD_LABELS[field];
  // No such message takes a value.
  if (key) return t(key as 'directory.list.closed');
  return FORM_FIELDS.test(field) ? labelOf(t, locale, field) : field;
}
