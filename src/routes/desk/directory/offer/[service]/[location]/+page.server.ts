import { formProblems, keeperRole, readOffer, typedOffer } from '#directory/index.ts';
import { addRecord, findWhole, versionOf } from '#directory/server/index.ts';
import { asActor } from '#platform/database/connection.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { error, redirect } from '@sveltejs/kit';
import { orNotFound } from '../../../../or-not-found.ts';
import { addressOf, headOf, keepingOf, plainActions, readSent, refused, store, type Keeping } from '../../../keeping.ts';
import type { Actions, PageServerLoad } from './$types';

/** Both sides of an offer, and the offer when there is one. For who keeps one of the sides, or gives the service. */
async function sidesOf({ db, actor, content }: Keeping, { service: of, location: at }: { service: string; location: string }) {
  const found = await asActor(db, actor, async (trx) => ({
    service: await findWhole(trx, 'service', of),
    location: await findWhole(trx, 'location', at),
    offer: await findWhole(trx, 'offer', `${of} at ${at}`),
  }));
  const { service, location, offer } = found;
  if (!service || !location) error(404);
  const ofService = keeperRole(actor.grants, service.record.owner);
  const ofLocation = keeperRole(actor.grants, location.record.owner);
  const role = ofService ?? (ofLocation === 'partner' ? null : ofLocation);
  // A partner says how a service can be reached where it is given, and not where it is given.
  if (!role || (role === 'partner' && !offer)) error(404);
  const name = service.texts.nl?.name ?? content.directory.organisations.get(service.record.organisation)?.name ?? service.record.id;
  return { service, location, offer, role, name };
}

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { locale } = await parent();
  const keeping = keepingOf(locals);
  const { service, location, offer, role, name } = await sidesOf(keeping, params);
  return {
    record: offer ? headOf(offer, versionOf(offer), keeping, locale, role) : null,
    serviceName: name,
    locationName: location.record.name,
    isMobile: location.record.kind === 'mobile',
    typed: typedOffer(offer?.record ?? null),
    languagesOfService: service.record.languages.value ?? [],
    back: role === 'partner' ? addressOf('service', service.record.id) : addressOf('location', location.record.id),
    mayOpenLocation: keeperRole(keeping.actor.grants, location.record.owner) !== null && role !== 'partner',
    key: newId(),
    said: url.searchParams.get('said'),
  };
};

export const actions: Actions = {
  ...plainActions('offer', ({ service = '', location = '' }) => `${service} at ${location}`),

  save: async ({ request, locals, params }) => {
    const keeping = keepingOf(locals);
    const { db, actor, around } = keeping;
    const sent = await readSent(request);
    const { offer } = await sidesOf(keeping, params);
    const read = readOffer(sent.typed, offer?.record ?? null, { ...params, checkHours: around.checkHours });
    if ('problems' in read) return refused(sent, read.problems);
    const whole = { kind: 'offer' as const, record: read.record };
    const back = addressOf('offer', `${params.service} at ${params.location}`);
    if (offer && sent.seen !== '') return store(keeping, sent, { what: 'changed', records: [{ whole, seen: sent.seen }] }, back);
    try {
      const added = await orNotFound(addRecord(db, actor, around, { key: sent.key, whole, names: [] }));
      if ('problems' in added) return refused(sent, formProblems(added.problems));
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhileError)) throw reason;
      // Somebody else was first to say that it is given there.
      return store(keeping, sent, { what: 'changed', records: [{ whole, seen: '' }] }, back);
    }
    redirect(303, `${back}?said=saved`);
  },
};
