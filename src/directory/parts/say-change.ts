import type { DeskLocale, DeskTranslate } from '#platform/i18n/desk-messages.ts';
import { formatDate, formatWeekday, languageNames } from '#platform/i18n/format.ts';
import { translator } from '#platform/i18n/messages.ts';
import { WAYS, WEEKDAYS } from '../index.ts';
import { orgKindLabel } from './org-kinds.ts';

const DAYS = ['checked', 'review', 'closed', 'ends'];
const STATES = ['active', 'planned', 'inactive'] as const;
const CAPACITIES = ['open', 'waiting-list', 'full'] as const;
const PLACES = ['desk', 'mobile'] as const;

/** The value of a field in a record, or a note, as the history keeps it. */
export function valueOf(kept: object | null, field: string): unknown {
  const { record } = (kept ?? {}) as { record?: object };
  return ((record ?? kept ?? {}) as Record<string, unknown>)[field];
}

/**
 * A changed value in words: days, languages, states, whether there is room, yes and no.
 * @returns null: there are no words for it, or nothing is known
 */
export function sayValue(t: DeskTranslate, locale: DeskLocale, field: string, value: unknown): string | null {
  if (isObject(value) && 'confidence' in value && 'value' in value) {
    const words = sayValue(t, locale, field, value['value']);
    return words !== null && value['confidence'] !== 'verified' ? t('directory.history.unsure', { value: words }) : words;
  }
  if (typeof value === 'boolean') return t(value ? 'directory.choice.yes' : 'directory.choice.no');
  if (typeof value === 'string') return DAYS.includes(field) ? sayDay(locale, value) : sayCode(t, field, value);
  if (Array.isArray(value)) return sayList(locale, field, value.map(String));
  if (!isObject(value)) return null;
  if (field === 'capacity') return sayRoom(t, locale, value);
  return field === 'languagesByDay' ? sayLanguagesByDay(locale, value) : null;
}

function sayCode(t: DeskTranslate, field: string, code: string): string | null {
  if (field === 'status') {
    const state = STATES.find((each) => each === code);
    return state ? t(`directory.field.status.${state}`) : null;
  }
  if (field !== 'kind') return null;
  const place = PLACES.find((each) => each === code);
  return place ? t(`directory.field.kind.${place}`) : orgKindLabel(t, code);
}

function sayList(locale: DeskLocale, field: string, codes: readonly string[]): string | null {
  if (codes.length === 0) return null;
  if (field === 'languages') return languageNames(locale, codes);
  if (field !== 'ways') return null;
  const site = translator(locale);
  return WAYS.filter((way) => codes.includes(way))
    .map((way) => site(`way.${way}`))
    .join('; ');
}

function sayRoom(t: DeskTranslate, locale: DeskLocale, { state, until }: Record<string, unknown>): string | null {
  const known = CAPACITIES.find((each) => each === state);
  if (!known) return null;
  const value = t(`directory.field.capacity.${known}`);
  return typeof until === 'string' ? t('directory.history.until', { value, date: sayDay(locale, until) }) : value;
}

function sayLanguagesByDay(locale: DeskLocale, byDay: Record<string, unknown>): string | null {
  const said = WEEKDAYS.flatMap((day, at) => {
    const codes = byDay[day];
    return Array.isArray(codes) ? [`${formatWeekday(locale, at)}: ${languageNames(locale, codes.map(String))}`] : [];
  });
  return said.length > 0 ? said.join('; ') : null;
}

/** What is no day stays as it was kept. */
function sayDay(locale: DeskLocale, day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDate(locale, day) : day;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
