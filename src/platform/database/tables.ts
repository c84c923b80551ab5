/**
 * The tables of the database, for Kysely. Each domain adds its own in `server/<noun>.tables.ts` by
 * declaration merging; tests/integration/schema.test.ts holds them against the real database.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the domains
export interface Tables {}
