import { fail, redirect } from '@sveltejs/kit';
import { isRowId } from '#clients/index.ts';
import { checkNotice, readTypedNotice } from '#desk/index.ts';
import { publishNotice } from '#desk/server/index.ts';
import { today } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { deskOf } from '../../desk-of.ts';
import { orNotFound } from '../../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';

/** A notice is shown for so many days unless LOS says otherwise. */
const SHOWN_DAYS = 28;

export const load: PageServerLoad = () => {
  const now = Date.now();
  return {
    key: newId(now),
    typed: {
      'title-nl': '',
      'body-nl': '',
      'title-en': '',
      'body-en': '',
      'ends-on': today(new Date(now + SHOWN_DAYS * 86_400_000)),
      important: false,
    },
  };
};

export const actions: Actions = {
  preview: async ({ request }) => {
    const form = await request.formData();
    const typed = readTypedNotice(form);
    const read = checkNotice(typed, today());
    return { typed, key: keyOf(form), problems: 'problems' in read ? read.problems : [], isPreview: true };
  },
  save: async ({ request, locals }) => {
    const { db, actor } = deskOf(locals);
    const form = await request.formData();
    const typed = readTypedNotice(form);
    const read = checkNotice(typed, today());
    if ('problems' in read) return fail(400, { typed, key: keyOf(form), problems: read.problems, isPreview: false });
    await orNotFound(publishNotice(db, actor, { id: keyOf(form), notice: read.notice }, Date.now()));
    redirect(303, '/desk/notices?said=published');
  },
};

function keyOf(form: FormData): string {
  const key = form.get('key');
  return isRowId(key) ? key : newId();
}
