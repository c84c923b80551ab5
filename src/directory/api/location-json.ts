import type { Locale } from '#platform/i18n/locales.ts';
import { momentOfText } from '../hours/dutch-time.ts';
import type { Location, Stop } from '../location.schema.ts';
import { dutchMoment } from './dutch-moment.ts';
import { offerJson } from './offer-json.ts';
import type { PublicDirectory } from './public-directory.ts';
import { phonesJson, provenanceJson, wordsJson } from './record-json.ts';

/**
 * A place to go, with what is given there, as the API tells it.
 * @param now stops that have ended by then are left out
 * @param base absolute address of the API
 */
export function locationJson(open: PublicDirectory, location: Location, locale: Locale, now: number, base: string) {
  const { id, name, kind, organisation, region, municipality, address, position, access, phones, email, website, point } = location;
  return {
    id,
    name,
    kind,
    organisation,
    region,
    municipality,
    address,
    position,
    access,
    phones: phonesJson(phones),
    email,
    website,
    point,
    stops: location.stops.filter(({ ends }) => momentOfText(ends) > now).map(stopJson),
    offers: open.offersAt(id).map(({ offer, service }) => {
      const { title, locale: language } = wordsJson(open.directory.describe(service, locale));
      return {
        service: service.id,
        title,
        locale: language,
        ...offerJson(offer),
        _links: { service: { href: `${base}/services/${service.id}` } },
      };
    }),
    ...provenanceJson(location),
    _links: {
      self: { href: `${base}/locations/${id}` },
      ...(organisation === null ? {} : { organisation: { href: `${base}/organisations/${organisation}` } }),
    },
  };
}

function stopJson({ id, starts, ends, municipality, place, cancelled }: Stop) {
  return {
    id,
    starts: dutchMoment(momentOfText(starts)),
    ends: dutchMoment(momentOfText(ends)),
    municipality,
    place,
    cancelled,
  };
}
