/** Profile help: what fits a situation and what to talk about. Pure; nothing of it is stored. */
export { LINKS, type Circle, type Link } from './circle.ts';
export { profileOf, type Profile } from './profile.ts';
export { profileProblems, profileSchema, readProfile, type ProfileForm, type ProfileProblem } from './profile.schema.ts';
export { OUTCOMES as PROFILE_OUTCOMES, QUADRANTS, RULE_VERSION, STAY_BOUNDARIES, WAGE_SHARE_PERCENT } from './quadrants.ts';
export type { AtBoundary, DecidingFact, ProfileOutcome, ProfileRule, Quadrant } from './quadrants.ts';
export { DUTCH, EXPECTS, HELD, HERE, HOMES, WAGES, type Situation } from './situation.ts';
export { SOURCES, type RuleSource, type SourceId } from './sources.ts';
export { BINDINGS, STAY_TERMS, type Binding, type StayTerm } from './stay.ts';
export { SUGGESTIONS, type Suggestion, type SuggestionId } from './suggestions.ts';
export { wageAges, wageLineCents, type WageDoubt, type WageReading } from './wage-line.ts';
