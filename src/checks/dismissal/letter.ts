import { addDays, type Ground } from '#law/index.ts';
import type { Said, SaidValues } from '#platform/i18n/say.ts';
import type { Finding, Letter } from '../finding.ts';
import type { FindingId, LetterId } from './ids.ts';
import type { Situation } from './situation.ts';

/** Our own term to pay, from the day of the letter. */
const DAYS_TO_PAY = 14;

type ById = ReadonlyMap<string, Finding>;

const said = (id: LetterId, values?: SaidValues): Said => ({ text: `dismissal.letter.${id}`, ...(values ? { values } : {}) });

/** What a letter says about a finding: its paragraph, when there is such a finding. */
const OBJECTIONS: readonly [FindingId, LetterId][] = [
  ['sent-away', 'protest.no-permit'],
  ['sent-away-unclear', 'protest.no-permit'],
  ['ending-unclear', 'protest.no-permit'],
  ['notice-no-permit', 'protest.no-permit'],
  ['notice-permit-unknown', 'protest.no-permit'],
  ['on-the-spot', 'protest.on-the-spot'],
  ['on-the-spot-no-reason', 'protest.no-reason'],
  ['trial-not-valid', 'protest.trial'],
  ['trial-perhaps-too-long', 'protest.trial'],
  ['trial-over', 'protest.trial'],
  ['trial-unknown', 'protest.trial'],
  ['went-on', 'protest.fixed'],
  ['fixed-too-early', 'protest.fixed'],
  ['fixed-too-early-no-amount', 'protest.fixed'],
  ['chain-permanent', 'protest.permanent'],
  ['chain-perhaps-permanent', 'protest.permanent'],
  ['agency-no-clause', 'protest.agency'],
  ['agency-clause-lost', 'protest.agency'],
  ['agency-other-reason', 'protest.agency'],
  ['agency-depends', 'protest.agency'],
  ['agency-not-known', 'protest.agency'],
];
const BANS: readonly FindingId[] = ['ill-ban', 'ill-ban-perhaps', 'pregnancy-ban', 'pregnancy-ban-until', 'pregnancy-perhaps'];

/** The letter that this case needs most: taking a signature back, waiting with one, a protest, or what is due. */
export function letterOf(situation: Situation, findings: readonly Finding[]): Letter | null {
  const { event } = situation;
  const byId: ById = new Map(findings.map((each) => [each.id, each]));
  // A request is answered at UWV or the court, with help; a bankrupt employer pays nobody.
  if (event === 'request' || event === 'bankrupt') return null;
  return withdrawal(situation, byId) ?? waiting(situation, byId) ?? protest(situation, byId) ?? claim(situation, byId);
}

function to({ isAgency, event }: Situation): Letter['to'] {
  return isAgency || event === 'agency-stops' ? 'agency' : 'employer';
}

/** The first article that a finding names, as it is cited. */
function articleOf({ ground }: { ground: Ground }): SaidValues {
  return { article: { typed: ground.articles[0] ?? '' } };
}

function withdrawal(situation: Situation, byId: ById): Letter | null {
  const found = byId.get('withdraw') ?? byId.get('withdraw-consent');
  const { signedOn } = situation.answers;
  if (!found || signedOn === null) return null;
  const id = found.id === 'withdraw' ? 'withdraw.agreement' : 'withdraw.consent';
  return {
    to: to(situation),
    subject: said('withdraw.subject'),
    paragraphs: [said(id, { day: { day: signedOn }, ...articleOf(found) }), said('withdraw.goes-on'), said('available'), said('confirm')],
  };
}

function waiting(situation: Situation, byId: ById): Letter | null {
  return byId.has('do-not-sign')
    ? {
        to: to(situation),
        subject: said('wait.subject'),
        paragraphs: [said('wait.not-now'), said('wait.proposal'), said('available')],
      }
    : null;
}

function protest(situation: Situation, byId: ById): Letter | null {
  const { event, answers } = situation;
  const objections = OBJECTIONS.filter(([id]) => {
    const verdict = byId.get(id)?.verdict;
    return verdict !== undefined && verdict !== 'right';
  });
  const hasBan = BANS.some((id) => byId.has(id));
  if (event === 'resigned' || event === 'agreement' || (objections.length === 0 && !hasBan)) return null;
  const paragraphs = new Map<LetterId, Said>();
  for (const [id, paragraph] of objections) {
    const found = byId.get(id);
    if (found && !paragraphs.has(paragraph)) paragraphs.set(paragraph, said(paragraph, articleOf(found)));
  }
  // Without its article: nobody has to write to an employer that she is pregnant.
  if (hasBan) paragraphs.set('protest.ban', said('protest.ban'));
  const claims = claimsOf(byId);
  return {
    to: to(situation),
    subject: said('protest.subject'),
    paragraphs: [
      answers.toldOn === null ? said('protest.undated') : said('protest.told', { day: { day: answers.toldOn } }),
      ...paragraphs.values(),
      said('available'),
      said('protest.reason'),
      said('protest.rights'),
      ...(event === 'fixed-ends' && claims.length > 0 ? [said('protest.otherwise'), ...claims] : []),
      said('confirm'),
    ],
  };
}

/** Of each: with its amount, or without one. */
const CLAIMS: readonly { of: readonly FindingId[]; withAmount: LetterId; without?: LetterId }[] = [
  {
    of: ['transition', 'transition-before-maximum', 'transition-no-amount'],
    withAmount: 'claim.transition',
    without: 'claim.transition-no-amount',
  },
  {
    of: ['announcement-none', 'announcement-late', 'announcement-none-no-amount', 'announcement-late-no-amount'],
    withAmount: 'claim.announcement',
    without: 'claim.announcement-no-amount',
  },
  { of: ['notice-too-short'], withAmount: 'claim.notice' },
  { of: ['leave', 'leave-ask'], withAmount: 'claim.leave', without: 'claim.leave-no-amount' },
  { of: ['allowance', 'allowance-ask'], withAmount: 'claim.allowance', without: 'claim.allowance-no-amount' },
];

function claimsOf(byId: ById): Said[] {
  return CLAIMS.flatMap(({ of, withAmount, without }) => {
    const found = of.map((id) => byId.get(id)).find((each) => each !== undefined);
    if (!found) return [];
    const { amountCents } = found;
    if (amountCents !== undefined) return [said(withAmount, { amount: { money: amountCents }, ...articleOf(found) })];
    return without ? [said(without, articleOf(found))] : [];
  });
}

function claim(situation: Situation, byId: ById): Letter | null {
  const { endDay, today, event } = situation;
  // What an agreement says is due, and no more.
  if (event === 'agreement') return null;
  const paragraphs = claimsOf(byId);
  if (paragraphs.length === 0) return null;
  return {
    to: to(situation),
    subject: said('claim.subject'),
    paragraphs: [
      endDay === null ? said('claim.undated') : said('claim.ended', { day: { day: endDay } }),
      ...paragraphs,
      said('claim.pay-by', { day: { day: addDays(endDay !== null && endDay > today ? endDay : today, DAYS_TO_PAY) } }),
    ],
  };
}
