import { error, fail, redirect } from '@sveltejs/kit';
import { holds, mayGive, readRole, scopeValue, type InviteProblem } from '#access/index.ts';
import { disableAccount, enableAccount, findPerson, giveRole, resetForColleague, takeRole } from '#access/server/index.ts';
import { asActor } from '#platform/database/connection.ts';
import { orNotFound } from '../../or-not-found.ts';
import { asId } from '../as-id.ts';
import { knownScopes, peopleOf, readFields, requireFresh, roleChoices, sayGrant } from '../people-of.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { locale } = await parent();
  const { db, actor, signedIn } = peopleOf(locals);
  const { grants } = signedIn;
  const person = await asActor(db, actor, (trx) => findPerson(trx, asId(params.person)));
  if (!person) error(404);
  const isYou = person.account_id === signedIn.accountId;
  return {
    person: {
      name: person.name,
      email: person.email,
      locale: person.locale,
      languages: person.languages,
      state: person.state,
      isDemo: person.is_demo,
      isYou,
      roles: person.grants.map((grant) => ({
        role: grant.role,
        where: scopeValue(grant.role, grant.scope),
        label: sayGrant(locale, grant),
        mayTake: !isYou && mayGive(grants, grant.role, grant.scope),
      })),
    },
    choices: isYou ? null : roleChoices(locale, grants),
    mayManage: !isYou && holds(grants, ['administrator']),
    said: url.searchParams.get('said'),
  };
};

/** Everything that may be done here changes what somebody may do. */
function delicate(event: RequestEvent) {
  const request = peopleOf(event.locals);
  const accountId = asId(event.params.person);
  const page = `/desk/people/${accountId}`;
  requireFresh(request.signedIn, page);
  return { ...request, accountId, page };
}

export const actions: Actions = {
  give: async (event) => {
    const { db, actor, signedIn, accountId, page } = delicate(event);
    const typed = await readFields(event.request);
    const refuse = (field: 'role' | 'where', problem: InviteProblem) => fail(400, { typed, problems: [{ field, problem }] });
    const read = readRole(typed['role'] ?? '', typed['where'] ?? '', knownScopes());
    if (read === 'role-wrong') return refuse('role', read);
    if (read === 'where-wrong') return refuse('where', read);
    if (!mayGive(signedIn.grants, read.role, read.scope)) return refuse('where', 'may-not-give');
    const isNew = await orNotFound(giveRole(db, actor, { accountId, role: read.role, scope: read.scope }));
    redirect(303, `${page}?said=${isNew ? 'given' : 'had'}`);
  },

  take: async (event) => {
    const { db, actor, accountId, page } = delicate(event);
    const { role = '', where = '' } = await readFields(event.request);
    // What is no longer there can still be taken away.
    const read = readRole(role, where, { hasRegion: () => true, hasOrganisation: () => true });
    if (typeof read === 'string') error(404);
    await orNotFound(takeRole(db, actor, { accountId, role: read.role, scope: read.scope }));
    // Without a role that the actor may see the person is not there any more.
    const person = await asActor(db, actor, (trx) => findPerson(trx, accountId));
    redirect(303, person ? `${page}?said=taken` : '/desk/people?said=taken');
  },

  disable: async (event) => {
    const { auth, actor, accountId, page } = delicate(event);
    await orNotFound(disableAccount(auth, actor, accountId));
    redirect(303, `${page}?said=disabled`);
  },

  enable: async (event) => {
    const { auth, actor, accountId, page } = delicate(event);
    await orNotFound(enableAccount(auth, actor, accountId));
    redirect(303, `${page}?said=enabled`);
  },

  reset: async (event) => {
    const { auth, keys, actor, accountId, page } = delicate(event);
    await orNotFound(resetForColleague(auth, keys, actor, accountId));
    redirect(303, `${page}?said=reset`);
  },
};
