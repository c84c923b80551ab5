import { formProblems, readLocation, readOffer, typedLocation, typedText, type WholeOf } from '#directory/index.ts';
import { addRecord, findWhole, listOffers, versionOf } from '#directory/server/index.ts';
import { findPlace } from '#places/index.ts';
import { asActor } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { error, redirect } from '@sveltejs/kit';
import { orNotFound } from '../../../or-not-found.ts';
import {
  addressOf,
  headOf,
  keepingOf,
  keptRecord,
  municipalityChoices,
  organisationChoices,
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
  const { db, actor, content } = keeping;
  const shared = { organisations: organisationChoices(keeping), said: url.searchParams.get('said'), key: newId() };
  if (params.id === NEW) {
    const owners = ownerChoices(keeping, locale);
    if (owners.length === 0) error(404);
    const municipalities = municipalityChoices(
      keeping,
      owners.map(({ value }) => value),
    );
    return {
      ...shared,
      record: null,
      name: '',
      owners,
      municipalities,
      offers: [],
      services: [],
      typed: { ...typedLocation(null), checked: [keeping.day] },
      isMobile: false,
    };
  }
  const { whole, seen, role } = await keptRecord(keeping, 'location', params.id);
  const { record } = whole;
  const offers = await asActor(db, actor, (trx) => listOffers(trx, { location: record.id }));
  const given = new Set(offers.map(({ service }) => service));
  const { directory } = content;
  return {
    ...shared,
    record: headOf(whole, seen, keeping, locale, role),
    name: record.name,
    owners: [],
    municipalities: municipalityChoices(keeping, [`region:${record.region}`]),
    isMobile: record.kind === 'mobile',
    typed: typedLocation(record),
    offers: offers.map(({ service, serviceName, organisation, details, status }) => ({
      href: addressOf('offer', `${service} at ${record.id}`),
      name: serviceName,
      organisation,
      hours: details.hours.value,
      languages: details.languages.value,
      isClosed: details.closed !== undefined || status === 'inactive',
    })),
    services: [...directory.services.values()]
      .filter(({ id, status }) => status !== 'inactive' && !given.has(id) && !id.startsWith('demo-'))
      .map((service) => ({
        value: service.id,
        label: `${directory.describe(service, locale).name} (${directory.organisations.get(service.organisation)?.name ?? ''})`,
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
  };
};

export const actions: Actions = {
  ...plainActions('location', ({ id = '' }) => id),

  save: async ({ request, locals, params }) => {
    const keeping = keepingOf(locals);
    const { content, day, db, actor, around } = keeping;
    const sent = await readSent(request);
    if (params.id !== NEW) {
      const { whole } = await keptRecord(keeping, 'location', params.id);
      const read = readLocation(sent.typed, whole.record, { region: whole.record.region, owner: whole.record.owner, today: day });
      if ('problems' in read) return refused(sent, read.problems);
      const record = { ...read.record, region: regionFor(read.record.municipality, whole.record.region) };
      return store(
        keeping,
        sent,
        { what: 'changed', records: [{ whole: { kind: 'location', record }, seen: sent.seen }] },
        addressOf('location', params.id),
      );
    }
    const owner = ownerFrom(keeping, typedText(sent.typed, 'owner'));
    const town = findPlace(content.places, typedText(sent.typed, 'municipality'));
    const own = owner.startsWith('region:') ? owner.slice('region:'.length) : null;
    const region = own ?? (town?.kind === 'municipality' ? town.region : null);
    // A national record has no region of its own: its municipality says where it is.
    if (region === null) return refused(sent, [{ field: 'municipality', what: 'missing' }]);
    const read = readLocation(sent.typed, null, { region, owner, today: day });
    if ('problems' in read) return refused(sent, read.problems);
    const names = [town?.name ?? region, read.record.name];
    const added = await orNotFound(
      addRecord(db, actor, around, { key: sent.key, whole: { kind: 'location', record: read.record }, names }),
    );
    if ('problems' in added) return refused(sent, formProblems(added.problems));
    redirect(303, `${addressOf('location', added.id)}?said=saved`);

    function regionFor(municipality: string | null, before: string): string {
      const found = municipality === null ? undefined : findPlace(content.places, municipality);
      return found?.kind === 'municipality' ? found.region : before;
    }
  },

  // The same hours for all that is given here, in one go.
  hours: async ({ request, locals, params }) => {
    const keeping = keepingOf(locals);
    const { db, actor } = keeping;
    const sent = await readSent(request);
    const { whole } = await keptRecord(keeping, 'location', params.id);
    const read = readOffer(sent.typed, null, { service: '-', location: whole.record.id, checkHours: keeping.around.checkHours });
    if ('problems' in read) return refused(sent, read.problems);
    const offers = await asActor(db, actor, async (trx) => {
      const wholes: WholeOf<'offer'>[] = [];
      for (const { service, details } of await listOffers(trx, { location: whole.record.id })) {
        const offer = await findWhole(trx, 'offer', `${service} at ${whole.record.id}`);
        if (offer && details.closed === undefined) wholes.push(offer);
      }
      return wholes;
    });
    const records = offers.map((offer) => ({
      whole: { ...offer, record: { ...offer.record, hours: read.record.hours } },
      seen: versionOf(offer),
    }));
    return store(keeping, sent, { what: 'changed', records }, addressOf('location', params.id));
  },
};
