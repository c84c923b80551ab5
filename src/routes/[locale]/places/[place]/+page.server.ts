import { error } from '@sveltejs/kit';
import { localNotesFor, placeHelp, pointCard, readerContext, renderContact, titleOf } from '#guide/index.ts';
import { counterOf } from '#directory/index.ts';
import { findPlace } from '#places/index.ts';
import { dayAfter } from '#law/index.ts';
import { startOfDay, today } from '#platform/clock.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { getApp, helpOf } from '../../../../wiring.ts';
import type { PageServerLoad } from './$types';

/** Organisations that help everywhere, shown for every place. */
const NATIONAL = ['gemeente', 'juridisch-loket', 'bibliotheek', 'leerwerkloket', 'arbeidsinspectie'];
/** What most people need first in a new place. */
const FIRST = [
  'start/first-week',
  'registration/bsn',
  'help/information-points',
  'health/general-practitioner',
  'learn/find-a-language-course',
];

export const load: PageServerLoad = async ({ params, parent, locals }) => {
  const { locale } = await parent();
  const snapshot = getApp().content.current;
  const place = findPlace(snapshot.places, params.place);
  if (!place) error(404);
  const context = readerContext(snapshot, locale, today(), place.id);
  const notes = new Map(
    snapshot.pages.flatMap((page) => localNotesFor(snapshot, locale, page.id, place, today())).map((note) => [note.id, note]),
  );
  const now = Date.now();
  const help = placeHelp(snapshot, place);
  const cardOf = (near: (typeof help.here)[number]) =>
    pointCard(snapshot, locale, near, helpOf(now).reading.openings, `?place=${place.id}`, now);
  const [here, elsewhere] = [help.here.map(cardOf), help.elsewhere.map(cardOf)];
  const noteEnds = [...notes.values()].map(({ ends }) => (ends === null ? null : startOfDay(dayAfter(ends)).getTime()));
  const moments = [...[...here, ...elsewhere].map(({ changesAt }) => changesAt), ...noteEnds];
  locals.keep = { freshUntil: freshUntil(null, now, moments), countAs: null, version: snapshot.version };
  const counter = place.kind === 'municipality' ? snapshot.directory.locations.get(counterOf(place.id)) : undefined;
  return {
    here: { id: place.id, name: place.name, kind: place.kind },
    help,
    points: here.map(({ card }) => card),
    nearby: elsewhere.map(({ card }) => card),
    counter: counter && { id: counter.id, name: counter.name },
    notes: [...notes.values()],
    pages: FIRST.flatMap((id) => titleOf(snapshot, locale, id) ?? []),
    contacts: NATIONAL.flatMap((id) => renderContact(id, context) ?? []),
  };
};
