import { error, fail, redirect } from '@sveltejs/kit';
import { noteSchema, readForm } from '#clients/index.ts';
import { changeNote, readFile } from '#clients/server/index.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { isDeskLocale } from '#platform/i18n/desk-messages.ts';
import { deskOf } from '../../../../desk-of.ts';
import { orNotFound } from '../../../../or-not-found.ts';
import { sayProblems, textFields } from '../../../read-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { db, keys, actor } = deskOf(locals);
  const { file, notes } = await orNotFound(readFile(db, keys, actor, params.file));
  const note = notes.find(({ id, authorId }) => id === params.note && authorId === actor.accountId);
  if (!note) error(404);
  return { file, note };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { db, keys, actor } = deskOf(locals);
    const typed = textFields(await request.formData());
    const read = readForm(noteSchema, typed);
    if (!read.ok) {
      const problems = sayProblems(isDeskLocale(locals.locale) ? locals.locale : 'nl', read.problems);
      return fail(400, { typed, problems, changedMeanwhile: false });
    }
    const basedOn = typed['basedOn'] ? new Date(typed['basedOn']) : null;
    if (basedOn && Number.isNaN(basedOn.getTime())) error(400);
    try {
      const input = { noteId: params.note, fileId: params.file, text: read.value.note, basedOn };
      await orNotFound(changeNote(db, keys, actor, input, Date.now()));
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhileError)) throw reason;
      return fail(409, { typed, problems: [], changedMeanwhile: true });
    }
    redirect(303, `/desk/files/${params.file}?said=changed#notes`);
  },
};
