import type { Finding } from '../finding.ts';
import { found, unknownRule } from './found.ts';
import type { ActionId } from './ids.ts';
import type { Situation } from './situation.ts';

const PAGE = 'dismissal/end-of-temporary-contract';
const ACTIONS: readonly ActionId[] = ['send-letter', 'stay-available', 'do-not-sign', 'call-legal-desk', 'call-union'];

/** Whether fixed contracts in a row have made a permanent one. */
export function findChain({ chain, event, endDay, today }: Situation): Finding[] {
  if (chain === null) return [];
  if (chain.kind === 'not-known') return [unknownRule(chain, 'chain', { page: PAGE })];
  const { ground } = chain;
  const { byLaw, widestByCao } = chain.value;
  const day = byLaw.permanentFrom;
  if (day === null || day > (endDay ?? today)) return [found({ id: 'chain-fixed', verdict: 'right', weight: 1, ground, page: PAGE })];
  const isCertain = widestByCao.permanentFrom !== null && !widestByCao.unlessShortExtension && !byLaw.unlessShortExtension;
  // Only who is told that the contract simply ends is told something wrong.
  const isEnding = event === 'fixed-ends';
  const values = { day: { day } };
  return isCertain
    ? [
        found({
          id: 'chain-permanent',
          verdict: isEnding ? 'wrong' : 'right',
          weight: isEnding ? 3 : 2,
          values: { day: { day: widestByCao.permanentFrom ?? day } },
          ground,
          actions: ACTIONS,
          page: PAGE,
        }),
      ]
    : [
        found({
          id: 'chain-perhaps-permanent',
          verdict: 'unclear',
          weight: isEnding ? 3 : 2,
          values,
          ground,
          actions: ACTIONS,
          page: PAGE,
        }),
      ];
}
