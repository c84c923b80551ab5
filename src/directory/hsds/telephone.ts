/**
 * The digits to dial of a Dutch or international number as people write it, with + and the country where there is one.
 * Null when that is not certain: letters, or a number without its area code.
 *
 * @example dialled('020-123 45 67') // '+31201234567'
 */
export function dialled(written: string): string | null {
  const text = written.trim().replace(/^["']|["']$/g, '');
  if (!/^[+(0-9][0-9\s().\-–/]*$/.test(text)) return null;
  const digits = text.replace(/^(\+|00)(.*?)\(0\)/, '$1$2').replace(/[^0-9]/g, '');
  const international = text.startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (international !== null) return /^[1-9][0-9]{6,14}$/.test(international) ? `+${international}` : null;
  // 112, 14 013, 116 117: the same everywhere in the country.
  if (/^1[0-9]{2,5}$/.test(digits)) return digits;
  // Ten digits, or an information number such as 0800-7000.
  return /^0(?:[1-9][0-9]{8}|[89]0[0-9]{5,8})$/.test(digits) ? `+31${digits.slice(1)}` : null;
}
