import type { Position } from '#places/index.ts';
import type { Door } from './help-index.ts';

/** Cells of so many parts of a degree: about 28 by 17 kilometres. */
const PARTS = 4;
/** So many rings of cells reach sixty kilometres in every direction, anywhere in the Netherlands. */
const RINGS = 4;
/** Where so many doors are near, those beyond the next cells are not looked at; of national ones so many are. */
const ENOUGH = 3000;

/** Doors by where they may be of use, so that a search looks at those alone. */
export class DoorsByPlace {
  /** Those that stand somewhere, by the cell of their position. */
  private readonly cells = new Map<number, Door[]>();
  /** Those that are shown only when no place is chosen: points, and doors that stand for all locations of a service. */
  private readonly withoutPlace: Door[] = [];
  /** Those that are reached from anywhere, for the whole country. */
  private readonly national: Door[] = [];
  /** Those that are reached from anywhere, by the region or municipality that they are for. */
  private readonly byArea = new Map<string, Door[]>();

  /** @param doors the more useful first: of many the last are left out */
  constructor(doors: readonly Door[]) {
    for (const door of doors) {
      if (door.position) put(this.cells, cellOf(door.position.lat, door.position.lon), door);
      if (door.location?.point || door.standsForAll) this.withoutPlace.push(door);
      if (door.position || door.standsForAll) continue;
      if (door.service.area === 'national') this.national.push(door);
      else for (const area of door.service.area) put(this.byArea, area, door);
    }
  }

  /**
   * Every door that may be of use, and some more; each once.
   * @param from where somebody looks from; null: the whole country, of whose locations only information points are shown
   * @param areas ids of the municipality and region that somebody is in
   */
  near(from: Position | null, areas: readonly string[]): Door[] {
    const found = [...this.national.slice(0, ENOUGH), ...new Set(areas.flatMap((area) => this.byArea.get(area) ?? []))];
    if (!from) return [...found, ...this.withoutPlace];
    for (let ring = 0; ring <= RINGS; ring++) {
      if (ring > 1 && found.length >= ENOUGH) break;
      for (const cell of cellsOf(from, ring)) for (const door of this.cells.get(cell) ?? []) found.push(door);
    }
    return found;
  }
}

function cellOf(lat: number, lon: number): number {
  return Math.floor(lat * PARTS) * 1000 + Math.floor(lon * PARTS);
}

/** Cells that lie so many rings around a position; none: its own. */
function cellsOf({ lat, lon }: Position, ring: number): number[] {
  const cells: number[] = [];
  for (let north = -ring; north <= ring; north++)
    for (let east = -ring; east <= ring; east++)
      if (Math.max(Math.abs(north), Math.abs(east)) === ring) cells.push(cellOf(lat + north / PARTS, lon + east / PARTS));
  return cells;
}

function put<K>(map: Map<K, Door[]>, key: K, door: Door): void {
  const known = map.get(key);
  if (known) known.push(door);
  else map.set(key, [door]);
}
