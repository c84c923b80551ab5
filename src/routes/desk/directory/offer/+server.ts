import { error, redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** A service and a location that were chosen from lists: where the two are brought together. */
export const GET: RequestHandler = ({ url }) => {
  const [service, location] = [url.searchParams.get('service') ?? '', url.searchParams.get('location') ?? ''];
  if (![service, location].every((id) => /^[a-z0-9-]{1,80}$/.test(id))) error(404);
  redirect(303, `/desk/directory/offer/${service}/${location}`);
};
