import type { LocationView } from '../location-view.ts';
import type { ServiceView } from '../service-view.ts';
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
