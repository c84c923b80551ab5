import type { JobOfferSign } from '#law/index.ts';
import type { Weight } from './finding.ts';

/** What a sign that something is wrong with an agency or an offer weighs as a finding. */
export const SIGN_WEIGHTS = { stop: 3, serious: 2, ask: 1 } as const satisfies Record<JobOfferSign['weight'], Weight>;

/** What to do when somebody may be in danger. No letter: help comes before. */
export const HELP_IN_DANGER = ['call-police', 'help-first', 'call-fairwork', 'report-inspectorate'] as const;

/** Whom to ask then, the first ones first. */
export const ORGANISATIONS_IN_DANGER = ['fairwork', 'politie', 'comensha', 'arbeidsinspectie'] as const;
