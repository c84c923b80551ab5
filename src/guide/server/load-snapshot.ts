import { Directory } from '#directory/index.ts';
import { listSites, loadBridges, loadDirectory, loadSchoolHolidays } from '#directory/server/index.ts';
import { loadParameters } from '#law/server/index.ts';
import { loadPlaces } from '#places/server/index.ts';
import { readConsistently, type Database } from '#platform/database/connection.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { loadShowCards } from '#show-cards/server/index.ts';
import type { Term } from '../render-context.ts';
import type { Snapshot } from '../snapshot.ts';
import { listNotes, listPages, listPhrases, listSynonyms, listTerms, listTexts, type StoredText } from './guide.store.ts';

/** Reads the published content from the database, all of it from one moment. Null: nothing was imported yet. */
export function loadSnapshot(db: Database): Promise<Snapshot | null> {
  return readConsistently(db, async (trx) => {
    const live = await trx.selectFrom('content_pack').selectAll().orderBy('version', 'desc').executeTakeFirst();
    if (!live) return null;
    const pages = await listPages(trx);
    const texts = new Map<Locale, Map<string, StoredText>>();
    for (const text of await listTexts(trx)) place(texts, text.locale, text.pageId, text);
    const terms = new Map<Locale, Map<string, Term>>();
    for (const { term_id, locale, dutch, translation, explanation } of await listTerms(trx)) {
      place(terms, locale, term_id, { id: term_id, dutch, translation, explanation });
    }
    const sites = await listSites(trx);
    return {
      version: live.version,
      hash: live.hash,
      importedAt: live.imported_at,
      pages,
      pageById: new Map(pages.map((page) => [page.id, page])),
      texts,
      parameters: await loadParameters(trx),
      directory: new Directory(await loadDirectory(trx)),
      siteLanguages: new Map(sites.map((site) => [site.host, site.languages])),
      siteNames: new Map(sites.map((site) => [site.host, site.name])),
      terms,
      phrases: await listPhrases(trx),
      synonyms: await listSynonyms(trx),
      bridges: await loadBridges(trx),
      showCards: await loadShowCards(trx),
      places: await loadPlaces(trx),
      schoolHolidays: await loadSchoolHolidays(trx),
      notes: await listNotes(trx),
    };
  });
}

function place<T>(map: Map<Locale, Map<string, T>>, locale: Locale, id: string, value: T): void {
  let inner = map.get(locale);
  if (!inner) map.set(locale, (inner = new Map<string, T>()));
  inner.set(id, value);
}
