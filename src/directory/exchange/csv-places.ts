import { resolvePlace, type Place, type PlaceIndex } from '#places/index.ts';
import type { Service } from '../service.schema.ts';
import { listOf } from './csv-cells.ts';
import { all, type Parsed } from './parsed.ts';

/** Finds places by what stands in a cell: their id, their name, or their code of the CBS. */
export interface PlaceCells {
  place: (cell: string) => Parsed<Place>;
  area: (cell: string) => Parsed<Service['area']>;
}

const NATIONAL = ['national', 'landelijk'];

/** Remembers what it found: the same few places stand in thousands of rows. */
export function placeCells(places: PlaceIndex): PlaceCells {
  const found = new Map<string, Parsed<Place>>();
  const place = (cell: string): Parsed<Place> => {
    const kept = found.get(cell);
    if (kept) return kept;
    const fresh = findPlace(places, cell);
    found.set(cell, fresh);
    return fresh;
  };
  return {
    place,
    area: (cell) => {
      if (NATIONAL.includes(cell.toLowerCase())) return { value: 'national' };
      const parsed = all(listOf(cell).map(place));
      return 'problem' in parsed ? parsed : { value: [...new Set(parsed.value.map(({ id }) => id))] };
    },
  };
}

/** No guesses: a town or a name with a typo is told, with the municipality that was probably meant. */
function findPlace(places: PlaceIndex, cell: string): Parsed<Place> {
  const result = resolvePlace(places, cell);
  if (result.kind === 'ambiguous') return { problem: `"${cell}" may be ${list(result.places)}: write one of these ids.` };
  if (result.kind === 'unknown') {
    const near = result.suggestions.length ? ` Did you mean ${list(result.suggestions)}?` : '';
    return { problem: `There is no municipality or region "${cell}".${near}` };
  }
  const named =
    ['municipality', 'region', 'code'].includes(result.why) || (result.why === 'other-name' && result.label === result.place.name);
  if (named && !result.approximate) return { value: result.place };
  return { problem: `"${cell}" is not the name of a municipality or region. Did you mean "${result.place.id}"?` };
}

function list(choices: readonly { place: Place }[]): string {
  return choices
    .slice(0, 5)
    .map(({ place }) => `"${place.id}"`)
    .join(', ');
}
