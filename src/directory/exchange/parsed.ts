/** What was read, or what is wrong with it and what to write instead. `column`: where, when several were read together. */
export type Parsed<T> = { value: T } | { problem: string; column?: string };

/** All values, or the first problem. */
export function all<T>(parsed: readonly Parsed<T>[]): Parsed<T[]> {
  const values: T[] = [];
  for (const each of parsed) {
    if ('problem' in each) return each;
    values.push(each.value);
  }
  return { value: values };
}
