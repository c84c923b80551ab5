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
  /** Name of the place that says it. */
  place: string;
  source: string;
  url: string | null;
  /** A mark when the site behind `url` does not speak the reader's language. */
  urlBadge: SiteBadge | null;
  checked: string;
}

/** The local notes for a page and a chosen place, the municipality's own before its region's. */
export function localNotesFor(snapshot: Snapshot, locale: Locale, pageId: string, place: Place | null): NoteView[] {
  if (!place) return [];
  const region = regionOf(snapshot.places, place);
  const context = readerContext(snapshot, locale, '', place.id);
  const theme = pageId.split('/')[0] ?? '';
  return snapshot.notes
    .filter((note) => note.pages.includes(pageId) || note.pages.includes(theme))
    .filter((note) => (note.municipality ? note.municipality === place.id : note.region === region.id))
    .sort((a, b) => Number(b.municipality !== null) - Number(a.municipality !== null))
    .flatMap((note) => {
      const text = note.texts[locale] ?? note.texts['en'];
      if (!text) return [];
      const name = note.municipality && place.kind === 'municipality' ? place.name : region.name;
      return [
        {
          id: note.id,
          ...text,
          place: name,
          source: note.source,
          url: note.url,
          urlBadge: note.url ? siteNotice(context, note.url) : null,
          checked: note.checked,
        },
      ];
    });
}
