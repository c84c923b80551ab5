import { alike } from './alike.ts';
import { latinKey } from './latin-key.ts';
import { normaliseWord, wordsOf } from './normalise.ts';

/** A page as it is searched. */
export interface SearchDocument {
  /** `theme/page`. */
  id: string;
  /** Language of the text: another than the reader's when the page is not translated yet. */
  locale: string;
  title: string;
  answer: string;
  /** Plain text of the body. */
  body: string;
  /** Dutch words and their translations, found in every language. */
  terms: string;
}

/** A result with the passage that answers; `hit` marks the words that matched. */
export interface SearchResult {
  id: string;
  locale: string;
  title: string;
  answer: string;
  snippet: { text: string; hit: boolean }[];
  score: number;
}

/** Everyday words and sayings of a locale (content/<locale>/synonyms.json). */
export interface Synonyms {
  /** Words of about the same meaning; the first is the one that pages use. */
  words: readonly (readonly string[])[];
  /** Sayings that mean a page, best page first. */
  phrases: readonly { say: readonly string[]; pages: readonly string[] }[];
}

/** The longest query that is looked at, in characters. */
export const MAX_QUERY_LENGTH = 200;

/** How much a word counts in each part of a page. */
const FIELDS = { title: 3, answer: 2, terms: 2, body: 1 } as const;
/** Lengths, in words, beside which a part counts as long. */
const USUAL_LENGTH = { title: 12, answer: 12, terms: 12, body: 250 } as const;
/** The script of a locale in which people also type with Latin letters. */
const SCRIPTS: Readonly<Record<string, 'cyrillic' | 'arabic'>> = { bg: 'cyrillic', uk: 'cyrillic', ar: 'arabic' };
/** The most words of a query that are looked at. */
const MOST_WORDS = 24;
/** From here on a word of a text counts as the word that was typed: it is marked, and makes the word less rare. */
const SAME_WORD = 0.7;
/** Results below this part of the best are no answers. */
const WORTH_SHOWING = 0.12;
/** Words of queries whose answers are remembered. */
const REMEMBERED = 500;

/** What one word of a query matches. */
interface Match {
  /** Score by position of the document. */
  documents: ReadonlyMap<number, number>;
  /** Words of texts that are the typed word in another form. */
  words: readonly string[];
}

/**
 * The pages of a locale, ready to be searched. It knows no grammar: words are compared by how alike they are, so endings,
 * typing errors, missing marks and Latin letters for Cyrillic or Arabic are all forgiven in the same way.
 */
export class PageIndex {
  readonly locale: string;
  readonly documents: readonly SearchDocument[];
  private readonly synonyms: Synonyms;
  private readonly postings = new Map<string, Map<number, number>>();
  /** Words of the texts by their first letter. */
  private readonly byLetter = new Map<string, string[]>();
  private readonly keys = new Map<string, string>();
  private readonly groups: string[][];
  private readonly phrases: { words: string[]; pages: readonly string[] }[];
  private readonly remembered = new Map<string, Match>();

  constructor(locale: string, documents: readonly SearchDocument[], synonyms: Synonyms) {
    this.locale = locale;
    this.documents = documents;
    this.synonyms = synonyms;
    documents.forEach((document, at) => this.add(document, at));
    const script = SCRIPTS[locale];
    for (const word of this.postings.keys()) {
      const letter = word[0] ?? '';
      this.byLetter.set(letter, [...(this.byLetter.get(letter) ?? []), word]);
      if (script && !isLatin(word)) this.keys.set(word, latinKey(word, script));
    }
    this.groups = synonyms.words.map((group) => group.flatMap((word) => analyse(word, locale)));
    this.phrases = synonyms.phrases.flatMap(({ say, pages }) => say.map((text) => ({ words: analyse(text, locale), pages })));
  }

  /** What has to be kept to make the index again. */
  toJSON(): { locale: string; documents: readonly SearchDocument[]; synonyms: Synonyms } {
    return { locale: this.locale, documents: this.documents, synonyms: this.synonyms };
  }

  /** Documents by position, best first, and the words of texts that matched. */
  rank(query: string): { ranked: { at: number; score: number }[]; words: ReadonlySet<string> } {
    const typed = [...new Set(analyse(query.slice(0, MAX_QUERY_LENGTH), this.locale))].slice(0, MOST_WORDS);
    const scores = new Map<number, number>();
    const words = new Set<string>();
    for (const word of typed) {
      const match = this.match(word);
      for (const [at, value] of match.documents) scores.set(at, (scores.get(at) ?? 0) + value);
      for (const each of match.words) words.add(each);
    }
    this.addPhrases(typed, scores);
    const best = Math.max(0, ...scores.values());
    const ranked = [...scores]
      .filter(([, score]) => score > 0 && score >= best * WORTH_SHOWING)
      .map(([at, score]) => ({ at, score }))
      .sort((a, b) => b.score - a.score || a.at - b.at);
    return { ranked, words };
  }

  private add(document: SearchDocument, at: number): void {
    for (const field of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
      const words = analyse(document[field], this.locale);
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      const long = 0.6 + (0.6 * words.length) / USUAL_LENGTH[field];
      for (const [word, count] of counts) {
        let posting = this.postings.get(word);
        if (!posting) this.postings.set(word, (posting = new Map<number, number>()));
        posting.set(at, (posting.get(at) ?? 0) + (FIELDS[field] * count) / (count + long));
      }
    }
  }

  /** Words of the texts that may be what was typed, with how alike they are. */
  private candidates(typed: string): Map<string, number> {
    const found = new Map<string, number>();
    const consider = (word: string) => {
      const like = alike(typed, word);
      if (like > 0) found.set(word, like);
    };
    for (const word of this.byLetter.get(typed[0] ?? '') ?? []) consider(word);
    // Hardly anybody mistypes the first letter of a short word.
    if (typed.length >= 5)
      for (const [letter, words] of this.byLetter)
        if (letter !== typed[0]) for (const word of words) if (Math.abs(word.length - typed.length) <= 1) consider(word);
    const script = SCRIPTS[this.locale];
    if (script && isLatin(typed)) {
      const key = latinKey(typed, script);
      if (key.length >= 3)
        for (const [word, wordKey] of this.keys) {
          const like = 0.95 * alike(key, wordKey);
          if (like > (found.get(word) ?? 0)) found.set(word, like);
        }
    }
    return found;
  }

  /** How well each document answers one word of a query. */
  private match(typed: string): Match {
    const known = this.remembered.get(typed);
    if (known) return known;
    const candidates = this.candidates(typed);
    for (const group of this.groups) {
      const like = Math.max(0, ...group.map((word) => this.likeness(typed, word)));
      if (like < 0.8) continue;
      for (const synonym of group)
        for (const word of this.byLetter.get(synonym[0] ?? '') ?? []) {
          const close = alike(synonym, word);
          if (close >= 0.75) candidates.set(word, Math.max(candidates.get(word) ?? 0, 0.8 * like * close));
        }
    }
    const documents = new Map<number, number>();
    const near = new Set<number>();
    const words: string[] = [];
    for (const [word, like] of candidates) {
      if (like >= SAME_WORD) words.push(word);
      for (const [at, weight] of this.postings.get(word) ?? []) {
        documents.set(at, Math.max(documents.get(at) ?? 0, like ** 2 * weight));
        if (like >= SAME_WORD) near.add(at);
      }
    }
    const rarity = Math.log(1 + (this.documents.length - near.size + 0.5) / (near.size + 0.5)) * (near.size ? 1 : 0.4);
    for (const [at, value] of documents) documents.set(at, value * rarity);
    if (this.remembered.size >= REMEMBERED) this.remembered.clear();
    const match = { documents, words };
    this.remembered.set(typed, match);
    return match;
  }

  private likeness(typed: string, word: string): number {
    const direct = alike(typed, word);
    const script = SCRIPTS[this.locale];
    if (!script || direct >= 0.8 || !isLatin(typed) || isLatin(word)) return direct;
    const key = latinKey(typed, script);
    return key.length >= 3 ? Math.max(direct, 0.95 * alike(key, latinKey(word, script))) : direct;
  }

  /** Lifts the pages that a saying means, when the query says it. */
  private addPhrases(typed: readonly string[], scores: Map<number, number>): void {
    if (this.phrases.length === 0) return;
    const likes = new Map<string, number>();
    const likeOf = (word: string) => {
      const known = likes.get(word);
      if (known !== undefined) return known;
      const like = Math.max(0, ...typed.map((each) => this.likeness(each, word)));
      likes.set(word, like);
      return like;
    };
    const lifts = new Map<string, number>();
    for (const { words, pages } of this.phrases) {
      const found = words.map(likeOf).filter((like) => like >= SAME_WORD);
      if (words.length === 0 || found.length < words.length * (words.length > 3 ? 0.75 : 1)) continue;
      const closeness = found.reduce((sum, like) => sum + like, 0) / words.length;
      const ofTheQuery = Math.min(1, (found.length + 1) / Math.max(2, typed.length * 0.6));
      const lift = closeness * (0.8 + 0.3 * Math.min(3, found.length)) * ofTheQuery;
      pages.forEach((page, i) => lifts.set(page, Math.max(lifts.get(page) ?? 0, i === 0 ? lift : lift * 0.8)));
    }
    const best = Math.max(1, ...scores.values());
    this.documents.forEach(({ id }, at) => {
      const lift = lifts.get(id);
      if (lift) scores.set(at, (scores.get(at) ?? 0) + best * lift);
    });
  }
}

const NONE: Synonyms = { words: [], phrases: [] };

export function buildIndex(locale: string, documents: readonly SearchDocument[], synonyms: Synonyms = NONE): PageIndex {
  return new PageIndex(locale, documents, synonyms);
}

/** Restores an index from `JSON.stringify(index)`: in the browser, from the copy that is kept on the phone. */
export function loadIndex(json: string): PageIndex {
  const { locale, documents, synonyms } = JSON.parse(json) as ReturnType<PageIndex['toJSON']>;
  return new PageIndex(locale, documents, synonyms);
}

/** The best pages for a query, most useful first. Any text is a valid query; an empty one finds nothing. */
export function searchPages(index: PageIndex, query: string, limit = 20): SearchResult[] {
  const { ranked, words } = index.rank(query);
  return ranked.slice(0, limit).flatMap(({ at, score }) => {
    const document = index.documents[at];
    if (!document) return [];
    const { id, locale, title, answer, body } = document;
    return [{ id, locale, title, answer, snippet: snippetOf(index.locale, body, words), score }];
  });
}

function isLatin(word: string): boolean {
  return /[a-z]/.test(word);
}

/** The words of a text as they are compared. Arabic writes the article and short prepositions onto the word. */
function analyse(text: string, locale: string): string[] {
  const words = wordsOf(text).map(normaliseWord).filter(Boolean);
  return locale === 'ar' ? words.map((word) => word.replace(/^[وف]?(?:بال|كال|لل|ال)(?=.{3})/, '')) : words;
}

const SNIPPET_LENGTH = 160;

/** The passage around the first matching word, cut at words, with the matches marked. */
function snippetOf(locale: string, body: string, terms: ReadonlySet<string>): SearchResult['snippet'] {
  const parts = [...body.matchAll(/[\p{L}\p{M}\p{N}ʼ’']+/gu)];
  const isHit = (word: string) => terms.has(analyse(word, locale)[0] ?? '');
  const first = parts.find((part) => isHit(part[0]))?.index ?? 0;
  const from = parts.find((part) => part.index >= Math.max(0, first - 50))?.index ?? 0;
  const to = parts.findLast((part) => part.index + part[0].length <= from + SNIPPET_LENGTH);
  const text = body.slice(from, to ? to.index + to[0].length : from);
  const snippet: SearchResult['snippet'] = from > 0 ? [{ text: '… ', hit: false }] : [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}ʼ’']+/gu)) {
    if (!isHit(match[0])) continue;
    if (match.index > last) snippet.push({ text: text.slice(last, match.index), hit: false });
    snippet.push({ text: match[0], hit: true });
    last = match.index + match[0].length;
  }
  if (last < text.length) snippet.push({ text: text.slice(last), hit: false });
  if (from + text.length < body.length) snippet.push({ text: ' …', hit: false });
  return snippet;
}
