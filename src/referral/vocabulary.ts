import { CONTACT_WAYS as OWN_WAYS } from '#clients/index.ts';

export { INTERPRETER_NEEDS, type InterpreterNeed } from '#clients/index.ts';

/** How soon help is needed. Each organisation may have its own terms (terms.ts). */
export const URGENCIES = ['today', 'this-week', 'normal'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What came of it, as the receiver says it. */
export const OUTCOMES = ['solved', 'partly', 'advice-only', 'not-solved', 'no-contact', 'other-service'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why the receiver sends it back. */
export const RETURN_REASONS = ['not-ours', 'full', 'language', 'incomplete', 'cannot-reach', 'already-helped', 'other'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** How the person can be reached safely: in a way of their own, or only through the adviser. */
export const SAFE_WAYS = [...OWN_WAYS, 'through-us'] as const;
export type SafeWay = (typeof SAFE_WAYS)[number];
