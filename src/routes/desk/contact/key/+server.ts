import { error } from '@sveltejs/kit';
import { deviceKeyOf } from '#desk/server/index.ts';
import { deskOf } from '../../desk-of.ts';
import type { RequestHandler } from './$types';

/** Unlocks this device for counting without a network: a key for whoever is signed in. */
export const POST: RequestHandler = ({ request, url, locals }) => {
  if (request.headers.get('origin') !== url.origin) error(403);
  const { keys, signedIn } = deskOf(locals);
  return Response.json(deviceKeyOf(keys, signedIn, Date.now()), {
    headers: { 'cache-control': 'no-store' },
  });
};
