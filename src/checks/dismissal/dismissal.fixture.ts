import type fc from 'fast-check';
import { anyTyped } from '../any-typed.fixture.ts';
import { examinerOf, TODAY } from '../check.fixture.ts';
import type { Finding } from '../finding.ts';
import type { Typed } from '../read-answers.ts';
import { DISMISSAL_CHECK as CHECK } from './dismissal-check.ts';
import type { FindingId } from './ids.ts';

const tried = examinerOf(CHECK);
export const { run, examined, ids } = tried;

/** As the frame's own, but only for ids that there are. */
export function find(typed: Typed, id: FindingId, today?: string): Finding | undefined {
  return tried.find(typed, id, today);
}

/** Subject and paragraphs of the letter, by the ends of their keys; null when there is none. */
export function letter(typed: Typed): string[] | null {
  const found = examined(typed).letter;
  return found && [found.subject, ...found.paragraphs].map(({ text }) => text.replace('dismissal.letter.', ''));
}

/** What was typed with days that can be: none that has to be past is in the future, and nothing ends before it begins. */
export const ANY_ANSWERS: fc.Arbitrary<Typed> = anyTyped(CHECK.sections).map((typed) => {
  const capped: Record<string, string | readonly string[]> = { ...typed };
  for (const { questions } of CHECK.sections)
    for (const question of questions)
      if (question.kind === 'day' && 'past' in question && String(capped[question.id]) > TODAY) capped[question.id] = TODAY;
  const [from, ...days] = [capped['firstDay'], capped['lastDay'], capped['contractEnds']].map(String);
  if (days.some((day) => day !== '' && day < String(from))) capped['firstDay'] = '2013-01-01';
  for (const row of [0, 1, 2]) {
    const isTyped = capped[`before.${row}.firstDay`] !== '' && capped[`before.${row}.lastDay`] !== '';
    const first = 2000 + row * 4;
    // In their order and before everything else, or not at all.
    capped[`before.${row}.firstDay`] = isTyped && row < 2 ? `${first}-03-01` : '';
    capped[`before.${row}.lastDay`] = isTyped && row < 2 ? `${first + 2}-03-31` : '';
  }
  return capped['event'] === '' ? { ...capped, event: 'other' } : capped;
});
