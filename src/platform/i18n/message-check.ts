import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LOCALE_FACTS, type Locale } from './locales.ts';

/** The parameters of an ICU message: name, and whether it is a number or a text. @throws for wrong syntax. */
export function messageParameters(pattern: string): Map<string, 'number' | 'text'> {
  const found = new Map<string, 'number' | 'text'>();
  const walk = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.argument && !found.has(element.value)) found.set(element.value, 'text');
      if (element.type === TYPE.number || element.type === TYPE.plural) found.set(element.value, 'number');
      if (element.type === TYPE.select) found.set(element.value, 'text');
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) walk(option.value);
      }
    }
  };
  walk(parse(pattern, { ignoreTag: true }));
  return found;
}

/** The plural categories that a pattern lacks in a locale, for example `few` in Polish. @throws for wrong syntax. */
export function missingPlurals(locale: Locale, pattern: string): string[] {
  const missing = new Set<string>();
  const walk = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
      if (element.type === TYPE.plural) {
        const type = element.pluralType ?? 'cardinal';
        const rules = new Intl.PluralRules(LOCALE_FACTS[locale].format, { type });
        for (const category of rules.resolvedOptions().pluralCategories) {
          if (!(category in element.options)) missing.add(category);
        }
      }
      for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(parse(pattern, { ignoreTag: true }));
  return [...missing];
}

/** What is wrong with the messages of a locale. */
export interface MessageProblem {
  rule: 'missing-message' | 'unknown-message' | 'message-parameters' | 'missing-plural' | 'message-syntax';
  message: string;
}

/** Holds the ICU messages of a locale against the English ones: the same keys, the same parameters, every plural form. */
export function messageProblems(
  locale: Locale,
  own: Readonly<Record<string, string>>,
  english: Readonly<Record<string, string>>,
): MessageProblem[] {
  const problems: MessageProblem[] = [];
  const report = (rule: MessageProblem['rule'], message: string) => problems.push({ rule, message });
  for (const [key, pattern] of Object.entries(english)) {
    const text = own[key];
    if (text === undefined) {
      report('missing-message', `"${key}" is missing.`);
      continue;
    }
    try {
      const wanted = [...messageParameters(pattern).keys()].sort().join();
      const found = [...messageParameters(text).keys()].sort().join();
      if (wanted !== found) report('message-parameters', `"${key}" takes {${found}} instead of {${wanted}}.`);
      for (const category of missingPlurals(locale, text)) report('missing-plural', `"${key}" lacks the plural form "${category}".`);
    } catch (error) {
      report('message-syntax', `"${key}": ${(error as Error).message}`);
    }
  }
  for (const key of Object.keys(own)) if (!(key in english)) report('unknown-message', `"${key}" is not among the English ones.`);
  return problems;
}
