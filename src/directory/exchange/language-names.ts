import type { Parsed } from './parsed.ts';
import { didYouMean, foldText } from './similarity.ts';

const ENGLISH = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const DUTCH = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' });
/** In use for several languages together, and without a name of its own in CLDR. */
const GROUPS: readonly string[] = ['ber'];
/** Spoken in the Netherlands, with codes of three letters. */
const LONG_CODES = ['fil', 'pap', 'rom', 'rif', 'zgh', 'ckb', 'kmr', 'yue', 'prs', 'rmy'] as const;

let byName: ReadonlyMap<string, string> | null = null;

/** The code of a language that is written as its code or by its Dutch or English name: "pl", "Pools", "Polish". */
export function languageOf(written: string): Parsed<string> {
  const code = written.toLowerCase();
  if (/^[a-z]{2,3}$/.test(code) && (GROUPS.includes(code) || ENGLISH.of(code) !== undefined)) return { value: code };
  byName ??= languagesByName();
  const named = byName.get(foldText(written));
  if (named !== undefined) return { value: named };
  return {
    problem: `"${written}" is no language that we know: write codes such as nl, en, pl, with commas between.${didYouMean(written, byName.keys())}`,
  };
}

function languagesByName(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  for (const code of [...letters.flatMap((one) => letters.map((other) => one + other)), ...LONG_CODES]) {
    // An old code ("iw") has the name of the one that replaced it.
    if (Intl.getCanonicalLocales(code)[0] !== code) continue;
    for (const name of [ENGLISH.of(code), DUTCH.of(code)]) {
      if (name !== undefined && !names.has(foldText(name))) names.set(foldText(name), code);
    }
  }
  return names;
}
