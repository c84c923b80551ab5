import type { Texts } from './say.ts';

/** What is wrong with a translation of sentences. */
export interface TextProblem {
  rule: 'missing-text' | 'unknown-text' | 'other-values';
  message: string;
}

/** Holds the texts of a locale against the English ones: the same keys, and in each the same values. */
export function textProblems(own: Texts, english: Texts): TextProblem[] {
  const problems: TextProblem[] = [];
  for (const key of Object.keys(english)) if (!own[key]?.trim()) problems.push({ rule: 'missing-text', message: `"${key}" is missing.` });
  for (const [key, text] of Object.entries(own)) {
    const source = english[key];
    if (source === undefined) problems.push({ rule: 'unknown-text', message: `"${key}" is used nowhere.` });
    else if (valuesOf(text) !== valuesOf(source))
      problems.push({ rule: 'other-values', message: `"${key}" has other values than the English text: {${valuesOf(source)}}.` });
  }
  return problems;
}

/** Names of the values in a text, sorted. A value may be said more than once. */
function valuesOf(text: string): string {
  return [...new Set([...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? ''))].sort().join(', ');
}
