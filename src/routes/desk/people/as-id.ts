import { error } from '@sveltejs/kit';

/** An id as it came in; what cannot be one names nothing. */
export function asId(value: string | undefined): string {
  if (!value || !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) error(404);
  return value;
}
