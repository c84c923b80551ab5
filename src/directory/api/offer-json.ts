import type { Offer } from '../service.schema.ts';

/** How a service is given at a place. */
export function offerJson({ hours, ways, languages, languagesByDay }: Offer) {
  return { hours, ways, languages, languagesByDay };
}
