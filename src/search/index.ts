export * from './page-index.ts';
export { normaliseWord, wordsOf } from './normalise.ts';
