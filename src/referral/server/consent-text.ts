import { translator } from '#platform/i18n/messages.ts';
import { deskTranslator } from '#platform/i18n/desk-messages.ts';
import { formatDate } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Need } from '#topics/index.ts';
import { isNamedFact, sharedFacts, type ReferralContent } from '../content.ts';
import { situationLabel } from './situation-facts.ts';

/** The words that somebody agrees to, in one language: read aloud, or signed. */
export interface ConsentText {
  locale: Locale;
  title: string;
  /** What follows is a list. */
  lead: string;
  facts: string[];
  rest: string[];
}

/** What is shared, with whom, for what, until when, and that one may say no: in the wording `share.v1`. */
export function consentText(
  locale: Locale,
  { organisation, need, until, content }: { organisation: string; need: Need; until: string; content: ReferralContent },
): ConsentText {
  const t = deskTranslator(locale);
  const site = translator(locale);
  const day = formatDate(locale, until);
  return {
    locale,
    title: t('client.share.v1.title'),
    lead: t('client.share.v1.what', { organisation }),
    facts: sharedFacts(content).map((id) => (isNamedFact(id) ? t(`client.share.fact.${id}`) : (situationLabel(id, locale) ?? id))),
    rest: [
      t('client.share.v1.why', { organisation, need: site(`need.${need}`) }),
      t('client.share.v1.until', { organisation, until: day }),
      t('client.share.v1.stop', { organisation }),
      t('client.share.v1.free'),
      t('client.share.v1.never'),
    ],
  };
}
