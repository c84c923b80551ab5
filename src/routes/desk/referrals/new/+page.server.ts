import { SPOKEN_LANGUAGES } from '#clients/index.ts';
import { readFileRow } from '#clients/server/index.ts';
import { findHelp } from '#directory/index.ts';
import { receiversOf, termsOf } from '#referral/index.ts';
import { listCapacities, organisationsWithInbox, TERMS } from '#referral/server/index.ts';
import { NEED_IDS } from '#topics/index.ts';
import { helpOf } from '../../../../wiring.ts';
import { orNotFound } from '../../or-not-found.ts';
import { referralDesk, regionsOf } from '../referral-desk.ts';
import { byLanguageName } from '#platform/i18n/format.ts';
import type { PageServerLoad } from './$types';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ locals, url }) => {
  const desk = referralDesk(locals);
  const { db, actor, content, service, locale } = desk;
  const ask = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 80);
  const id = (name: string) => (UUID.test(ask(name)) ? ask(name) : '');
  const now = Date.now();
  const own = regionsOf(desk);
  const need = NEED_IDS.find((each) => each === ask('need')) ?? null;
  const file = id('file') ? await orNotFound(readFileRow(db, actor, id('file'))) : null;
  const region = url.searchParams.has('region') ? ask('region') : (file?.regionId ?? own[0]?.id ?? '');
  const chosen = url.searchParams.has('language') ? ask('language') : file?.language;
  const language = SPOKEN_LANGUAGES.find((code) => code === chosen) ?? '';
  const { index, reading } = helpOf(now);
  const found =
    need &&
    findHelp(index, content.places, reading.openings, {
      place: content.places.byId.get(region) ?? null,
      near: null,
      needs: [need],
      span: null,
      language: null,
      readerLanguage: language || 'nl',
      way: null,
      anonymous: false,
      audience: null,
      now,
    });
  const organisations = found ? [...new Set([...found.fitting, ...found.perhaps].map(({ door }) => door.service.organisation))] : [];
  const capacities = await listCapacities(db, actor, organisations);
  const inboxes = found ? await organisationsWithInbox(service.auth) : new Set<string>();
  const receivers = found ? receiversOf(found, content.directory, { capacities, inboxes, locale }) : null;
  return {
    need,
    region,
    language,
    file: file?.id ?? '',
    draft: id('draft'),
    languages: byLanguageName(locale, SPOKEN_LANGUAGES),
    regions: content.places.regions.map((each) => ({ id: each.id, name: each.name })),
    receivers: receivers && receivers.map((each) => ({ ...each, terms: termsOf(TERMS, each.organisation) })),
    cardLocale: language,
    now,
  };
};
