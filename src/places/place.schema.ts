import { z } from 'zod';
import type { Municipality, PlaceData, Postcode, Region } from './place.ts';
import { findReferenceProblems } from './place-references.ts';
import { expandRanges } from './postcode.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug: small letters, digits and hyphens');
const text = z.string().trim().min(1).max(80);
const gmCode = z.string().regex(/^GM\d{4}$/, 'must be a CBS municipality code such as GM1783');
const pc4Ranges = z.string().regex(/^[1-9]\d{3}(-[1-9]\d{3})?( [1-9]\d{3}(-[1-9]\d{3})?)*$/, 'must be postcodes such as "2671 2681-2685"');
const localisedNames = z.record(z.string().regex(/^([a-z]{2,3}|other)$/, 'must be a locale, or "other"'), z.array(text).min(1));

/** Where the facts come from, and when we last held the file against the source. */
const provenance = { source: z.string().min(10), checked: z.iso.date() };

/** `places/regions.json` */
export const regionsFile = z.strictObject({
  ...provenance,
  regions: z.array(
    z.strictObject({
      id: slug,
      code: z.string().regex(/^AM\d{2}$/, 'must be a CBS region code such as AM25'),
      name: text,
      aka: z.array(text),
      neighbours: z.array(slug).min(1),
      tile: z.strictObject({ col: z.int().min(1).max(12), row: z.int().min(1).max(12) }),
    }),
  ),
});

/** `places/municipalities.json` */
export const municipalitiesFile = z.strictObject({
  ...provenance,
  municipalities: z.array(
    z.strictObject({
      id: slug,
      code: gmCode,
      name: text,
      official: text.exactOptional(),
      province: text,
      region: slug,
      lat: z.number().min(50.7).max(53.6),
      lon: z.number().min(3.3).max(7.3),
    }),
  ),
});

/** `places/postcodes.json`: per municipality code and town the ranges of four-digit postcodes. */
export const postcodesFile = z.strictObject({
  ...provenance,
  towns: z.record(gmCode, z.record(text, pc4Ranges)),
  approximate: pc4Ranges,
  straddling: z.record(z.string().regex(/^[1-9]\d{3}$/), z.array(gmCode).min(1)),
});

/** `places/names.json` */
export const namesFile = z.strictObject({
  ...provenance,
  provinces: z.array(z.strictObject({ name: text, names: localisedNames })),
  exonyms: z.array(z.strictObject({ place: slug, town: text.exactOptional(), names: localisedNames })),
  towns: z.record(slug, z.array(text).min(1)),
  twins: z.record(slug, z.record(text, z.array(text).min(1))),
  districts: z.record(slug, z.array(text).min(1)),
  areas: z.record(text, z.array(slug).min(1)),
});

/** The four files of `content/places/`, as read from JSON. */
export interface PlaceFiles {
  readonly regions: unknown;
  readonly municipalities: unknown;
  readonly postcodes: unknown;
  readonly names: unknown;
}

/** Thrown by `parsePlaceData`; `problems` has one line for each thing to repair, in words for an editor. */
export class PlaceDataError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The place data is not right:\n${problems.join('\n')}`);
    this.name = 'PlaceDataError';
    this.problems = problems;
  }
}

/**
 * Checks the place files, each by itself and against each other, and joins them.
 *
 * @throws {PlaceDataError} when a file has another form than its schema, or refers to something that is not there.
 */
export function parsePlaceData(files: PlaceFiles): PlaceData {
  const regionRows = parseFile('regions.json', regionsFile, files.regions).regions;
  const municipalityRows = parseFile('municipalities.json', municipalitiesFile, files.municipalities).municipalities;
  const postcodeRows = parseFile('postcodes.json', postcodesFile, files.postcodes);
  const { source: _source, checked: _checked, ...names } = parseFile('names.json', namesFile, files.names);

  const regions = regionRows.map((row): Region => ({ kind: 'region', ...row }));
  const municipalities = municipalityRows.map((row): Municipality => ({ kind: 'municipality', ...row }));
  const data = { regions, municipalities, postcodes: readPostcodes(postcodeRows, municipalities), names };
  const problems = findReferenceProblems(data);
  if (problems.length > 0) throw new PlaceDataError(problems);
  return data;
}

function parseFile<T extends z.ZodType>(file: string, schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new PlaceDataError(result.error.issues.map((issue) => `${file}: ${issue.path.join('.')}: ${issue.message}`));
}

function readPostcodes(rows: z.infer<typeof postcodesFile>, municipalities: readonly Municipality[]): Postcode[] {
  const ids = new Map(municipalities.map((municipality) => [municipality.code, municipality.id]));
  // An unknown code stays as it is: findReferenceProblems then names it.
  const idOf = (code: string) => ids.get(code) ?? code;
  const approximate = new Set(expandRanges(rows.approximate));
  return Object.entries(rows.towns).flatMap(([code, towns]) =>
    Object.entries(towns).flatMap(([town, ranges]) =>
      expandRanges(ranges).map((pc4) => ({
        pc4,
        town,
        municipality: idOf(code),
        others: (rows.straddling[pc4] ?? []).map(idOf),
        approximate: approximate.has(pc4),
      })),
    ),
  );
}
