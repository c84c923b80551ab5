import type { Known, Phone as OwnPhone } from '../known.schema.ts';
import { attributesOf, doubtOf, type Fact } from './attributes.ts';
import { filled, some, type Language, type Phone } from './hsds.ts';
import { isUuid, partId } from './ids.ts';
import { dialled } from './telephone.ts';

const LANGUAGE_NAMES = new Intl.DisplayNames('nl', { type: 'language', fallback: 'code' });
/** Names by code: asking takes longer than all else about a language. There are no more codes than languages. */
const asked = new Map<string, string>();

/** Telephone numbers that may be shown, each once. */
export function phonesOf(record: string, phones: readonly OwnPhone[]): Phone[] {
  return [...new Map(phones.filter(({ publish }) => publish).map((phone) => [phone.tel, phone])).values()].map(({ number, tel }) => {
    const id = partId(record, `phone:${tel}`);
    const attributes = dialled(number) === tel ? [] : attributesOf(id, [['tel', tel]]);
    return filled<Phone>({ id, number, type: 'voice', attributes: some(attributes) });
  });
}

/** Languages, each once, with their Dutch names. */
export function languagesOf(record: string, { value: codes, confidence }: Known<readonly string[]>): Language[] {
  const note = doubtOf({ value: codes, confidence });
  return [...new Set(codes)].map((code) =>
    filled<Language>({ id: partId(record, `language:${code}`), code, name: languageName(code), note }),
  );
}

function languageName(code: string): string {
  let name = asked.get(code);
  if (name === undefined) asked.set(code, (name = LANGUAGE_NAMES.of(code) ?? code));
  return name;
}

/** Our id, where the HSDS id is another. */
export function ownId(id: string): Fact[] {
  return isUuid(id) ? [] : [['record-id', id]];
}

/** A text, or undefined when it says nothing. */
export function said(text: string | null | undefined): string | undefined {
  return text?.trim() ? text : undefined;
}
