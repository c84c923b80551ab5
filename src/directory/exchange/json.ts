import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import { z } from 'zod';
import type { DirectoryRecords } from '../directory.ts';
import { recordId } from '../known.schema.ts';
import { locationSchema } from '../location.schema.ts';
import { organisationSchema, organisationTextSchema } from '../organisation.schema.ts';
import { offerSchema, serviceSchema, serviceTextSchema } from '../service.schema.ts';
import { keyOf, offerId, type RecordRef } from './entries.ts';
import type { FileProblem, ReadFile } from './file-problem.ts';
import { didYouMean } from './similarity.ts';

export const JSON_FORMAT = 'wegwijs-directory';
const VERSION = 1;

const textsOf = <T extends z.ZodType>(text: T) => z.partialRecord(z.enum(LOCALES), z.record(recordId, text)).default({});
const RECORDS = { organisations: organisationSchema, services: serviceSchema, locations: locationSchema, offers: offerSchema };

const directoryFile = z.object({
  format: z.literal(JSON_FORMAT),
  version: z.literal(VERSION, { error: `must be ${VERSION}: this program reads no other version` }),
  organisations: z.array(organisationSchema).default([]),
  services: z.array(serviceSchema).default([]),
  locations: z.array(locationSchema).default([]),
  offers: z.array(offerSchema).default([]),
  /** By locale, then by id. */
  organisationTexts: textsOf(organisationTextSchema),
  serviceTexts: textsOf(serviceTextSchema),
});

/** Our own form of a directory, whole: sorted, so that the same records always give the same text. */
export function toJson(records: DirectoryRecords): string {
  const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id);
  const file: z.infer<typeof directoryFile> = {
    format: JSON_FORMAT,
    version: VERSION,
    organisations: [...records.organisations].sort(byId),
    services: [...records.services].sort(byId),
    locations: [...records.locations].sort(byId),
    offers: [...records.offers].sort((a, b) => compare(offerId(a), offerId(b))),
    organisationTexts: sortedTexts(records.organisationTexts),
    serviceTexts: sortedTexts(records.serviceTexts),
  };
  // Keys in the order of the schema, whatever made the records.
  return `${JSON.stringify(directoryFile.parse(file), null, 2)}\n`;
}

function sortedTexts<T>(texts: ReadonlyMap<Locale, ReadonlyMap<string, T>>): Partial<Record<Locale, Record<string, T>>> {
  const filled = LOCALES.filter((locale) => texts.get(locale)?.size);
  return Object.fromEntries(
    filled.map((locale) => [locale, Object.fromEntries([...(texts.get(locale) ?? [])].sort(([a], [b]) => compare(a, b)))]),
  );
}

/** Reads our own form. Never throws: each problem comes with its path, such as `services[3].needs`. */
export function readJson(text: string): ReadFile {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return unreadable([{ where: 'the file', message: `This is not JSON: ${(error as Error).message}.` }]);
  }
  const parsed = directoryFile.safeParse(raw);
  const wrong = parsed.error?.issues.map(({ path, message }) => ({ where: inWords(path), message: `${message}.` })) ?? [];
  const problems = [...wrong, ...unknownFields(raw)];
  if (!parsed.success || problems.length) return unreadable(problems);
  const { organisations, services, locations, offers, organisationTexts, serviceTexts } = parsed.data;
  const records = {
    organisations,
    services,
    locations,
    offers,
    organisationTexts: textMap(organisationTexts),
    serviceTexts: textMap(serviceTexts),
  };
  return { records, problems, notes: [], locate: locator(records) };
}

function unreadable(problems: FileProblem[]): ReadFile {
  const records = { organisations: [], services: [], locations: [], offers: [], organisationTexts: new Map(), serviceTexts: new Map() };
  return { records, problems, notes: [], locate: () => 'the file' };
}

/** A field that the schema does not know would be lost without a word: mostly it is a typing error. */
function unknownFields(raw: unknown): FileProblem[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const inFile = strangers(raw, Object.keys(directoryFile.shape), '');
  return [
    ...inFile,
    ...Object.entries(RECORDS).flatMap(([name, { shape }]) => {
      const list: unknown = (raw as Record<string, unknown>)[name];
      return Array.isArray(list) ? list.flatMap((each: unknown, at) => strangers(each, Object.keys(shape), `${name}[${at}].`)) : [];
    }),
  ];
}

function strangers(value: unknown, known: readonly string[], path: string): FileProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({ where: `${path}${name}`, message: `There is no such field.${didYouMean(name, known)}` }));
}

function textMap<T>(texts: Partial<Record<Locale, Record<string, T>>>): Map<Locale, Map<string, T>> {
  return new Map(
    LOCALES.flatMap((locale): [Locale, Map<string, T>][] => (texts[locale] ? [[locale, new Map(Object.entries(texts[locale]))]] : [])),
  );
}

function locator(records: DirectoryRecords): ReadFile['locate'] {
  const paths = new Map<string, string>();
  const add = (ref: RecordRef, path: string) => paths.set(keyOf(ref), path);
  records.organisations.forEach(({ id }, at) => add({ kind: 'organisation', id }, `organisations[${at}]`));
  records.services.forEach(({ id }, at) => add({ kind: 'service', id }, `services[${at}]`));
  records.locations.forEach(({ id }, at) => add({ kind: 'location', id }, `locations[${at}]`));
  records.offers.forEach((offer, at) => add({ kind: 'offer', id: offerId(offer) }, `offers[${at}]`));
  return (ref, field) => {
    const text = /^(\w+) in (\w+)$/.exec(field);
    if (text) return `${ref.kind}Texts.${text[2] ?? ''}["${ref.id}"].${text[1] ?? ''}`;
    const path = paths.get(keyOf(ref)) ?? ref.id;
    return field === '' ? path : `${path}.${field}`;
  };
}

function inWords(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at ? '.' : ''}${String(key)}`)).join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
