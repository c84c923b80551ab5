import type { LocationView } from './location-view.ts';
import type { OrganisationView } from './organisation-view.ts';
import type { ServiceView } from './service-view.ts';
import { scriptOf } from './page-json-ld.ts';

/** A location for machines: schema.org. What is not known is left out. */
export function locationJsonLd(view: LocationView, url: string): string {
  return scriptOf({
    '@type': 'GovernmentOffice',
    name: view.name,
    url,
    ...(view.address ? { address: view.address } : {}),
    areaServed: { '@type': 'AdministrativeArea', name: view.region.name },
    ...(view.email ? { email: view.email } : {}),
    ...(view.phones[0] ? { telephone: view.phones[0].tel } : {}),
    ...(view.openingHours.length ? { openingHoursSpecification: view.openingHours } : {}),
    makesOffer: view.offers.map((offer) => ({
      '@type': 'Offer',
      itemOffered: { '@type': 'Service', name: offer.title.text, ...(offer.does ? { description: offer.does.text } : {}) },
    })),
  });
}

/** An organisation for machines: schema.org. */
export function organisationJsonLd(view: OrganisationView, url: string): string {
  return scriptOf({
    '@type': 'Organization',
    name: view.name,
    description: view.does,
    url: view.website ?? url,
    ...(view.phones[0] ? { telephone: view.phones[0].tel } : {}),
    makesOffer: view.services.map(({ id, title }) => ({
      '@type': 'Offer',
      itemOffered: { '@type': 'Service', name: title.text, url: url.replace(/organisations\/[^/]+$/, `services/${id}`) },
    })),
  });
}

/** A region or municipality for machines: schema.org. */
export function placeJsonLd(name: string, points: readonly { title: { text: string }; href: string }[], origin: string): string {
  return scriptOf({
    '@type': 'AdministrativeArea',
    name,
    containsPlace: points.map(({ title, href }) => ({ '@type': 'GovernmentOffice', name: title.text, url: origin + href })),
  });
}

/** A service for machines: schema.org. */
export function serviceJsonLd(view: ServiceView, url: string): string {
  return scriptOf({
    '@type': 'GovernmentService',
    name: view.title.text,
    url,
    ...(view.does ? { description: view.does.text } : {}),
    ...(view.organisation ? { provider: { '@type': 'Organization', name: view.organisation.name } } : {}),
    areaServed: view.area,
    ...(view.languageCodes.length ? { availableLanguage: view.languageCodes } : {}),
    ...(view.phones[0] ? { availableChannel: { '@type': 'ServiceChannel', servicePhone: view.phones[0].tel } } : {}),
    ...(view.isFree === null ? {} : { isAccessibleForFree: view.isFree }),
  });
}
