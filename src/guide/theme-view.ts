import type { Theme } from '#topics/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { titleOf } from './page-view.ts';
import { textOf, type Snapshot } from './snapshot.ts';

/** The pages of a theme as a list: those in the reader's language, then those that are not yet. */
export interface ThemeView {
  id: Theme;
  pages: { id: string; title: string; answer: string }[];
  otherLocale: { id: string; title: string; locale: Locale }[];
}

export function themeView(snapshot: Snapshot, locale: Locale, theme: Theme): ThemeView {
  const view: ThemeView = { id: theme, pages: [], otherLocale: [] };
  for (const page of snapshot.pages) {
    if (page.theme !== theme) continue;
    const text = textOf(snapshot, locale, page.id);
    if (text) view.pages.push({ id: page.id, title: text.title, answer: text.answer });
    else {
      const other = titleOf(snapshot, locale, page.id);
      if (other) view.otherLocale.push(other);
    }
  }
  return view;
}
