import { deskTranslator, type DeskLocale } from '#platform/i18n/desk-messages.ts';

/** The sentences of the offline form's script: those with a number in each plural form, with # for the number. */
export function offlineTexts(locale: DeskLocale): Record<string, string> {
  const t = deskTranslator(locale);
  const texts: Record<string, string> = {
    locked: t('offline.locked'),
    unlocked: t('offline.unlocked', { time: '{time}' }),
    'signed-out': t('offline.signed-out'),
    'no-network': t('offline.no-network'),
    network: t('offline.network'),
    keep: t('offline.keep'),
    missing: t('offline.missing'),
    'no-store': t('offline.no-store'),
    'waiting.zero': t('offline.waiting', { count: 0 }),
  };
  for (const why of ['too-old', 'in-future', 'invalid', 'region', 'point', 'place', 'referredTo'] as const)
    texts[`why.${why}`] = t(`offline.why.${why}`);
  // Both languages of the desk know one and other; the number itself is put in on the device.
  for (const name of ['waiting', 'of-others', 'sent', 'refused'] as const) {
    texts[`${name}.one`] = t(`offline.${name}`, { count: 1 }).replace('1', '#');
    texts[`${name}.other`] = t(`offline.${name}`, { count: 2 }).replace('2', '#');
  }
  return texts;
}
