import { error } from '@sveltejs/kit';
import { scopesOf } from '#access/index.ts';
import { boundsOf, MOST_SENT, sentListSchema } from '#desk/index.ts';
import { sendContacts } from '#desk/server/index.ts';
import { deskOf } from '../../desk-of.ts';
import { orNotFound } from '../../or-not-found.ts';
import type { RequestHandler } from './$types';

/** A contact is some 400 bytes; nothing longer than this is read. */
const MOST_BYTES = MOST_SENT * 1024;

/**
 * Takes contacts that were written without a network: a JSON list of contacts (contactSchema), each with `sentKey` and `at`.
 * Answers `{ "answers": [{ "sentKey", "state": "stored" | "known" | "refused", "reason"? }] }` in the same order.
 */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  // SvelteKit looks at the origin of forms alone; this is none.
  if (request.headers.get('origin') !== url.origin) error(403);
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) error(415);
  const { db, actor, signedIn, content } = deskOf(locals);
  const text = await request.text();
  if (text.length > MOST_BYTES) error(413);
  const list = sentListSchema.safeParse(parsed(text));
  if (!list.success) error(400);
  const bounds = boundsOf(content, scopesOf(signedIn.grants, 'adviser'));
  return Response.json({ answers: await orNotFound(sendContacts(db, actor, { sent: list.data, bounds }, Date.now())) });
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
