import { scopesOf } from '#access/index.ts';
import { SPOKEN_LANGUAGES } from '#clients/index.ts';
import { INBOX_FILTERS, LISTED, listCapacities, listInbox } from '#referral/server/index.ts';
import { nameOf, referralDesk } from '../referrals/referral-desk.ts';
import { byLanguageName } from '#platform/i18n/format.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { db, actor, content, signedIn, locale } = referralDesk(locals);
  const filter = INBOX_FILTERS.find((each) => each === url.searchParams.get('filter')) ?? 'waiting';
  const language = SPOKEN_LANGUAGES.find((code) => code === url.searchParams.get('language')) ?? '';
  const before = new Date(url.searchParams.get('before') ?? '');
  const now = new Date();
  // Moments that the database cannot hold are none.
  const isOlder = before.getTime() > 0;
  const rows = await listInbox(db, actor, { filter, ...(language ? { language } : {}), ...(isOlder ? { before } : {}) }, now);
  const shown = rows.slice(0, LISTED);
  const last = shown.at(-1);
  const organisations = scopesOf(signedIn.grants, 'partner');
  const capacities = await listCapacities(db, actor, organisations);
  return {
    now: now.getTime(),
    filter,
    language,
    languages: byLanguageName(locale, SPOKEN_LANGUAGES),
    rows: shown.map((row) => ({ ...row, organisationName: nameOf(content, row.organisation) })),
    capacities: organisations.map((id) => ({ id, name: nameOf(content, id), capacity: capacities.get(id) ?? null })),
    older:
      filter === 'ended' && rows.length > LISTED && last
        ? `?${new URLSearchParams({ filter, language, before: new Date(last.since).toISOString() }).toString()}`
        : null,
  };
};
