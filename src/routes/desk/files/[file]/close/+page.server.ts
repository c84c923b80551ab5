import { error, fail, redirect } from '@sveltejs/kit';
import { CLOSE_REASONS } from '#clients/index.ts';
import { closeFile, readFileRow } from '#clients/server/index.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { FILE_PARTS } from '../../../../../wiring.ts';
import { deskOf } from '../../../desk-of.ts';
import { orNotFound } from '../../../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { db, actor } = deskOf(locals);
  const file = await orNotFound(readFileRow(db, actor, params.file));
  if (file.state === 'closed') error(404);
  return { file };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { db, actor } = deskOf(locals);
    const asked = (await request.formData()).get('reason');
    const reason = CLOSE_REASONS.find((each) => each === asked);
    if (!reason) return fail(400, { isMissing: true });
    try {
      await orNotFound(closeFile(db, actor, { fileId: params.file, reason }, Date.now(), FILE_PARTS));
    } catch (problem) {
      // Sent twice, or closed by a colleague: it is closed, as was asked.
      if (!(problem instanceof ChangedMeanwhileError)) throw problem;
    }
    redirect(303, '/desk/files?said=closed');
  },
};
