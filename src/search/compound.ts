/** What may stand between the parts of a compound word (Dutch: arbeid-s-contract, boek-en-kast; Hungarian: nothing). */
const JOINTS = ['', 's', 'e', 'en'];

/**
 * The two parts of a compound word, each of at least four letters, the second as long as possible; null when it has none.
 * @param isWord whether a part is a word by itself.
 */
export function splitCompound(word: string, isWord: (part: string) => boolean): [string, string] | null {
  for (let cut = 4; cut <= word.length - 4; cut += 1) {
    const second = word.slice(cut);
    if (!isWord(second)) continue;
    for (const joint of JOINTS) {
      const first = word.slice(0, cut - joint.length);
      if (first.length >= 4 && word.slice(first.length, cut) === joint && isWord(first)) return [first, second];
    }
  }
  return null;
}
