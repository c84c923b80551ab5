import { analyse } from './normalise.ts';

/** Where a word stands: positions of entries with its weight in each, and positions of sayings. */
export interface Posting {
  entries: number[];
  weights: number[];
  sayings: number[];
}

/** The words of texts and sayings, numbered in the order of their coming. */
export class Vocabulary {
  readonly locale: string;
  readonly words: string[] = [];
  readonly postings: Posting[] = [];
  /** Each word as a text writes it, with its marks. */
  readonly spellings: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly written = new Map<string, number>();

  constructor(locale: string) {
    this.locale = locale;
  }

  has(word: string): boolean {
    return this.numbers.has(word);
  }

  /** The number of a word as it is compared; a new one when it comes for the first time. */
  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.words.length);
    this.words.push(word);
    this.postings.push({ entries: [], weights: [], sayings: [] });
    return this.words.length - 1;
  }

  /** The number of a word as a text writes it, below 0 when it is none. Most come many times: each is analysed once. */
  read(written: string): number {
    const known = this.written.get(written);
    if (known !== undefined) return known;
    const [plain] = analyse(written, this.locale);
    const word = plain ? this.numberOf(plain) : -1;
    if (word >= 0) this.spell(word, written.toLowerCase());
    this.written.set(written, word);
    return word;
  }

  /** Of several spellings that are compared as one ("minimalna", "minimalną") the one with the fewest marks is shown. */
  private spell(word: number, spelling: string): void {
    const known = this.spellings[word];
    if (known === undefined || marksOf(spelling) < marksOf(known)) this.spellings[word] = spelling;
  }

  /** Forgets how texts write the words: nothing more will be read. */
  close(): void {
    this.written.clear();
  }

  add(word: number, entry: number, weight: number): void {
    const posting = this.postings[word]!;
    posting.entries.push(entry);
    posting.weights.push(weight);
  }
}

function marksOf(word: string): number {
  return word.normalize('NFKD').replace(/\P{M}/gu, '').length;
}
