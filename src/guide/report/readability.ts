import type { Node } from '@markdoc/markdoc';
import type { Locale } from '#platform/i18n/locales.ts';

/** How hard a text is to read; docs/readability.md explains each number. */
export interface Readability {
  sentences: number;
  words: number;
  /** Mean number of words in a sentence. */
  sentenceLength: number;
  /** Words in the longest sentence. */
  longestSentence: number;
  /** Mean number of letters in a word. */
  wordLength: number;
  /** LIX (Björnsson 1968): mean sentence length plus the percentage of words of more than six letters. */
  lix: number;
  /** Flesch-Douma reading ease for Dutch (Douma 1960): 100 is very easy. Null in other languages. */
  fleschDouma: number | null;
}

/** Words with more letters than this are long in LIX. */
const LONG_WORD = 6;

/**
 * Measures texts, each of which is a paragraph, a list item or a heading of its own.
 * @returns null when there is not a single word.
 */
export function readability(locale: Locale, texts: readonly string[]): Readability | null {
  const sentenceOf = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const wordOf = new Intl.Segmenter(locale, { granularity: 'word' });
  const sentences = texts
    .flatMap((text) => [...sentenceOf.segment(text)])
    .map(({ segment }) => [...wordOf.segment(segment)].filter((part) => part.isWordLike).map((part) => part.segment))
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return null;
  const letters = words.map(lettersIn);
  const sentenceLength = words.length / sentences.length;
  const longWords = letters.filter((count) => count > LONG_WORD).length;
  const syllables = locale === 'nl' ? words.reduce((sum, word) => sum + dutchSyllables(word), 0) : 0;
  return {
    sentences: sentences.length,
    words: words.length,
    sentenceLength,
    longestSentence: Math.max(...sentences.map((each) => each.length)),
    wordLength: letters.reduce((sum, count) => sum + count, 0) / words.length,
    lix: sentenceLength + (100 * longWords) / words.length,
    fleschDouma: locale === 'nl' ? 206.84 - 0.93 * sentenceLength - (77 * syllables) / words.length : null,
  };
}

/** Letters of a word; vowel signs above and below a letter are not letters. */
function lettersIn(word: string): number {
  return word.normalize('NFC').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Vowels that are said as one sound in Dutch, longest first. "ië" is two. */
const DUTCH_VOWELS = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáàäâéèêëíïîóöôúüû]/giu;

/** Syllables of a Dutch word, by its groups of vowels: at least one. */
export function dutchSyllables(word: string): number {
  return Math.max(1, word.normalize('NFC').match(DUTCH_VOWELS)?.length ?? 0);
}

/**
 * The texts of a page that its reader reads as running text: paragraphs and list items, amounts as a number.
 * Headings, and sentences that stay Dutch in every language, are left out.
 * @param dutchOf the Dutch word of a term that stands without words of its own.
 */
export function runningTexts(tree: Node, dutchOf: (term: string) => string): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'heading' || (node.type === 'tag' && node.tag === 'say')) return;
    if (node.type === 'inline') texts.push(flat(node, dutchOf));
    else node.children.forEach(visit);
  };
  visit(tree);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function flat(node: Node, dutchOf: (term: string) => string): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return String(child.attributes['content']);
      if (child.type === 'softbreak' || child.type === 'hardbreak') return ' ';
      if (child.children.length > 0) return flat(child, dutchOf);
      if (child.type === 'tag' && child.tag === 'term') return dutchOf(String(child.attributes['primary']));
      return child.type === 'tag' ? '1' : '';
    })
    .join('');
}
