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
