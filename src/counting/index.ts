export { countKey, PageCounts, type CountKind, type PageCount } from './page-counts.ts';
export { demoCounts } from './demo-counts.ts';
export { countable, UnansweredQueries, type UnansweredQuery } from './unanswered-queries.ts';
