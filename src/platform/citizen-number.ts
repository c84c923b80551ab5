/** Nine digits by themselves; the rest of an international telephone number is none. */
const UNBROKEN = /(?<!\d)(?<!(?:\+|00)\d{1,3}[ .-]?(?:\(0\)[ .-]?)?)\d{9}(?!\d)/g;
/** With dots or spaces, as people write them. */
const GROUPED = /(?<!\d)(?<!\d[ .-]?(?:\(0\)[ .-]?)?)(?:\d{3}[. ]\d{3}[. ]\d{3}|\d{4}[. ]\d{2}[. ]\d{3})(?![ .-]?\d)/g;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * Nine digits in a text that may be a burgerservicenummer (BSN), as they stand there, or null. Only the eleven-test tells
 * them from other numbers: one in eleven of those is taken for a BSN too.
 */
export function findCitizenNumber(text: string): string | null {
  for (const [found] of [...text.matchAll(UNBROKEN), ...text.matchAll(GROUPED)]) {
    const digits = Array.from(found.replace(/\D/g, ''), Number);
    const sum = digits.reduce((total, digit, at) => total + digit * (WEIGHTS[at] ?? 0), 0);
    if (sum % 11 === 0 && digits.some((digit) => digit !== 0)) return found;
  }
  return null;
}
