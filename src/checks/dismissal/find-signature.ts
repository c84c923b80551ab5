import { benefitAtRisk, joinGrounds, reflectionPeriod } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import { deadlineOn, found, unknownRule } from './found.ts';
import type { ActionId } from './ids.ts';
import type { Situation } from './situation.ts';

const PAGE = 'dismissal/settlement-agreement';
const WITHDRAW: readonly ActionId[] = ['withdraw-now', 'send-letter', 'call-today', 'call-legal-desk', 'take-your-own-copy'];

/** What was signed, or is to be signed, and until when it can be taken back. */
export function findSignature(situation: Situation): Finding[] {
  const { answers, event, params, today } = situation;
  const { signed, signedOn } = answers;
  if (signed === 'resignation') {
    const { ground } = benefitAtRisk(params, 'resigned');
    const actions: ActionId[] = ['call-today', 'stay-available', 'call-legal-desk', 'call-union', 'keep-evidence'];
    return [found({ id: 'signed-resignation', verdict: 'unclear', weight: 3, ground, actions, page: PAGE })];
  }
  const isOpen = signed === null || signed === 'nothing';
  if (isOpen && event !== 'agreement') return [];
  const day = signedOn ?? today;
  const facts = { inWriting: true, withdrewBefore: false, day, toldOfRight: answers.toldOfRight !== false } as const;
  // Of an unknown paper, and of a right that is perhaps named, the shortest term is what one can count on.
  const kind = signed === 'consent' ? 'consent' : 'agreement';
  const answer = reflectionPeriod(params, { ...facts, kind });
  if (answer.kind === 'not-known') return [unknownRule(answer, 'withdraw', { weight: 3, page: PAGE })];
  const { ground, value } = answer;
  if (value.kind !== 'may-withdraw') return [];
  const span = { span: value.days, unit: 'day' } as const;
  if (isOpen) {
    const actions: ActionId[] = ['do-not-sign', 'send-letter', 'stay-available', 'call-legal-desk', 'call-union'];
    // Nothing runs yet: the weekend on which a term would end does not matter.
    const certain = { ...ground, confidence: 'verified' as const };
    return [found({ id: 'do-not-sign', verdict: 'unclear', weight: 3, values: { days: span }, ground: certain, actions, page: PAGE })];
  }
  if (signedOn === null)
    return [
      found({ id: 'withdraw-undated', verdict: 'unclear', weight: 3, values: { days: span }, ground, actions: WITHDRAW, page: PAGE }),
    ];
  const values = { day: { day: value.lastDay }, days: span };
  const deadline = deadlineOn(value.lastDay, 'withdraw', today, answers.toldOfRight === null || signed === 'unknown');
  if (!deadline)
    return [
      found({
        id: 'withdraw-over',
        verdict: 'unclear',
        weight: 3,
        values,
        ground,
        actions: ['call-today', 'call-legal-desk', 'keep-evidence'],
        page: PAGE,
      }),
    ];
  const id = signed === 'unknown' ? 'withdraw-unknown-paper' : signed === 'consent' ? 'withdraw-consent' : 'withdraw';
  return [found({ id, verdict: 'unclear', weight: 3, values, ground: joinGrounds(ground), deadline, actions: WITHDRAW, page: PAGE })];
}
