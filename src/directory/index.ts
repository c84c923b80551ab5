export * from './organisation.schema.ts';
