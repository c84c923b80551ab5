import { joinGrounds, mayDeduct, takenFromMinimumWage, type Ground, type WagePart } from '#law/index.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { SaidValue } from '#platform/i18n/say.ts';
import type { DeductionFacts, OtherDeduction } from './deduction-facts.ts';

const PAGE = 'pay/deductions';
const ASK_BACK = ['send-letter', 'keep-evidence', 'call-legal-desk', 'report-inspectorate'];

/** What happens to a deduction by the rules and by what was said about it. */
type Group =
  /** Not even with a signature. */
  | 'never'
  /** A fine for which the contract has no rule. */
  | 'fine-not-agreed'
  /** An advance that was paid by bank and agreed in writing before. */
  | 'advance-ok'
  /** An advance of which one of these is not known. */
  | 'advance-open'
  /** Ordered by law, or for pension: goes off everybody's pay. */
  | 'usual'
  /** Not out of the minimum wage; above it on conditions. */
  | 'above-only';

/**
 * All deductions beside housing and health insurance. Amounts of different findings do not overlap, so that together they
 * are what can be asked back.
 * @param usedAboveCents what housing and health insurance took of the wage above the minimum
 */
export function findOthers(facts: DeductionFacts, usedAboveCents: number): Finding[] {
  const dated = facts.others.filter((other) => ruleOf(facts, other, 'above-minimum').kind === 'known');
  const undated = facts.others.find((other) => !dated.includes(other));
  const missing = undated && ruleOf(facts, undated, 'above-minimum');
  const of = (group: Group) => dated.filter((other) => groupOf(facts, other) === group);
  return [
    ...(missing?.kind === 'not-known' ? [notKnown(missing, 'rule', { page: PAGE })] : []),
    ...grouped(facts, of('never'), 'never', 'wrong'),
    ...grouped(facts, of('fine-not-agreed'), 'fine-not-agreed', 'wrong'),
    ...grouped(facts, of('advance-ok'), 'advance-ok', 'right', 'minimum-wage'),
    ...grouped(facts, of('advance-open'), 'advance-open', 'unclear', 'minimum-wage'),
    ...grouped(facts, of('usual'), 'usual', 'unclear', 'minimum-wage'),
    ...aboveOnly(facts, of('above-only'), usedAboveCents),
  ];
}

function groupOf(facts: DeductionFacts, other: OtherDeduction): Group {
  if (other.kind === 'pension' || other.kind === 'attachment') return 'usual';
  if (other.kind === 'wage-advance') {
    if (other.byBank === false || other.signed === false) return 'above-only';
    return other.byBank && other.signed ? 'advance-ok' : 'advance-open';
  }
  if (other.kind === 'fine' && other.inContract === false) return 'fine-not-agreed';
  const above = ruleOf(facts, other, 'above-minimum');
  // A ban that is recalled (training) holds for certain as far as the minimum wage goes: it stays with the others.
  const isBanned = above.kind === 'known' && above.value.permission === 'never' && above.ground.confidence === 'verified';
  return isBanned ? 'never' : 'above-only';
}

/** Deductions that may not come out of the minimum wage: as far as they did, and what is left to doubt. */
function aboveOnly(facts: DeductionFacts, others: readonly OtherDeduction[], usedAboveCents: number): Finding[] {
  const cents = sumOf(others);
  if (cents === 0) return [];
  const { wage } = facts;
  const values = { kinds: kindsOf(others), amount: { money: cents } };
  if (!wage) {
    const actions = ['fill-in-wage', 'ask-what-signed'];
    const ground = groundOf(facts, others, 'minimum-wage');
    return [finding({ id: 'others-no-wage', verdict: 'unclear', weight: 2, ground, values, actions, page: PAGE })];
  }
  const answer = takenFromMinimumWage(facts.params, {
    wageCents: wage.wageCents - usedAboveCents,
    minimumWageCents: wage.minimumWageCents,
    // As one kind: the ban from the minimum wage is the same for all of them.
    deductions: [{ kind: 'other', cents }],
  });
  if (answer.kind === 'not-known') return [];
  const { takenCents } = answer.value;
  const restCents = cents - takenCents;
  const training = others.filter(({ kind }) => kind === 'compulsory-training');
  const byConsent = others.filter((other) => !training.includes(other));
  const unsigned = byConsent.filter(({ signed }) => signed === false);
  return [
    ...(takenCents > 0
      ? [
          finding({
            id: 'from-minimum',
            verdict: 'wrong',
            weight: 2,
            ground: joinGrounds(groundOf(facts, others, 'minimum-wage'), wage.ground),
            values: { ...values, taken: { money: takenCents } },
            amountCents: takenCents,
            actions: ASK_BACK,
            page: PAGE,
          }),
        ]
      : []),
    ...(restCents > 0 ? grouped(facts, training, 'training', 'unclear') : []),
    ...(restCents > 0 && byConsent.length > 0
      ? [
          finding({
            id: unsigned.length > 0 ? 'above-not-signed' : 'above-minimum',
            verdict: 'unclear',
            weight: unsigned.length > 0 ? 2 : 1,
            ground: groundOf(facts, byConsent, 'above-minimum'),
            values: { kinds: kindsOf(unsigned.length > 0 ? unsigned : byConsent), rest: { money: Math.min(restCents, sumOf(byConsent)) } },
            actions: ['ask-what-signed', 'ask-in-writing', 'go-information-point'],
            page: PAGE,
          }),
        ]
      : []),
  ];
}

function grouped(
  facts: DeductionFacts,
  others: readonly OtherDeduction[],
  id: Exclude<Group, 'above-only'> | 'training',
  verdict: Finding['verdict'],
  part: WagePart = 'above-minimum',
): Finding[] {
  if (others.length === 0) return [];
  const cents = sumOf(others);
  return [
    finding({
      id,
      verdict,
      weight: verdict === 'wrong' ? 2 : 1,
      ground: groundOf(facts, others, part),
      values: { kinds: kindsOf(others), amount: { money: cents } },
      ...(verdict === 'wrong' ? { amountCents: cents } : {}),
      actions: verdict === 'wrong' ? ASK_BACK : verdict === 'unclear' ? ['ask-in-writing'] : [],
      page: PAGE,
    }),
  ];
}

function ruleOf({ params, day }: DeductionFacts, { kind }: OtherDeduction, part: WagePart): ReturnType<typeof mayDeduct> {
  return mayDeduct(params, { kind, part, day });
}

function groundOf(facts: DeductionFacts, others: readonly OtherDeduction[], part: WagePart): Ground {
  return joinGrounds(...others.map((other) => ruleOf(facts, other, part).ground));
}

function kindsOf(others: readonly OtherDeduction[]): SaidValue {
  return { texts: [...new Set(others.map(({ kind }) => `deductions.q.others.kind.${kind}`))] };
}

function sumOf(others: readonly OtherDeduction[]): number {
  return others.reduce((sum, { cents }) => sum + cents, 0);
}
