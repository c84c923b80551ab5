import type { Locale } from '#platform/i18n/locales.ts';
import { regionOf } from '#places/index.ts';
import type { SearchEntry } from '#search/index.ts';
import { showCardGroups } from '#show-cards/index.ts';
import { addressLine } from './help-card.ts';
import { bridgeList } from './bridge-view.ts';
import { parseBody } from './markdown.ts';
import { contactCard, readerContext } from './reader-context.ts';
import { plainText, renderBody } from './render-page.ts';
import { textOf, type Snapshot } from './snapshot.ts';
import { wordList } from './word-list.ts';

/** Everything that can be found in a locale. */
export function searchEntries(snapshot: Snapshot, locale: Locale, date: string): SearchEntry[] {
  return [
    ...pageEntries(snapshot, locale, date),
    ...cardEntries(snapshot, locale),
    ...siteEntries(snapshot, locale),
    ...organisationEntries(snapshot, locale),
    ...pointEntries(snapshot, locale),
    ...termEntries(snapshot, locale),
  ];
}

/** The pages of a locale, and in English those that it lacks. */
export function pageEntries(snapshot: Snapshot, locale: Locale, date: string): SearchEntry[] {
  return snapshot.pages.flatMap((page): SearchEntry[] => {
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
        type: 'page',
        id: page.id,
        path: page.id,
        locale: text.locale,
        title: text.title,
        answer: text.answer,
        body: plainText(tree, context),
        terms: [...terms, dutchTitle].join(' '),
      },
    ];
  });
}

/** Sentences to show, by what they say. The answer is the Dutch sentence. */
function cardEntries(snapshot: Snapshot, locale: Locale): SearchEntry[] {
  return showCardGroups(snapshot.showCards, locale).flatMap((group) =>
    group.cards.map(({ id, meaning, dutch }) => ({
      type: 'show-card',
      id,
      path: `show/${id}`,
      locale,
      title: meaning,
      answer: dutch,
      body: '',
      terms: group.title,
    })),
  );
}

function siteEntries(snapshot: Snapshot, locale: Locale): SearchEntry[] {
  return bridgeList(snapshot, locale).map(({ id, name, what }) => {
    const hosts = snapshot.bridges.cards.find((card) => card.id === id)?.sites ?? [];
    return {
      type: 'site',
      id,
      path: `sites/${id}`,
      locale,
      title: name,
      answer: what,
      body: '',
      terms: hosts.join(' '),
      names: namesOf(name),
    };
  });
}

function organisationEntries(snapshot: Snapshot, locale: Locale): SearchEntry[] {
  return [...snapshot.directory.organisations.values()].flatMap(({ id, name }): SearchEntry[] => {
    const card = contactCard(snapshot, locale, id);
    if (!card) return [];
    return [
      {
        type: 'organisation',
        id,
        path: `organisations/${id}`,
        locale,
        title: card.name,
        answer: card.does,
        body: '',
        terms: card.name === name ? '' : name,
        names: [...namesOf(card.name), ...namesOf(name)],
      },
    ];
  });
}

/** "FairWork (help against exploitation)" is called FairWork, "UWV (werkloosheid)" UWV. */
function namesOf(title: string): string[] {
  const [name = '', inside = ''] = title.split(/[()]/).map((part) => part.trim());
  return [...new Set([name, inside])].filter((each) => each !== '' && each !== title);
}

/** Information points, found by every name of their place. */
function pointEntries(snapshot: Snapshot, locale: Locale): SearchEntry[] {
  return snapshot.directory.points.map((point): SearchEntry => {
    const town = snapshot.places.byId.get(point.municipality ?? '');
    const region = snapshot.places.byId.get(point.region);
    const names = [town?.name, region && regionOf(snapshot.places, region).name].filter((name) => name !== undefined);
    return {
      type: 'point',
      id: point.id,
      path: `locations/${point.id}`,
      locale,
      title: point.name,
      answer: addressLine(point, true) ?? names.join(', '),
      body: '',
      terms: names.join(' '),
    };
  });
}

/** Dutch words, found by themselves and by what they mean. */
function termEntries(snapshot: Snapshot, locale: Locale): SearchEntry[] {
  return wordList(snapshot, locale)
    .flatMap(({ words }) => words)
    .map(({ id, dutch, translation, explanation }) => ({
      type: 'term',
      id,
      path: `words#term-${id}`,
      locale,
      title: dutch,
      answer: explanation,
      body: '',
      terms: '',
      names: [translation],
    }));
}

/**
 * Words that stand in the texts of a locale without a capital: a place with such a name (Best, Huizen, Buren) is only
 * meant when nothing else is typed. Arabic has no capitals: there all names of places count as names.
 */
export function ordinaryWords(entries: readonly SearchEntry[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { title, answer, body } of entries)
    for (const [word] of `${title} ${answer} ${body}`.matchAll(/[\p{L}\p{M}'’ʼ-]+/gu)) if (/^\p{Ll}/u.test(word)) words.add(word);
  return words;
}

/** The address of an entry. */
export function entryHref(locale: Locale, path: string, placeQuery: string): string {
  const [page = '', anchor] = path.split('#');
  return `/${locale}/${page}${placeQuery}${anchor ? `#${anchor}` : ''}`;
}
