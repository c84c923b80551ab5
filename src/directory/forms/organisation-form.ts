import { THEMES } from '#topics/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import type { Texts } from '../change.ts';
import { UNKNOWN } from '../known.schema.ts';
import type { Organisation, OrganisationText } from '../organisation.schema.ts';
import { readHours, typedHours } from './hours.ts';
import {
  readLanguages,
  readPhones,
  readProvenance,
  readWebsite,
  readYesNo,
  sureField,
  typedLanguages,
  typedPhones,
  typedProvenance,
  typedYesNo,
} from './parts.ts';
import { keepOrder, textField } from './service-form.ts';
import { FormReader, isTicked, typedText, type FormProblem, type Typed } from './typed.ts';

const PARTS = ['name', 'does', 'conditions'] as const;

/** An organisation as its form shows it; null: a new one. */
export function typedOrganisation(organisation: Organisation | null, texts: Texts<OrganisationText>): Typed {
  if (!organisation) return typedHours(UNKNOWN);
  const { name, kind, topics, free, anonymous, languages, phones, website, hours } = organisation;
  return {
    name: [name],
    kind: [kind],
    topics,
    ...typedYesNo('free', free),
    ...typedYesNo('anonymous', anonymous),
    ...typedLanguages('languages', languages),
    ...typedPhones(phones),
    website: website ? [website.url] : [],
    [sureField('website')]: website?.confidence === 'verified' ? ['yes'] : [],
    ...typedHours(hours ?? UNKNOWN),
    ...typedProvenance(organisation),
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([locale, text]) => PARTS.map((part) => [textField(part, locale), text[part] ? [text[part]] : []])),
    ),
  };
}

/** The organisation that was typed with its words, or what is wrong with it. `before` null: a new one. */
export function readOrganisation(
  typed: Typed,
  before: Organisation | null,
  { owner, today, checkHours }: { owner: string; today: string; checkHours: (value: string) => string | null },
): { record: Organisation; texts: Texts<OrganisationText> } | { problems: FormProblem[] } {
  const reader = new FormReader(typed);
  const url = readWebsite(reader);
  const hours = readHours(reader, before?.hours ?? undefined, checkHours);
  const record: Organisation = {
    ...(before ?? { id: 'new' }),
    name: reader.needed('name', 200),
    kind: before?.kind ?? reader.needed('kind', 60),
    topics: keepOrder<string>(reader.several('topics', THEMES), before?.topics),
    free: readYesNo(reader, 'free', before?.free),
    anonymous: readYesNo(reader, 'anonymous', before?.anonymous),
    languages: readLanguages(reader, 'languages', before?.languages),
    phones: readPhones(reader, before?.phones ?? []),
    website: url === null ? null : { url, confidence: isTicked(typed, sureField('website')) ? 'verified' : 'recalled' },
    hours: hours.value === null && before?.hours === null ? null : hours,
    owner: before?.owner ?? owner,
    ...readProvenance(reader, today),
  };
  const texts = readTexts(reader);
  return reader.problems.length > 0 ? { problems: reader.problems } : { record, texts };
}

function readTexts(reader: FormReader): Texts<OrganisationText> {
  const texts: Partial<Record<(typeof LOCALES)[number], OrganisationText>> = {};
  for (const locale of LOCALES) {
    const isEmpty = PARTS.every((part) => typedText(reader.typed, textField(part, locale)) === '');
    if (isEmpty && locale !== 'nl') continue;
    const doesField = textField('does', locale);
    const does = reader.needed(doesField, 1000);
    if (does !== '' && does.length < 5) reader.report(doesField, 'missing');
    texts[locale] = {
      name: reader.words(textField('name', locale), 200),
      does,
      conditions: reader.words(textField('conditions', locale), 1000),
    };
  }
  return texts;
}
