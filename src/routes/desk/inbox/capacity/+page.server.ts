import { error, fail, redirect } from '@sveltejs/kit';
import { holds, scopesOf } from '#access/index.ts';
import { SPOKEN_LANGUAGES } from '#clients/index.ts';
import { byLanguageName } from '#platform/i18n/format.ts';
import type { FormProblem } from '#referral/index.ts';
import { capacitySchema, changeCapacity, listCapacities } from '#referral/server/index.ts';
import { nameOf, referralDesk, textOf } from '../../referrals/referral-desk.ts';
import { orNotFound } from '../../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { db, actor, content, signedIn, locale } = referralDesk(locals);
  const organisation = url.searchParams.get('organisation') ?? scopesOf(signedIn.grants, 'partner')[0] ?? '';
  if (!holds(signedIn.grants, ['partner'], organisation)) error(404);
  const capacity = (await listCapacities(db, actor, [organisation])).get(organisation);
  return {
    organisation,
    name: nameOf(content, organisation),
    languages: byLanguageName(locale, SPOKEN_LANGUAGES),
    typed: { fullUntil: capacity?.fullUntil ?? '', languages: [...(capacity?.languages ?? [])] },
    said: url.searchParams.get('said') === 'saved',
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { db, actor } = referralDesk(locals);
    const form = await request.formData();
    const typed = {
      fullUntil: textOf(form, 'fullUntil'),
      languages: form.getAll('languages').filter((each): each is string => typeof each === 'string'),
    };
    const read = capacitySchema.safeParse({
      organisation: textOf(form, 'organisation'),
      fullUntil: typed.fullUntil || null,
      languages: typed.languages,
    });
    if (!read.success) {
      const problems = read.error.issues.map(({ path }): FormProblem => ({ field: String(path[0]), problem: 'choose' }));
      return fail(400, { problems, typed });
    }
    await orNotFound(changeCapacity(db, actor, read.data, new Date()));
    redirect(303, `/desk/inbox/capacity?organisation=${read.data.organisation}&said=saved`);
  },
};
