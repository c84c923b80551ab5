import type { SaidValues } from '#platform/i18n/say.ts';
import type { Finding, Letter } from '../finding.ts';
import { articlesOf } from '../letter-parts.ts';
import type { Duty } from './duty.ts';
import { cakProof } from './find-letters.ts';
import type { RegistrationAnswers } from './questions.ts';

/** The letters that there can be, each with its paragraphs: `registration.letter.<letter>.<paragraph>`. */
export const LETTERS = {
  objection: ['open', 'policy', 'a1', 'later', 'suspend', 'close'],
  proof: ['open', 'policy', 'a1', 'close'],
  annul: ['open', 'policy', 'a1', 'close'],
  permission: ['open', 'duty', 'close'],
} as const;

/** To the CAK when there is something to show or to dispute, because its terms are short; else for permission to register. */
export function letterOf(answers: RegistrationAnswers, duty: Duty | null, findings: readonly Finding[]): Letter | null {
  const found = (id: string) => findings.find((each) => each.id === id);
  const proof = cakProof(answers, duty);
  const { cakLetterDay, insuredFrom } = answers;
  // Any policy of today stops the next step; only one in time, or an A1 statement, takes away a fine.
  const hasPolicy = answers.insured === 'dutch' && insuredFrom !== null;
  const reasonFor = (kind: 'objection' | 'proof' | 'annul') =>
    proof ?? (kind === 'objection' && duty?.must === 'no' ? 'later' : kind === 'proof' && hasPolicy ? 'policy' : null);
  const toCak = (kind: 'objection' | 'proof' | 'annul', about: Finding | undefined): Letter | null => {
    const reason = reasonFor(kind);
    if (!about || reason === null || cakLetterDay === null) return null;
    return write('organisation', kind, ['open', reason, ...(kind === 'objection' ? ['suspend'] : []), 'close'], {
      sent: { day: cakLetterDay },
      ...(insuredFrom === null ? {} : { policy: { day: insuredFrom } }),
      ...articlesOf(about.ground),
    });
  };
  const refused = found('refused');
  return (
    toCak('objection', found('cak-object')) ??
    toCak('proof', answers.cakLetter === 'warning' ? found('cak-show-proof') : undefined) ??
    toCak('annul', found('cak-insured')) ??
    (refused
      ? write(answers.sleeps === 'employer' ? 'employer' : 'landlord', 'permission', ['open', 'duty', 'close'], articlesOf(refused.ground))
      : null)
  );
}

function write(to: Letter['to'], kind: keyof typeof LETTERS, paragraphs: readonly string[], values: SaidValues): Letter {
  const key = `registration.letter.${kind}`;
  return {
    to,
    subject: { text: `${key}.subject`, values },
    paragraphs: paragraphs.map((each) => ({ text: `${key}.${each}`, values })),
  };
}
