import type { Pillar, Theme } from './vocabulary.ts';

/** What somebody may look for help with: the lowest level of the shared vocabulary, below themes and pillars. */
export interface NeedTopic {
  id: string;
  theme: Theme;
  pillar: Pillar;
}

/** In the order in which a finder offers them: danger first, then what is asked most. Names: messages `need.<id>`. */
export const NEEDS = [
  { id: 'emergency', theme: 'help', pillar: 'rights' },
  { id: 'violence', theme: 'help', pillar: 'rights' },
  { id: 'exploitation', theme: 'safe-work', pillar: 'rights' },
  { id: 'homeless', theme: 'housing', pillar: 'rights' },
  { id: 'talk', theme: 'help', pillar: 'meeting' },
  { id: 'information', theme: 'start', pillar: 'rights' },
  { id: 'contract-and-pay', theme: 'pay', pillar: 'rights' },
  { id: 'dismissal', theme: 'dismissal', pillar: 'rights' },
  { id: 'unemployment', theme: 'dismissal', pillar: 'work' },
  { id: 'unsafe-work', theme: 'safe-work', pillar: 'rights' },
  { id: 'ill-at-work', theme: 'leave', pillar: 'rights' },
  { id: 'agency', theme: 'warnings', pillar: 'rights' },
  { id: 'crime', theme: 'warnings', pillar: 'rights' },
  { id: 'discrimination', theme: 'help', pillar: 'rights' },
  { id: 'legal-advice', theme: 'help', pillar: 'rights' },
  { id: 'complaint', theme: 'help', pillar: 'rights' },
  { id: 'letters', theme: 'help', pillar: 'rights' },
  { id: 'interpreter', theme: 'help', pillar: 'language' },
  { id: 'housing', theme: 'housing', pillar: 'rights' },
  { id: 'registration', theme: 'registration', pillar: 'rights' },
  { id: 'papers', theme: 'registration', pillar: 'rights' },
  { id: 'residence', theme: 'registration', pillar: 'rights' },
  { id: 'debts', theme: 'tax', pillar: 'rights' },
  { id: 'tax', theme: 'tax', pillar: 'rights' },
  { id: 'allowances', theme: 'tax', pillar: 'rights' },
  { id: 'pension', theme: 'leave', pillar: 'rights' },
  { id: 'doctor', theme: 'health', pillar: 'rights' },
  { id: 'health-insurance', theme: 'health', pillar: 'rights' },
  { id: 'mental-health', theme: 'health', pillar: 'rights' },
  { id: 'addiction', theme: 'health', pillar: 'rights' },
  { id: 'pregnancy', theme: 'family', pillar: 'rights' },
  { id: 'children', theme: 'family', pillar: 'meeting' },
  { id: 'learn-dutch', theme: 'learn', pillar: 'language' },
  { id: 'diploma', theme: 'learn', pillar: 'work' },
  { id: 'find-work', theme: 'learn', pillar: 'work' },
  { id: 'own-business', theme: 'self-employed', pillar: 'work' },
  { id: 'driving', theme: 'transport', pillar: 'work' },
  { id: 'meeting', theme: 'meet', pillar: 'meeting' },
  { id: 'going-home', theme: 'help', pillar: 'rights' },
] as const satisfies readonly NeedTopic[];
export type Need = (typeof NEEDS)[number]['id'];

export const NEED_IDS = NEEDS.map(({ id }) => id) as readonly Need[];

/** The needs of a theme, in order; empty for a theme that has none. */
export function needsOf(theme: string): Need[] {
  return NEEDS.filter((need) => need.theme === theme).map(({ id }) => id);
}
