export * from './law.store.ts';
