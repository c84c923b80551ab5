import type { DeskTranslate } from '#platform/i18n/desk-messages.ts';

/** Kinds of organisation that have words. */
export const ORG_KINDS = [
  ...(['advice', 'authority', 'certification', 'court', 'dispute-committee', 'emergency', 'eu', 'foreign-mission', 'health'] as const),
  ...(['hotline', 'information-point', 'insurer', 'legal-aid', 'library', 'municipality', 'ngo', 'pension-fund'] as const),
  ...(['public-body', 'sector-fund', 'social-partners', 'union', 'welfare'] as const),
] as const;

/** What a kind of organisation is called. One that an imported file made up keeps its own code. */
export function orgKindLabel(t: DeskTranslate, kind: string): string {
  const known = ORG_KINDS.find((each) => each === kind);
  return known ? t(`directory.org-kind.${known}`) : kind;
}
