import { foldText } from './similarity.ts';

const MAX_LENGTH = 80;

/**
 * An id made of names: the same names always give the same id. Names that are too long, or not in Latin letters, end in
 * letters that stand for what was left out.
 *
 * @example recordIdOf('Tilburg', "Café 't Hoekje") // "tilburg-cafe-t-hoekje"
 */
export function recordIdOf(...names: readonly string[]): string {
  const folded = names.map(foldText).join(' ').trim();
  const id = folded
    .replace(/[^a-z0-9 ]+/g, '')
    .trim()
    .replace(/ +/g, '-');
  const whole = id !== '' && id.length <= MAX_LENGTH && !/[^a-z0-9 ]/.test(folded);
  if (whole) return id;
  const rest = fingerprint(names.join('\n'));
  return `${id.slice(0, MAX_LENGTH - rest.length - 1)}-${rest}`.replace(/^-|-(?=-)/g, '');
}

/** FNV-1a: short and the same everywhere. Two names with one fingerprint are told as a conflict, not mixed up. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
