import { AUDIENCES, NEED_IDS } from '#topics/index.ts';
import { z } from 'zod';
import { LOCALES } from '#platform/i18n/locales.ts';
import type { Texts } from '../change.ts';
import { UNKNOWN } from '../known.schema.ts';
import { WAYS, type Service, type ServiceText } from '../service.schema.ts';
import { readHours, typedHours } from './hours.ts';
import {
  knownAs,
  readEmail,
  readLanguages,
  readPhones,
  readProvenance,
  readWebsite,
  readYesNo,
  sureField,
  typedLanguages,
  typedList,
  typedPhones,
  typedProvenance,
  typedYesNo,
} from './parts.ts';
import { FormReader, isTicked, typedText, type FormProblem, type Typed } from './typed.ts';

export const STATUSES = ['active', 'planned', 'inactive'] as const;
export const CAPACITIES = ['open', 'waiting-list', 'full'] as const;
export const textField = (part: string, locale: string) => `${part}-${locale}`;

/** A service as its form shows it; null: a new one. */
export function typedService(service: Service | null, texts: Texts<ServiceText>): Typed {
  if (!service) return { ...typedHours(UNKNOWN), status: ['active'] };
  const { organisation, needs, audiences, area, ways, languages, free, anonymous, independent, phones, email, website, bring, capacity } =
    service;
  return {
    organisation: [organisation],
    needs,
    audiences,
    area: area === 'national' ? ['national'] : area,
    ...typedList('ways', ways),
    ...typedLanguages('languages', languages),
    ...typedYesNo('free', free),
    ...typedYesNo('anonymous', anonymous),
    ...typedYesNo('independent', independent),
    ...typedPhones(phones),
    email: email === null ? [] : [email],
    website: website === null ? [] : [website],
    ...typedHours(service.hours),
    bring,
    capacity: capacity ? [capacity.state] : [],
    'capacity-until': capacity?.until ? [capacity.until] : [],
    status: [service.status],
    ...typedProvenance(service),
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([locale, { name, does }]) => [
        [textField('name', locale), [name]],
        [textField('does', locale), [does]],
      ]),
    ),
  };
}

export interface ServiceBounds {
  owner: string;
  today: string;
  /** Ids of what to bring. */
  bring: readonly string[];
  checkHours: (value: string) => string | null;
}

/** The service that was typed with its words, or what is wrong with it. `before` null: a new one. */
export function readService(
  typed: Typed,
  before: Service | null,
  { owner, today, bring, checkHours }: ServiceBounds,
): { record: Service; texts: Texts<ServiceText> } | { problems: FormProblem[] } {
  const reader = new FormReader(typed);
  const area = typed['area'] ?? [];
  const organisation = before?.organisation ?? typedText(typed, 'organisation');
  const needs = reader.several('needs', NEED_IDS);
  if (organisation === '') reader.report('organisation', 'missing');
  if (needs.length === 0) reader.report('needs', 'missing');
  if (area.length === 0) reader.report('area', 'missing');
  const ways = reader.several('ways', WAYS);
  const said = reachOf(reader, before, checkHours, today);
  const record: Service = {
    ...(before ?? { id: 'new', ownMunicipality: false }),
    organisation,
    needs: keepOrder(needs, before?.needs),
    audiences: keepOrder(reader.several('audiences', AUDIENCES), before?.audiences),
    area: area.includes('national') ? 'national' : keepOrder([...new Set(area)], before?.area === 'national' ? [] : before?.area),
    ways: knownAs(ways.length > 0 ? keepOrder(ways, before?.ways.value ?? []) : null, isTicked(typed, sureField('ways')), before?.ways),
    free: readYesNo(reader, 'free', before?.free),
    anonymous: readYesNo(reader, 'anonymous', before?.anonymous),
    independent: readYesNo(reader, 'independent', before?.independent),
    email: readEmail(reader),
    website: readWebsite(reader),
    bring: keepOrder(reader.several('bring', bring), before?.bring),
    owner: before?.owner ?? owner,
    ...said,
  };
  const texts = readTexts(reader, before === null);
  return reader.problems.length > 0 ? { problems: reader.problems } : { record, texts };
}

/** The service with what its giver typed of how it can be reached, or what is wrong with it. The rest stays. */
export function readReach(
  typed: Typed,
  before: Service,
  { today, checkHours }: Pick<ServiceBounds, 'today' | 'checkHours'>,
): { record: Service } | { problems: FormProblem[] } {
  const reader = new FormReader(typed);
  const record = { ...before, ...reachOf(reader, before, checkHours, today) };
  return reader.problems.length > 0 ? { problems: reader.problems } : { record };
}

/** What partners may say: `PARTNER_FIELDS`. */
function reachOf(reader: FormReader, before: Service | null, checkHours: ServiceBounds['checkHours'], today: string) {
  const state = reader.choice('capacity', CAPACITIES);
  const until = reader.formed('capacity-until', z.iso.date(), 'date');
  return {
    status: reader.choice('status', STATUSES) ?? ('active' as const),
    phones: readPhones(reader, before?.phones ?? []),
    hours: readHours(reader, before?.hours, checkHours),
    languages: readLanguages(reader, 'languages', before?.languages),
    capacity: state === null ? null : { state, until },
    ...readProvenance(reader, today),
  };
}

/** A name and what it does, in Dutch or English at least; other languages as far as somebody wrote them. */
function readTexts(reader: FormReader, isNew: boolean): Texts<ServiceText> {
  const texts: Partial<Record<(typeof LOCALES)[number], ServiceText>> = {};
  for (const locale of LOCALES) {
    const [nameField, doesField] = [textField('name', locale), textField('does', locale)];
    const isEmpty = typedText(reader.typed, nameField) === '' && typedText(reader.typed, doesField) === '';
    // A service of the pack may do with the words of its organisation.
    if (isEmpty && !(locale === 'nl' && isNew)) continue;
    const name = reader.needed(nameField, 200);
    const does = reader.needed(doesField, 1000);
    if (does !== '' && does.length < 5) reader.report(doesField, 'missing');
    texts[locale] = { name, does };
  }
  return texts;
}

/** The chosen ones in the order in which they were, new ones behind: the first need decides what a service is found for. */
export function keepOrder<T>(chosen: readonly T[], before: readonly T[] | undefined): T[] {
  const old = (before ?? []).filter((each) => chosen.includes(each));
  return [...old, ...chosen.filter((each) => !old.includes(each))];
}
