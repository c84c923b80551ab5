import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { isCorrectionReason } from '#directory/index.ts';
import { addCorrection } from '#directory/server/index.ts';
import { RateLimit } from '#platform/http/rate-limit.ts';
import { getApp } from '../wiring.ts';

/** More in an hour is no visitor. */
const limit = new RateLimit(10, 3_600_000);

/** "Is something here not right?": one tap, counted without identity. Answers with the page, which thanks. */
export async function takeCorrection(
  { request, url, getClientAddress }: RequestEvent,
  kind: 'service' | 'location',
  id: string,
): Promise<never> {
  const { content, db } = getApp();
  const { services, locations } = content.current.directory;
  if (!(kind === 'service' ? services : locations).has(id)) error(404);
  const reason = (await request.formData()).get('reason');
  if (typeof reason !== 'string' || !isCorrectionReason(reason)) error(400);
  const wasAdded = limit.allows(getClientAddress(), Date.now()) && (await addCorrection(db, kind, id, reason));
  const query = new URLSearchParams({ said: wasAdded ? 'thanks' : 'full' });
  const place = url.searchParams.get('place');
  if (place) query.set('place', place);
  redirect(303, `${url.pathname}?${query}#said`);
}
