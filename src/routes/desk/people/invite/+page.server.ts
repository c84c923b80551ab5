import { fail, redirect } from '@sveltejs/kit';
import { isFresh, readInvite, type InviteField, type InviteProblem } from '#access/index.ts';
import { inviteColleague } from '#access/server/index.ts';
import { orNotFound } from '../../or-not-found.ts';
import { knownScopes, nameOfScope, peopleOf, readFields, requireFresh, roleChoices } from '../people-of.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = '/desk/people/invite';

export const load: PageServerLoad = async ({ locals, request, parent }) => {
  const { locale } = await parent();
  const { signedIn } = peopleOf(locals);
  // Asked before anything is typed.
  if (request.method === 'GET') requireFresh(signedIn, PAGE);
  return { choices: roleChoices(locale, signedIn.grants) };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { db, keys, actor, signedIn } = peopleOf(locals);
    const typed = await readFields(request);
    const refuse = (status: 400 | 403, problems: { field: InviteField | null; problem: InviteProblem | 'prove' }[]) =>
      fail(status, { typed, problems });
    if (!isFresh(signedIn, Date.now())) return refuse(403, [{ field: null, problem: 'prove' }]);
    const read = readInvite(typed, signedIn.grants, knownScopes());
    if ('problems' in read) return refuse(400, read.problems);
    const invited = await orNotFound(inviteColleague(db, keys, actor, { invite: read.invite, nameOfScope }, Date.now()));
    if ('problem' in invited) return refuse(400, [{ field: 'email', problem: invited.problem }]);
    redirect(303, '/desk/people?said=invited');
  },
};
