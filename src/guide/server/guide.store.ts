import { sql } from 'kysely';
import type { Trx } from '#platform/database/connection.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Synonyms } from '#search/index.ts';
import type { UnitPhrases } from '../amount.ts';
import type { ContentPack } from '../content-pack.ts';
import type { LocalNote } from '../pack.schema.ts';
import type { Page, PageText } from '../page.ts';
import './guide.tables.ts';

/** Replaces the guide. A text that stays the same keeps the moment of its last change. */
export async function storeGuide(trx: Trx, pack: ContentPack): Promise<void> {
  const pageIds = pack.pages.map((page) => page.id);
  await trx.deleteFrom('page').where('id', 'not in', pageIds).execute();
  await trx
    .insertInto('page')
    .values(
      pack.pages.map((page) => ({
        id: page.id,
        theme: page.theme,
        position: page.position,
        core: page.core,
        must: page.must,
        facts: JSON.stringify({
          pillars: page.pillars,
          audience: page.audience,
          contacts: page.contacts,
          related: page.related,
          sources: page.sources,
          pictograms: page.pictograms,
          toCheck: page.toCheck,
        }),
        checked: page.checked,
        review_due: page.reviewDue,
        sensitive: page.sensitive,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        theme: row.ref('excluded.theme'),
        position: row.ref('excluded.position'),
        core: row.ref('excluded.core'),
        must: row.ref('excluded.must'),
        facts: row.ref('excluded.facts'),
        checked: row.ref('excluded.checked'),
        review_due: row.ref('excluded.review_due'),
        sensitive: row.ref('excluded.sensitive'),
      })),
    )
    .execute();
  await storeTexts(trx, pack.texts);
  await trx.deleteFrom('term_text').execute();
  const terms = pack.terms.flatMap((term) =>
    Object.entries(term.texts).map(([locale, { translation, explanation }]) => ({
      term_id: term.id,
      locale: locale as Locale,
      dutch: term.dutch,
      translation,
      explanation,
    })),
  );
  if (terms.length) await trx.insertInto('term_text').values(terms).execute();
  await trx.deleteFrom('unit_phrases').execute();
  await trx
    .insertInto('unit_phrases')
    .values([...pack.phrases].map(([locale, phrases]) => ({ locale, phrases: JSON.stringify(phrases) })))
    .execute();
  await trx.deleteFrom('search_synonyms').execute();
  const synonyms = [...pack.synonyms].map(([locale, each]) => ({ locale, synonyms: JSON.stringify(each) }));
  if (synonyms.length) await trx.insertInto('search_synonyms').values(synonyms).execute();
  await storeNotes(trx, pack.notes);
}

async function storeTexts(trx: Trx, texts: readonly PageText[]): Promise<void> {
  const keep = texts.map((text) => `${text.locale} ${text.pageId}`);
  await trx
    .deleteFrom('page_text')
    .where(sql<string>`locale || ' ' || page_id`, 'not in', keep.length ? keep : [''])
    .execute();
  // PostgreSQL takes at most 65,535 parameters in one statement.
  for (let start = 0; start < texts.length; start += 1000) {
    await trx
      .insertInto('page_text')
      .values(
        texts.slice(start, start + 1000).map((text) => ({
          page_id: text.pageId,
          locale: text.locale,
          title: text.title,
          answer: text.answer,
          body: text.body,
          source_locale: text.sourceLocale,
          translation: text.translation,
          stale: text.stale,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['page_id', 'locale']).doUpdateSet((row) => ({
          title: row.ref('excluded.title'),
          answer: row.ref('excluded.answer'),
          body: row.ref('excluded.body'),
          source_locale: row.ref('excluded.source_locale'),
          translation: row.ref('excluded.translation'),
          stale: row.ref('excluded.stale'),
          changed_at: sql<Date>`case when (page_text.title, page_text.answer, page_text.body)
            is distinct from (excluded.title, excluded.answer, excluded.body) then now() else page_text.changed_at end`,
        })),
      )
      .execute();
  }
}

/** Replaces the notes that the pack brought. One that its region made its own stays as it is. */
async function storeNotes(trx: Trx, notes: readonly LocalNote[]): Promise<void> {
  await trx.deleteFrom('local_note').where('origin', '=', 'pack').execute();
  if (notes.length === 0) return;
  const stored = await trx
    .insertInto('local_note')
    .values(notes.map(noteRow))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const ids = new Set(stored.map(({ id }) => id));
  const texts = notes.filter(({ id }) => ids.has(id)).flatMap(noteTextRows);
  if (texts.length > 0) await trx.insertInto('local_note_text').values(texts).execute();
  await trx
    .updateTable('local_note')
    .set({ owner: sql`'region:' || coalesce(region_id, (select m.region_id from municipality m where m.id = municipality_id))` })
    .where('origin', '=', 'pack')
    .execute();
}

export function noteRow({ id, region, municipality, pages, source, url, confidence, ends, checked }: LocalNote) {
  const details = JSON.stringify({ source, url, confidence, ends });
  return { id, region_id: region, municipality_id: municipality, pages, details, checked };
}

export function noteTextRows({ id, texts }: LocalNote) {
  return Object.entries(texts).map(([locale, text]) => ({ note_id: id, locale: locale as Locale, ...text }));
}

/** A page's text as stored, with the moment of its last change. */
export type StoredText = PageText & { changedAt: Date };

export async function listPages(trx: Trx): Promise<Page[]> {
  const rows = await trx.selectFrom('page').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id,
    theme: row.theme,
    position: row.position,
    core: row.core,
    must: row.must,
    ...row.facts,
    checked: row.checked,
    reviewDue: row.review_due,
    sensitive: row.sensitive,
  }));
}

export async function listTexts(trx: Trx): Promise<StoredText[]> {
  const rows = await trx.selectFrom('page_text').selectAll().execute();
  return rows.map((row) => ({
    pageId: row.page_id,
    locale: row.locale,
    title: row.title,
    answer: row.answer,
    body: row.body,
    sourceLocale: row.source_locale,
    translation: row.translation,
    stale: row.stale,
    changedAt: row.changed_at,
  }));
}

export async function listTerms(trx: Trx) {
  return trx.selectFrom('term_text').selectAll().execute();
}

export async function listPhrases(trx: Trx): Promise<Map<Locale, UnitPhrases>> {
  const rows = await trx.selectFrom('unit_phrases').selectAll().execute();
  return new Map(rows.map((row) => [row.locale, row.phrases]));
}

export async function listSynonyms(trx: Trx): Promise<Map<Locale, Synonyms>> {
  const rows = await trx.selectFrom('search_synonyms').selectAll().execute();
  return new Map(rows.map((row) => [row.locale, row.synonyms]));
}

/** Local notes with their texts by locale: all of them, or one. */
export async function listNotes(trx: Trx, id?: string): Promise<LocalNote[]> {
  let notes = trx.selectFrom('local_note').selectAll().orderBy('id');
  let texts = trx.selectFrom('local_note_text').selectAll();
  if (id !== undefined) {
    notes = notes.where('id', '=', id);
    texts = texts.where('note_id', '=', id);
  }
  const byNote = Map.groupBy(await texts.execute(), (text) => text.note_id);
  return (await notes.execute()).map((note) => ({
    id: note.id,
    region: note.region_id,
    municipality: note.municipality_id,
    pages: note.pages,
    texts: Object.fromEntries((byNote.get(note.id) ?? []).map(({ locale, title, body }) => [locale, { title, body }])),
    ...note.details,
    checked: note.checked,
  }));
}
