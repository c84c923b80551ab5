import { CHANGED_KINDS, changedFields, type ChangedKind } from '#directory/index.ts';
import { listHistory, mayUndo, undoChange, type HistoryEntry } from '#directory/server/index.ts';
import { undoNoteChange } from '#guide/server/index.ts';
import { today } from '#platform/clock.ts';
import { asActor } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { THEMES } from '#topics/index.ts';
import { fail, redirect } from '@sveltejs/kit';
import { idFrom } from '../../desk-of.ts';
import { orNotFound } from '../../or-not-found.ts';
import { addressOf, keepingOf, readSent, type Keeping } from '../keeping.ts';
import { pageNumber } from '../../page-number.ts';
import type { Actions, PageServerLoad } from './$types';

const ON_A_PAGE = 40;
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

export const load: PageServerLoad = async ({ locals, url }) => {
  const keeping = keepingOf(locals);
  const { db, actor, kept } = keeping;
  const kind = CHANGED_KINDS.find((each) => each === url.searchParams.get('kind')) ?? null;
  const id = (url.searchParams.get('id') ?? '').slice(0, 170);
  const page = pageNumber(url);
  const record = kind && id ? { kind, id } : null;
  // LOS sees what is national; what a region changed it sees at the record.
  const filter = record ? { record } : kept.isNational ? {} : { owners: kept.owners };
  const entries = await asActor(db, actor, (trx) => listHistory(trx, filter, { page, most: ON_A_PAGE + 1 }));
  return {
    record: record && { ...record, name: nameOf(keeping, record.kind, record.id), href: addressOf(record.kind, record.id) },
    entries: entries.slice(0, ON_A_PAGE).map((entry) => ({
      id: entry.id,
      ...when(entry.at),
      who: entry.name,
      actedAs: entry.acted_as,
      what: entry.what,
      kind: entry.kind,
      recordId: entry.record_id,
      name: nameOf(keeping, entry.kind, entry.record_id),
      href: addressOf(entry.kind, entry.record_id),
      fields: changedFields(entry.before, entry.after),
      before: entry.before,
      after: entry.after,
      isUndone: entry.undoneBy !== null,
      mayUndo: entry.undoneBy === null && isTheirs(keeping, entry),
      key: newId(),
    })),
    page,
    hasMore: entries.length > ON_A_PAGE,
    said: url.searchParams.get('said'),
  };
};

const when = (at: Date) => ({ day: today(at), clock: CLOCK.format(at) });

function isTheirs({ kept, actor }: Keeping, entry: HistoryEntry): boolean {
  const { owner } = entry;
  return mayUndo(actor, entry) && (kept.owners.includes(owner) || (kept.isNational && !owner.startsWith('region:')));
}

/** What a record is called, as far as it is in use. */
function nameOf({ content }: Keeping, kind: ChangedKind, id: string): string {
  const { directory, notes } = content;
  const serviceName = (of: string) => {
    const service = directory.services.get(of);
    return service ? directory.describe(service, 'nl').name : of;
  };
  switch (kind) {
    case 'organisation':
      return directory.organisations.get(id)?.name ?? id;
    case 'service':
      return serviceName(id);
    case 'location':
      return directory.locations.get(id)?.name ?? id;
    case 'note':
      return notes.find((note) => note.id === id)?.texts['nl']?.title ?? id;
    case 'offer': {
      const [service = '', location = ''] = id.split(' at ');
      return `${serviceName(service)}, ${directory.locations.get(location)?.name ?? location}`;
    }
  }
}

export const actions: Actions = {
  undo: async ({ request, locals, url }) => {
    const keeping = keepingOf(locals);
    const { db, actor, around, content, day } = keeping;
    const { typed, key } = await readSent(request);
    const change = { change: idFrom(typed['change']?.[0]), key };
    const isNote = typed['kind']?.[0] === 'note';
    const themes: readonly string[] = THEMES;
    const noted = { places: content.places, hasPage: (id: string) => content.pageById.has(id) || themes.includes(id) };
    const outcome = isNote
      ? await orNotFound(undoNoteChange(db, actor, noted, change, day))
      : await orNotFound(undoChange(db, actor, around, change, day));
    if (outcome === 'undone') {
      const record = new URLSearchParams([...url.searchParams].filter(([name]) => name === 'kind' || name === 'id' || name === 'page'));
      redirect(303, `/desk/directory/history?${new URLSearchParams([...record, ['said', 'undone']])}`);
    }
    if ('problems' in outcome) return fail(409, { why: 'refused' as const });
    const { newer } = outcome;
    if (!newer) return fail(409, { why: 'import' as const });
    return fail(409, {
      why: 'newer' as const,
      who: newer.name,
      actedAs: newer.acted_as,
      day: today(newer.at),
      href: addressOf(newer.kind, newer.record_id),
    });
  },
};
