import type { SearchDocument } from '#search/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { parseBody } from './markdown.ts';
import { readerContext } from './reader-context.ts';
import { plainText, renderBody } from './render-page.ts';
import { textOf, type Snapshot } from './snapshot.ts';

/** What is searched in a locale: its own pages, and in English those that it lacks. */
export function searchDocuments(snapshot: Snapshot, locale: Locale, date: string): SearchDocument[] {
  return snapshot.pages.flatMap((page): SearchDocument[] => {
    const text = textOf(snapshot, locale, page.id) ?? textOf(snapshot, 'en', page.id);
    if (!text) return [];
    const context = readerContext(snapshot, text.locale, date, null);
    const tree = parseBody(text.body);
    const terms = renderBody(tree, context).terms.flatMap((id) => {
      const term = context.term(id);
      return term ? [term.dutch, term.translation] : [];
    });
    const dutchTitle = textOf(snapshot, 'nl', page.id)?.title ?? '';
    return [
      {
        id: page.id,
        locale: text.locale,
        title: text.title,
        answer: text.answer,
        body: plainText(tree, context),
        terms: [...terms, dutchTitle].join(' '),
      },
    ];
  });
}
