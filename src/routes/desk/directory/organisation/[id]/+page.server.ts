import { formProblems, readOrganisation, typedOrganisation, typedText } from '#directory/index.ts';
import { addRecord } from '#directory/server/index.ts';
import { newId } from '#platform/new-id.ts';
import { error, redirect } from '@sveltejs/kit';
import { orNotFound } from '../../../or-not-found.ts';
import {
  addressOf,
  headOf,
  keepingOf,
  keptRecord,
  ownerChoices,
  ownerFrom,
  plainActions,
  readSent,
  refused,
  store,
} from '../../keeping.ts';
import type { Actions, PageServerLoad } from './$types';

const NEW = 'new';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { locale } = await parent();
  const keeping = keepingOf(locals);
  const { directory } = keeping.content;
  const shared = { said: url.searchParams.get('said'), key: newId() };
  if (params.id === NEW) {
    const owners = ownerChoices(keeping, locale);
    if (owners.length === 0) error(404);
    const kinds = [...new Set([...directory.organisations.values()].map(({ kind }) => kind))].sort();
    return {
      ...shared,
      record: null,
      name: '',
      owners,
      kinds,
      services: [],
      typed: { ...typedOrganisation(null, {}), checked: [keeping.day] },
    };
  }
  const { whole, seen, role } = await keptRecord(keeping, 'organisation', params.id);
  if (role === 'partner') error(404);
  return {
    ...shared,
    record: headOf(whole, seen, keeping, locale, role),
    name: whole.record.name,
    owners: [],
    kinds: [],
    services: directory.servicesOf(params.id).map((service) => ({ id: service.id, name: directory.describe(service, locale).name })),
    typed: typedOrganisation(whole.record, whole.texts),
  };
};

export const actions: Actions = {
  ...plainActions('organisation', ({ id = '' }) => id),

  save: async ({ request, locals, params }) => {
    const keeping = keepingOf(locals);
    const { day, db, actor, around } = keeping;
    const sent = await readSent(request);
    const bounds = { today: day, checkHours: around.checkHours };
    if (params.id !== NEW) {
      const { whole } = await keptRecord(keeping, 'organisation', params.id);
      const read = readOrganisation(sent.typed, whole.record, { ...bounds, owner: whole.record.owner });
      if ('problems' in read) return refused(sent, read.problems);
      const changed = { kind: 'organisation' as const, ...read };
      return store(
        keeping,
        sent,
        { what: 'changed', records: [{ whole: changed, seen: sent.seen }] },
        addressOf('organisation', params.id),
      );
    }
    const owner = ownerFrom(keeping, typedText(sent.typed, 'owner'));
    const read = readOrganisation(sent.typed, null, { ...bounds, owner });
    if ('problems' in read) return refused(sent, read.problems);
    const whole = { kind: 'organisation' as const, ...read };
    const added = await orNotFound(addRecord(db, actor, around, { key: sent.key, whole, names: [read.record.name] }));
    if ('problems' in added) return refused(sent, formProblems(added.problems));
    redirect(303, `${addressOf('organisation', added.id)}?said=saved`);
  },
};
