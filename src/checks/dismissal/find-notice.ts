import { agencyNotice, joinGrounds, noticePay, noticePeriod, type IsoDay, type Notice, type RuleAnswer } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import { found, unknownRule } from './found.ts';
import type { ActionId } from './ids.ts';
import type { Situation } from './situation.ts';

const ACTIONS: readonly ActionId[] = ['send-letter', 'call-legal-desk', 'keep-evidence'];
const SETTLEMENT = 'dismissal/settlement-agreement';
const BENEFIT = 'dismissal/unemployment-benefit';

/** Notice that was due, held against the last day that was told. */
export function findNotice(situation: Situation): Finding[] {
  const { event, isAgency, clause } = situation;
  if (!['notice', 'sent-away', 'on-the-spot', 'agreement', 'resigned', 'agency-stops'].includes(event)) return [];
  if (isAgency || event === 'agency-stops') {
    // The clause ends the work without the notice of the Act.
    const agencys = event === 'agency-stops' && clause !== false ? null : agencyNotice(situation.params);
    return agencys?.kind === 'not-known'
      ? [unknownRule(agencys, 'notice', { actions: ['find-agency-cao', 'call-legal-desk'], page: 'pay/agency-work' })]
      : [];
  }
  const notice = noticeOf(situation);
  if (notice === null) return [];
  if (notice.kind === 'not-known') return [unknownRule(notice, 'notice')];
  if (event === 'resigned') return findOwnNotice(situation, notice);
  return event === 'agreement' ? findAgreedEnd(situation, notice) : findEmployersNotice(situation, notice);
}

/**
 * The notice due by the Act; null when too little was said. Work towards the end of a month unless `endsWithMonth` is
 * false: the contract may name another day.
 */
export function noticeOf(situation: Situation, endsWithMonth = true): RuleAnswer<Notice> | null {
  const { answers, event, params, today, chain, fixedEnd } = situation;
  const { contractKind, firstDay } = answers;
  const isOwn = event === 'resigned';
  const noticeDay = event === 'agreement' ? (answers.signedOn ?? today) : answers.toldOn;
  if (noticeDay === null || firstDay === null || (contractKind !== 'permanent' && contractKind !== 'fixed')) return null;
  if (contractKind === 'fixed' && fixedEnd === null) return null;
  const permanentFrom = chain?.kind === 'known' ? chain.value.widestByCao.permanentFrom : null;
  const isPermanent = contractKind === 'permanent' || (permanentFrom !== null && permanentFrom <= noticeDay);
  return noticePeriod(params, {
    by: isOwn ? 'employee' : 'employer',
    noticeDay,
    // BW 7:668a lid 4: of a row that became permanent from its first contract. Otherwise the shortest: this contract alone.
    serviceFrom: isPermanent && permanentFrom !== null && chain?.kind === 'known' ? chain.value.chainFrom : firstDay,
    fixed: isPermanent || fixedEnd === null ? null : { lastDay: fixedEnd, mayEndEarly: answers.earlyEnd === true },
    inTrialPeriod: false,
    onCall: isOwn && answers.onCall === true,
    agency: false,
    endsWithMonth,
    agreedMonths: null,
    employerHasDouble: false,
  });
}

type Known = Extract<RuleAnswer<Notice>, { kind: 'known' }>;

function findEmployersNotice(situation: Situation, { value, ground }: Known): Finding[] {
  const { endDay, event, answers } = situation;
  const due = value.lastDay;
  if (endDay === null)
    return [
      found({ id: 'notice-until', verdict: 'unclear', weight: 1, values: { day: { day: due } }, ground, actions: ['ask-in-writing'] }),
    ];
  if (endDay >= due) return [found({ id: 'notice-long-enough', verdict: 'right', weight: 1, values: { day: { day: due } }, ground })];
  const isFixed = value.kind === 'not-before-end';
  const earliest = isFixed ? due : earliestEnd(situation, due);
  if (endDay >= earliest)
    return [
      found({
        id: 'notice-perhaps-too-short',
        verdict: 'unclear',
        weight: 1,
        values: { day: { day: due } },
        ground,
        actions: ['call-legal-desk'],
      }),
    ];
  const pay = payUntil(situation, endDay, earliest, isFixed);
  const amount = pay.cents > 0 ? { amount: { money: pay.cents } } : null;
  const id = event === 'on-the-spot' ? 'notice-on-the-spot' : isFixed ? 'fixed-too-early' : 'notice-too-short';
  // A judge, a permit or a clause that was not read can make it right.
  const isOpen = event === 'on-the-spot' || answers.permit === true || (isFixed && answers.earlyEnd === null);
  return [
    found({
      id: amount ? id : `${id}-no-amount`,
      verdict: isOpen ? 'unclear' : 'wrong',
      weight: 2,
      values: { day: { day: due }, ...amount },
      ground: joinGrounds(pay.ground, ground),
      ...(amount ? { amountCents: pay.cents } : {}),
      actions: ACTIONS,
    }),
  ];
}

function earliestEnd(situation: Situation, due: IsoDay): IsoDay {
  const earliest = noticeOf(situation, false);
  return earliest?.kind === 'known' ? earliest.value.lastDay : due;
}

/** Counted to the earliest day that can be right, so that it is at least so much; 0 when the wage is not known. */
function payUntil({ params, monthlyCents }: Situation, endsOn: IsoDay, dueLastDay: IsoDay, fixedWithoutEarlyEnd: boolean) {
  const pay = noticePay(params, { endsOn, dueLastDay, fixedWithoutEarlyEnd, monthlyWageCents: monthlyCents ?? 0 });
  return { cents: pay.kind === 'known' ? pay.value.leastCents : 0, ground: pay.ground };
}

function findAgreedEnd({ endDay }: Situation, { value, ground }: Known): Finding[] {
  const values = { day: { day: value.lastDay } };
  if (endDay === null)
    return [
      found({ id: 'agreement-end-from', verdict: 'unclear', weight: 2, values, ground, actions: ['ask-in-writing'], page: SETTLEMENT }),
    ];
  return endDay < value.lastDay
    ? [
        found({
          id: 'agreement-too-early',
          verdict: 'unclear',
          weight: 2,
          values,
          ground,
          actions: ['do-not-sign', 'call-legal-desk'],
          page: SETTLEMENT,
        }),
      ]
    : [found({ id: 'agreement-end-fine', verdict: 'right', weight: 1, values, ground, page: SETTLEMENT })];
}

function findOwnNotice({ endDay }: Situation, { value, ground }: Known): Finding[] {
  const values = { day: { day: value.lastDay } };
  if (endDay !== null && endDay < value.lastDay)
    return [
      found({
        id: value.kind === 'not-before-end' ? 'resign-fixed' : 'resign-too-short',
        verdict: 'unclear',
        weight: 2,
        values,
        ground,
        actions: ['call-today', 'call-legal-desk'],
        page: BENEFIT,
      }),
    ];
  return value.kind === 'not-before-end'
    ? [found({ id: 'resign-fixed', verdict: 'unclear', weight: 1, values, ground, actions: ['call-legal-desk'], page: BENEFIT })]
    : [found({ id: 'resign-until', verdict: 'right', weight: 1, values, ground, page: BENEFIT })];
}
