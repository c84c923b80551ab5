import { error, fail, redirect } from '@sveltejs/kit';
import { readSignature } from '#clients/index.ts';
import { readFileRow } from '#clients/server/index.ts';
import { answerBy, sharedUntil, termOf, warningsOf, type FormProblem } from '#referral/index.ts';
import {
  addressesOfPartner,
  clockTime,
  consentText,
  listCapacities,
  readReferralOfRegion,
  sendReferral,
  TERMS,
} from '#referral/server/index.ts';
import { today } from '#platform/clock.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { isLocale, LOCALE_FACTS, LOCALES } from '#platform/i18n/locales.ts';
import { z } from 'zod';
import { isSensitive, nameOf, numberOf, referralDesk, textOf, type ReferralDesk } from '../../referral-desk.ts';
import { orNotFound } from '../../../or-not-found.ts';
import { keepCode } from '../code-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

async function getDraft({ db, keys, actor }: ReferralDesk, id: string) {
  const { referral, content } = await orNotFound(readReferralOfRegion(db, keys, actor, id));
  if (!content) error(404);
  if (referral.state !== 'draft') redirect(303, `/desk/referrals/${id}`);
  return { referral, content };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const desk = referralDesk(locals);
  const { referral, content } = await getDraft(desk, params.referral);
  const { directory } = desk.content;
  const asked = url.searchParams.get('in') ?? referral.language;
  const textLocale = isLocale(asked) ? asked : 'en';
  const now = new Date();
  const organisation = nameOf(desk.content, referral.organisation);
  const day = today(now);
  const fileEnds = referral.file ? (await orNotFound(readFileRow(desk.db, desk.actor, referral.file))).endsOn : null;
  const until = sharedUntil(day, fileEnds);
  const said = { organisation, need: referral.need, until, content };
  const service = referral.service ? directory.services.get(referral.service) : directory.servicesOf(referral.organisation)[0];
  const capacity = (await listCapacities(desk.db, desk.actor, [referral.organisation])).get(referral.organisation) ?? null;
  const partners = await addressesOfPartner(desk.service.auth, referral.organisation);
  return {
    referral,
    content,
    organisation,
    until,
    texts: [...new Set([textLocale, 'nl'] as const)].map((each) => consentText(each, said)),
    textLocale,
    locales: LOCALES.map((id) => ({ id, name: LOCALE_FACTS[id].name })),
    hasInbox: partners.length > 0,
    mail: service?.email ?? '',
    answerBy: answerBy(clockTime(now), termOf(TERMS, referral.organisation, referral.urgency)),
    warnings: warningsOf(
      {
        capacity,
        languages: service?.languages.value ?? null,
        language: referral.language,
        interpreter: content.interpreter,
        sensitive: isSensitive(desk.content, referral.organisation),
        checked: service?.checked ?? directory.organisations.get(referral.organisation)?.checked ?? null,
      },
      day,
    ),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request, cookies, url }) => {
    const desk = referralDesk(locals);
    const form = await request.formData();
    const id = params.referral;
    const locale = textOf(form, 'locale');
    const how = textOf(form, 'givenHow');
    const mail = textOf(form, 'mail').trim();
    const signature = how === 'signed' ? readSignature(textOf(form, 'signature')) : null;
    const problems: (FormProblem | { field: string; problem: 'not-agreed' | 'no-signature' })[] = [];
    if (textOf(form, 'agreed') !== 'yes') problems.push({ field: 'agreed', problem: 'not-agreed' });
    if ((how !== 'read-aloud' && how !== 'signed') || !isLocale(locale)) problems.push({ field: 'how', problem: 'choose' });
    if (how === 'signed' && signature === null) problems.push({ field: 'how', problem: 'no-signature' });
    const { referral } = await getDraft(desk, id);
    const hasInbox = (await addressesOfPartner(desk.service.auth, referral.organisation)).length > 0;
    if (!hasInbox && !z.email().max(254).safeParse(mail).success) problems.push({ field: 'mail', problem: 'not-an-address' });
    const typed = { mail, how, signature: signature ?? '', followUp: form.has('follow-up') };
    if (problems.length > 0 || !isLocale(locale)) return fail(400, { problems, typed });
    try {
      const code = await orNotFound(
        sendReferral(
          desk.service,
          desk.actor,
          {
            id,
            version: numberOf(form, 'version'),
            consent: {
              locale,
              until: textOf(form, 'until'),
              ...(signature === null ? { how: 'read-aloud', signature } : { how: 'signed', signature }),
            },
            mailTo: hasInbox ? null : mail,
            followUp: typed.followUp,
          },
          new Date(),
        ),
      );
      if (code !== null) keepCode(cookies, url, desk.keys, id, code);
    } catch (reason) {
      if (reason instanceof ChangedMeanwhileError) redirect(303, `/desk/referrals/${id}?said=changed`);
      throw reason;
    }
    redirect(303, `/desk/referrals/${id}?said=sent`);
  },
};
