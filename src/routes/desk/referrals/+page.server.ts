import { holds } from '#access/index.ts';
import { countWaiting, LISTED, listReferrals, REFERRAL_FILTERS } from '#referral/server/index.ts';
import { nameOf, referralDesk } from './referral-desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { db, actor, signedIn, content } = referralDesk(locals);
  const isAdviser = holds(signedIn.grants, ['adviser']);
  const asked = url.searchParams.get('filter');
  const filter = REFERRAL_FILTERS.find((each) => each === asked) ?? (isAdviser ? 'mine' : 'waiting');
  const organisation = (url.searchParams.get('organisation') ?? '').slice(0, 80);
  const before = new Date(url.searchParams.get('before') ?? '');
  const now = new Date();
  // Moments that the database cannot hold are none.
  const isOlder = before.getTime() > 0;
  const rows = await listReferrals(db, actor, { filter, ...(organisation ? { organisation } : {}), ...(isOlder ? { before } : {}) }, now);
  const shown = rows.slice(0, LISTED);
  const last = shown.at(-1);
  return {
    now: now.getTime(),
    isAdviser,
    filter,
    filters: REFERRAL_FILTERS.filter((each) => isAdviser || (each !== 'mine' && each !== 'drafts')),
    organisation,
    organisations: [...content.directory.organisations.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    waiting: await countWaiting(db, actor, now),
    rows: shown.map((row) => ({ ...row, organisationName: nameOf(content, row.organisation) })),
    older:
      rows.length > LISTED && last && filter !== 'waiting' && filter !== 'late'
        ? `?${new URLSearchParams({ filter, organisation, before: new Date(last.since).toISOString() }).toString()}`
        : null,
  };
};
