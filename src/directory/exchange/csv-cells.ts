import type { Known } from '../known.schema.ts';
import { UNKNOWN } from '../known.schema.ts';
import { all, type Parsed } from './parsed.ts';
import { didYouMean } from './similarity.ts';

/** Behind a value: somebody believes so and nobody has confirmed it. Alone: not known. */
const UNSURE = '?';
const YES = ['ja', 'j', 'yes', 'y'];
const NO = ['nee', 'n', 'no'];
const NOT_KNOWN = [UNSURE, 'onbekend', 'unknown'];

/** The parts of a cell that holds several things. */
export function listOf(cell: string): string[] {
  return cell
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** A field that says how sure we are: empty is not known, a question mark behind it means that it is to be confirmed. */
export function readKnown<T>(cell: string, read: (text: string) => Parsed<T>): Parsed<Known<T>> {
  if (cell === '' || NOT_KNOWN.includes(cell.toLowerCase())) return { value: UNKNOWN };
  const { text, sure } = splitUnsure(cell);
  const parsed = read(text);
  return 'problem' in parsed ? parsed : { value: { value: parsed.value, confidence: sure ? 'verified' : 'recalled' } };
}

export function writeKnown<T>({ value, confidence }: Known<T>, write: (value: T) => string): string {
  return value === null ? '' : markUnsure(write(value), confidence === 'verified');
}

export function markUnsure(text: string, sure: boolean): string {
  return sure ? text : `${text} ${UNSURE}`;
}

export function splitUnsure(cell: string): { text: string; sure: boolean } {
  const sure = !cell.endsWith(UNSURE);
  return { text: sure ? cell : cell.slice(0, -UNSURE.length).trim(), sure };
}

export function readYesNo(text: string): Parsed<boolean> {
  const word = text.toLowerCase();
  if (YES.includes(word)) return { value: true };
  if (NO.includes(word)) return { value: false };
  return { problem: `"${text}" is not yes or no: write ja, nee, yes or no, or leave it empty when it is not known.` };
}

export function writeYesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** One word of a list, in English as it is stored or in Dutch. */
export function readWord<const T extends string>(
  text: string,
  words: readonly T[],
  dutch: Readonly<Record<string, NoInfer<T>>>,
): Parsed<T> {
  const word = text.toLowerCase();
  const found = words.find((each) => each === word) ?? (Object.hasOwn(dutch, word) ? dutch[word] : undefined);
  if (found !== undefined) return { value: found };
  const possible = words.length > 12 ? didYouMean(word, words) : '';
  return { problem: `"${text}" is not one of the words for this column.${possible || ` Write ${words.join(', ')}.`}` };
}

/** Several words of a list, each once, in the order of the cell. */
export function readWords<T extends string>(cell: string, words: readonly T[], dutch: Readonly<Record<string, T>> = {}): Parsed<T[]> {
  const parsed = all(listOf(cell).map((each) => readWord(each, words, dutch)));
  return 'problem' in parsed ? parsed : { value: [...new Set(parsed.value)] };
}

/** A day as 2026-11-21 or 21-11-2026. */
export function readDate(cell: string): Parsed<string> {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell);
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(cell);
  const [year, month, day] = iso ? iso.slice(1) : dutch ? dutch.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined)
    return { problem: `"${cell}" is not a date that we read: write 2026-11-21 or 21-11-2026.` };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
  return exists ? { value: date } : { problem: `"${cell}" is a day that does not exist.` };
}

/** A number in decimal degrees; a comma does as well as a point. */
export function readDegrees(cell: string, name: string, { min, max }: { min: number; max: number }): Parsed<number> {
  if (!/^-?\d{1,3}([.,]\d+)?$/.test(cell))
    return { problem: `"${cell}" is not a number of degrees: write it such as 51.5606, without spaces or °.` };
  const value = Number(cell.replace(',', '.'));
  if (value >= min && value <= max) return { value };
  return { problem: `${cell} lies outside the Netherlands: ${name} is between ${min} and ${max}. Are latitude and longitude exchanged?` };
}
