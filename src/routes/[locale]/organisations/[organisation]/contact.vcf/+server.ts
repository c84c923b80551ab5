import { error } from '@sveltejs/kit';
import { vcard } from '#directory/index.ts';
import { organisationView } from '#guide/index.ts';
import { vcardResponse } from '#platform/http/vcard-response.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { getApp } from '../../../../../wiring.ts';
import type { RequestHandler } from './$types';

/** The organisation for the phone's address book. One that helps with violence is not offered: a phone is looked into. */
export const GET: RequestHandler = ({ params }) => {
  if (!isLocale(params.locale)) error(404);
  const { content, origin } = getApp();
  const view = organisationView(content.current, params.locale, params.organisation, null);
  if (!view || view.sensitive) error(404);
  const card = vcard({
    name: view.name,
    organisation: null,
    address: null,
    position: null,
    phones: view.phones,
    email: null,
    url: view.website ?? `${origin}/${params.locale}/organisations/${view.id}`,
    note: view.does,
    language: params.locale,
  });
  return vcardResponse(card, view.id);
};
