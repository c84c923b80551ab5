import { IntlMessageFormat } from 'intl-messageformat';
import ar from '../../../content/messages/ar.json' with { type: 'json' };
import bg from '../../../content/messages/bg.json' with { type: 'json' };
import en from '../../../content/messages/en.json' with { type: 'json' };
import es from '../../../content/messages/es.json' with { type: 'json' };
import hu from '../../../content/messages/hu.json' with { type: 'json' };
import it from '../../../content/messages/it.json' with { type: 'json' };
import nl from '../../../content/messages/nl.json' with { type: 'json' };
import pl from '../../../content/messages/pl.json' with { type: 'json' };
import pt from '../../../content/messages/pt.json' with { type: 'json' };
import ro from '../../../content/messages/ro.json' with { type: 'json' };
import tr from '../../../content/messages/tr.json' with { type: 'json' };
import uk from '../../../content/messages/uk.json' with { type: 'json' };
import { LOCALE_FACTS, type Locale } from './locales.ts';
import type { MessageParameters } from './message-parameters.gen.ts';

/** The interface texts of every locale: ICU messages, as translators write them. */
export const MESSAGES: Record<Locale, Record<string, string>> = { nl, en, pl, ro, bg, hu, es, pt, it, uk, tr, ar };

export type MessageKey = keyof MessageParameters;

/** A message in the reader's language. Parameters are required exactly when the message has them. */
export type Translate = <K extends MessageKey>(
  key: K,
  ...values: MessageParameters[K] extends null ? [] : [MessageParameters[K]]
) => string;

const translators = new Map<Locale, Translate>();

/** The translator of a locale. A message that a locale lacks shows in English; `content check` reports it. */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const translate = translatorOf(locale, MESSAGES[locale], MESSAGES.en) as Translate;
  translators.set(locale, translate);
  return translate;
}

/** Says messages of a locale with their values; one that it lacks in `fallback`'s words, and else its key. */
export function translatorOf(
  locale: Locale,
  messages: Readonly<Record<string, string>>,
  fallback: Readonly<Record<string, string>>,
): (key: string, values?: Record<string, string | number>) => string {
  const formats = new Map<string, IntlMessageFormat | string>();
  return (key, values) => {
    let format = formats.get(key);
    if (format === undefined) {
      const pattern = messages[key] ?? fallback[key] ?? key;
      format = pattern.includes('{') ? new IntlMessageFormat(pattern, LOCALE_FACTS[locale].format) : pattern.replaceAll("''", "'");
      formats.set(key, format);
    }
    return typeof format === 'string' ? format : String(format.format(values));
  };
}
