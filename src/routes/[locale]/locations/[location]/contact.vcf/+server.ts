import { error } from '@sveltejs/kit';
import { vcard } from '#directory/index.ts';
import { locationView } from '#guide/index.ts';
import { vcardResponse } from '#platform/http/vcard-response.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { getApp, helpOf } from '../../../../../wiring.ts';
import type { RequestHandler } from './$types';

/** The location for the phone's address book. */
export const GET: RequestHandler = ({ params }) => {
  if (!isLocale(params.locale)) error(404);
  const { content, origin } = getApp();
  const now = Date.now();
  const view = locationView(content.current, params.locale, params.location, '', helpOf(now).reading, now);
  const location = content.current.directory.locations.get(params.location);
  if (!view || !location) error(404);
  const hours = view.offers.flatMap((offer) => (offer.hours?.rows ?? []).map(({ days, text }) => `${days}: ${text}`));
  const card = vcard({
    name: location.name,
    organisation: null,
    address: location.address,
    position: location.position,
    phones: view.phones,
    email: view.email,
    url: `${origin}/${params.locale}/locations/${location.id}`,
    note: hours.join('\n'),
    language: params.locale,
  });
  return vcardResponse(card, location.id);
};
