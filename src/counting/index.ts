export { countKey, PageCounts, type CountKind, type PageCount } from './page-counts.ts';
