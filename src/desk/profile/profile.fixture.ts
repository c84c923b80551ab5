import fc from 'fast-check';
import { CONTRACT_KINDS, DUTCH, EXPECTS, HELD, HERE, HOMES, WAGES, type Situation } from './situation.ts';

const maybe = <T>(values: readonly T[]) => fc.constantFrom(...values, null);
const yesNo = fc.constantFrom(true, false, null);

/** Any situation, with any part of it not told. */
export const anySituation: fc.Arbitrary<Situation> = fc.record({
  here: maybe(HERE),
  expects: maybe(EXPECTS),
  contract: maybe(CONTRACT_KINDS),
  wage: maybe(WAGES),
  held: maybe(HELD),
  home: maybe(HOMES),
  dutch: maybe(DUTCH),
  partner: yesNo,
  children: yesNo,
  work: yesNo,
});

/** A situation, and the same with more of it told: an open question is answered, and nothing told is taken back. */
export const toldMore: fc.Arbitrary<{ before: Situation; after: Situation }> = fc
  .tuple(anySituation, anySituation)
  .map(([before, answers]) => {
    const filled = Object.fromEntries(
      (Object.keys(before) as (keyof Situation)[]).map((key) => [key, before[key] ?? answers[key]]),
    ) as unknown as Situation;
    // Whoever was undecided may have decided since; whether somebody works must agree with the contract.
    const expects = before.expects === 'undecided' ? (answers.expects ?? 'undecided') : filled.expects;
    const disagrees = before.work !== null && before.contract === null && (filled.contract !== 'none') !== before.work;
    return { before, after: { ...filled, expects, contract: disagrees ? null : filled.contract } };
  });
