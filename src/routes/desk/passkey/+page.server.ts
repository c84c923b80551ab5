import { fail, redirect } from '@sveltejs/kit';
import { passkeyName, readJson } from '#access/index.ts';
import { addPasskey, listPasskeys, removePasskey, type PasskeyAdded } from '#access/server/index.ts';
import type { DeskKey } from '#platform/i18n/desk-messages.ts';
import { requireFresh } from '../account/delicate.ts';
import { sayMoment } from '../account/say-moment.ts';
import { deskApp, localeOf, textOf, textsOf } from '../sign-in/visit.ts';
import { siteOf } from './passkey-site.ts';
import type { Actions, PageServerLoad } from './$types';

const SAID = ['added', 'removed'] as const;
const PROBLEMS = { over: 'passkey.over', wrong: 'passkey.failed', many: 'passkey.many' } as const satisfies Record<
  Exclude<PasskeyAdded, 'added'>,
  DeskKey
>;

export const load: PageServerLoad = async (event) => {
  const { accountId } = requireFresh(event.locals.signedIn, event.url);
  const locale = localeOf(event);
  const passkeys = await listPasskeys(deskApp().auth, accountId);
  return {
    said: SAID.find((said) => said === event.url.searchParams.get('said')) ?? null,
    passkeys: passkeys.map(({ id, name, addedAt, usedAt }) => ({
      id,
      name,
      added: sayMoment(locale, addedAt),
      used: usedAt === null ? null : sayMoment(locale, usedAt),
    })),
  };
};

export const actions: Actions = {
  add: async (event) => {
    const { accountId } = requireFresh(event.locals.signedIn, event.url);
    const t = textsOf(event);
    const form = await event.request.formData();
    const typed = { name: textOf(form, 'name').slice(0, 200) };
    const name = passkeyName.safeParse(typed.name);
    if (!name.success) return fail(400, { problems: [{ field: 'name', text: t('passkey.name.wrong') }], typed });
    const choice = { name: name.data, answer: readJson(textOf(form, 'answer')) };
    const { auth, keys } = deskApp();
    const added = await addPasskey(auth, keys, accountId, choice, siteOf(event.url), Date.now());
    if (added !== 'added') return fail(400, { problems: [{ field: null, text: t(PROBLEMS[added]) }], typed });
    redirect(303, '/desk/passkey?said=added');
  },

  remove: async (event) => {
    const { accountId } = requireFresh(event.locals.signedIn, event.url);
    const { auth, provider } = deskApp();
    const id = textOf(await event.request.formData(), 'id');
    const isRemoved = await removePasskey(auth, accountId, id.slice(0, 2000), provider?.issuer ?? null);
    if (!isRemoved) return fail(400, { problems: [{ field: null, text: textsOf(event)('passkey.last') }], typed: { name: '' } });
    redirect(303, '/desk/passkey?said=removed');
  },
};
