import { readStop, typedStop, withCancelled, type Location } from '#directory/index.ts';
import { findPlace, municipalitiesOf } from '#places/index.ts';
import { newId } from '#platform/new-id.ts';
import { error, type RequestEvent } from '@sveltejs/kit';
import { addressOf, keepingOf, keptRecord, readSent, refused, store } from '../../../keeping.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const keeping = keepingOf(locals);
  const { content, day } = keeping;
  const { whole, seen } = await keptRecord(keeping, 'location', params.id);
  const { record } = whole;
  const region = findPlace(content.places, record.region);
  const stops = record.stops.map((stop) => ({
    ...stop,
    town: stop.municipality ? (findPlace(content.places, stop.municipality)?.name ?? null) : null,
    isPast: stop.ends.slice(0, 10) < day,
    typed: typedStop(stop),
  }));
  return {
    id: record.id,
    name: record.name,
    seen,
    key: newId(),
    coming: stops.filter(({ isPast }) => !isPast),
    past: stops.filter(({ isPast }) => isPast).reverse(),
    municipalities:
      region?.kind === 'region' ? municipalitiesOf(content.places, region).map(({ id, name }) => ({ value: id, label: name })) : [],
    said: url.searchParams.get('said'),
  };
};

/** Changes the stops of a location by what a form says. `change` null: it has no such stop. */
const changing =
  (said: 'cancelled' | 'kept', cancelled: boolean) =>
  async ({ request, locals, params }: RequestEvent<{ id: string }>) => {
    const keeping = keepingOf(locals);
    const sent = await readSent(request);
    const { whole } = await keptRecord(keeping, 'location', params.id);
    const record: Location | null = withCancelled(whole.record, sent.typed['stop']?.[0] ?? '', cancelled);
    if (!record) error(404);
    return store(
      keeping,
      sent,
      { what: 'changed', records: [{ whole: { kind: 'location', record }, seen: sent.seen }] },
      `${addressOf('location', params.id)}/stops`,
      said,
    );
  };

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const keeping = keepingOf(locals);
    const sent = await readSent(request);
    const { whole } = await keptRecord(keeping, 'location', params.id);
    const read = readStop(sent.typed, whole.record, sent.typed['stop']?.[0] ?? null, keeping.day);
    if ('problems' in read) return refused(sent, read.problems);
    return store(
      keeping,
      sent,
      { what: 'changed', records: [{ whole: { kind: 'location', record: read.record }, seen: sent.seen }] },
      `${addressOf('location', params.id)}/stops`,
    );
  },
  cancel: changing('cancelled', true),
  keep: changing('kept', false),
};
