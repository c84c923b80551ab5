export { firstView, type FirstView } from './begin.ts';
export {
  CHANNELS,
  CONTRACT_KINDS,
  isTheme,
  MINUTE_STEPS,
  MOST_TOPICS,
  OUTCOMES,
  pillarsOf,
  STAY_PHASES,
  templatesOf,
  type Channel,
  type Contact,
} from './contact.ts';
export { type ContactBounds, type RegionOfDesk } from './contact.schema.ts';
export {
  contactOf,
  draftOf,
  isBegun,
  mayBeginAnother,
  MOST_OPEN,
  newDraft,
  pause,
  readDraft,
  secondsOf,
  without,
  type ContactDraft,
  type DraftField,
} from './contact-draft.ts';
export { nearLanguages } from './languages.ts';
export { checkNotice, LONGEST_BODY, LONGEST_TITLE, readTypedNotice, type NoticeProblem, type TypedNotice } from './notice.ts';
export { MOST_SENT, OLDEST_SENT_DAYS, sentListSchema, type RefusedBecause, type SentAnswer } from './sent-contacts.ts';
export { boundsOf, placesOf, pointsOf } from './points.ts';
export { formatTime } from './time.ts';
export { followedSchema, trainingSchema } from './training.ts';
export { minutesWaiting, walkInSchema, type WalkIn } from './walk-in.ts';
export * from './find/index.ts';
export * from './profile/index.ts';
