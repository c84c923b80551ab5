import type { Service } from '#directory/index.ts';
import { THEMES, type Theme } from '#topics/index.ts';
import type { Words } from './help-card.ts';
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
  /** What it does for people, each with a page of its own. */
  services: { id: string; title: Words; does: Words | null }[];
  phones: { number: string; tel: string }[];
  website: string | null;
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
    services: snapshot.directory
      .servicesOf(id)
      .filter(({ status }) => status !== 'inactive')
      .map((service) => serviceLine(snapshot, locale, service)),
    phones: contact.phones,
    website: contact.website,
    themes: THEMES.filter((theme) => organisation.topics.includes(theme)),
    sensitive: snapshot.bridges.cards.some((bridge) => bridge.sensitive && bridge.organisation === id),
  };
}

function serviceLine(snapshot: Snapshot, locale: Locale, service: Service): OrganisationView['services'][number] {
  const { name, does, locale: language } = snapshot.directory.describe(service, locale);
  return { id: service.id, title: { text: name, locale: language }, does: does ? { text: does, locale: language } : null };
}
