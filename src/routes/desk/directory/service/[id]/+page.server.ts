import { formProblems, readReach, readService, typedService, typedText } from '#directory/index.ts';
import { addRecord, listOffers } from '#directory/server/index.ts';
import { findPlace } from '#places/index.ts';
import { asActor } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { error, redirect } from '@sveltejs/kit';
import { deskTranslator, type DeskLocale } from '#platform/i18n/desk-messages.ts';
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
  type Keeping,
} from '../../keeping.ts';
import type { Actions, PageServerLoad } from './$types';

const NEW = 'new';
/** Instead of an owner: whichever organisation gives the service. LOS may choose it. */
const ITS_ORGANISATION = 'organisation';

/** Where a service may be for: places of these owners, and those for which it is already. */
function areaChoices(keeping: Keeping, owners: readonly string[], stands: 'national' | readonly string[], locale: DeskLocale) {
  const t = deskTranslator(locale);
  const { places } = keeping.content;
  const isNational = owners.includes('los') || owners.some((owner) => owner.startsWith('organisation:'));
  const regions = places.regions.filter(({ id }) => isNational || owners.includes(`region:${id}`));
  const choices = [
    ...(isNational || stands === 'national' ? [{ value: 'national', label: t('directory.field.area.national') }] : []),
    ...regions.map(({ id, name }) => ({ value: id, label: t('directory.field.area.region', { name }) })),
    ...(isNational ? [] : municipalityChoices(keeping, owners).map(({ value, label }) => ({ value, label }))),
  ];
  const listed = new Set(choices.map(({ value }) => value));
  const others = stands === 'national' ? [] : stands.filter((id) => !listed.has(id));
  return [...choices, ...others.map((id) => ({ value: id, label: findPlace(places, id)?.name ?? id }))];
}

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { locale } = await parent();
  const keeping = keepingOf(locals);
  const { db, actor, content } = keeping;
  const documents = content.bridges.texts.get(locale)?.ready ?? {};
  const shared = {
    organisations: organisationChoices(keeping),
    bring: [...keeping.around.bring].map((id) => ({ value: id, label: documents[id] ?? id })),
    said: url.searchParams.get('said'),
    key: newId(),
  };
  if (params.id === NEW) {
    const owners = ownerChoices(keeping, locale);
    if (owners.length === 0) error(404);
    if (keeping.kept.isNational)
      owners.push({ value: ITS_ORGANISATION, label: deskTranslator(locale)('directory.field.owner.organisation') });
    const areas = areaChoices(
      keeping,
      owners.map(({ value }) => value),
      [],
      locale,
    );
    const typed = {
      ...typedService(null, {}),
      checked: [keeping.day],
      organisation: [(url.searchParams.get('organisation') ?? '').slice(0, 80)],
    };
    return { ...shared, record: null, name: '', organisation: null, isPartner: false, owners, areas, typed, offers: [], locations: [] };
  }
  const { whole, seen, role } = await keptRecord(keeping, 'service', params.id);
  const { record, texts } = whole;
  const offers = await asActor(db, actor, (trx) => listOffers(trx, { service: record.id }));
  const given = new Set(offers.map(({ location }) => location));
  const organisation = content.directory.organisations.get(record.organisation)?.name ?? record.organisation;
  const region = record.owner.startsWith('region:') ? record.owner.slice('region:'.length) : null;
  return {
    ...shared,
    record: headOf(whole, seen, keeping, locale, role),
    name: texts.nl?.name ?? organisation,
    organisation,
    isPartner: role === 'partner',
    owners: [],
    areas: areaChoices(keeping, [record.owner], record.area, locale),
    typed: typedService(record, texts),
    offers: offers.map(({ location, locationName, details }) => ({
      href: addressOf('offer', `${record.id} at ${location}`),
      name: locationName,
      hours: details.hours.value,
      languages: details.languages.value,
      isClosed: details.closed !== undefined,
    })),
    locations: [...content.directory.locations.values()]
      .filter((each) => !given.has(each.id) && !each.id.startsWith('demo-') && (region === null || each.region === region))
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
  };
};

export const actions: Actions = {
  ...plainActions('service', ({ id = '' }) => id),

  save: async ({ request, locals, params }) => {
    const keeping = keepingOf(locals);
    const { content, day, db, actor, around } = keeping;
    const sent = await readSent(request);
    const bounds = { today: day, bring: [...around.bring], checkHours: around.checkHours };
    if (params.id !== NEW) {
      const { whole, role } = await keptRecord(keeping, 'service', params.id);
      const read =
        role === 'partner'
          ? readReach(sent.typed, whole.record, bounds)
          : readService(sent.typed, whole.record, { ...bounds, owner: whole.record.owner });
      if ('problems' in read) return refused(sent, read.problems);
      const changed = { ...whole, ...read };
      return store(keeping, sent, { what: 'changed', records: [{ whole: changed, seen: sent.seen }] }, addressOf('service', params.id));
    }
    const asked = typedText(sent.typed, 'owner');
    const giver = content.directory.organisations.get(typedText(sent.typed, 'organisation'));
    const owner =
      asked === ITS_ORGANISATION && keeping.kept.isNational ? (giver ? `organisation:${giver.id}` : 'los') : ownerFrom(keeping, asked);
    const read = readService(sent.typed, null, { ...bounds, owner });
    if ('problems' in read) return refused(sent, read.problems);
    if (!giver) return refused(sent, [{ field: 'organisation', what: 'reference' }]);
    const names = [giver.name, read.texts.nl?.name ?? ''];
    const added = await orNotFound(addRecord(db, actor, around, { key: sent.key, whole: { kind: 'service', ...read }, names }));
    if ('problems' in added) return refused(sent, formProblems(added.problems));
    redirect(303, `${addressOf('service', added.id)}?said=saved`);
  },
};
