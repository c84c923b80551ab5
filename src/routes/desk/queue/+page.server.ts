import { fail, redirect } from '@sveltejs/kit';
import { holds } from '#access/index.ts';
import { minutesWaiting, nearLanguages, walkInSchema, type WalkIn } from '#desk/index.ts';
import {
  addWalkIn,
  callNext,
  endWalkIn,
  listMyContacts,
  listQueue,
  putBackWalkIn,
  QueueIsFullError,
  type QueueOf,
} from '#desk/server/index.ts';
import { today } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { deskOf, idFrom, keepPoint, myPoint } from '../desk-of.ts';
import { orNotFound } from '../or-not-found.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url }) => {
  const request = deskOf(locals);
  const { db, actor } = request;
  const now = Date.now();
  const { points, point } = myPoint(request, cookies);
  const queue = point && (await listQueue(db, actor, { region: point.region, point: point.id, day: today() }));
  const asked = point ? (await listMyContacts(db, actor, point.region, now)).asked : [];
  const row = (each: WalkIn) => ({ ...each, minutes: minutesWaiting(each, now) });
  return {
    points,
    point,
    queue: queue && { waiting: queue.waiting.map(row), mine: queue.mine.map(row), withOthers: queue.withOthers.map(row) },
    near: nearLanguages(asked, null),
    key: newId(),
    said: url.searchParams.get('said'),
    number: Number(url.searchParams.get('number')) || null,
  };
};

/** The queue of the point at which somebody works; a point has to be chosen first. */
function queueOf({ locals, cookies }: RequestEvent): QueueOf {
  const { point } = myPoint(deskOf(locals), cookies);
  return point ? { region: point.region, point: point.id, day: today() } : redirect(303, '/desk/queue');
}

async function idOf({ request }: RequestEvent): Promise<string> {
  return idFrom((await request.formData()).get('id'));
}

export const actions: Actions = {
  point: async ({ request, locals, cookies, url }) => {
    const chosen = (await request.formData()).get('point');
    const { points } = myPoint(deskOf(locals), cookies);
    const point = points.find(({ id }) => id === chosen);
    if (point) keepPoint(cookies, url, point.id);
    redirect(303, '/desk/queue');
  },

  add: async (event) => {
    const { db, actor } = deskOf(event.locals);
    const form = await event.request.formData();
    const topic = form.get('topic');
    const language = form.get('other-language') || form.get('language');
    const read = walkInSchema.safeParse({ key: form.get('key'), language, topic: topic || null });
    if (!read.success) return fail(400, { problem: 'language' as const, topic: typeof topic === 'string' ? topic : '' });
    let number: number;
    try {
      ({ number } = await orNotFound(addWalkIn(db, actor, queueOf(event), read.data, Date.now())));
    } catch (reason) {
      if (reason instanceof QueueIsFullError) return fail(409, { problem: 'full' as const, topic: read.data.topic ?? '' });
      throw reason;
    }
    redirect(303, `/desk/queue?said=added&number=${number}`);
  },

  next: async (event) => {
    const { db, actor } = deskOf(event.locals);
    const shown = (await event.request.formData()).getAll('with').filter((id) => typeof id === 'string');
    const called = await orNotFound(callNext(db, actor, queueOf(event), shown, Date.now()));
    redirect(303, called ? `/desk/queue?said=called&number=${called.number}` : '/desk/queue?said=nobody');
  },

  /** Helped: on to the contact, with what is known of it. Whoever only coordinates counts none. */
  done: async (event) => {
    const { db, actor, signedIn } = deskOf(event.locals);
    const { language, topic } = await orNotFound(endWalkIn(db, actor, await idOf(event), Date.now()));
    if (!holds(signedIn.grants, ['adviser'])) redirect(303, '/desk/queue?said=done');
    redirect(303, `/desk/contact?${new URLSearchParams({ language, ...(topic ? { topic } : {}) })}`);
  },

  gone: async (event) => {
    const { db, actor } = deskOf(event.locals);
    const { number } = await orNotFound(endWalkIn(db, actor, await idOf(event), Date.now()));
    redirect(303, `/desk/queue?said=gone&number=${number}`);
  },

  back: async (event) => {
    const { db, actor } = deskOf(event.locals);
    const { number } = await orNotFound(putBackWalkIn(db, actor, await idOf(event)));
    redirect(303, `/desk/queue?said=back&number=${number}`);
  },
};
