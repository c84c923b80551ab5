import type { PageView } from './page-view.ts';

/** The page for machines: schema.org. */
export function jsonLdElement(view: PageView, origin: string): string {
  return scriptOf({
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
  });
}

/** Data of schema.org as a script element; "<" is escaped, so that no text can end it. */
export function scriptOf(data: object): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data });
  return `<script type="application/ld+json">${text.replace(/</g, '\\u003c')}</script>`;
}
