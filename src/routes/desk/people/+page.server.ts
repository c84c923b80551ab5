import { redirect } from '@sveltejs/kit';
import { isRole } from '#access/index.ts';
import { inviteAgain, listPeople, listWaitingInvitations, withdrawInvitation } from '#access/server/index.ts';
import { today } from '#platform/clock.ts';
import { asActor } from '#platform/database/connection.ts';
import { orNotFound } from '../or-not-found.ts';
import { pageNumber } from '../page-number.ts';
import { asId } from './as-id.ts';
import { nameOfScope, peopleOf, readFields, regionsSeen, requireFresh, roleChoices, sayGrant } from './people-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { locale } = await parent();
  const { db, actor, signedIn } = peopleOf(locals);
  const seen = regionsSeen(signedIn.grants);
  const ask = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 120);
  const region = ask('region');
  const role = ask('role');
  const state = ask('state');
  const page = pageNumber(url);
  const filter = {
    regions: region && (seen === null || seen.includes(region)) ? [region] : seen,
    role: isRole(role) ? role : null,
    state: state === 'active' || state === 'disabled' ? state : null,
    text: ask('text').trim(),
  } as const;
  const now = Date.now();
  const { people, hasMore, waiting } = await asActor(db, actor, async (trx) => ({
    ...(await listPeople(trx, filter, page)),
    waiting: await listWaitingInvitations(trx),
  }));
  const { regions } = roleChoices(locale, signedIn.grants);
  return {
    isRegional: seen !== null,
    filter: { region, role: filter.role, state: filter.state, text: filter.text },
    regions: regions.map(({ value, name }) => ({ id: value.slice(value.indexOf(':') + 1), name })),
    page,
    hasMore,
    people: people.map(({ account_id, name, email, grants, languages, state, is_demo, invited_at }) => ({
      id: account_id,
      name,
      email,
      roles: grants.map((grant) => sayGrant(locale, grant)),
      languages,
      state,
      isDemo: is_demo,
      isYou: account_id === signedIn.accountId,
      invitedOn: invited_at ? today(invited_at) : null,
    })),
    waiting: waiting.map(({ id, name, email, role, scope, expires_at }) => ({
      id,
      name,
      email,
      role: sayGrant(locale, { role, scope }),
      until: today(expires_at),
      isOver: expires_at.getTime() <= now,
    })),
    said: url.searchParams.get('said'),
  };
};

export const actions: Actions = {
  again: async ({ locals, request }) => {
    const { db, keys, actor, signedIn } = peopleOf(locals);
    requireFresh(signedIn, '/desk/people');
    const { id } = await readFields(request);
    await orNotFound(inviteAgain(db, keys, actor, { id: asId(id), nameOfScope }, Date.now()));
    redirect(303, '/desk/people?said=again');
  },

  withdraw: async ({ locals, request }) => {
    const { db, actor, signedIn } = peopleOf(locals);
    requireFresh(signedIn, '/desk/people');
    const { id } = await readFields(request);
    await orNotFound(withdrawInvitation(db, actor, asId(id)));
    redirect(303, '/desk/people?said=withdrawn');
  },
};
