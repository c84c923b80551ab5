import type { Location } from '#directory/index.ts';
import type { Snapshot } from './snapshot.ts';

/** Whether a region has an information point that is open, one that is being prepared, or nothing that we know of. */
export type RegionState = 'active' | 'preparing' | 'unknown';

/** A region on the tile map. */
export interface RegionTile {
  id: string;
  name: string;
  col: number;
  row: number;
  state: RegionState;
  isChosen: boolean;
  href: string;
}

/** The map of all regions. @param hrefOf where a tile leads @param chosen id of the reader's region */
export function regionTiles(snapshot: Snapshot, chosen: string | null, hrefOf: (region: string) => string): RegionTile[] {
  const byRegion = Map.groupBy(snapshot.directory.points, ({ region }) => region);
  return snapshot.places.regions.map(({ id, name, tile }) => ({
    id,
    name,
    ...tile,
    state: stateOf(byRegion.get(id) ?? []),
    isChosen: id === chosen,
    href: hrefOf(id),
  }));
}

function stateOf(points: readonly Location[]): RegionState {
  const statuses = points.map(({ point }) => point?.status);
  if (statuses.includes('active')) return 'active';
  return statuses.includes('in-preparation') ? 'preparing' : 'unknown';
}
