import {
  formatDate,
  formatHours,
  formatList,
  formatMoney,
  formatMonthDay,
  formatNumber,
  formatPercent,
  formatSpan,
  type SpanUnit,
} from './format.ts';
import type { Locale } from './locales.ts';

/** Sentences of one locale, by key, with `{name}` where a value comes. Plain text: no ICU, so that a page can carry them as they are. */
export type Texts = Readonly<Record<string, string>>;

/** A value inside a sentence. Its kind says how the locale writes it, plural forms included. */
export type SaidValue =
  /** Integer cents. */
  | { money: number }
  /** Decimal hours: 7.5 is written as 7 hours and 30 minutes. */
  | { hours: number }
  | { number: number }
  /** Percent points. */
  | { percent: number }
  /** 'YYYY-MM-DD'. */
  | { day: string }
  /** 'MM-DD', of any year. */
  | { monthDay: string }
  /** A stretch of time: { span: 3, unit: 'month' } is "3 months". */
  | { span: number; unit: SpanUnit }
  /** As somebody typed it. */
  | { typed: string }
  /** Another text, by its key. */
  | { text: string }
  /** Several texts, as a list. */
  | { texts: readonly string[] };

export type SaidValues = Readonly<Record<string, SaidValue>>;

/** A sentence to be said: its key and its values. */
export interface Said {
  text: string;
  values?: SaidValues;
}

/** First strong isolate and its end: what somebody typed keeps its own direction and moves nothing around it. */
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

/**
 * A sentence in words of a locale.
 * @throws RangeError when there is no such text, or it asks for a value that is not given: a mistake of ours, found by tests
 */
export function say(texts: Texts, locale: Locale, said: Said): string {
  const pattern = texts[said.text];
  if (pattern === undefined) throw new RangeError(`No text "${said.text}" in ${locale}`);
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = said.values?.[name];
    if (value === undefined) throw new RangeError(`The text "${said.text}" in ${locale} asks for {${name}}`);
    return saidValue(texts, locale, value);
  });
}

/** A value in words of a locale. */
export function saidValue(texts: Texts, locale: Locale, value: SaidValue): string {
  if ('money' in value) return formatMoney(locale, value.money);
  if ('hours' in value) return formatHours(locale, value.hours);
  if ('number' in value) return formatNumber(locale, value.number);
  if ('percent' in value) return formatPercent(locale, value.percent);
  if ('day' in value) return formatDate(locale, value.day);
  if ('monthDay' in value) return formatMonthDay(locale, value.monthDay);
  if ('span' in value) return formatSpan(locale, value.span, value.unit);
  if ('typed' in value) return `${ISOLATE}${value.typed}${END_OF_ISOLATE}`;
  if ('text' in value) return say(texts, locale, { text: value.text });
  return formatList(
    locale,
    value.texts.map((text) => say(texts, locale, { text })),
  );
}
