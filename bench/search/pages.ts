import { pageEntries, type ContentPack, type Snapshot } from '../../src/guide/index.ts';
import { readPack } from '../../src/guide/server/index.ts';
import { readParameters } from '../../src/law/index.ts';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import type { SearchEntry } from '../../src/search/index.ts';

/** The day for which amounts stand in the texts: the same in every run. */
const DATE = '2026-11-21';

/** What is searched in each locale, straight from the files: every engine gets the same texts. */
export async function benchPages(content: string, locales: readonly Locale[]): Promise<Map<Locale, SearchEntry[]>> {
  const { pack } = await readPack(content, DATE);
  if (!pack) throw new Error('The content cannot be read: `wegwijs content check` says why.');
  const snapshot = snapshotOf(pack);
  return new Map(locales.map((locale) => [locale, pageEntries(snapshot, locale, DATE)]));
}

/** As much of a snapshot as the text of a page needs. */
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
    organisations: new Map(pack.organisations.map((organisation) => [organisation.id, organisation])),
    organisationTexts: new Map([...pack.organisationTexts].map(([locale, texts]) => [locale, new Map(Object.entries(texts))])),
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
  } as unknown as Snapshot;
}
