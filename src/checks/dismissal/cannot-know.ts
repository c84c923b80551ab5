import type { Finding } from '../finding.ts';
import type { UnknownId } from './ids.ts';
import type { Situation } from './situation.ts';

/** What cannot be said from these answers, or by anybody but an expert. */
export function cannotKnow(situation: Situation, ending: readonly Finding[]): UnknownId[] {
  const { answers, event, endDay, isAgency, monthlyCents, hasGap, fixedEnd } = situation;
  const { contractKind } = answers;
  const isContested = ending.some(({ verdict }) => verdict !== 'right') && event !== 'bankrupt';
  const said: Record<UnknownId, boolean> = {
    reason: isContested,
    'told-day': answers.toldOn === null && event !== 'fixed-ends',
    'last-day': endDay === null && event !== 'request',
    'first-day': answers.firstDay === null,
    'contract-kind': contractKind === null || contractKind === 'unknown',
    'contract-end': contractKind === 'fixed' && fixedEnd === null,
    pay: monthlyCents === null && event !== 'request',
    'hours-vary': monthlyCents !== null && answers.payKind === 'hour',
    gap: hasGap,
    'agency-chain': isAgency,
    household: isContested && !isAgency,
    cao: true,
    residence: true,
  };
  return (Object.keys(said) as UnknownId[]).filter((id) => said[id]);
}
