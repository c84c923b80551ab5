import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import { THEMES, type Theme } from '#topics/index.ts';
import checklists from '../../../content/desk-checklists.json' with { type: 'json' };

/** A question that an adviser asks next, and the page of the guide that goes on from its answer. */
export interface NextQuestion {
  text: string;
  page: string;
}

interface Question {
  nl: string;
  en: string;
  page: string;
}

/** What to ask next when somebody comes with a theme. Written from the pages of the guide. */
export const CHECKLISTS: Readonly<Record<Theme, readonly Question[]>> = checklists;

/** The questions of a theme, in the order in which they are asked. */
export function askNext(theme: Theme, locale: DeskLocale): NextQuestion[] {
  return CHECKLISTS[theme].map((question) => ({ text: question[locale], page: question.page }));
}

/** The theme of a page, or null when its address has none of ours. */
export function themeOfPage(page: string): Theme | null {
  const theme = page.split('/')[0];
  return THEMES.find((each) => each === theme) ?? null;
}
