import { PASSWORD_LONGEST, PASSWORD_SHORTEST, type PasswordProblem } from '#access/index.ts';
import type { DeskTranslate } from '#platform/i18n/desk-messages.ts';

/** Why a password is not taken, in words. */
export function sayPasswordProblem(t: DeskTranslate, problem: PasswordProblem): string {
  switch (problem) {
    case 'too-short':
      return t('access.choose.too-short', { shortest: PASSWORD_SHORTEST });
    case 'too-long':
      return t('access.choose.too-long', { longest: PASSWORD_LONGEST });
    case 'own-words':
      return t('access.choose.own-words');
    case 'easy':
      return t('access.choose.easy');
  }
}
