import { FormReader, isTicked, sureField, textField, typedText, type FormProblem, type Typed } from '#directory/index.ts';
import { findPlace, type PlaceIndex } from '#places/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { z } from 'zod';
import type { NoteProblem } from './change-note.ts';
import type { LocalNote } from './pack.schema.ts';

const LONGEST_TITLE = 120;
const LONGEST_BODY = 1000;

/** A local note as its form shows it; null: a new one. */
export function typedNote(note: LocalNote | null): Typed {
  if (!note) return {};
  return {
    place: [note.municipality ?? note.region ?? ''],
    pages: note.pages,
    source: [note.source],
    website: note.url === null ? [] : [note.url],
    [sureField('source')]: note.confidence === 'verified' ? ['yes'] : [],
    checked: [note.checked],
    ends: note.ends === undefined ? [] : [note.ends],
    ...Object.fromEntries(
      Object.entries(note.texts).flatMap(([locale, { title, body }]) => [
        [textField('title', locale), [title]],
        [textField('body', locale), [body]],
      ]),
    ),
  };
}

/** The note that was typed, or what is wrong with it. `before` null: a new one, whose id is made of its title. */
export function readNote(
  typed: Typed,
  before: LocalNote | null,
  { places, idOf, today }: { places: PlaceIndex; idOf: (title: string) => string; today: string },
): { note: LocalNote } | { problems: FormProblem[] } {
  const reader = new FormReader(typed);
  const place = findPlace(places, typedText(typed, 'place'));
  if (!place) reader.report('place', typedText(typed, 'place') === '' ? 'missing' : 'place');
  const pages = typed['pages'] ?? [];
  if (pages.length === 0) reader.report('pages', 'missing');
  const texts: LocalNote['texts'] = {};
  for (const locale of LOCALES) {
    const [title, body] = [textField('title', locale), textField('body', locale)];
    if (locale !== 'nl' && typedText(typed, title) === '' && typedText(typed, body) === '') continue;
    texts[locale] = { title: reader.needed(title, LONGEST_TITLE), body: reader.needed(body, LONGEST_BODY) };
  }
  const checked = reader.formed('checked', z.iso.date(), 'date');
  if (typedText(typed, 'checked') === '') reader.report('checked', 'missing');
  else if (checked !== null && checked > today) reader.report('checked', 'date');
  const ends = reader.formed('ends', z.iso.date(), 'date');
  const { ends: _, ...rest } = before ?? { id: idOf(texts['nl']?.title ?? '') };
  const note: LocalNote = {
    ...rest,
    region: place?.kind === 'region' ? place.id : null,
    municipality: place?.kind === 'municipality' ? place.id : null,
    pages: [...new Set(pages)],
    texts,
    source: reader.needed('source', 400),
    url: reader.formed('website', z.url({ protocol: /^https$/ }).max(300), 'website'),
    confidence: isTicked(typed, sureField('source')) ? 'verified' : 'recalled',
    checked: checked ?? today,
    ...(ends === null ? {} : { ends }),
  };
  return reader.problems.length > 0 ? { problems: reader.problems } : { note };
}

const WHAT = { form: 'not-read', missing: 'missing', place: 'place', elsewhere: 'elsewhere', reference: 'reference' } as const;

/** What is wrong with a note, at the fields of its form. */
export function noteFormProblems(problems: readonly NoteProblem[]): FormProblem[] {
  return problems.map(({ field, rule, found }) => {
    const what = rule === 'too-long' || rule === 'citizen-number' ? rule : WHAT[rule];
    const named = { region: 'place', municipality: 'place', url: 'website' }[field] ?? field;
    return found === undefined ? { field: named, what } : { field: named, what, found };
  });
}
