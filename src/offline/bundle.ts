import type { SearchResult } from '#search/index.ts';
import { escapeHtml } from '#platform/html.ts';

/** A page as it is kept on a phone: the HTML between the frame's header and footer. */
export interface KeptPage {
  /** `theme/page`. */
  id: string;
  theme: string;
  title: string;
  answer: string;
  /** HTML of the text, without tools and forms. */
  html: string;
}

/** A whole locale for keeping on a phone. Pages about violence and exploitation are not in it. */
export interface OfflineBundle {
  locale: string;
  version: number;
  /** Date of the texts, in words of the locale. */
  date: string;
  /** Content security policy of pages that are made from the frame: its hashes cover the style inside. */
  policy: string;
  /** Addresses of the scripts that the kept pages name. */
  scripts: readonly string[];
  /** Frame of a page with the marks of `MARKS` where title and text go. */
  frame: string;
  /** Themes with their names, in order. */
  themes: { id: string; title: string }[];
  /** What is handy on the way: sentences to show, words, explained sites. */
  tools: { id: string; title: string }[];
  pages: KeptPage[];
  /** Serialised search index. */
  index: string;
  texts: { offline: string; offlineLead: string; none: string; search: string; results: string; searchLabel: string; submit: string };
}

/** What the frame holds in place of a page's own words. */
export const MARKS = { title: '%offline-title%', text: '%offline-text%' } as const;

/** Names of the stores for visited pages, for whole locales, and for the scripts and pictures of pages. */
export const STORES = { visited: 'wegwijs-visited-1', kept: 'wegwijs-kept-2', scripts: 'wegwijs-scripts-1' } as const;

/** Puts a text into the bundle's frame. */
export function framed(bundle: OfflineBundle, title: string, html: string): string {
  return bundle.frame.replace(MARKS.title, () => escapeHtml(title)).replace(MARKS.text, () => html);
}

export function listHtml(bundle: OfflineBundle, pages: readonly { id: string; title: string; answer: string }[]): string {
  const rows = pages.map(
    ({ id, title, answer }) =>
      `<li class="row"><a href="/${bundle.locale}/${id}">${escapeHtml(title)}</a><p class="muted">${escapeHtml(answer)}</p></li>`,
  );
  return `<ul class="plain-list">${rows.join('')}</ul>`;
}

function resultsHtml(bundle: OfflineBundle, results: readonly SearchResult[]): string {
  const rows = results.map((result) => {
    const dutch = result.type === 'show-card' ? ' lang="nl" dir="ltr"' : '';
    const passage = result.passage.some(({ hit }) => hit)
      ? `<p class="small muted">${result.passage.map(({ text, hit }) => (hit ? `<mark class="nl-mark">${escapeHtml(text)}</mark>` : escapeHtml(text))).join('')}</p>`
      : '';
    return `<li class="row${result.emergency ? ' danger' : ''}"><a href="/${bundle.locale}/${result.path}">${escapeHtml(result.title)}</a><p${dutch}>${escapeHtml(result.answer)}</p>${passage}</li>`;
  });
  return `<ul class="plain-list results">${rows.join('')}</ul>`;
}

/** The kept guide's answer to a path of its locale, or null when it has none. */
export function keptAnswer(bundle: OfflineBundle, path: string, query: string, search: (query: string) => SearchResult[]): string | null {
  const rest = path.split('/').slice(2).join('/').replace(/\/$/, '');
  const { texts } = bundle;
  const form = `<form class="field" action="/${bundle.locale}/search" role="search"><label for="q">${escapeHtml(texts.searchLabel)}</label><input id="q" type="search" name="q" maxlength="200" value="${escapeHtml(query)}"><button class="nl-button">${escapeHtml(texts.submit)}</button></form>`;
  const narrow = (html: string) => `<div class="narrow">${html}</div>`;
  if (rest === '') {
    const links = [...bundle.themes, ...bundle.tools].map(
      ({ id, title }) => `<li class="row"><a href="/${bundle.locale}/${id}">${escapeHtml(title)}</a></li>`,
    );
    return framed(
      bundle,
      bundle.themes.length ? texts.offline : '',
      narrow(`<h1>Wegwijs</h1><p class="notice">${escapeHtml(texts.offline)}</p>${form}<ul class="plain-list">${links.join('')}</ul>`),
    );
  }
  if (rest === 'search') {
    const found = query ? search(query) : [];
    return framed(
      bundle,
      texts.search,
      narrow(
        `<h1>${escapeHtml(texts.search)}</h1>${form}<p class="notice" role="status">${escapeHtml(texts.results)}</p>${resultsHtml(bundle, found)}`,
      ),
    );
  }
  const theme = bundle.themes.find((each) => each.id === rest);
  if (theme) {
    return framed(
      bundle,
      theme.title,
      narrow(
        `<h1>${escapeHtml(theme.title)}</h1>${listHtml(
          bundle,
          bundle.pages.filter((page) => page.theme === theme.id),
        )}`,
      ),
    );
  }
  const page = bundle.pages.find((each) => each.id === rest);
  return page ? framed(bundle, page.title, page.html) : null;
}
