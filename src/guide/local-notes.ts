import { regionOf, type Place } from '#places/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { readerContext } from './reader-context.ts';
import type { Snapshot } from './snapshot.ts';
import { siteNotice, type SiteBadge } from './tags.ts';

/** What a region or municipality adds to a page. */
export interface NoteView {
  id: string;
  title: string;
  body: string;
  /** The language of title and body: the reader's, else English or Dutch. */
  locale: Locale;
  /** Name of the place that says it. */
  place: string;
  source: string;
  url: string | null;
  /** A mark when the site behind `url` does not speak the reader's language. */
  urlBadge: SiteBadge | null;
  checked: string;
  /** The last day on which it is shown; null: it stays. */
  ends: string | null;
}

/** The local notes for a page and a chosen place on a day, the municipality's own before its region's. */
export function localNotesFor(snapshot: Snapshot, locale: Locale, pageId: string, place: Place | null, today: string): NoteView[] {
  if (!place) return [];
  const region = regionOf(snapshot.places, place);
  const context = readerContext(snapshot, locale, '', place.id);
  const theme = pageId.split('/')[0] ?? '';
  return snapshot.notes
    .filter((note) => note.pages.includes(pageId) || note.pages.includes(theme))
    .filter(({ ends }) => ends === undefined || ends >= today)
    .filter((note) => (note.municipality ? note.municipality === place.id : note.region === region.id))
    .sort((a, b) => Number(b.municipality !== null) - Number(a.municipality !== null))
    .flatMap((note) => {
      const spoken = [locale, 'en' as const, 'nl' as const].find((each) => note.texts[each]);
      const text = spoken && note.texts[spoken];
      if (!text) return [];
      const name = note.municipality && place.kind === 'municipality' ? place.name : region.name;
      return [
        {
          id: note.id,
          ...text,
          locale: spoken,
          place: name,
          source: note.source,
          url: note.url,
          urlBadge: note.url ? siteNotice(context, note.url) : null,
          checked: note.checked,
          ends: note.ends ?? null,
        },
      ];
    });
}
