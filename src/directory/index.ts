export * from './bridge.schema.ts';
export { bridgeProblems } from './check-bridges.ts';
export * from './organisation.schema.ts';
