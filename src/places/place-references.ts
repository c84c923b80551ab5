import type { PlaceData } from './place.ts';

/**
 * What is wrong between the place files: a region that nobody knows, two places with one id, a neighbour that does not
 * know its neighbour. One line each, naming the file; empty when all is well.
 */
export function findReferenceProblems(data: PlaceData): string[] {
  return [...regionProblems(data), ...municipalityProblems(data), ...postcodeProblems(data), ...nameProblems(data)];
}

function regionProblems({ regions, municipalities }: PlaceData): string[] {
  const file = 'regions.json';
  const byId = new Map(regions.map((region) => [region.id, region]));
  const inhabited = new Set(municipalities.map((municipality) => municipality.region));
  return [
    ...repeated([...regions, ...municipalities].map((place) => place.id)).map((id) => `${file}: id ${id} is used twice`),
    ...repeated(regions.map((region) => region.code)).map((code) => `${file}: code ${code} is used twice`),
    ...repeated(regions.map(({ tile }) => `${tile.col},${tile.row}`)).map((tile) => `${file}: tile ${tile} is used twice`),
    ...regions.filter((region) => !inhabited.has(region.id)).map((region) => `${file}: ${region.id} has no municipality`),
    ...regions.flatMap((region) =>
      region.neighbours
        .filter((id) => id === region.id || byId.get(id)?.neighbours.includes(region.id) !== true)
        .map((id) => `${file}: ${region.id} and ${id} are not each other's neighbours`),
    ),
  ];
}

function municipalityProblems({ regions, municipalities }: PlaceData): string[] {
  const file = 'municipalities.json';
  const regionIds = new Set(regions.map((region) => region.id));
  return [
    ...repeated(municipalities.map((municipality) => municipality.code)).map((code) => `${file}: code ${code} is used twice`),
    ...repeated(municipalities.map((municipality) => municipality.name)).map((name) => `${file}: name ${name} is used twice`),
    ...municipalities
      .filter((municipality) => !regionIds.has(municipality.region))
      .map((municipality) => `${file}: ${municipality.id} is in unknown region ${municipality.region}`),
  ];
}

function postcodeProblems({ municipalities, postcodes }: PlaceData): string[] {
  const file = 'postcodes.json';
  const ids = new Set(municipalities.map((municipality) => municipality.id));
  const covered = new Set(postcodes.map((postcode) => postcode.municipality));
  return [
    ...repeated(postcodes.map((postcode) => postcode.pc4)).map((pc4) => `${file}: ${pc4} is listed twice`),
    ...postcodes.flatMap((postcode) =>
      [postcode.municipality, ...postcode.others]
        .filter((id) => !ids.has(id))
        .map((id) => `${file}: ${postcode.pc4} is in unknown municipality ${id}`),
    ),
    ...postcodes
      .filter((postcode) => postcode.others.length > 0 && !postcode.approximate)
      .map((postcode) => `${file}: ${postcode.pc4} straddles and must be approximate`),
    ...[...ids].filter((id) => !covered.has(id)).map((id) => `${file}: ${id} has no postcode`),
  ];
}

function nameProblems({ regions, municipalities, postcodes, names }: PlaceData): string[] {
  const file = 'names.json';
  const ids = new Set(municipalities.map((municipality) => municipality.id));
  const placeIds = new Set([...ids, ...regions.map((region) => region.id)]);
  const towns = new Set(postcodes.map((postcode) => `${postcode.municipality}/${postcode.town}`));
  for (const [id, list] of Object.entries(names.towns)) for (const town of list) towns.add(`${id}/${town}`);
  const provinces = new Set(municipalities.map((municipality) => municipality.province));
  const listed = new Set(names.provinces.map((province) => province.name));
  const municipalityKeys = [...Object.keys(names.towns), ...Object.keys(names.twins), ...Object.keys(names.districts)];
  const townKeys = [
    ...names.exonyms.flatMap(({ place, town }) => (town === undefined ? [] : [`${place}/${town}`])),
    ...Object.entries(names.twins).flatMap(([id, twins]) => Object.keys(twins).map((town) => `${id}/${town}`)),
  ];
  return [
    ...municipalityKeys.filter((id) => !ids.has(id)).map((id) => `${file}: unknown municipality ${id}`),
    ...names.exonyms.filter(({ place }) => !placeIds.has(place)).map(({ place }) => `${file}: unknown place ${place}`),
    ...Object.values(names.areas)
      .flat()
      .filter((id) => !placeIds.has(id))
      .map((id) => `${file}: unknown place ${id}`),
    ...townKeys.filter((key) => !towns.has(key)).map((key) => `${file}: unknown town ${key}`),
    ...[...provinces].filter((name) => !listed.has(name)).map((name) => `${file}: province ${name} is missing`),
    ...[...listed].filter((name) => !provinces.has(name)).map((name) => `${file}: unknown province ${name}`),
  ];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}
