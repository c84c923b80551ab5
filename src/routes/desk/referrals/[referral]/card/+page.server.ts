import { redirect } from '@sveltejs/kit';
import QRCode from 'qrcode';
import { isTelephone } from '#clients/index.ts';
import { pointsOf } from '#desk/index.ts';
import type { Snapshot } from '#guide/index.ts';
import { isRunning, referenceOf } from '#referral/index.ts';
import { listReferrals, readReferralOfRegion } from '#referral/server/index.ts';
import { isLocale, LOCALE_FACTS, LOCALES } from '#platform/i18n/locales.ts';
import { getApp } from '../../../../../wiring.ts';
import { myPoint } from '../../../desk-of.ts';
import { isSensitive, nameOf, referralDesk } from '../../referral-desk.ts';
import { orNotFound } from '../../../or-not-found.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, cookies }) => {
  const desk = referralDesk(locals);
  const { db, keys, actor, content } = desk;
  const { referral, content: said } = await orNotFound(readReferralOfRegion(db, keys, actor, params.referral));
  if (!isRunning(referral.state) || referral.answerBy === null || !said) redirect(303, `/desk/referrals/${referral.id}`);
  const asked = url.searchParams.get('in') ?? referral.language;
  const cardLocale = isLocale(asked) ? asked : 'en';
  const { point } = myPoint(desk, cookies);
  const called = url.searchParams.get('call');
  const typed = (called ?? telephoneOf(content, point?.id ?? null, referral.region)).trim().slice(0, 40);
  const isNumber = isTelephone(typed);
  // What helps with violence or exploitation is not named on a card that others may find.
  const isHidden = isSensitive(content, referral.organisation) || !content.directory.organisations.has(referral.organisation);
  const address = `${getApp().origin}/${cardLocale}/organisations/${referral.organisation}`;
  const rows = referral.file ? await listReferrals(db, actor, { filter: 'all', file: referral.file }, new Date()) : [];
  return {
    referral: { id: referral.id },
    organisation: isHidden ? null : nameOf(content, referral.organisation),
    isThroughUs: said.contact.way === 'through-us',
    answerBy: referral.answerBy,
    halves: cardLocale === 'nl' ? (['nl'] as const) : ([cardLocale, 'nl'] as const),
    cardLocale,
    locales: LOCALES.map((id) => ({ id, name: LOCALE_FACTS[id].name })),
    /** On the card: only what is a number. */
    telephone: isNumber ? typed : null,
    typed,
    isRefused: typed !== '' && !isNumber,
    reference: referenceOf(referral, rows[0]?.fileCode ?? null),
    qr: isHidden ? null : await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
    address,
  };
};

/** The number of the point where the adviser works, else of another point of the region; empty when the directory has none. */
function telephoneOf({ directory }: Snapshot, point: string | null, region: string): string {
  const chosen = point === null ? undefined : directory.locations.get(point);
  const points = [...(chosen ? [chosen] : []), ...pointsOf(directory, region)];
  return points.flatMap(({ phones }) => phones).find(({ publish }) => publish)?.number ?? '';
}
