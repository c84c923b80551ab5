import { holds } from '#access/index.ts';
import { readLooks } from '#clients/server/index.ts';
import { deskOf } from '../../../desk-of.ts';
import { orNotFound } from '../../../or-not-found.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { db, actor } = deskOf(locals);
  const { file, looks } = await orNotFound(readLooks(db, actor, params.file));
  return { file, looks, mayOpen: holds(actor.grants, ['adviser'], file.regionId) };
};
