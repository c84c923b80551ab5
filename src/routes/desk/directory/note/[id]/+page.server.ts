import { readTyped, recordIdOf, type FormProblem, type Typed } from '#directory/index.ts';
import { closedNote, noteFormProblems, readNote, typedNote, titleOf, type LocalNote } from '#guide/index.ts';
import { getKeptNote, writeNote, type NoteSurroundings } from '#guide/server/index.ts';
import { isRowId } from '#clients/index.ts';
import { findPlace } from '#places/index.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { newId } from '#platform/new-id.ts';
import { THEMES } from '#topics/index.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { orNotFound } from '../../../or-not-found.ts';
import { keepingOf, municipalityChoices, ownerChoices, readSent, refused, type Keeping, type Sent } from '../../keeping.ts';
import type { Actions, PageServerLoad } from './$types';

const NEW = 'new';

function surroundingsOf({ content }: Keeping): NoteSurroundings {
  const themes: readonly string[] = THEMES;
  return { places: content.places, hasPage: (id) => content.pageById.has(id) || themes.includes(id) };
}

/** Places that a note may be about, those of its owner first to last by name. */
function placeChoices(keeping: Keeping, owners: readonly string[]) {
  const regions = keeping.content.places.regions
    .filter(({ id }) => owners.includes('los') || owners.includes(`region:${id}`))
    .map(({ id, name }) => ({ value: id, label: name }));
  return [...regions, ...municipalityChoices(keeping, owners).map(({ value, label }) => ({ value, label }))];
}

/** Pages of the guide by theme. */
function pageChoices({ content }: Keeping, locale: DeskLocale) {
  return THEMES.map((theme) => ({
    theme,
    pages: content.pages
      .filter((page) => page.theme === theme)
      .map(({ id }) => ({ value: id, label: titleOf(content, locale, id)?.title ?? id })),
  }));
}

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { locale } = await parent();
  const keeping = keepingOf(locals);
  const shared = { themes: pageChoices(keeping, locale), said: url.searchParams.get('said'), key: newId() };
  const owners = ownerChoices(keeping, locale).map(({ value }) => value);
  if (params.id === NEW) {
    if (owners.length === 0) error(404);
    const typed: Typed = { ...typedNote(null), checked: [keeping.day] };
    return { ...shared, note: null, places: placeChoices(keeping, owners), typed };
  }
  const { note, owner, seen } = await orNotFound(getKeptNote(keeping.db, keeping.actor, params.id));
  return {
    ...shared,
    places: placeChoices(keeping, [owner]),
    note: {
      id: note.id,
      seen,
      title: note.texts[locale]?.title ?? note.texts['nl']?.title ?? note.id,
      hasEnded: note.ends !== undefined && note.ends < keeping.day,
    },
    typed: typedNote(note),
  };
};

/** In whose name a new note is written: the region that it is about, or the country. */
function ownerOf(keeping: Keeping, { region, municipality }: LocalNote): string {
  const place = findPlace(keeping.content.places, municipality ?? region ?? '');
  const own = place && `region:${place.kind === 'region' ? place.id : place.region}`;
  if (own && keeping.kept.owners.includes(own)) return own;
  return keeping.kept.isNational ? 'los' : error(404);
}

export const actions: Actions = {
  preview: async ({ request, locals, params }) => {
    const keeping = keepingOf(locals);
    const sent = await readSent(request);
    const before = params.id === NEW ? null : (await orNotFound(getKeptNote(keeping.db, keeping.actor, params.id))).note;
    const read = readNote(sent.typed, before, bounds(keeping));
    if ('problems' in read) return refused(sent, read.problems);
    const { note } = read;
    const place = findPlace(keeping.content.places, note.municipality ?? note.region ?? '');
    const shown = LOCALES.flatMap((locale) => {
      const text = note.texts[locale];
      if (!text) return [];
      const rest = { source: note.source, url: note.url, urlBadge: null, checked: note.checked, ends: note.ends ?? null };
      return [{ id: `${note.id}-${locale}`, ...text, locale, place: place?.name ?? '', ...rest }];
    });
    return { ...sent, problems: [] as FormProblem[], meanwhile: false, shown };
  },

  save: async ({ request, locals, params }) => {
    const keeping = keepingOf(locals);
    const sent = await readSent(request);
    const kept = params.id === NEW ? null : await orNotFound(getKeptNote(keeping.db, keeping.actor, params.id));
    const read = readNote(sent.typed, kept?.note ?? null, bounds(keeping));
    if ('problems' in read) return refused(sent, read.problems);
    const owner = kept?.owner ?? ownerOf(keeping, read.note);
    return storeNote(keeping, sent, { note: read.note, owner, seen: kept ? sent.seen : null, what: 'changed' });
  },

  end: async ({ request, locals, params }) => {
    const keeping = keepingOf(locals);
    const { key, seen } = readTyped(await request.formData());
    const sent: Sent = { typed: {}, key: isRowId(key?.[0]) ? key[0] : newId(), seen: seen?.[0] ?? '' };
    const { note, owner } = await orNotFound(getKeptNote(keeping.db, keeping.actor, params.id));
    return storeNote(keeping, sent, { note: closedNote(note, keeping.day), owner, seen: sent.seen, what: 'closed' });
  },
};

const bounds = ({ content, day }: Keeping) => ({ places: content.places, idOf: (title: string) => recordIdOf(title), today: day });

async function storeNote(
  keeping: Keeping,
  sent: Sent,
  change: { note: LocalNote; owner: string; seen: string | null; what: 'changed' | 'closed' },
) {
  const { db, actor } = keeping;
  try {
    const outcome = await orNotFound(writeNote(db, actor, surroundingsOf(keeping), { key: sent.key, ...change }));
    if ('problems' in outcome) return refused(sent, noteFormProblems(outcome.problems));
    return redirect(303, `/desk/directory/note/${outcome.id}?said=saved`);
  } catch (reason) {
    if (!(reason instanceof ChangedMeanwhileError)) throw reason;
    const { seen } = await orNotFound(getKeptNote(db, actor, change.note.id));
    return fail(409, { ...sent, key: newId(), seen, problems: [] as FormProblem[], meanwhile: true });
  }
}
