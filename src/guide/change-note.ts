import { LONGEST_TEXT } from '#directory/index.ts';
import { findPlace, type PlaceIndex } from '#places/index.ts';
import { findCitizenNumber } from '#platform/citizen-number.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { noteSchema, type LocalNote } from './pack.schema.ts';

/** What is wrong with a field of a local note: `place`, `pages`, `source`, `url`, `ends`, `checked`, `title-nl`, `body-pl`. */
export interface NoteProblem {
  field: string;
  rule: 'form' | 'place' | 'elsewhere' | 'reference' | 'too-long' | 'citizen-number' | 'missing';
  /** The digits that may be a citizen service number. */
  found?: string;
}

/** All that is wrong with a note as it would be stored. A region's note is about the region or a municipality of it. */
export function noteProblems(
  note: LocalNote,
  owner: string,
  { places, hasPage }: { places: PlaceIndex; hasPage: (id: string) => boolean },
): NoteProblem[] {
  const problems: NoteProblem[] = [];
  const read = noteSchema.safeParse(note);
  if (!read.success)
    for (const { path } of read.error.issues) {
      const [field, locale, part] = path;
      problems.push({ field: field === 'texts' && part ? `${String(part)}-${String(locale)}` : String(field ?? 'place'), rule: 'form' });
    }
  const place = findPlace(places, note.municipality ?? note.region ?? '');
  if (place?.kind !== (note.municipality === null ? 'region' : 'municipality')) problems.push({ field: 'place', rule: 'place' });
  else if (owner.startsWith('region:') && (place.kind === 'region' ? place.id : place.region) !== owner.slice('region:'.length))
    problems.push({ field: 'place', rule: 'elsewhere' });
  if (!note.pages.every(hasPage)) problems.push({ field: 'pages', rule: 'reference' });
  if (!note.texts['nl']) problems.push({ field: 'title-nl', rule: 'missing' });
  for (const [locale, text] of Object.entries(note.texts)) {
    if (!isLocale(locale)) problems.push({ field: 'title-nl', rule: 'form' });
    for (const [part, words] of Object.entries(text)) problems.push(...textProblems(`${part}-${locale}`, words));
  }
  problems.push(...textProblems('source', note.source));
  return problems.filter(({ field }, at) => problems.findIndex((each) => each.field === field) === at);
}

function textProblems(field: string, words: string): NoteProblem[] {
  if (words.length > LONGEST_TEXT) return [{ field, rule: 'too-long' }];
  if (words.includes('\0') || !words.isWellFormed()) return [{ field, rule: 'form' }];
  const found = findCitizenNumber(words.replace(/https?:\/\/\S+/g, ''));
  return found ? [{ field, rule: 'citizen-number', found }] : [];
}

/** The note as it ended yesterday: it is shown no more. */
export function closedNote(note: LocalNote, today: string): LocalNote {
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  return { ...note, ends: yesterday };
}
