import { contactCard, textOf, type Snapshot } from '#guide/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { islands } from '#ui/islands.gen.ts';
import type { Check } from '../check.ts';
import { dutchForDevice, parametersFor, type DeviceData } from '../device-data.ts';
import type { NamedOrganisation, ResultContext } from '../result-context.ts';
import { checkTexts } from './check-texts.ts';

/** What the words of a result are made of, for a reader. */
export function resultContext(check: Check, snapshot: Snapshot, locale: Locale, placeQuery: string, today: string): ResultContext {
  const pages: Record<string, string> = {};
  for (const { id } of snapshot.pages) pages[id] = (textOf(snapshot, locale, id) ?? textOf(snapshot, 'en', id))?.title ?? id;
  const organisations: Record<string, NamedOrganisation> = {};
  for (const id of check.organisations) {
    const card = contactCard(snapshot, locale, id);
    if (card) organisations[id] = { name: card.name, does: card.does, phones: card.phones };
  }
  return {
    locale,
    texts: checkTexts(check.id, locale),
    dutch: checkTexts(check.id, 'nl'),
    params: snapshot.parameters,
    today,
    placeQuery,
    pages,
    organisations,
  };
}

/** The same for the device: what this check may need and no more. */
export function deviceData(check: Check, { params, today: _today, ...context }: ResultContext): DeviceData {
  const named = new Set(check.pages);
  return {
    ...context,
    calendarScript: islands.calendar,
    dutch: context.locale === 'nl' ? {} : dutchForDevice(context.dutch),
    pages: Object.fromEntries(Object.entries(context.pages).filter(([id]) => named.has(id))),
    parameters: parametersFor(check, params),
  };
}
