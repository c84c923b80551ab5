import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import type { UnitPhrases } from '../amount.ts';

/** Something wrong with a text, wherever it stands. */
export interface TextProblem {
  rule: string;
  message: string;
}

/** Money and percentages belong in parameters; this finds them typed out. */
const TYPED_AMOUNT = /(?:[€£$]|EUR)\s?\d|\d+(?:[.,]\d+)?\s?(?:%|€|euro\b|EUR\b|‰|лв)|%\s?\d/iu;
const TYPED_PHONE = /\b0(?:800|900|88|\d{2})[-\s]?\d{3,}|\+31/u;
const UNITS_OF_TIME = ['days', 'working-days', 'weeks', 'months', 'years', 'hours', 'minutes'];
/** A letter of one script beside a letter of another that looks like it: "а" and "a" differ for a search and a screen reader. */
const MIXED_SCRIPTS =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*(?:[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}|\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*/u;

/** What is wrong in any text of the pack: direction marks, and words of two alphabets. */
export function textProblems(text: string): TextProblem[] {
  const problems: TextProblem[] = [];
  if (/\p{Bidi_Control}/u.test(text)) {
    problems.push({ rule: 'bidi-control', message: 'Invisible direction marks: delete them, direction comes from the language.' });
  }
  const mixed = MIXED_SCRIPTS.exec(text);
  if (mixed) {
    problems.push({ rule: 'mixed-scripts', message: `"${mixed[0]}" mixes letters of two alphabets: type it again in one of them.` });
  }
  return problems;
}

/** What is typed out in a page's text although it must come from a tag. */
export function typedProblems(locale: Locale, text: string, phrases: UnitPhrases): TextProblem[] {
  const problems: TextProblem[] = [];
  const amount = TYPED_AMOUNT.exec(text);
  if (amount) {
    problems.push({
      rule: 'typed-amount',
      message: `"${amount[0]}" is typed out: use {% amount "…" /%} so that it is dated and sourced.`,
    });
  }
  const term = typedTerm(locale, phrases).exec(text);
  if (term) {
    problems.push({ rule: 'typed-term', message: `"${term[0]}" is typed out: use {% amount "…" /%} so that it is dated and sourced.` });
  }
  const phone = TYPED_PHONE.exec(text);
  if (phone) {
    problems.push({ rule: 'typed-phone', message: `"${phone[0]}…" looks like a phone number: use {% phone "organisation" /%}.` });
  }
  return problems;
}

const typedTerms = new Map<Locale, { phrases: UnitPhrases; pattern: RegExp }>();

/** Digits before a unit of time, in the words that the locale's own units use. */
function typedTerm(locale: Locale, phrases: UnitPhrases): RegExp {
  const known = typedTerms.get(locale);
  if (known?.phrases === phrases) return known.pattern;
  const words = new Set<string>();
  for (const unit of UNITS_OF_TIME) {
    for (const pattern of Object.values(phrases[unit] ?? {})) {
      // "{n, plural, one {# dzień} other {# dni}}": the first word behind each number.
      for (const [, word] of pattern.matchAll(/#[\s-]?(?:de\s)?([\p{L}\p{M}]+)/gu)) if (word) words.add(word);
    }
  }
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const pattern = longestFirst.length ? new RegExp(`\\d[\\s\\u00A0-]?(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}])`, 'iu') : /(?!)/;
  typedTerms.set(locale, { phrases, pattern });
  return pattern;
}

/**
 * Frequent words of the languages that pages are translated from, none of which is a word of another locale of ours.
 * A paragraph with many of them was not translated.
 */
const SOURCE_WORDS: Partial<Record<Locale, ReadonlySet<string>>> = {
  nl: new Set('het een je jouw niet voor naar wordt worden zijn ook bij aan hebt heb kunt moet deze maar jij krijg krijgt uit'.split(' ')),
  en: new Set('the you your and with which when must have this that what from they their'.split(' ')),
};

/** The language in which a text of another locale was left, or null. Short texts and names are not judged. */
export function leftInLanguage(locale: Locale, text: string): Locale | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? [];
  if (words.length < 4) return null;
  for (const source of LOCALES) {
    const frequent = SOURCE_WORDS[source];
    if (!frequent || source === locale) continue;
    const hits = words.filter((word) => frequent.has(word)).length;
    if (hits >= 2 && hits / words.length >= 0.2) return source;
  }
  return null;
}
