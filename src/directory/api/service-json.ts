import type { Locale } from '#platform/i18n/locales.ts';
import type { Service } from '../service.schema.ts';
import { offerJson } from './offer-json.ts';
import type { PublicDirectory } from './public-directory.ts';
import { phonesJson, provenanceJson, wordsJson } from './record-json.ts';

/** Texts that say what to have ready, by id, with their language. */
export interface ReadyTexts {
  locale: Locale;
  texts: Readonly<Record<string, string>>;
}

/** A service as the API lists it. @param base absolute address of the API */
export function serviceJson(open: PublicDirectory, service: Service, ready: ReadyTexts, locale: Locale, base: string) {
  const { id, organisation, area } = service;
  return {
    id,
    organisation,
    ...wordsJson(open.directory.describe(service, locale)),
    needs: service.needs,
    audiences: service.audiences,
    area: area === 'national' ? { national: true, places: [] } : { national: false, places: area },
    ownMunicipality: service.ownMunicipality,
    ways: service.ways,
    languages: service.languages,
    free: service.free,
    anonymous: service.anonymous,
    independent: service.independent,
    phones: phonesJson(service.phones),
    email: service.email,
    website: service.website,
    hours: service.hours,
    bring: service.bring.flatMap((item) => {
      const text = ready.texts[item];
      return text === undefined ? [] : [{ id: item, text, locale: ready.locale }];
    }),
    capacity: service.capacity,
    status: service.status,
    locationCount: open.offersOf(id).length,
    ...provenanceJson(service),
    _links: { self: { href: `${base}/services/${id}` }, organisation: { href: `${base}/organisations/${organisation}` } },
  };
}

/** A service with the places where it is given. */
export function serviceWithPlacesJson(open: PublicDirectory, service: Service, ready: ReadyTexts, locale: Locale, base: string) {
  const offers = open.offersOf(service.id).map((offer) => ({
    location: offer.location,
    ...offerJson(offer),
    _links: { location: { href: `${base}/locations/${offer.location}` } },
  }));
  return { ...serviceJson(open, service, ready, locale, base), offers };
}
