import { bridgeOf } from '#directory/index.ts';
import { nextChange, parameterOn } from '#law/index.ts';
import { translator } from '#platform/i18n/messages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { ContactCard, RenderContext } from './render-context.ts';
import type { Snapshot } from './snapshot.ts';

/** What a text in a locale refers to, on a day, for a reader who chose a place (its id) or none. */
export function readerContext(snapshot: Snapshot, locale: Locale, date: string, placeId: string | null): RenderContext {
  const query = placeId ? `?place=${placeId}` : '';
  return {
    locale,
    date,
    t: translator(locale),
    phrases: snapshot.phrases.get(locale) ?? {},
    parameter: (key) => parameterOn(snapshot.parameters, key, date),
    nextChange: (key) => nextChange(snapshot.parameters, key, date),
    contact: (id) => contactCard(snapshot, locale, id),
    term: (id) => snapshot.terms.get(locale)?.get(id) ?? snapshot.terms.get('en')?.get(id) ?? null,
    siteLanguages: (host) => snapshot.siteLanguages.get(host) ?? null,
    bridge: (host) => {
      const id = bridgeOf(snapshot.bridges, host);
      return id && `/${locale}/sites/${id}${query}`;
    },
    pictograms: [],
    href: (target) => `/${locale}/${target}${query}`,
  };
}

/** An organisation as its card shows it: only what is confirmed, in the reader's language. */
export function contactCard(snapshot: Snapshot, locale: Locale, id: string): ContactCard | null {
  const organisation = snapshot.directory.organisations.get(id);
  if (!organisation) return null;
  const text = snapshot.directory.organisationText(locale, id) ?? snapshot.directory.organisationText('en', id);
  const certain = <T>(field: { value: T | null; confidence: string | null } | null): T | null =>
    field?.confidence === 'verified' ? field.value : null;
  return {
    id,
    name: text?.name ?? organisation.name,
    does: text?.does ?? '',
    conditions: text?.conditions ?? null,
    languages: certain(organisation.languages) ?? [],
    free: certain(organisation.free) ?? false,
    anonymous: certain(organisation.anonymous) ?? false,
    phones: organisation.phones.filter((phone) => phone.publish).map(({ number, tel }) => ({ number, tel })),
    website: organisation.website?.url ?? null,
    hours: certain(organisation.hours),
  };
}
