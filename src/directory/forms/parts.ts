import { z } from 'zod';
import { canonical } from '../exchange/entries.ts';
import { languageOf } from '../exchange/language-names.ts';
import { statedPhone } from '../exchange/phone-number.ts';
import { UNKNOWN, type Known, type Phone } from '../known.schema.ts';
import type { FormReader } from './typed.ts';
import { isTicked, typedText, type Typed } from './typed.ts';

export const PHONE_ROWS = [1, 2, 3, 4] as const;

/** A field as it is known: unchanged when the form says the same, whatever was known of the sureness of nothing. */
export function knownAs<T>(value: T | null, isSure: boolean, before: Known<T> | undefined): Known<T> {
  const same = before && canonical(before.value) === canonical(value) && (value === null || (before.confidence === 'verified') === isSure);
  if (same) return before;
  return value === null ? UNKNOWN : { value, confidence: isSure ? 'verified' : 'recalled' };
}

export const sureField = (field: string) => `${field}-sure`;

/** How a known field is shown: whether it is sure, and its value by `write`. */
export function typedKnown<T>(field: string, known: Known<T> | null, write: (value: T) => readonly string[]): Typed {
  return {
    [field]: known?.value === null || known === null ? [] : write(known.value),
    [sureField(field)]: known?.confidence === 'verified' ? ['yes'] : [],
  };
}

export const typedYesNo = (field: string, known: Known<boolean>) => typedKnown(field, known, (value) => [value ? 'yes' : 'no']);

export function readYesNo(reader: FormReader, field: string, before: Known<boolean> | undefined): Known<boolean> {
  const said = reader.choice(field, ['yes', 'no']);
  return knownAs(said === null ? null : said === 'yes', isTicked(reader.typed, sureField(field)), before);
}

export const typedList = (field: string, known: Known<readonly string[]>) => typedKnown(field, known, (value) => value);
export const typedLanguages = (field: string, known: Known<readonly string[]>) => typedKnown(field, known, (codes) => [codes.join(', ')]);

/** Languages as codes or names with commas between; null when there are none. */
export function readLanguageList(reader: FormReader, field: string): string[] | null {
  const words = typedText(reader.typed, field)
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
  const codes: string[] = [];
  for (const word of words) {
    const read = languageOf(word);
    if ('problem' in read) return reader.report(field, 'language', word.slice(0, 40));
    codes.push(read.value);
  }
  return codes.length > 0 ? [...new Set(codes)] : null;
}

export function readLanguages(reader: FormReader, field: string, before: Known<string[]> | undefined): Known<string[]> {
  return knownAs(readLanguageList(reader, field), isTicked(reader.typed, sureField(field)), before);
}

/** Telephone numbers, a row each. */
export function typedPhones(phones: readonly Phone[]): Typed {
  return Object.fromEntries(
    PHONE_ROWS.flatMap((row) => {
      const phone = phones[row - 1];
      return [
        [`phone-${row}`, phone ? [phone.number] : []],
        [sureField(`phone-${row}`), phone?.publish ? ['yes'] : []],
      ] as const;
    }),
  );
}

export function readPhones(reader: FormReader, before: readonly Phone[]): Phone[] {
  const read = PHONE_ROWS.flatMap((row): Phone[] => {
    const field = `phone-${row}`;
    const written = typedText(reader.typed, field);
    if (written === '') return [];
    const isSure = isTicked(reader.typed, sureField(field));
    const same = before.find(({ number, publish }) => number === written && publish === isSure);
    if (same) return [same];
    const stated = statedPhone(written, isSure);
    if ('problem' in stated) {
      reader.report(field, 'phone', written.slice(0, 40));
      return [];
    }
    return [stated.value];
  });
  // A record may hold more numbers than the form has rows.
  return [...read, ...before.slice(PHONE_ROWS.length)];
}

export function readWebsite(reader: FormReader, field = 'website'): string | null {
  const text = reader.formed(field, z.url({ protocol: /^https$/ }).max(300), 'website');
  return text;
}

export function readEmail(reader: FormReader): string | null {
  return reader.formed('email', z.email().max(200), 'email');
}

interface Provenance {
  source: string | null;
  checked: string;
  review: string | null;
}

export const typedProvenance = ({ source, checked, review }: Provenance): Typed => ({
  source: source === null ? [] : [source],
  checked: [checked],
  review: review === null ? [] : [review],
});

/** Where it stands, and when it was and is to be held against it. @param today '2026-11-22' */
export function readProvenance(reader: FormReader, today: string): Provenance {
  const checked = reader.formed('checked', z.iso.date(), 'date');
  if (typedText(reader.typed, 'checked') === '') reader.report('checked', 'missing');
  // Nobody has held it against its source on a day that is still to come.
  else if (checked !== null && checked > today) reader.report('checked', 'date', checked);
  return {
    source: reader.needed('source', 400),
    checked: checked ?? today,
    review: reader.formed('review', z.iso.date(), 'date'),
  };
}
