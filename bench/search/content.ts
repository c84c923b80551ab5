import { Directory } from '../../src/directory/index.ts';
import { fileURLToPath } from 'node:url';
import { searchEntries, type ContentPack, type Snapshot } from '../../src/guide/index.ts';
import { readPack } from '../../src/guide/server/index.ts';
import { readParameters } from '../../src/law/index.ts';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import { createPlaceIndex } from '../../src/places/index.ts';
import { toolEntries } from '../../src/tools.ts';
import { NO_SYNONYMS, type SearchEntry, type Synonyms } from '../../src/search/index.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
/** The day for which amounts stand in the texts: the same in every run. */
const DATE = '2026-11-21';

/** The content of a run: every engine gets the same. */
export interface BenchContent {
  snapshot: Snapshot;
  /** Everything that can be found. */
  entries(locale: Locale): SearchEntry[];
  pages(locale: Locale): SearchEntry[];
  synonyms(locale: Locale): Synonyms;
}

/** Reads the content straight from the files. */
export async function benchContent(): Promise<BenchContent> {
  const { pack } = await readPack(CONTENT, DATE);
  if (!pack) throw new Error('The content cannot be read: `wegwijs content check` says why.');
  const snapshot = snapshotOf(pack);
  const known = new Map<Locale, SearchEntry[]>();
  const entries = (locale: Locale) => {
    const ready = known.get(locale) ?? [...searchEntries(snapshot, locale, DATE), ...toolEntries(locale)];
    known.set(locale, ready);
    return ready;
  };
  return {
    snapshot,
    entries,
    pages: (locale) => entries(locale).filter(({ type }) => type === 'page'),
    synonyms: (locale) => pack.synonyms.get(locale) ?? NO_SYNONYMS,
  };
}

/** As much of a snapshot as searching needs. */
function snapshotOf(pack: ContentPack): Snapshot {
  const byLocale = <T>(entries: readonly [Locale, string, T][]) => {
    const map = new Map<Locale, Map<string, T>>();
    for (const [locale, id, value] of entries) {
      const inner = map.get(locale) ?? new Map<string, T>();
      map.set(locale, inner.set(id, value));
    }
    return map;
  };
  return {
    pages: pack.pages,
    pageById: new Map(pack.pages.map((page) => [page.id, page])),
    texts: byLocale(pack.texts.map((text) => [text.locale, text.pageId, { ...text, changedAt: new Date(0) }])),
    parameters: readParameters(pack.law),
    directory: new Directory(pack.directory),
    siteLanguages: new Map(pack.sites.map((site) => [site.host, site.languages])),
    terms: byLocale(
      pack.terms.flatMap((term) =>
        Object.entries(term.texts).map(
          ([locale, text]): [Locale, string, { id: string; dutch: string; translation: string; explanation: string }] => [
            locale as Locale,
            term.id,
            { id: term.id, dutch: term.dutch, translation: text.translation, explanation: text.explanation },
          ],
        ),
      ),
    ),
    phrases: pack.phrases,
    bridges: pack.bridges,
    siteNames: new Map(pack.sites.map((site) => [site.host, site.name])),
    showCards: pack.showCards,
    places: createPlaceIndex(pack.places),
  } as unknown as Snapshot;
}
