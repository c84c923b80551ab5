import { fail, redirect } from '@sveltejs/kit';
import { checkNotice, readTypedNotice, type TypedNotice } from '#desk/index.ts';
import { changeNotice, endNotice, getNotice } from '#desk/server/index.ts';
import { today } from '#platform/clock.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { deskOf, idFrom } from '../../desk-of.ts';
import { orNotFound } from '../../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { db, actor } = deskOf(locals);
  const { texts, endsOn, isImportant, version } = await orNotFound(getNotice(db, actor, idFrom(params.notice)));
  const typed: TypedNotice = {
    'title-nl': texts.nl.title,
    'body-nl': texts.nl.body,
    'title-en': texts.en.title,
    'body-en': texts.en.body,
    'ends-on': endsOn,
    important: isImportant,
  };
  return { typed, seen: version, hasEnded: endsOn < today() };
};

export const actions: Actions = {
  preview: async ({ request }) => {
    const form = await request.formData();
    const typed = readTypedNotice(form);
    const read = checkNotice(typed, today());
    return { typed, seen: seenOf(form), problems: 'problems' in read ? read.problems : [], isPreview: true, changedMeanwhile: false };
  },
  save: async ({ request, locals, params }) => {
    const { db, actor } = deskOf(locals);
    const form = await request.formData();
    const [typed, seen] = [readTypedNotice(form), seenOf(form)];
    const read = checkNotice(typed, today());
    const again = { typed, seen, isPreview: false, changedMeanwhile: false };
    if ('problems' in read) return fail(400, { ...again, problems: read.problems });
    try {
      await orNotFound(changeNotice(db, actor, { id: idFrom(params.notice), notice: read.notice, seen }));
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhileError)) throw reason;
      // Saved once more, it stands over what the other wrote: now it has been said.
      const { version } = await orNotFound(getNotice(db, actor, idFrom(params.notice)));
      return fail(409, { ...again, seen: version, problems: [], changedMeanwhile: true });
    }
    redirect(303, '/desk/notices?said=changed');
  },
  end: async ({ locals, params }) => {
    const { db, actor } = deskOf(locals);
    await orNotFound(endNotice(db, actor, idFrom(params.notice), today(new Date(Date.now() - 86_400_000))));
    redirect(303, '/desk/notices?said=ended');
  },
};

function seenOf(form: FormData): string {
  const seen = form.get('seen');
  return typeof seen === 'string' ? seen.slice(0, 80) : '';
}
