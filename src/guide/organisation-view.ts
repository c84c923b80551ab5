import { THEMES, type Theme } from '#topics/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { contactCard, readerContext } from './reader-context.ts';
import { renderContact } from './render-page.ts';
import type { Snapshot } from './snapshot.ts';

/** An organisation on a page of its own. */
export interface OrganisationView {
  id: string;
  name: string;
  does: string;
  /** HTML of its card. */
  card: string;
  /** Themes with which it helps, in the order of the guide. */
  themes: Theme[];
  /** Its card about violence or exploitation is stored nowhere after a visit. */
  sensitive: boolean;
}

/** An organisation in the reader's language, or null when the directory does not have it. */
export function organisationView(snapshot: Snapshot, locale: Locale, id: string, placeId: string | null): OrganisationView | null {
  const organisation = snapshot.directory.organisations.get(id);
  const contact = contactCard(snapshot, locale, id);
  // Organisations are the same on every day: no date is needed.
  const card = renderContact(id, readerContext(snapshot, locale, '', placeId));
  if (!organisation || !contact || !card) return null;
  return {
    id,
    name: contact.name,
    does: contact.does,
    card,
    themes: THEMES.filter((theme) => organisation.topics.includes(theme)),
    sensitive: snapshot.bridges.cards.some((bridge) => bridge.sensitive && bridge.organisation === id),
  };
}
