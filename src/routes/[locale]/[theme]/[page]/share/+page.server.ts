import { error } from '@sveltejs/kit';
import QRCode from 'qrcode';
import { titleOf } from '#guide/index.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { getApp } from '../../../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent, locals }) => {
  const { locale, origin, placeQuery } = await parent();
  const snapshot = getApp().content.current;
  const id = `${params.theme}/${params.page}`;
  const page = snapshot.pageById.has(id) ? titleOf(snapshot, locale, id) : null;
  if (!page) error(404);
  const address = `${origin}/${locale}/${id}${placeQuery}`;
  const sensitive = snapshot.pageById.get(id)?.sensitive ?? false;
  if (!sensitive) locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: snapshot.version };
  return { page, sensitive, address, code: await QRCode.toString(address, { type: 'svg', margin: 3, errorCorrectionLevel: 'M' }) };
};
