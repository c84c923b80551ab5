import { defineCheck } from '../check.ts';
import type { Examined } from '../finding.ts';
import type { Problem } from '../read-answers.ts';
import { cannotKnow } from './cannot-know.ts';
import { findAnnouncement } from './find-announcement.ts';
import { findBans } from './find-bans.ts';
import { findBenefit } from './find-benefit.ts';
import { findChain } from './find-chain.ts';
import { findCourt } from './find-court.ts';
import { findEnding, trialOf } from './find-ending.ts';
import { findHome } from './find-home.ts';
import { findNotice, noticeOf } from './find-notice.ts';
import { findPayOut } from './find-pay-out.ts';
import { findSignature } from './find-signature.ts';
import { findTransition } from './find-transition.ts';
import type { FigureId } from './ids.ts';
import { letterOf } from './letter.ts';
import { SECTIONS, type DismissalAnswers } from './questions.ts';
import { situationOf, type Situation } from './situation.ts';

/** "My job ends": what is due, and what to do by when. */
export const DISMISSAL_CHECK = defineCheck({
  id: 'dismissal',
  amountsAreGross: true,
  sections: SECTIONS,
  parameters: [
    'notice',
    'dismissal',
    'transition-payment',
    'probation',
    'chain.max-contracts',
    'chain.max-years',
    'chain.max-contracts-by-cao',
    'chain.max-months-by-cao',
    'chain.gap-months',
    'agency.phase-a-weeks',
    'agency.uitzendbeding-sickness',
    'agency.housing-leave-weeks',
    'ww.weeks-condition',
    'ww.apply',
    'ziektewet.pct',
    'sickpay.join-weeks',
    'leave.statutory-multiple',
    'leave.maternity.after-birth-weeks',
    'holiday-allowance',
    'wml.hourly.adult',
    'wml.month-equivalent.hours36',
  ],
  organisations: [
    'juridisch-loket',
    'vakbond',
    'uwv',
    'rechtbank',
    'sncu',
    'meldpunt-goed-verhuurderschap',
    'college-rechten-van-de-mens',
    'win-punt',
  ],
  pages: [
    'dismissal/fired-on-the-spot',
    'dismissal/end-of-temporary-contract',
    'dismissal/probation',
    'dismissal/settlement-agreement',
    'dismissal/transition-payment',
    'dismissal/unemployment-benefit',
    'pay/agency-work',
    'pay/holiday-allowance',
    'leave/holiday-days',
    'leave/pregnancy-and-birth-leave',
    'health/sick-pay',
    'housing/losing-job-and-home',
  ],
  examine(answers, given) {
    const problems = problemsOf(answers);
    if (problems.length > 0) return { problems };
    const situation = situationOf(answers, given);
    const ways = [...findEnding(situation), ...findChain(situation)];
    const bans = findBans(situation);
    const findings = [
      ...findSignature(situation),
      ...ways,
      ...bans,
      ...findCourt(situation, [...ways.filter(({ id }) => id !== 'bankrupt'), ...bans]),
      ...findNotice(situation),
      ...findAnnouncement(situation),
      ...findTransition(situation),
      ...findPayOut(situation),
      ...findBenefit(situation),
      ...findHome(situation),
    ];
    return {
      findings,
      cannotKnow: cannotKnow(situation, ways),
      figures: figuresOf(situation),
      letter: letterOf(situation, findings),
      ask: askOf(situation),
    };
  },
});

/** Days that cannot be so. Fields of a table are named as a whole: its rows may not be the typed ones. */
function problemsOf({ firstDay, lastDay, contractEnds, before }: DismissalAnswers): Problem[] {
  const problems: Problem[] = [];
  const endsTooEarly = (day: string | null) => firstDay !== null && day !== null && day < firstDay;
  if (endsTooEarly(lastDay)) problems.push({ field: 'lastDay', problem: 'ends-before-it-begins' });
  if (endsTooEarly(contractEnds)) problems.push({ field: 'contractEnds', problem: 'ends-before-it-begins' });
  const rows = before.toSorted((a, b) => ((a.firstDay ?? '') < (b.firstDay ?? '') ? -1 : 1));
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]?.firstDay ?? firstDay;
    if (row.firstDay === null || row.lastDay === null) continue;
    if (row.lastDay < row.firstDay) problems.push({ field: 'before', problem: 'ends-before-it-begins' });
    else if (next !== null && row.lastDay >= next) problems.push({ field: 'before', problem: 'overlaps' });
  }
  return problems;
}

function figuresOf(situation: Situation): Examined['figures'] {
  const { monthlyCents, hourlyCents, service, endDay, event } = situation;
  const notice = noticeOf(situation);
  const trial = event === 'trial-period' ? trialOf(situation) : null;
  const flaws = trial?.kind === 'known' ? trial.value.flaws : [];
  const figures: { id: FigureId; value: Examined['figures'][number]['value'] }[] = [];
  if (service?.[0]) figures.push({ id: 'service-from', value: { day: service[0].firstDay } });
  if (endDay !== null) figures.push({ id: 'last-day', value: { day: endDay } });
  if (notice?.kind === 'known') figures.push({ id: 'notice-until', value: { day: notice.value.lastDay } });
  if (flaws.length > 0) figures.push({ id: 'trial-flaws', value: { texts: flaws.map((flaw) => `dismissal.figure.flaw.${flaw}`) } });
  if (monthlyCents !== null) figures.push({ id: 'month-wage', value: { money: monthlyCents } });
  if (hourlyCents !== null) figures.push({ id: 'hour-wage', value: { money: hourlyCents } });
  return figures;
}

function askOf({ answers, isAgency, event }: Situation): Examined['ask'] {
  const isAgencyWork = isAgency || event === 'agency-stops';
  const isPregnant = answers.pregnancy === 'pregnant' || answers.pregnancy === 'gave-birth';
  const hasHome = answers.home === true;
  return {
    needs: ['dismissal', 'legal-advice', 'unemployment', ...(hasHome ? ['housing'] : []), ...(isAgencyWork ? ['agency'] : [])],
    organisations: [
      'juridisch-loket',
      'vakbond',
      'uwv',
      ...(isAgencyWork ? ['sncu'] : []),
      ...(hasHome ? ['meldpunt-goed-verhuurderschap'] : []),
      ...(isPregnant ? ['college-rechten-van-de-mens'] : []),
      'rechtbank',
      'win-punt',
    ],
  };
}
