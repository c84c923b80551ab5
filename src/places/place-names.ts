import type { LocalisedNames, Municipality, Place, PlaceData } from './place.ts';

/**
 * How a name belongs to its place:
 * - `municipality`, `region`: the place's own name
 * - `town`, `district`: it lies in the municipality
 * - `province`: the region has municipalities in that province
 * - `area`: a landscape or a former municipality
 * - `other-name`: a name in another language, or a second Dutch name
 */
export type NameKind = 'municipality' | 'region' | 'town' | 'district' | 'province' | 'area' | 'other-name';

/** One name that leads to one place. */
export interface PlaceName {
  readonly name: string;
  readonly kind: NameKind;
  readonly place: Place;
  /** What to show, made of proper names only, so that it reads the same in every language: "Veghel, Meierijstad". */
  readonly label: string;
  /** Number of postcodes behind the name: large places first. */
  readonly weight: number;
}

/** Every name of every place in the data, as written. A name may be there for several places. */
export function listPlaceNames(data: PlaceData): PlaceName[] {
  const byId = new Map<string, Place>([...data.regions, ...data.municipalities].map((place) => [place.id, place]));
  const weights = weighTowns(data);
  const out: PlaceName[] = [];
  const add = (id: string, kind: NameKind, name: string, label?: string, weight?: number) => {
    const place = byId.get(id);
    if (place !== undefined) {
      out.push({ name, kind, place, label: label ?? place.name, weight: weight ?? weights.get(id) ?? 1 });
    }
  };
  const addTown = (id: string, town: string, name: string, kind: NameKind) => {
    const label = townLabel(town, byId.get(id));
    const weight = weights.get(`${id}/${town}`) ?? 1;
    for (const written of new Set([name, plainName(name, byId.get(id)?.name ?? '')])) add(id, kind, written, label, weight);
  };

  for (const region of data.regions) {
    add(region.id, 'region', region.name);
    for (const name of region.aka) add(region.id, 'other-name', name);
  }
  for (const { id, name, official } of data.municipalities) {
    add(id, 'municipality', name);
    for (const written of new Set([official ?? name, plainName(name, '')])) if (written !== name) add(id, 'other-name', written);
  }
  for (const [id, towns] of townsByMunicipality(data)) for (const town of towns) addTown(id, town, town, 'town');
  for (const [id, twins] of Object.entries(data.names.twins)) {
    for (const [town, names] of Object.entries(twins)) for (const name of names) addTown(id, town, name, 'other-name');
  }
  for (const { place, town, names } of data.names.exonyms) {
    for (const name of allNames(names)) {
      if (town === undefined) add(place, 'other-name', name);
      else addTown(place, town, name, 'other-name');
    }
  }
  for (const [id, districts] of Object.entries(data.names.districts)) {
    for (const district of districts) add(id, 'district', district, townLabel(district, byId.get(id)), 1);
  }
  for (const [area, ids] of Object.entries(data.names.areas)) for (const id of ids) add(id, 'area', area);
  for (const province of data.names.provinces) {
    for (const { id, share } of regionsOfProvince(data, province.name)) {
      for (const name of [province.name, ...allNames(province.names)]) add(id, 'province', name, undefined, share);
    }
  }
  return out;
}

/** "Hengelo (O)", "Elst Ut", "Botlek Rotterdam", "Ursem gem. S" without what only tells them apart. */
export function plainName(name: string, municipality: string): string {
  const short = name
    .replace(/ \([A-Za-z]{1,3}\.?\)$/, '')
    .replace(/ gem\.? .*$/, '')
    .replace(/ (?:gld|nb|nh|zh|ut|gn|l|ac|ca)$/i, '');
  return municipality !== '' && short.endsWith(` ${municipality}`) ? short.slice(0, -municipality.length - 1) : short;
}

function townLabel(town: string, place: Place | undefined): string {
  return place === undefined || plainName(place.name, '') === plainName(town, '') ? (place?.name ?? town) : `${town}, ${place.name}`;
}

function allNames(names: LocalisedNames): string[] {
  return [...new Set(Object.values(names).flat())];
}

function townsByMunicipality(data: PlaceData): Map<string, Set<string>> {
  const towns = new Map(Object.entries(data.names.towns).map(([id, list]) => [id, new Set(list)]));
  for (const { municipality, town } of data.postcodes) {
    const list = towns.get(municipality) ?? new Set<string>();
    towns.set(municipality, list.add(town));
  }
  return towns;
}

/** Postcodes by municipality id, by "id/town" and by region id. */
function weighTowns(data: PlaceData): Map<string, number> {
  const regionOf = new Map(data.municipalities.map((municipality: Municipality) => [municipality.id, municipality.region]));
  const weights = new Map<string, number>();
  for (const { municipality, town } of data.postcodes) {
    for (const key of [municipality, `${municipality}/${town}`, regionOf.get(municipality) ?? '']) {
      weights.set(key, (weights.get(key) ?? 0) + 1);
    }
  }
  return weights;
}

function regionsOfProvince(data: PlaceData, province: string): { id: string; share: number }[] {
  const shares = new Map<string, number>();
  for (const municipality of data.municipalities) {
    if (municipality.province === province) shares.set(municipality.region, (shares.get(municipality.region) ?? 0) + 1);
  }
  return [...shares].map(([id, share]) => ({ id, share }));
}
