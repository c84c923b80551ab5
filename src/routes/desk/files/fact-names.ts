import { isNamedFact } from '#referral/index.ts';
import { situationLabel } from '#referral/server/index.ts';
import { deskTranslator } from '#platform/i18n/desk-messages.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** What facts that somebody agreed to share are called, in words of a locale. */
export function factNames(facts: readonly string[], locale: Locale): string[] {
  const t = deskTranslator(locale);
  return facts.map((id) => (isNamedFact(id) ? t(`client.share.fact.${id}`) : (situationLabel(id, locale) ?? id)));
}
