/** No list of ours has more pages; the database takes no number without an end. */
const MOST_PAGES = 1000;

/** Which page of a list an address asks for, from 1; the first for anything else. */
export function pageNumber({ searchParams }: URL): number {
  return Math.min(Math.max(Math.trunc(Number(searchParams.get('page'))) || 1, 1), MOST_PAGES);
}
