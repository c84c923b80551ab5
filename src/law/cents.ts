/**
 * Refuses what is no amount of money, because a sum with it would be a silent wrong answer.
 * @throws RangeError unless all are whole cents, zero or more
 */
export function requireCents(...amounts: readonly number[]): void {
  const wrong = amounts.find((cents) => !Number.isSafeInteger(cents) || cents < 0);
  if (wrong !== undefined) throw new RangeError(`Not an amount in whole cents: ${wrong}`);
}
