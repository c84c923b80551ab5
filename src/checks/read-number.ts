/** Why something typed is no number that we can use. */
export type NumberProblem = 'not-a-number' | 'negative' | 'ambiguous-number' | 'too-precise';

export type ReadNumber = { value: number } | { problem: NumberProblem };

const MOST_DIGITS = 9;

/** Digits of Arabic and Persian keyboards as western ones; their separators as point and comma. */
export function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\u066b/g, ',')
    .replace(/\u066c/g, '.')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');
}

/**
 * A number as people of any of our locales type it: "1.234,56", "1,234.56", "1 234,56", "1'234.5", "١٢٣٤٫٥", "€ 12".
 *
 * With both separators the last one is the decimal one. With one, three digits behind it are thousands ("1.500" is fifteen
 * hundred), as in every way of writing amounts in cents; the caller says when that is not sure enough.
 * @param decimals how many digits may follow the decimal separator
 * @param isAmbiguous "1.500" is refused instead of read as thousands, for quantities that are never that large
 */
export function readNumber(typed: string, decimals: number, isAmbiguous = false): ReadNumber {
  const text = westernDigits(typed)
    .replace(/€|eur(?:o|os)?\b/gi, '')
    .replace(/\p{Zs}/gu, ' ')
    .trim()
    // No look-behind: a script that has one does not load at all on older iPhones.
    .replace(/(\d)[ '’](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),-$/, '$1');
  if (/^[-−–]\s*[\d.,]*\d/.test(text)) return { problem: 'negative' };
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(text)) return { problem: 'not-a-number' };
  const separators = [...text.matchAll(/[.,]/g)];
  const last = separators.at(-1);
  if (!last) return whole(text);
  const other = separators.find((each) => each[0] !== last[0]);
  const isRepeated = separators.filter((each) => each[0] === last[0]).length > 1;
  const behind = text.slice(last.index + 1);
  if (other) {
    // 1.234,56: the other kind groups thousands, the last one comes once.
    if (isRepeated || !isGrouped(text.slice(0, last.index), other[0])) return { problem: 'not-a-number' };
    return decimal(text.slice(0, last.index).replaceAll(other[0], ''), behind, decimals);
  }
  if (isRepeated) return isGrouped(text, last[0]) ? whole(text.replaceAll(last[0], '')) : { problem: 'not-a-number' };
  if (behind.length === 3 && /^[1-9]\d{0,2}$/.test(text.slice(0, last.index))) {
    return isAmbiguous ? { problem: 'ambiguous-number' } : whole(text.replace(last[0], ''));
  }
  return decimal(text.slice(0, last.index), behind, decimals);
}

function isGrouped(text: string, separator: string): boolean {
  return text.split(separator).every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
}

function whole(digits: string): ReadNumber {
  return digits.length > MOST_DIGITS ? { problem: 'not-a-number' } : { value: Number(digits) };
}

function decimal(before: string, behind: string, decimals: number): ReadNumber {
  if (before.length > MOST_DIGITS || behind === '') return { problem: 'not-a-number' };
  if (behind.length > decimals) return { problem: decimals === 0 ? 'not-a-number' : 'too-precise' };
  return { value: Number(`${before || '0'}.${behind}`) };
}

/** Hours: a number, or hours and minutes as "7:30", "7h30", "7u30", "7.30" never (that is 7 hours and 18 minutes). */
export function readHours(typed: string): ReadNumber {
  const text = westernDigits(typed).trim();
  const clock = /^(\d{1,4})\s*[:huч]\s*([0-5]\d)$/iu.exec(text);
  if (clock) return { value: Number(clock[1]) + Number(clock[2]) / 60 };
  return readNumber(text.replace(/\s*(?:h|u|ч|uur|hours?|godz\.?|ore|oră|saat|ora|óra|horas?|год\.?)$/iu, ''), 2, true);
}

/** A time of day as 'HH:MM', or null: "7:00", "07.00", "7h", "7u30", "700" never. */
export function readClock(typed: string): string | null {
  const found = /^(\d{1,2})(?:\s*[:.huч]\s*([0-5]\d)?)?$/iu.exec(westernDigits(typed).trim());
  const hour = Number(found?.[1] ?? 99);
  return found && hour <= 24 && !(hour === 24 && Number(found[2] ?? 0) > 0)
    ? `${String(hour % 24).padStart(2, '0')}:${found[2] ?? '00'}`
    : null;
}
