import type { Finding, Letter } from './finding.ts';

/** Findings that send nobody to a letter that is not there. */
export function withLetter(findings: readonly Finding[], letter: Letter | null): readonly Finding[] {
  if (letter) return findings;
  return findings.map((each) => ({ ...each, actions: each.actions.filter((action) => action !== 'send-letter') }));
}
