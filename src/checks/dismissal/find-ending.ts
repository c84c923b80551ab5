import { bankruptEmployer, employerEnding, probation, workedOn, type IsoDay, type ProbationFacts } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import { findAgencyEnd } from './find-agency-end.ts';
import { found, unknownRule } from './found.ts';
import type { ActionId, FindingId } from './ids.ts';
import type { Situation } from './situation.ts';

const FIRED = 'dismissal/fired-on-the-spot';
const PROBATION = 'dismissal/probation';
const FIXED_END = 'dismissal/end-of-temporary-contract';

/** What somebody does who does not agree with the end. */
const CONTEST: readonly ActionId[] = [
  'call-today',
  'send-letter',
  'stay-available',
  'do-not-sign',
  'call-legal-desk',
  'call-union',
  'keep-evidence',
];

/** Whether the contract may end, or has ended, in the way that was told. */
export function findEnding(situation: Situation): Finding[] {
  const { event, clause, answers } = situation;
  switch (event) {
    case 'on-the-spot':
      return findUrgent(situation);
    case 'sent-away':
    case 'notice':
    case 'other':
      return situation.isAgency && clause !== false ? findAgencyEnd(situation) : findEmployersEnd(situation);
    case 'request':
      return findEmployersEnd(situation);
    case 'trial-period':
      return findTrial(situation);
    case 'agency-stops':
      // Without a clause, on its own last day, it ends as any fixed contract.
      return clause === false && endsOnItsDay(situation) ? findFixedEnd(situation) : findAgencyEnd(situation);
    case 'fixed-ends':
      return answers.contractKind === 'permanent' ? findEmployersEnd(situation) : findFixedEnd(situation);
    case 'bankrupt': {
      const { ground } = bankruptEmployer(situation.params);
      const actions: ActionId[] = ['ask-unpaid-uwv', 'call-today', 'do-not-sign', 'keep-evidence', 'call-legal-desk'];
      return [found({ id: 'bankrupt', verdict: 'unclear', weight: 3, ground, actions })];
    }
    case 'agreement':
    case 'resigned':
      return [];
  }
}

function findEmployersEnd(situation: Situation): Finding[] {
  const { answers, event, params, today } = situation;
  const day = answers.toldOn ?? today;
  const isByWords = event === 'sent-away';
  const answer = employerEnding(
    params,
    event === 'request'
      ? { way: 'request', day }
      : {
          way: 'notice',
          day,
          // Who is sent away with words alone got no permit: UWV writes to the worker as well.
          hasPermit: isByWords && !perhapsItsOwnEnd(situation) ? false : permitOf(situation),
          consented: consentOf(answers.signed, isByWords),
          perhapsInTrial: event !== 'fixed-ends' && perhapsInTrial(situation, day),
        },
  );
  if (answer.kind === 'not-known') return [unknownRule(answer, 'ending', { weight: 3, page: FIRED })];
  const { ground } = answer;
  const { outcome, because } = answer.value;
  const give = (id: FindingId, weight: Finding['weight'], actions: readonly ActionId[], verdict: Finding['verdict'] = 'unclear') => [
    found({ id, verdict, weight, ground, actions, page: FIRED }),
  ];
  if (because === 'consent') return give('consent-given', 2, ['call-today', 'call-legal-desk']);
  if (because === 'not-decided')
    return give('request', 3, ['read-letter', 'call-today', 'do-not-sign', 'stay-available', 'call-legal-desk']);
  if (because === 'permit') return give('notice-permit', 2, ['read-letter', 'call-legal-desk', 'keep-evidence']);
  if (outcome === 'not-allowed') return give(isByWords ? 'sent-away' : 'notice-no-permit', 3, CONTEST, 'wrong');
  return give(isByWords ? 'sent-away-unclear' : event === 'notice' ? 'notice-permit-unknown' : 'ending-unclear', 3, CONTEST);
}

/** A letter without a day, or about a project, may only tell that the contract comes to its own end: no permit is needed. */
function perhapsItsOwnEnd({ answers, event, fixedEnd }: Situation): boolean {
  return answers.contractKind === 'project' || (event === 'notice' && fixedEnd !== null && answers.lastDay === null);
}

function permitOf(situation: Situation): boolean | null {
  const { permit } = situation.answers;
  return permit === false && perhapsItsOwnEnd(situation) ? null : permit;
}

/** Null: not known. Words without a paper are no consent when nothing was said of a signature. */
function consentOf(signed: Situation['answers']['signed'], isByWords: boolean): boolean | null {
  if (signed === 'agreement' || signed === 'consent') return true;
  return signed === 'nothing' || (signed === null && isByWords) ? false : null;
}

/** The longest trial period that this contract can have still runs on that day, or when it began is not known. */
function perhapsInTrial({ answers, params, fixedEnd }: Situation, day: IsoDay): boolean {
  const { firstDay, contractKind } = answers;
  if (firstDay === null) return true;
  const term: ProbationFacts['term'] =
    contractKind === 'fixed' && fixedEnd !== null ? { kind: 'fixed', lastDay: fixedEnd } : { kind: 'permanent' };
  const answer = probation(params, { firstDay, term, followsSameWork: false, agreed: null });
  return answer.kind === 'not-known' || (answer.value.mostUntil !== null && day <= answer.value.mostUntil);
}

function findUrgent({ answers, params, today }: Situation): Finding[] {
  const answer = employerEnding(params, {
    way: 'urgent-reason',
    day: answers.toldOn ?? today,
    reasonToldAtOnce: answers.reasonTold,
  });
  if (answer.kind === 'not-known') return [unknownRule(answer, 'ending', { weight: 3, page: FIRED })];
  const { ground, value } = answer;
  const actions: ActionId[] = [...CONTEST, 'ask-reason'];
  return [
    value.outcome === 'not-allowed'
      ? found({ id: 'on-the-spot-no-reason', verdict: 'wrong', weight: 3, ground, actions, page: FIRED })
      : found({ id: 'on-the-spot', verdict: 'unclear', weight: 3, ground, actions, page: FIRED }),
  ];
}

/** Flaws of a trial period count before its length does: one that is not valid cannot end anything. */
function findTrial(situation: Situation): Finding[] {
  const { params, today, answers } = situation;
  const { firstDay, trialMonths, trialInWriting } = answers;
  const day = answers.toldOn ?? today;
  const trial = trialOf(situation);
  if (trial === null || firstDay === null || trialMonths === null) {
    const { ground } = employerEnding(params, { way: 'trial-period', day, firstDay: day, agreedMonths: 0 });
    return [found({ id: 'trial-unknown', verdict: 'unclear', weight: 3, ground, actions: [...CONTEST, 'ask-reason'], page: PROBATION })];
  }
  if (trial.kind === 'not-known') return [unknownRule(trial, 'probation', { weight: 3, actions: CONTEST, page: PROBATION })];
  const { value, ground } = trial;
  const values = { months: { span: value.mostMonths, unit: 'month' } } as const;
  if (value.flaws.length > 0) {
    const perhapsByCao = value.caoMayAllowMore && value.flaws.every((flaw) => flaw === 'too-long');
    return [
      perhapsByCao
        ? found({ id: 'trial-perhaps-too-long', verdict: 'unclear', weight: 3, values, ground, actions: CONTEST, page: PROBATION })
        : found({ id: 'trial-not-valid', verdict: 'wrong', weight: 3, ground, actions: CONTEST, page: PROBATION }),
    ];
  }
  const ending = employerEnding(params, { way: 'trial-period', day, firstDay, agreedMonths: trialMonths });
  if (ending.kind === 'not-known') return [unknownRule(ending, 'ending', { weight: 3, actions: CONTEST, page: PROBATION })];
  const isOver = ending.value.outcome === 'not-allowed';
  const isDayKnown = answers.toldOn !== null;
  if (isOver && isDayKnown)
    return [found({ id: 'trial-over', verdict: 'wrong', weight: 3, ground: ending.ground, actions: CONTEST, page: PROBATION })];
  // Whether it is on paper, or the day of the dismissal, is not known: then nothing is called in order.
  return trialInWriting === true && isDayKnown && answers.sameWork === false
    ? [found({ id: 'trial-valid', verdict: 'right', weight: 1, ground: ending.ground, page: PROBATION })]
    : [found({ id: 'trial-unknown', verdict: 'unclear', weight: 3, ground, actions: [...CONTEST, 'ask-reason'], page: PROBATION })];
}

/** The agreed trial period held against the Act; null when too little was said. What was not said is taken as in order. */
export function trialOf({ answers, params, fixedEnd }: Situation): ReturnType<typeof probation> | null {
  const { firstDay, trialMonths, trialInWriting, sameWork, contractKind } = answers;
  if (firstDay === null || trialMonths === null || contractKind === null || contractKind === 'unknown') return null;
  return probation(params, {
    firstDay,
    term: contractKind === 'permanent' ? { kind: 'permanent' } : { kind: 'fixed', lastDay: fixedEnd },
    followsSameWork: sameWork === true,
    agreed: { months: trialMonths, inWriting: trialInWriting !== false, sameForBoth: true },
  });
}

function endsOnItsDay({ fixedEnd, endDay }: Situation): boolean {
  return fixedEnd !== null && endDay !== null && endDay >= fixedEnd;
}

function findFixedEnd({ answers, params, fixedEnd, endDay }: Situation): Finding[] {
  // A project has no date to hold the end against.
  const day = fixedEnd ?? endDay;
  if (day === null || endDay === null) return [];
  const answer = workedOn(params, day, endDay);
  if (answer.kind === 'not-known') return [unknownRule(answer, 'went-on', { page: FIXED_END })];
  if (answer.value.goesOn)
    return [
      found({
        id: 'went-on',
        verdict: 'unclear',
        weight: 2,
        values: { day: { day } },
        ground: answer.ground,
        actions: ['call-today', 'send-letter', 'keep-evidence', 'call-legal-desk'],
        page: FIXED_END,
      }),
    ];
  // Before its date it does not end by itself: see the notice.
  if (endDay < day || answers.contractKind === 'project') return [];
  return [found({ id: 'fixed-ends', verdict: 'right', weight: 1, values: { day: { day } }, ground: answer.ground, page: FIXED_END })];
}
