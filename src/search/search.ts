import { alike } from './alike.ts';
import { Emergencies } from './emergencies.ts';
import { NO_SYNONYMS, type EntryType, type SearchEntry, type Synonyms } from './entry.ts';
import { analyse } from './normalise.ts';
import type { PassagePart } from './passage.ts';
import { MAX_QUERY_LENGTH, SearchIndex, type Ranked, type Ranking } from './search-index.ts';

/** A result, with the passage that answers. */
export interface SearchResult {
  type: EntryType;
  id: string;
  /** As of the entry. */
  path: string;
  /** Language of the text. */
  locale: string;
  title: string;
  answer: string;
  /** Empty when the entry is no more than its answer. */
  passage: PassagePart[];
  /** How well it fits, above 0; comparable among results of one type. */
  score: number;
  /** Somebody may be in danger: it stands above everything else. */
  emergency: boolean;
}

/** Pages come first: they answer. What is named exactly comes before them, the rest after so many. */
const PAGES_FIRST = 3;
/** At most so many results that are no pages. */
const MOST_OTHERS = 5;
/** How alike what was typed and a name must be. */
const SAME_NAME = 0.8;
/** How much better than a page something else must be named to come before it; at most so many do. */
const MORE = 0.2;
const MOST_FIRST = 2;
/** From here on an entry that is no page is worth showing; a sentence to show when one is asked for. */
const WORTH_SHOWING = 0.55;
const ASKED_FOR = 0.25;
/** What people look for by its name. A Dutch word or a sentence to show is rather looked for by what it is about. */
const SOUGHT_BY_NAME: ReadonlySet<EntryType> = new Set(['organisation', 'point', 'site']);

/** Everything that can be found in a locale: one interface over pages, cards, sites, organisations, points and words. */
export class LocaleSearch {
  readonly locale: string;
  private readonly pages: SearchIndex;
  /** Apart from the pages, so that hundreds of short entries do not make the words of pages look common. */
  private readonly others: SearchIndex;
  private readonly emergencies: Emergencies;
  private readonly synonyms: Synonyms;
  private readonly asking: readonly (readonly string[])[];
  private readonly pageAt: ReadonlyMap<string, number>;

  constructor(locale: string, entries: readonly SearchEntry[], synonyms: Synonyms = NO_SYNONYMS) {
    this.locale = locale;
    this.synonyms = synonyms;
    this.pages = new SearchIndex(
      locale,
      entries.filter(({ type }) => type === 'page'),
      synonyms,
    );
    this.others = new SearchIndex(
      locale,
      entries.filter(({ type }) => type !== 'page'),
      synonyms,
    );
    this.emergencies = new Emergencies(locale, synonyms.emergencies);
    // Longer ones first: "how do I say in Dutch" before "how do I say".
    this.asking = synonyms.asking.map((phrase) => analyse(phrase, locale)).sort((a, b) => b.length - a.length);
    this.pageAt = new Map(this.pages.entries.map(({ id }, at) => [id, at]));
  }

  /** The best results, most useful first. Any text is a query; one without a letter or digit finds nothing. */
  search(query: string, limit = 20): SearchResult[] {
    const text = query.slice(0, MAX_QUERY_LENGTH);
    const sentence = this.askedSentence(text);
    const asking = sentence !== null;
    const urgent = this.emergencies.pagesFor(text).flatMap((id) => this.pageAt.get(id) ?? []);
    const pages = this.pages.rank(sentence ?? text);
    const others = this.others.rank(sentence ?? text);
    const best = pages.ranked[0]?.score ?? 0;
    const ofPage = (ranked: Ranked) => resultOf(this.pages, ranked, pages, urgent.includes(ranked.at));
    const ofOther = (ranked: Ranked) => resultOf(this.others, ranked, others, false);
    const worthy = this.withoutDoubles(others.ranked.filter(({ named }) => named >= (asking ? ASKED_FOR : WORTH_SHOWING)));
    const nameOfPage = pages.ranked[0]?.named ?? 0;
    const isTitled = this.isTitled(pages.ranked[0], text);
    const comesFirst = ({ at, named }: Ranked) => {
      const entry = this.others.entries[at]!;
      if (asking) return entry.type === 'show-card';
      return (!isTitled && this.isNamed(entry, text)) || (entry.type !== 'term' && named >= SAME_NAME && named > nameOfPage + MORE);
    };
    const first = worthy.filter(comesFirst).slice(0, MOST_FIRST);
    const beside = worthy.filter((each) => !first.includes(each)).slice(0, MOST_OTHERS - first.length);
    const calm = pages.ranked.filter(({ at }) => !urgent.includes(at));
    return [
      ...urgent.map((at) => ofPage({ at, score: best + 1, named: 1 })),
      ...first.map(ofOther),
      ...calm.slice(0, PAGES_FIRST).map(ofPage),
      ...beside.map(ofOther),
      ...calm.slice(PAGES_FIRST).map(ofPage),
    ].slice(0, limit);
  }

  /** What is left of "how do I say that I am allergic" when it asks for a sentence, otherwise null. */
  private askedSentence(query: string): string | null {
    const typed = analyse(query, this.locale);
    for (const phrase of this.asking) {
      const at = typed.findIndex((_, start) => phrase.every((word, i) => typed[start + i] === word));
      if (at >= 0 && typed.length > phrase.length) return [...typed.slice(0, at), ...typed.slice(at + phrase.length)].join(' ');
    }
    return null;
  }

  /** Whether the title of a page has all that was typed: then it answers better than what only bears the name. */
  private isTitled(page: Ranked | undefined, query: string): boolean {
    if (!page) return false;
    const title = analyse(this.pages.entries[page.at]!.title, this.locale);
    return analyse(query, this.locale).every((typed) => title.some((word) => alike(typed, word) >= SAME_NAME));
  }

  /** Whether a query is the name of something that people look for by its name. */
  private isNamed({ type, title, names = [] }: SearchEntry, query: string): boolean {
    const joined = (text: string) => analyse(text, this.locale).join('');
    return SOUGHT_BY_NAME.has(type) && [title, ...names].some((name) => alike(joined(query), joined(name)) >= SAME_NAME);
  }

  /** An organisation and its site often bear one name: the organisation leads to its site. */
  private withoutDoubles(ranked: readonly Ranked[]): Ranked[] {
    const entry = ({ at }: Ranked) => this.others.entries[at]!;
    const organisations = new Set(ranked.filter((each) => entry(each).type === 'organisation').map((each) => entry(each).title));
    return ranked.filter((each) => entry(each).type !== 'site' || !organisations.has(entry(each).title));
  }

  /** An entry as a result, without having been asked for; null when there is no such entry. */
  find(type: EntryType, id: string): SearchResult | null {
    const index = type === 'page' ? this.pages : this.others;
    const at = index.entries.findIndex((entry) => entry.type === type && entry.id === id);
    return at < 0 ? null : resultOf(index, { at, score: 0, named: 0 }, { ranked: [], told: new Map() }, false);
  }

  /** The Dutch word that a query is, with its explanation; null when it is none, or more than that. */
  wordFor(query: string): SearchResult | null {
    const asked = analyse(query, 'nl').join(' ');
    const term = asked && this.others.entries.find(({ type, title }) => type === 'term' && analyse(title, 'nl').join(' ') === asked);
    return term ? this.find('term', term.id) : null;
  }

  /** The query as it was probably meant, when it has typing errors; otherwise null. */
  didYouMean(query: string): string | null {
    return this.pages.didYouMean(query);
  }

  /** What has to be kept to search again elsewhere. */
  toJSON(): { locale: string; entries: readonly SearchEntry[]; synonyms: Synonyms } {
    return { locale: this.locale, entries: [...this.pages.entries, ...this.others.entries], synonyms: this.synonyms };
  }
}

/** Restores a search from `JSON.stringify(search)`: in the browser, from the copy that is kept on the phone. */
export function loadSearch(json: string): LocaleSearch {
  const { locale, entries, synonyms } = JSON.parse(json) as ReturnType<LocaleSearch['toJSON']>;
  return new LocaleSearch(locale, entries, synonyms);
}

function resultOf(index: SearchIndex, { at, score }: Ranked, { told }: Ranking, emergency: boolean): SearchResult {
  const { type, id, path, locale, title, answer } = index.entries[at]!;
  return { type, id, path, locale, title, answer, passage: index.passage(at, told), score, emergency };
}
