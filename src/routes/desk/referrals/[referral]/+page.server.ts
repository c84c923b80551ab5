import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { holds } from '#access/index.ts';
import type { FormProblem } from '#referral/index.ts';
import { copyAsDraft, makeLink, readReferralOfRegion, withdrawReferral } from '#referral/server/index.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { nameOf, numberOf, referralDesk, textOf } from '../referral-desk.ts';
import { orNotFound } from '../../or-not-found.ts';
import { keepCode, takeCode } from './code-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, cookies, url }) => {
  const { db, keys, actor, content, signedIn, locale } = referralDesk(locals);
  const opened = await orNotFound(readReferralOfRegion(db, keys, actor, params.referral));
  const { referral } = opened;
  const service = referral.service ? content.directory.services.get(referral.service) : undefined;
  const said = url.searchParams.get('said');
  return {
    ...opened,
    organisation: nameOf(content, referral.organisation),
    serviceName: service ? content.directory.describe(service, locale).name : null,
    isAdviser: holds(signedIn.grants, ['adviser'], referral.region),
    code: takeCode(cookies, url, keys, referral.id),
    said: said === 'sent' || said === 'changed' ? said : null,
    now: Date.now(),
  };
};

/** Does it, and shows the referral as it is now; also when somebody was faster. */
async function thenShow(id: string, work: Promise<unknown>): Promise<never> {
  try {
    await orNotFound(work);
  } catch (reason) {
    if (reason instanceof ChangedMeanwhileError) redirect(303, `/desk/referrals/${id}?said=changed`);
    throw reason;
  }
  redirect(303, `/desk/referrals/${id}`);
}

export const actions: Actions = {
  withdraw: async ({ locals, params, request }) => {
    const { service, actor } = referralDesk(locals);
    const form = await request.formData();
    const wish = (['person', 'sender'] as const).find((each) => each === textOf(form, 'wish'));
    if (!wish) return fail(400, { problems: [{ field: 'wish', problem: 'choose' }] satisfies FormProblem[], mail: '' });
    const version = numberOf(form, 'version');
    return thenShow(params.referral, withdrawReferral(service, actor, { id: params.referral, version, wish }, new Date()));
  },

  copy: async ({ locals, params }) => {
    const { db, keys, actor } = referralDesk(locals);
    const id = await orNotFound(copyAsDraft(db, keys, actor, params.referral, new Date()));
    redirect(303, `/desk/referrals/${id}/edit`);
  },

  link: async ({ locals, params, request, cookies, url }) => {
    const { service, actor, keys } = referralDesk(locals);
    const form = await request.formData();
    const to = textOf(form, 'mail').trim();
    const problems: FormProblem[] = z.email().max(254).safeParse(to).success ? [] : [{ field: 'mail', problem: 'not-an-address' }];
    if (problems.length > 0) return fail(400, { problems, mail: to });
    const made = makeLink(service, actor, { id: params.referral, version: numberOf(form, 'version'), to }, new Date());
    return thenShow(
      params.referral,
      made.then((code) => keepCode(cookies, url, keys, params.referral, code)),
    );
  },
};
