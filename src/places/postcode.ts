/** `"2671 2681-2683"` to `["2671", "2681", "2682", "2683"]`. Expects the form that the schema checks. */
export function expandRanges(ranges: string): string[] {
  return ranges.split(' ').flatMap((range) => {
    const [first = range, last = first] = range.split('-');
    const from = Number(first);
    return Array.from({ length: Math.max(0, Number(last) - from + 1) }, (_, offset) => String(from + offset));
  });
}

/** A postcode in what somebody typed: its four digits, and whether the text is nothing but that postcode. */
export interface TypedPostcode {
  readonly pc4: string;
  readonly alone: boolean;
}

/**
 * Finds Dutch postcodes ("2671", "2671 AB", "NL-2671AB", "Markt 3, 5461 JJ Veghel") among normalised words.
 * The letters are dropped: four digits are enough to find help, and say less about where somebody lives.
 */
export function findPostcodes(words: readonly string[]): TypedPostcode[] {
  return words.flatMap((word, position) => {
    const pc4 = /^(?:nl)?([1-9]\d{3})(?:[a-z]{2})?$/.exec(word)?.[1];
    if (pc4 === undefined) return [];
    const rest = [...words.slice(0, position), ...words.slice(position + 1)];
    return [{ pc4, alone: rest.every((other) => /^[a-z]{2}$/.test(other)) }];
  });
}
