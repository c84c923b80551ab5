import { error, fail, redirect } from '@sveltejs/kit';
import { emptyForm, readReferral, typedReferral } from '#referral/index.ts';
import { changeDraft, readReferralOfRegion } from '#referral/server/index.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { factLabels, factsOfFile, formOptions, isReceiver, numberOf, referralDesk, type ReferralDesk } from '../../referral-desk.ts';
import { orNotFound } from '../../../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';

/** A draft of the adviser's region; whatever is no draft any more cannot be changed. */
async function getDraft({ db, keys, actor }: ReferralDesk, id: string) {
  const { referral, content } = await orNotFound(readReferralOfRegion(db, keys, actor, id));
  if (!content) error(404);
  if (referral.state !== 'draft') redirect(303, `/desk/referrals/${id}`);
  return { referral, content };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const desk = referralDesk(locals);
  const { referral, content } = await getDraft(desk, params.referral);
  const chosen = (url.searchParams.get('organisation') ?? '').slice(0, 80);
  // Chosen anew with the finder: what was written stays.
  const isOther = isReceiver(desk.content, { organisation: chosen, service: url.searchParams.get('service') });
  const organisation = isOther ? chosen : referral.organisation;
  const fact = (id: string) => content.facts.find((each) => each.id === id)?.text ?? '';
  return {
    ...formOptions(desk, organisation),
    referral,
    file: await factsOfFile(desk, referral.file),
    typed: emptyForm({
      id: referral.id,
      region: referral.region,
      organisation,
      service: isOther ? (url.searchParams.get('service') ?? '') : (referral.service ?? ''),
      need: referral.need,
      language: referral.language,
      urgency: referral.urgency,
      asked: content.asked,
      tried: content.tried,
      interpreter: content.interpreter,
      way: content.contact.way,
      to: content.contact.to,
      note: content.contact.note,
      safe: true,
      name: fact('name'),
      details: fact('details'),
      share: content.facts.map(({ id }) => id),
    }),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const desk = referralDesk(locals);
    const form = await request.formData();
    const { referral } = await getDraft(desk, params.referral);
    const typed = { ...typedReferral(form), id: referral.id, region: referral.region };
    const read = readReferral(typed, await factsOfFile(desk, referral.file), factLabels());
    if (!read.ok) return fail(400, { problems: read.problems, typed });
    if (!isReceiver(desk.content, read.value)) error(404);
    try {
      await orNotFound(changeDraft(desk.db, desk.keys, desk.actor, { ...read.value, version: numberOf(form, 'version') }));
    } catch (reason) {
      if (reason instanceof ChangedMeanwhileError) redirect(303, `/desk/referrals/${referral.id}?said=changed`);
      throw reason;
    }
    redirect(303, `/desk/referrals/${referral.id}/send`);
  },
};
