export * from './vocabulary.ts';
export * from './needs.ts';
