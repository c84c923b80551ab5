export * from './bridge.store.ts';
export * from './directory.store.ts';
