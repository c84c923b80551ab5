import { addDays, cakFines, insuranceByCak, nextCakStep, objectionTerm, type IsoDay } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Deadline, type Finding } from '../finding.ts';
import { isInsuredInTime, type Duty } from './duty.ts';
import type { RegistrationAnswers } from './questions.ts';

const PAGE = 'health/not-insured';

/** What the CAK may be shown: a policy that began in time, or an A1 statement. */
export function cakProof(answers: RegistrationAnswers, duty: Duty | null): 'policy' | 'a1' | null {
  if (answers.a1 === true) return 'a1';
  return isInsuredInTime(answers, duty) === true ? 'policy' : null;
}

/** Letters of the CAK to people without insurance: the last one that came says what is next. */
export function findLetters(answers: RegistrationAnswers, duty: Duty | null, given: Given): Finding[] {
  const { cakLetter, cakLetterDay } = answers;
  if (cakLetter === null || cakLetter === 'none' || cakLetter === 'unknown' || cakLetterDay === null) return [];
  const proof = cakProof(answers, duty);
  if (cakLetter === 'insured') return findInsuredByCak(answers, cakLetterDay, given);
  return [
    ...findStep(answers, cakLetter, cakLetterDay, proof, given),
    ...(cakLetter === 'warning' ? [] : findObjection(cakLetterDay, proof, given)),
  ];
}

function findStep(
  { insured }: RegistrationAnswers,
  letter: 'warning' | 'first-fine' | 'second-fine',
  sent: IsoDay,
  proof: ReturnType<typeof cakProof>,
  { params, today }: Given,
): Finding[] {
  // Only the last letter counts for what comes next.
  const step = nextCakStep(
    { warningSent: sent, firstFineSent: letter === 'warning' ? null : sent, secondFineSent: letter === 'second-fine' ? sent : null },
    params,
  );
  // Any policy of today stops the next step, also one that came too late.
  const hasPolicy = insured === 'dutch' || proof !== null;
  const actions = hasPolicy ? ['send-proof-to-cak', 'send-letter', 'keep-evidence'] : ['call-insurer', 'call-cak', 'go-information-point'];
  if (step.kind === 'not-known') return [notKnown(step, 'cak', { page: PAGE, actions, weight: 3 })];
  const lastDay = addDays(step.value.insureBefore, -1);
  const deadline: Deadline = { day: lastDay, text: 'registration.deadline.cak', callToday: true };
  const isPassed = today > lastDay;
  const id = hasPolicy ? 'cak-show-proof' : isPassed ? 'cak-next-any-day' : `cak-${letter}`;
  return [
    finding({
      id,
      verdict: 'unclear',
      weight: 3,
      values: { sent: { day: sent }, day: { day: lastDay } },
      ground: step.ground,
      actions,
      page: PAGE,
      ...(isPassed ? {} : { deadline }),
    }),
    ...(hasPolicy ? [] : findFines(letter === 'warning' ? step.value.insureBefore : sent, params)),
  ];
}

function findFines(day: IsoDay, params: Given['params']): Finding[] {
  const fines = cakFines({ day }, params);
  if (fines.kind === 'not-known') return [notKnown(fines, 'cak-fine', { page: PAGE })];
  const values = { amount: { money: fines.value.eachCents }, times: { number: fines.value.most } };
  return [finding({ id: 'cak-fine', verdict: 'unclear', weight: 2, values, ground: fines.ground, page: PAGE })];
}

function findObjection(letterDate: IsoDay, proof: ReturnType<typeof cakProof>, { params, today }: Given): Finding[] {
  const term = objectionTerm({ kind: 'decision', letterDate }, params);
  const page = 'help/complaint-about-authority';
  if (term.kind === 'not-known') return [notKnown(term, 'cak-object', { page, actions: ['call-legal-desk'] })];
  const { lastDay } = term.value;
  const values = { day: { day: lastDay }, sent: { day: letterDate } };
  const more = { verdict: 'unclear' as const, values, ground: term.ground, page };
  if (today > lastDay) return [finding({ ...more, id: 'cak-object-late', weight: 2, actions: ['call-legal-desk'] })];
  const deadline: Deadline = { day: lastDay, text: 'registration.deadline.object', callToday: false };
  const actions = proof === null ? ['call-legal-desk'] : ['send-letter', 'call-legal-desk'];
  return [finding({ ...more, id: 'cak-object', weight: proof === null ? 2 : 3, deadline, actions })];
}

function findInsuredByCak({ cakInsuredFrom }: RegistrationAnswers, toldOn: IsoDay, { params, today }: Given): Finding[] {
  const actions = ['call-cak', 'go-information-point'];
  const answer = insuranceByCak({ from: cakInsuredFrom ?? toldOn, toldOn }, params);
  if (answer.kind === 'not-known') return [notKnown(answer, 'cak-insured', { page: PAGE, actions, weight: 2 })];
  const { premiumCentsPerMonth, bindsUntil, annulBy } = answer.value;
  const isOpen = today <= annulBy;
  const deadline: Deadline = { day: annulBy, text: 'registration.deadline.annul', callToday: true };
  return [
    finding({
      id: isOpen ? 'cak-insured' : 'cak-insured-bound',
      verdict: 'unclear',
      weight: isOpen ? 3 : 2,
      values: { amount: { money: premiumCentsPerMonth }, until: { day: bindsUntil }, day: { day: annulBy } },
      ground: answer.ground,
      actions: isOpen ? ['send-proof-to-cak', ...actions] : actions,
      page: PAGE,
      ...(isOpen ? { deadline } : {}),
    }),
  ];
}
