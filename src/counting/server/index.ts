export { flushCounts } from './flush-counts.ts';
export { flushUnanswered, listUnanswered } from './unanswered.store.ts';
