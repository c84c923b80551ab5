import type { Locale } from '#platform/i18n/locales.ts';
import { say, type Texts } from '#platform/i18n/say.ts';
import type { Problem } from './read-answers.ts';

/** What is wrong with an answer and what to do, in the reader's language. */
export function problemText(texts: Texts, locale: Locale, { problem, values }: Problem): string {
  return say(texts, locale, { text: `shared.problem.${problem}`, ...(values ? { values } : {}) });
}
