/** Digits of a number in the trade register (KVK). */
const KVK_DIGITS = 8;

/** Words around a name that say what kind of firm it is and not which one. */
const AROUND_A_NAME = new Set([
  ...['bv', 'nv', 'vof', 'cv', 'bvba', 'srl', 'gmbh', 'kft', 'ltd', 'limited', 'sarl', 'eood', 'ood', 'uab', 'spzoo'],
  ...['uitzendbureau', 'uitzendburo', 'uitzendorganisatie', 'uitzendonderneming', 'uitzend'],
]);

/** Letters that Unicode does not take apart into a plain one and a mark. */
const WITHOUT_MARK: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A KVK number without spaces and points; null when it has not the digits of one. */
export function kvkOf(typed: string): string | null {
  const digits = typed.replace(/[\s.\-\u00a0]/g, '').replace(/^kvk:?/i, '');
  return /^\d+$/.test(digits) && digits.length === KVK_DIGITS ? digits : null;
}

/**
 * A name as it is compared: without case, marks, points and legal form, so that "Łódź Werk B.V." and "uitzendbureau lodz
 * werk" are one. A name of nothing but such words stays as it is.
 */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœı]/g, (letter) => WITHOUT_MARK[letter] ?? letter)
    .replace(/[&+]/g, ' en ')
    .replace(/[.'’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsp z ?o ?o\b/g, 'spzoo')
    // "B. V." and "O.T.T.O." have become single letters: those in a row belong together.
    .replace(/(?:^| )\p{L}(?: \p{L})+(?= |$)/gu, (letters) => ` ${letters.replaceAll(' ', '')}`)
    .trim();
  const words = plain.split(' ');
  let [from, until] = [0, words.length];
  while (from < until && AROUND_A_NAME.has(words[from] ?? '')) from += 1;
  while (until > from && AROUND_A_NAME.has(words[until - 1] ?? '')) until -= 1;
  return from === until ? plain : words.slice(from, until).join(' ');
}
