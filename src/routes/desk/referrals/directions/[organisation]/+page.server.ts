import { error } from '@sveltejs/kit';
import QRCode from 'qrcode';
import { locationView, organisationView } from '#guide/index.ts';
import { isLocale, LOCALE_FACTS, LOCALES } from '#platform/i18n/locales.ts';
import { getApp, helpOf } from '../../../../../wiring.ts';
import { referralDesk } from '../../referral-desk.ts';
import type { PageServerLoad } from './$types';

const MOST_PLACES = 12;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { content } = referralDesk(locals);
  const asked = url.searchParams.get('in');
  const cardLocale = isLocale(asked) ? asked : 'en';
  const now = Date.now();
  const halves = (cardLocale === 'nl' ? ['nl'] : [cardLocale, 'nl']).filter(isLocale).flatMap((locale) => {
    const view = organisationView(content, locale, params.organisation, null);
    return view ? [{ locale, name: view.name, does: view.does, phones: view.phones, website: view.website }] : [];
  });
  if (halves.length === 0) error(404);
  const offers = content.directory.servicesOf(params.organisation).flatMap(({ id }) => content.directory.offersOf(id));
  const places = [...new Set(offers.map(({ location }) => location))].slice(0, MOST_PLACES).flatMap((id) => {
    const view = locationView(content, cardLocale, id, '', helpOf(now).reading, now);
    return view ? [{ id, name: view.name, address: view.address }] : [];
  });
  const address = `${getApp().origin}/${cardLocale}/organisations/${params.organisation}`;
  return {
    organisation: params.organisation,
    halves,
    places,
    cardLocale,
    locales: LOCALES.map((id) => ({ id, name: LOCALE_FACTS[id].name })),
    address,
    qr: await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
  };
};
