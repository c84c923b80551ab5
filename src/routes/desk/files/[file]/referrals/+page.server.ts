import { error } from '@sveltejs/kit';
import { holds } from '#access/index.ts';
import { isRowId } from '#clients/index.ts';
import { listReferrals } from '#referral/server/index.ts';
import { asActor } from '#platform/database/connection.ts';
import { nameOf, referralDesk } from '../../../referrals/referral-desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { db, actor, content } = referralDesk(locals);
  const now = new Date();
  const file = isRowId(params.file)
    ? await asActor(db, actor, (trx) =>
        trx.selectFrom('client_file').select(['id', 'code', 'state', 'region_id']).where('id', '=', params.file).executeTakeFirst(),
      )
    : undefined;
  if (!file) error(404);
  const rows = await listReferrals(db, actor, { filter: 'all', file: file.id }, now);
  const mayOpen = holds(actor.grants, ['adviser'], file.region_id);
  return {
    now: now.getTime(),
    file: { id: file.id, code: file.code },
    mayOpen,
    mayWrite: mayOpen && file.state === 'open',
    rows: rows.map((row) => ({ ...row, organisationName: nameOf(content, row.organisation) })),
  };
};
