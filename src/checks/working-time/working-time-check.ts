import { defineCheck } from '../check.ts';
import { withLetter } from '../letter-parts.ts';
import { findOnCall, lacksDaysOfCall, problemsOfCall } from './find-on-call.ts';
import { findRoster, type FoundInRoster } from './find-roster.ts';
import { letterFor } from './letter.ts';
import { SECTIONS } from './questions.ts';
import { rosterOf } from './roster-of.ts';

const ORGANISATIONS = ['arbeidsinspectie', 'vakbond', 'juridisch-loket', 'win-punt'];
const NO_ROSTER: FoundInRoster = { findings: [], figures: [], cannotKnow: [], places: [] };

/** Working hours, breaks and rest of a roster, and work on call. */
export const WORKING_TIME_CHECK = defineCheck({
  id: 'working-time',
  sections: SECTIONS,
  parameters: ['hours.', 'oncall.'],
  organisations: ORGANISATIONS,
  pages: ['safe-work/working-hours-and-rest', 'pay/on-call-work'],
  examine(answers, given) {
    const typed = rosterOf(answers.shifts);
    const wrongCall = problemsOfCall(answers);
    if (typed !== null && 'problems' in typed) return { problems: [...typed.problems, ...wrongCall] };
    if (wrongCall.length > 0) return { problems: wrongCall };
    const roster = typed === null ? NO_ROSTER : findRoster(typed, answers, given);
    const onCall = answers.isOnCall === true ? findOnCall(answers, typed?.shifts ?? [], given) : [];
    const findings = [...roster.findings, ...onCall];
    const lacksDays = lacksDaysOfCall(answers);
    // Neither a roster nor a call that can be judged: nothing can be said.
    if (findings.length === 0) return { problems: [{ field: lacksDays ? 'workDay' : 'shifts', problem: 'missing' }] };
    const letter = letterFor(findings, roster.places, given.today);
    return {
      findings: withLetter(findings, letter),
      figures: roster.figures,
      cannotKnow: [...roster.cannotKnow, ...(lacksDays ? ['call-days'] : []), ...(onCall.length > 0 ? ['cao'] : [])],
      letter,
      ask: { needs: ['contract-and-pay', 'unsafe-work'], organisations: ORGANISATIONS },
    };
  },
});
