export * from './places.store.ts';
