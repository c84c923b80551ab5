import { PILLARS, THEMES, type Pillar, type Theme } from '#topics/index.ts';

/** How somebody came to us: at the desk, by telephone, by message, by video, or we went to them. */
export const CHANNELS = ['desk', 'telephone', 'message', 'video', 'outreach'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CONTRACT_KINDS = ['agency', 'temporary', 'permanent', 'on-call', 'posted', 'self-employed', 'none'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export const STAY_PHASES = ['before', 'first-weeks', 'first-year', 'over-a-year', 'leaving', 'commuting'] as const;
export type StayPhase = (typeof STAY_PHASES)[number];

export const OUTCOMES = ['answered', 'referred', 'file', 'appointment', 'not-helped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** So many topics fit one conversation. */
export const MOST_TOPICS = 8;

/** One conversation, without a word about who came. */
export interface Contact {
  region: string;
  /** A location of the directory; null: nowhere in particular. */
  point: string | null;
  channel: Channel;
  language: string;
  topics: readonly Theme[];
  pillars: readonly Pillar[];
  /** Municipality in which the person lives; null: not known. */
  place: string | null;
  contractKind: ContractKind | null;
  stayPhase: StayPhase | null;
  outcome: Outcome;
  /** 1 to 480; null: not measured. */
  minutes: number | null;
  /** An organisation of the directory, when the outcome is `referred`. */
  referredTo: string | null;
}

/** Which pillar a theme mostly stands on. Ours, for counting: whoever counts may choose others. */
const PILLAR_OF: Readonly<Record<Theme, Pillar>> = {
  start: 'rights',
  registration: 'rights',
  pay: 'rights',
  leave: 'rights',
  learn: 'language',
  housing: 'rights',
  'safe-work': 'rights',
  dismissal: 'rights',
  'self-employed': 'work',
  help: 'rights',
  warnings: 'rights',
  transport: 'work',
  tax: 'rights',
  health: 'rights',
  family: 'meeting',
  meet: 'meeting',
};

/** The pillars that follow from the topics, in the order of the pillars. */
export function pillarsOf(topics: readonly Theme[]): Pillar[] {
  const found = new Set(topics.map((topic) => PILLAR_OF[topic]));
  return PILLARS.filter((pillar) => found.has(pillar));
}

/** Longer than this somebody forgot the form: then nothing is measured. Ours. */
const LONGEST_MEASURED_MINUTES = 120;

/** Started minutes of a conversation, at least one; null when the form stood open too long to say anything. @param seconds since it began, without pauses */
export function measuredMinutes(seconds: number): number | null {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return Number.isFinite(minutes) && minutes <= LONGEST_MEASURED_MINUTES ? minutes : null;
}

/** The steps in which minutes are chosen. */
export const MINUTE_STEPS = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 75, 90, 120] as const;

/**
 * The latest contacts that differ in what a template fills (channel, language, topics, outcome), each once.
 * @param contacts the newest first
 */
export function templatesOf<C extends Pick<Contact, 'channel' | 'language' | 'topics' | 'outcome'>>(
  contacts: readonly C[],
  most: number,
): C[] {
  const seen = new Set<string>();
  return contacts
    .filter(({ channel, language, topics, outcome }) => {
      const kind = [channel, language, [...topics].sort().join('+'), outcome].join(' ');
      return seen.has(kind) ? false : seen.add(kind);
    })
    .slice(0, most);
}

/** Whether a text is a theme of the guide. */
export function isTheme(text: string): text is Theme {
  return (THEMES as readonly string[]).includes(text);
}
