export { flushCounts } from './flush-counts.ts';
