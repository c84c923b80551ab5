import { error, fail, redirect } from '@sveltejs/kit';
import { consentDays, consentSchema, readForm } from '#clients/index.ts';
import { readFileRow, renewFile } from '#clients/server/index.ts';
import { today } from '#platform/clock.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { isDeskLocale } from '#platform/i18n/desk-messages.ts';
import { deskOf } from '../../../desk-of.ts';
import { orNotFound } from '../../../or-not-found.ts';
import { notAgreedYet, sayProblems, textFields, textLocaleOf } from '../../read-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db, actor } = deskOf(locals);
  const file = await orNotFound(readFileRow(db, actor, params.file));
  if (file.state === 'closed') error(404);
  return { file, textLocale: textLocaleOf(url.searchParams.get('text'), file.language), days: consentDays(today()) };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { db, keys, actor } = deskOf(locals);
    const now = Date.now();
    const typed = textFields(await request.formData());
    if (typed['show'] === 'text')
      return { typed: notAgreedYet(typed), textLocale: textLocaleOf(typed['text'] ?? null, ''), problems: [], changedMeanwhile: false };
    const textLocale = textLocaleOf(typed['textLocale'] ?? null, '');
    const consent = readForm(consentSchema(today(new Date(now))), typed);
    if (!consent.ok) {
      const problems = sayProblems(isDeskLocale(locals.locale) ? locals.locale : 'nl', consent.problems);
      return fail(400, { typed, textLocale, problems, changedMeanwhile: false });
    }
    try {
      const input = { fileId: params.file, version: Number(typed['version']), consent: consent.value };
      await orNotFound(renewFile(db, keys, actor, input, now));
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhileError)) throw reason;
      return fail(409, { typed, textLocale, problems: [], changedMeanwhile: true });
    }
    redirect(303, `/desk/files/${params.file}?said=renewed`);
  },
};
