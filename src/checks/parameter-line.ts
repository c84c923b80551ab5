import { MONEY_UNITS, parameterOn, type IsoDay, type ParameterSet } from '#law/index.ts';
import {
  formatDate,
  formatList,
  formatMoney,
  formatMonthDay,
  formatNumber,
  formatPercent,
  formatSpan,
  type SpanUnit,
} from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';

const SPANS: Readonly<Record<string, SpanUnit>> = {
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
};

/** A parameter as the ground of a finding shows it. */
export interface ParameterLine {
  /** What it is, in Dutch or English: our names of parameters are in these two. */
  label: string;
  labelLocale: 'nl' | 'en';
  law: string;
  /** Null: not known on that day. */
  value: string | null;
  /** The first day for which we have it; null when the rule itself is older. */
  since: IsoDay | null;
  isRecalled: boolean;
}

/** Parameters as lines to read, with the value of a day. */
export function parameterLines(params: ParameterSet, keys: readonly string[], day: IsoDay, locale: Locale): ParameterLine[] {
  const labelLocale = locale === 'nl' ? 'nl' : 'en';
  return keys.map((key) => {
    const found = parameterOn(params, key, day);
    return {
      label: found.label[labelLocale],
      labelLocale,
      law: found.law,
      value: found.kind === 'known' ? valueText(locale, found.unit, found.value) : null,
      since: found.kind === 'known' && !found.ruleIsOlder ? found.from : null,
      isRecalled: found.kind === 'known' && found.confidence === 'recalled',
    };
  });
}

function valueText(locale: Locale, unit: string, value: number | string | readonly string[]): string {
  if (typeof value === 'number') {
    if ((MONEY_UNITS as readonly string[]).includes(unit)) return formatMoney(locale, value);
    if (unit === 'percent') return formatPercent(locale, value);
    if (unit === 'per-mille') return `${formatNumber(locale, value)} ‰`;
    const span = SPANS[unit];
    return span ? formatSpan(locale, value, span) : formatNumber(locale, value);
  }
  if (typeof value !== 'string') return formatList(locale, value);
  return unit === 'month-day' ? formatMonthDay(locale, value) : unit === 'date' ? formatDate(locale, value) : value;
}
