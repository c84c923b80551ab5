import type { Phone } from '../known.schema.ts';
import { serviceSchema, WAYS, type Offer, type Service, type Way } from '../service.schema.ts';
import { listOf, markUnsure, readDate, readKnown, readWords, splitUnsure, writeKnown } from './csv-cells.ts';
import { readText, single, type Part } from './csv-part.ts';
import { languageOf } from './language-names.ts';
import { all, type Parsed } from './parsed.ts';
import { statedPhone } from './phone-number.ts';

const UNKNOWN_SOURCE = '?';
const DUTCH_WAYS: Readonly<Record<string, Way>> = {
  inloop: 'walk-in',
  afspraak: 'appointment',
  'op afspraak': 'appointment',
  telefoon: 'phone',
  telefonisch: 'phone',
  'e-mail': 'email',
  mail: 'email',
  huisbezoek: 'visit',
  bezoek: 'visit',
};

type WithContacts = Pick<Service, 'phones' | 'email' | 'website'>;
type WithProvenance = Pick<Service, 'source' | 'checked' | 'review'>;
type WithGiving = Pick<Offer, 'hours' | 'ways' | 'languages'>;

/** How to reach a service or a location. */
export function contactParts<R extends WithContacts>(): Part<R>[] {
  return [
    single<R, 'phones'>('phone', 'phones', readPhones, (phones) => phones.map(writePhone).join(', ')),
    single<R, 'email'>(
      'email',
      'email',
      (cell) => (cell === '' ? { value: null } : readEmail(cell)),
      (email) => email ?? '',
    ),
    single<R, 'website'>(
      'website',
      'website',
      (cell) => (cell === '' ? { value: null } : readWebsite(cell)),
      (website) => website ?? '',
    ),
  ];
}

function readPhones(cell: string): Parsed<Phone[]> {
  return all(
    listOf(cell).map((each) => {
      const { text: written, sure } = splitUnsure(each);
      return statedPhone(written, sure);
    }),
  );
}

function writePhone({ number, tel, confidence, publish }: Phone): string {
  // A text that means something else in a cell ("013-1, 2") is told by its digits.
  const written = number.includes(',') || number.endsWith('?') ? tel : number;
  return markUnsure(written, confidence === 'verified' && publish);
}

function readEmail(cell: string): Parsed<string> {
  const parsed = serviceSchema.shape.email.unwrap().safeParse(cell);
  return parsed.success && parsed.data !== null ? { value: parsed.data } : { problem: `"${cell}" is not an e-mail address.` };
}

function readWebsite(cell: string): Parsed<string> {
  const address = /^[a-z]+:/i.test(cell) ? cell : `https://${cell}`;
  const parsed = serviceSchema.shape.website.unwrap().safeParse(address);
  if (parsed.success && parsed.data !== null && /^https:\/\/[^/?#]+\.[^/?#]+/i.test(address)) return { value: address };
  return { problem: `"${cell}" is not a web address that begins with https://.` };
}

/** Where a record comes from and how fresh it is. */
export function provenanceParts<R extends WithProvenance>(): Part<R>[] {
  return [
    single<R, 'source'>(
      'source',
      'source',
      (cell) =>
        cell === UNKNOWN_SOURCE
          ? { value: null }
          : readText('Write where this is stated: a website with the day, or the name of the organisation.', 500)(cell),
      (source) => source ?? UNKNOWN_SOURCE,
    ),
    single<R, 'checked'>(
      'checked',
      'checked',
      (cell) => (cell === '' ? { problem: 'Write the day on which somebody last checked this, such as 2026-11-21.' } : readDate(cell)),
      (checked) => checked,
    ),
    single<R, 'review'>(
      'review',
      'review',
      (cell) => (cell === '' ? { value: null } : readDate(cell)),
      (review) => review ?? '',
    ),
  ];
}

/** When, how and in which languages help is given: by a service in general, or at one location. */
export function givingParts<R extends WithGiving>(): Part<R>[] {
  return [
    single<R, 'ways'>(
      'ways',
      'ways',
      (cell) => readKnown(cell, (words) => readWords(words, WAYS, DUTCH_WAYS)),
      (ways) => writeKnown(ways, (each) => each.join(', ')),
    ),
    single<R, 'languages'>(
      'languages',
      'languages',
      (cell) => readKnown(cell, readLanguages),
      (languages) => writeKnown(languages, (each) => each.join(', ')),
    ),
    single<R, 'hours'>(
      'hours',
      'hours',
      (cell) => readKnown(cell, readText('Write hours.', 500)),
      (hours) => writeKnown(hours, (each) => each),
    ),
  ];
}

/** Languages by code or name, with commas between. */
export function readLanguages(cell: string): Parsed<string[]> {
  const parsed = all(listOf(cell).map(languageOf));
  return 'problem' in parsed ? parsed : { value: [...new Set(parsed.value)] };
}
