import { isSpokenLanguage, SPOKEN_LANGUAGES } from '#clients/index.ts';

/** How many languages stand as one tap before the list of all. */
const NEAR = 7;

/**
 * The languages to offer at one tap: those that are asked most, filled up with those of our own pages. The chosen one is
 * always among them.
 * @param asked codes, the most frequent first
 */
export function nearLanguages(asked: readonly string[], chosen: string | null): string[] {
  const near = [...new Set([...asked.filter(isSpokenLanguage), ...SPOKEN_LANGUAGES])].slice(0, NEAR);
  return chosen === null || near.includes(chosen) ? near : [...near.slice(0, NEAR - 1), chosen];
}
