import type { PlaceIndex } from '#places/index.ts';

/** Dutch names of what records only name by id. */
export interface Names {
  /** A region or municipality; a region has no province. */
  place(id: string): { name: string; province: string | null } | null;
  /** What to bring. */
  document(id: string): string | null;
}

export const NO_NAMES: Names = { place: () => null, document: () => null };

/** @param documents what to bring, by id, in Dutch */
export function namesFrom(places: PlaceIndex, documents: Readonly<Record<string, string>>): Names {
  return {
    place: (id) => {
      const place = places.byId.get(id);
      return place ? { name: place.name, province: place.kind === 'municipality' ? place.province : null } : null;
    },
    document: (id) => documents[id] ?? null,
  };
}
