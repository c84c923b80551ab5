import { holds } from '#access/index.ts';
import { readFileRow } from '#clients/server/index.ts';
import { listReferrals } from '#referral/server/index.ts';
import { orNotFound } from '../../../or-not-found.ts';
import { nameOf, referralDesk } from '../../../referrals/referral-desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { db, actor, content } = referralDesk(locals);
  const now = new Date();
  const file = await orNotFound(readFileRow(db, actor, params.file));
  const rows = await listReferrals(db, actor, { filter: 'all', file: file.id }, now);
  const mayOpen = holds(actor.grants, ['adviser'], file.regionId);
  return {
    now: now.getTime(),
    file: { id: file.id, code: file.code },
    mayOpen,
    mayWrite: mayOpen && file.state === 'open',
    rows: rows.map((row) => ({ ...row, organisationName: nameOf(content, row.organisation) })),
  };
};
