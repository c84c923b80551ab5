import type { ParameterOn } from '#law/index.ts';
import { formatDate, formatMoney, formatMonthDay, formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { LOCALE_FACTS, type Locale } from '#platform/i18n/locales.ts';
import { IntlMessageFormat } from 'intl-messageformat';

/**
 * How numbers with a unit are said in a locale: unit, then grammatical form, then an ICU message over `n`
 * (counts) or `amount` (money with a period). `plain` is the form a sentence gets unless it asks for another.
 */
export type UnitPhrases = Record<string, Record<string, string>>;

/** Units whose value counts something and therefore needs plural forms. */
export const COUNT_UNITS = [
  'days',
  'working-days',
  'weeks',
  'months',
  'years',
  'hours',
  'minutes',
  'kilometres',
  'contracts',
  'times',
  'count',
] as const;

const MONEY_UNITS = new Set(['eur', 'eur-per-hour', 'eur-per-day', 'eur-per-month', 'eur-per-quarter', 'eur-per-year']);
const formats = new Map<string, IntlMessageFormat>();

function phrase(locale: Locale, pattern: string, values: Record<string, string | number>): string {
  const key = `${locale} ${pattern}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new IntlMessageFormat(pattern, LOCALE_FACTS[locale].format)));
  return String(format.format(values));
}

/** The forms of a unit beside `plain` and `number` that a locale knows. */
export function hasForm(phrases: UnitPhrases, unit: string, form: string): boolean {
  if (form === 'plain' || form === 'number') return true;
  return phrases[unit]?.[form] !== undefined;
}

/**
 * A parameter's value as text in a locale: "€ 14,99", "8%", "5 dni".
 * @param form `plain`, `number` (without unit), `unit` (money with its period) or a form of the locale.
 */
export function formatValue(locale: Locale, phrases: UnitPhrases, parameter: { unit: string; value: unknown }, form = 'plain'): string {
  const { unit, value } = parameter;
  if (typeof value === 'number' && MONEY_UNITS.has(unit)) {
    const amount = formatMoney(locale, value);
    if (form === 'number') return formatNumber(locale, value / 100);
    const pattern = form === 'plain' ? undefined : phrases[unit]?.[form];
    return pattern ? phrase(locale, pattern, { amount }) : amount;
  }
  if (typeof value === 'number' && form === 'number') return formatNumber(locale, value);
  if (typeof value === 'number' && unit === 'percent') return formatPercent(locale, value);
  if (typeof value === 'number' && unit === 'per-mille') return `${formatNumber(locale, value)} ‰`;
  if (typeof value === 'number') {
    const pattern = phrases[unit]?.[form] ?? phrases[unit]?.['plain'];
    return pattern ? phrase(locale, pattern, { n: value }) : formatNumber(locale, value);
  }
  if (typeof value === 'string' && unit === 'month-day') return formatMonthDay(locale, value);
  if (typeof value === 'string' && unit === 'date') return formatDate(locale, value);
  if (Array.isArray(value)) {
    return new Intl.ListFormat(LOCALE_FACTS[locale].format, { type: 'conjunction' }).format(value.map(String));
  }
  return String(value);
}

/** Whether a value may be stated as today's: known and in force. */
export function isInForce(found: ParameterOn): found is Extract<ParameterOn, { kind: 'known' }> {
  return found.kind === 'known';
}
