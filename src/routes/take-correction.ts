import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { isCorrectionReason } from '#directory/index.ts';
import { addCorrection } from '#directory/server/index.ts';
import { getApp } from '../wiring.ts';

/** "Is something here not right?": one tap, counted without identity. Answers with the page, which thanks. */
export async function takeCorrection({ request, url }: RequestEvent, kind: 'service' | 'location', id: string): Promise<never> {
  const { content, db } = getApp();
  const { services, locations } = content.current.directory;
  if (!(kind === 'service' ? services : locations).has(id)) error(404);
  const reason = (await request.formData()).get('reason');
  if (typeof reason !== 'string' || !isCorrectionReason(reason)) error(400);
  const wasAdded = await addCorrection(db, kind, id, reason);
  const query = new URLSearchParams({ said: wasAdded ? 'thanks' : 'full' });
  const place = url.searchParams.get('place');
  if (place) query.set('place', place);
  redirect(303, `${url.pathname}?${query}#said`);
}
