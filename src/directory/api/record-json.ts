import type { Locale } from '#platform/i18n/locales.ts';
import type { Described, Directory } from '../directory.ts';
import type { Confidence, Phone } from '../known.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import { reviewDate } from '../review.ts';

/** What a record of any kind says about itself. */
interface Provenance {
  owner: string;
  source: string | null;
  checked: string;
  review: string | null;
}

/** A number that people may call. */
export interface PhoneJson {
  number: string;
  tel: string;
  confidence: Confidence;
}

/** Only numbers that are confirmed leave the directory. */
export function phonesJson(phones: readonly Phone[]): PhoneJson[] {
  return phones.filter(({ publish }) => publish).map(({ number, tel, confidence }) => ({ number, tel, confidence }));
}

export function provenanceJson(record: Provenance) {
  const { owner, source, checked } = record;
  return { owner, source, checked, reviewBy: reviewDate(record) };
}

/** What something is called and does, with the language of these words. */
export function wordsJson({ name, does, conditions, locale }: Described) {
  return { title: name, description: does === '' ? null : does, conditions, locale };
}

/** An organisation in words of the locale, else in English or Dutch. */
export function describeOrganisation(directory: Directory, { id, name }: Organisation, locale: Locale): Described {
  for (const candidate of [locale, 'en', 'nl'] as const) {
    const text = directory.organisationText(candidate, id);
    if (text) return { name: text.name ?? name, does: text.does, conditions: text.conditions ?? null, locale: candidate };
  }
  return { name, does: '', conditions: null, locale: 'nl' };
}
