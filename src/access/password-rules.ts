/** Ours, after NIST SP 800-63B: long, not guessable, no rule about kinds of marks, no change without a reason. */
export const PASSWORD_SHORTEST = 12;
export const PASSWORD_LONGEST = 256;

/** Why a password is not taken: too few or too many marks, words of one's own name or address, or easy to guess. */
export type PasswordProblem = 'too-short' | 'too-long' | 'own-words' | 'easy';

/** Whose password it is. */
export interface PasswordOwner {
  name: string;
  email: string;
}

/** A password as it is counted and kept: the same text whatever keyboard composed its letters. */
export function normalPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** What can be said against a password without lists of known ones; null: nothing. */
export function plainProblem(password: string, owner: PasswordOwner): Exclude<PasswordProblem, 'easy'> | null {
  const length = Array.from(password).length;
  if (length < PASSWORD_SHORTEST) return 'too-short';
  if (length > PASSWORD_LONGEST) return 'too-long';
  const letters = plain(password);
  return ownWords(owner).some((word) => letters.includes(word)) ? 'own-words' : null;
}

/** Words of somebody's name and mail address that have no place in a password: shorter ones stand in any text. */
export function ownWords({ name, email }: PasswordOwner): string[] {
  const [local = '', host = ''] = email.split('@');
  const hostParts = host.split('.').slice(0, -1);
  return [...name.split(/[\s-]+/), ...local.split(/[.+_-]/), local, ...hostParts].map(plain).filter((word) => word.length >= 4);
}

/** In small letters, without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
