import { fail, redirect, type Cookies } from '@sveltejs/kit';
import { scopesOf } from '#access/index.ts';
import { cookieOptions } from '#access/server/index.ts';
import { isRowId, isSpokenLanguage } from '#clients/index.ts';
import {
  boundsOf,
  contactOf,
  draftOf,
  isBegun,
  isTheme,
  mayBeginAnother,
  MOST_OPEN,
  nearLanguages,
  newDraft,
  pause,
  placesOf,
  pointsOf,
  readDraft,
  secondsOf,
  templatesOf,
  without,
  type ContactDraft,
} from '#desk/index.ts';
import {
  correctContact,
  countContact,
  getOwnContact,
  listMyContacts,
  OPEN_COUNTS_COOKIE,
  readOpenCounts,
  removeContact,
  sealOpenCounts,
  type StoredContact,
} from '#desk/server/index.ts';
import { today } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { deskOf, idFrom, keepPoint, myPoint, type DeskRequest } from '../desk-of.ts';
import { orNotFound } from '../or-not-found.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const MOST_TEMPLATES = 3;
/** So long somebody may put right what they counted; the rows' policies hold it. */
const CORRECTABLE_MS = 2 * 86_400_000;

export const load: PageServerLoad = async ({ locals, cookies, url }) => {
  const request = deskOf(locals);
  const { db, actor, signedIn, content } = request;
  const now = Date.now();
  const regions = scopesOf(signedIn.grants, 'adviser');
  const { point } = myPoint(request, cookies);
  const mine = await listMyContacts(db, actor, point?.region ?? regions[0] ?? '', now);
  const open = openCounts(request, cookies);
  const correct = await corrected(request, url, now);
  const full = open.length >= MOST_OPEN;
  const asked = open.find(({ key }) => key === url.searchParams.get('open'));
  // Who no longer works in a region changes nothing there.
  const correctable = mine.latest.filter(({ at, region }) => at.getTime() > now - CORRECTABLE_MS && regions.includes(region));
  const draft =
    correct ?? asked ?? (full ? open.at(-1) : undefined) ?? begun(url, { regions, point, latest: mine.latest[0] }, request, now);
  // Whoever works in two regions sees the places and points of both.
  return {
    draft: { ...draft, since: now, spent: asked || full ? draft.spent : 0 },
    correctId: correct ? url.searchParams.get('correct') : null,
    minutesSoFar: Math.floor(secondsOf(draft, draft.since) / 60),
    open: open
      .filter(({ key }) => key !== draft.key)
      .map(({ key, language, topics }) => ({ key, language, topics: topics.filter(isTheme) })),
    mayBeginAnother: mayBeginAnother(open, draft.key),
    near: nearLanguages(mine.asked, null),
    regions: regions.map((id) => ({ id, name: content.places.byId.get(id)?.name ?? id })),
    points: regions.flatMap((region) => pointsOf(content.directory, region).map(({ id, name }) => ({ id, name }))),
    places: regions.flatMap((region) => placesOf(content.places, region).map(({ id, name }) => ({ id, name }))),
    organisations: [...content.directory.organisations.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    templates: templatesOf(mine.latest, MOST_TEMPLATES).map((each) => ({ ...each, key: newId() })),
    todayCount: mine.today.length,
    correctable: correctable.map((each) => ({ ...each, day: dayOf(each.at, now) })),
    said: url.searchParams.get('said'),
    counted: correctable.find(({ id }) => id === url.searchParams.get('counted')) ?? null,
    countAgainKey: newId(),
  };
};

/** The date of a moment; null for today. */
function dayOf(at: Date, now: number): string | null {
  const day = today(at);
  return day === today(new Date(now)) ? null : day;
}

/** The form of a contact that somebody wants to put right. */
async function corrected({ db, actor }: DeskRequest, url: URL, now: number): Promise<ContactDraft | null> {
  const id = url.searchParams.get('correct');
  if (id === null) return null;
  const contact = await orNotFound(getOwnContact(db, actor, idFrom(id)));
  return draftOf(contact, newId(now), now);
}

/** A new form: with what the address fills, what the last contact was, and where somebody works. */
function begun(
  { searchParams }: URL,
  {
    regions,
    point,
    latest,
  }: { regions: readonly string[]; point: { id: string; region: string } | null; latest: StoredContact | undefined },
  { content }: DeskRequest,
  now: number,
): ContactDraft {
  const language = searchParams.get('language') ?? '';
  const topic = searchParams.get('topic') ?? '';
  const referred = searchParams.get('referred') ?? '';
  const region = point?.region ?? latest?.region ?? '';
  return newDraft(newId(now), now, {
    region: regions.includes(region) ? region : (regions[0] ?? ''),
    point: point?.id ?? '',
    channel: searchParams.has('language') ? 'desk' : (latest?.channel ?? 'desk'),
    language: isSpokenLanguage(language) ? language : (latest?.language ?? ''),
    topics: isTheme(topic) ? [topic] : [],
    ...(content.directory.organisations.has(referred) ? { referredTo: referred, outcome: 'referred' } : {}),
  });
}

export const actions: Actions = {
  count: async (event) => {
    const { request, draft, now } = await typedForm(event);
    if (!draft) return fail(400, { typed: null, wrong: ['more'] as const });
    const read = contactOf(draft, boundsOf(request.content, scopesOf(request.signedIn.grants, 'adviser')), now);
    if ('wrong' in read) return fail(400, { typed: { ...draft, spent: secondsOf(draft, now), since: now }, wrong: read.wrong });
    const { id, state } = await orNotFound(countContact(request.db, request.actor, { contact: read.contact, sentKey: draft.key }, now));
    keepOpenCounts(request, event, without(openCounts(request, event.cookies), draft.key));
    if (read.contact.point) keepPoint(event.cookies, event.url, read.contact.point);
    redirect(303, `/desk/contact?said=${state}&counted=${id}`);
  },

  correct: async (event) => {
    const { request, draft, form, now } = await typedForm(event);
    if (!draft) return fail(400, { typed: null, wrong: ['more'] as const });
    const id = idFrom(form.get('id'));
    const measured = { ...draft, minutes: draft.minutes };
    const read = contactOf(measured, boundsOf(request.content, scopesOf(request.signedIn.grants, 'adviser')), now);
    if ('wrong' in read) return fail(400, { typed: draft, wrong: read.wrong });
    // Nobody measures how long it takes to put something right.
    const contact = { ...read.contact, minutes: draft.minutes === '' ? null : read.contact.minutes };
    await orNotFound(correctContact(request.db, request.actor, { id, contact }));
    redirect(303, `/desk/contact?said=corrected`);
  },

  /** Puts the form aside for another person; one that holds nothing yet is not kept. */
  pause: async (event) => {
    const { request, draft, now } = await typedForm(event);
    if (!draft) return fail(400, { typed: null, wrong: ['more'] as const });
    const open = openCounts(request, event.cookies);
    if (!mayBeginAnother(open, draft.key)) redirect(303, `/desk/contact?said=full&open=${draft.key}`);
    keepOpenCounts(request, event, isBegun(draft) ? pause(open, draft, now) : without(open, draft.key));
    redirect(303, '/desk/contact');
  },

  /** Goes on with a form that waits. */
  resume: async (event) => {
    const { request, draft, form, now } = await typedForm(event);
    const open = openCounts(request, event.cookies);
    const kept = draft && isBegun(draft) ? pause(open, draft, now) : open;
    const to = form.get('to');
    keepOpenCounts(request, event, kept);
    redirect(303, `/desk/contact?open=${isRowId(to) ? to : ''}`);
  },

  discard: async (event) => {
    const { request, draft } = await typedForm(event);
    const open = without(openCounts(request, event.cookies), draft?.key ?? '');
    keepOpenCounts(request, event, open);
    const next = open.at(-1);
    redirect(303, next ? `/desk/contact?open=${next.key}` : '/desk/contact');
  },

  /** One tap: the same conversation once more, with somebody else. */
  again: async (event) => {
    const request = deskOf(event.locals);
    const form = await event.request.formData();
    const contact = await orNotFound(getOwnContact(request.db, request.actor, idFrom(form.get('id'))));
    const { id, state } = await orNotFound(
      countContact(request.db, request.actor, { contact, sentKey: idFrom(form.get('key')) }, Date.now()),
    );
    redirect(303, `/desk/contact?said=${state}&counted=${id}`);
  },

  remove: async (event) => {
    const request = deskOf(event.locals);
    const id = idFrom((await event.request.formData()).get('id'));
    await orNotFound(removeContact(request.db, request.actor, id));
    redirect(303, '/desk/contact?said=removed');
  },
};

async function typedForm(event: RequestEvent): Promise<{ request: DeskRequest; form: FormData; draft: ContactDraft | null; now: number }> {
  const now = Date.now();
  const form = await event.request.formData();
  return { request: deskOf(event.locals), form, draft: readDraft(form, now), now };
}

function openCounts({ keys, signedIn }: DeskRequest, cookies: Cookies): ContactDraft[] {
  return readOpenCounts(keys, signedIn.accountId, cookies.get(OPEN_COUNTS_COOKIE));
}

function keepOpenCounts({ keys, signedIn }: DeskRequest, { cookies, url }: RequestEvent, open: readonly ContactDraft[]): void {
  const options = { ...cookieOptions(url), path: '/desk' };
  if (open.length === 0) cookies.delete(OPEN_COUNTS_COOKIE, options);
  else cookies.set(OPEN_COUNTS_COOKIE, sealOpenCounts(keys, signedIn.accountId, open), options);
}
