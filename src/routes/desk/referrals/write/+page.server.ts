import { error, fail, redirect } from '@sveltejs/kit';
import { emptyForm, readReferral, typedReferral } from '#referral/index.ts';
import { draftReferral } from '#referral/server/index.ts';
import { newId } from '#platform/new-id.ts';
import { factLabels, factsOfFile, formOptions, isReceiver, referralDesk, regionsOf } from '../referral-desk.ts';
import { orNotFound } from '../../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const desk = referralDesk(locals);
  const ask = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 80);
  const organisation = ask('organisation');
  const file = await factsOfFile(desk, ask('file') || null);
  if (!isReceiver(desk.content, { organisation, service: ask('service') || null })) error(404);
  const regions = regionsOf(desk);
  return {
    ...formOptions(desk, organisation),
    file,
    regions,
    typed: emptyForm({
      id: newId(),
      organisation,
      service: ask('service'),
      need: ask('need'),
      language: file?.language ?? ask('language'),
      region: file?.region ?? regions[0]?.id ?? '',
      ...(file?.interpreter ? { interpreter: file.interpreter } : {}),
      ...(file?.contact ?? {}),
    }),
  };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const desk = referralDesk(locals);
    const typed = typedReferral(await request.formData());
    const file = await factsOfFile(desk, url.searchParams.get('file'));
    if (file) typed.region = file.region;
    const read = readReferral(typed, file, factLabels());
    if (!read.ok) return fail(400, { problems: read.problems, typed });
    if (!isReceiver(desk.content, read.value)) error(404);
    await orNotFound(draftReferral(desk.db, desk.keys, desk.actor, { ...read.value, file: file?.fileId ?? null }, new Date()));
    redirect(303, `/desk/referrals/${read.value.id}/send`);
  },
};
