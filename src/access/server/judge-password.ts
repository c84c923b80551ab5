import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { normalPassword, ownWords, plainProblem, type PasswordOwner, type PasswordProblem } from '../password-rules.ts';
import { DUTCH_GUESSES } from './dutch-guesses.ts';

/** At least 10^8 guesses by who knows the lists (zxcvbn's 3 of 4). */
const LEAST_SCORE = 3;
/** A text whose beginning is hard to guess is so as a whole, and zxcvbn takes seconds over a long one. */
const JUDGED = 64;

const guesses: ReadonlySet<string> = new Set(DUTCH_GUESSES);
let lists: Promise<ZxcvbnFactory> | null = null;

/** The lists take 70 MB and half a second: they are read when somebody chooses a password, not before. */
function readLists(): Promise<ZxcvbnFactory> {
  lists ??= (async () => {
    const [{ ZxcvbnFactory }, common, english] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
      import('@zxcvbn-ts/language-en'),
    ]);
    return new ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...english.dictionary, dutch: [...DUTCH_GUESSES] },
      graphs: common.adjacencyGraphs,
    });
  })();
  return lists;
}

/** What can be said against a password that somebody chooses; null: nothing, it may be taken. */
export async function judgePassword(typed: string, owner: PasswordOwner): Promise<PasswordProblem | null> {
  const password = normalPassword(typed);
  const problem = plainProblem(password, owner);
  if (problem) return problem;
  // One word between figures and marks: zxcvbn counts the marks for more than they are worth.
  if (guesses.has(password.toLowerCase().replace(/\P{L}/gu, ''))) return 'easy';
  const { score } = (await readLists()).check(Array.from(password).slice(0, JUDGED).join(''), ownWords(owner));
  return score >= LEAST_SCORE ? null : 'easy';
}
