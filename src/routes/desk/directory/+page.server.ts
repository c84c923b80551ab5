import { isKept } from '#directory/index.ts';
import { listCorrections, listKept, markSeen } from '#directory/server/index.ts';
import { listKeptNotes } from '#guide/server/index.ts';
import { asActor } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { error, redirect } from '@sveltejs/kit';
import { orNotFound } from '../or-not-found.ts';
import { addressOf, checkedOn, keepingOf, keptRecord, ownerChoices, readSent, store } from './keeping.ts';
import { pageNumber } from '../page-number.ts';
import type { Actions, PageServerLoad } from './$types';

const KINDS = ['organisation', 'service', 'location'] as const;
const ON_A_PAGE = 50;
/** Longer lists of what is overdue are not worked through at one sitting. */
const MOST_OVERDUE = 12;

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { locale } = await parent();
  const keeping = keepingOf(locals);
  const { db, actor, kept, day } = keeping;
  const text = (url.searchParams.get('text') ?? '').slice(0, 120);
  const kind = KINDS.find((each) => each === url.searchParams.get('kind')) ?? null;
  const withClosed = url.searchParams.get('closed') === 'yes';
  const page = pageNumber(url);
  const isPartner = ownerChoices(keeping, locale).length === 0;
  const { all, corrections, notes } = await asActor(db, actor, async (trx) => ({
    all: await listKept(trx, kept, { text: '', today: day }),
    corrections: isPartner ? [] : await listCorrections(trx, kept),
    notes: isPartner ? [] : await listKeptNotes(trx, (owner) => isKept(kept, owner)),
  }));
  const mine = isPartner ? all.filter((each) => each.kind === 'service') : all;
  const found = text ? await asActor(db, actor, (trx) => listKept(trx, kept, { text, today: day })) : mine;
  const shown = found.filter(
    (each) => (kind === null || each.kind === kind) && (withClosed || !each.isClosed) && (!isPartner || each.kind === 'service'),
  );
  const names = new Map(all.map(({ kind: of, id, name }) => [`${of} ${id}`, name]));
  const overdue = mine.filter(({ isOverdue }) => isOverdue).sort((a, b) => (a.due < b.due ? -1 : 1));
  return {
    isPartner,
    kinds: KINDS,
    filter: { text, kind, withClosed },
    page,
    count: shown.length,
    hasMore: shown.length > page * ON_A_PAGE,
    records: shown.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map((each) => ({ ...each, href: addressOf(each.kind, each.id) })),
    overdue: overdue.slice(0, MOST_OVERDUE).map((each) => ({ ...each, href: addressOf(each.kind, each.id), key: newId() })),
    moreOverdue: Math.max(overdue.length - MOST_OVERDUE, 0),
    corrections: corrections.map((each) => ({
      ...each,
      name: names.get(`${each.kind} ${each.recordId}`) ?? each.recordId,
      href: addressOf(each.kind, each.recordId),
    })),
    notes: notes.map(({ id, texts, ends }) => ({
      id,
      title: (texts[locale] ?? texts['nl'] ?? texts['en'])?.title ?? id,
      ends: ends ?? null,
      hasEnded: ends !== undefined && ends < day,
    })),
    said: url.searchParams.get('said'),
  };
};

export const actions: Actions = {
  checked: async ({ request, locals }) => {
    const keeping = keepingOf(locals);
    const sent = await readSent(request);
    const kind = KINDS.find((each) => each === sent.typed['kind']?.[0]);
    const id = sent.typed['id']?.[0];
    if (!kind || !id) error(404);
    const { whole, seen } = await keptRecord(keeping, kind, id);
    // What was compared is what stands there now: nothing was typed that could be out of date.
    return store(keeping, sent, { what: 'checked', records: [{ whole: checkedOn(whole, keeping.day), seen }] }, '/desk/directory');
  },
  seen: async ({ request, locals }) => {
    const { db, actor } = keepingOf(locals);
    const { typed } = await readSent(request);
    const [kind = '', id = ''] = [typed['kind']?.[0], typed['id']?.[0]];
    const isTheirs = await orNotFound(asActor(db, actor, (trx) => markSeen(trx, actor.accountId, kind, id)));
    if (!isTheirs) error(404);
    redirect(303, '/desk/directory?said=seen');
  },
};
