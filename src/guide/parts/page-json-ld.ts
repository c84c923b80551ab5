import type { PageView } from '../page-view.ts';

/** The page as a script element of schema.org JSON-LD; "<" is escaped, so that no text can end the element. */
export function jsonLdElement(view: PageView, origin: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: view.title,
    description: view.answer,
    inLanguage: view.locale,
    url: `${origin}/${view.locale}/${view.id}`,
    ...(view.checked ? { lastReviewed: view.checked } : {}),
    ...(view.changedAt ? { dateModified: view.changedAt.toISOString() } : {}),
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: 'Wegwijs', url: origin },
    citation: view.sources.map((source) => source.title),
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
}
