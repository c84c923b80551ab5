import { defineConfig } from 'vitest/config';

// Not part of vite.config.ts: tests run from source, without SvelteKit, so that they need no build and no `svelte-kit sync`.
// For the same reason no tsconfig is read: ours extends one that only the sync writes, and stripping types needs none.
const shared = { oxc: { tsconfig: false }, envDir: false } as const;

process.env['TZ'] = 'Europe/Amsterdam';

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: { name: 'unit', include: ['src/**/*.test.ts'], environment: 'node' },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/{integration,refused,faults}/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/integration/database.ts'],
          pool: 'forks',
          // Each file has a database of its own; two at a time leave room for the server beside them.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          teardownTimeout: 30_000,
        },
      },
    ],
  },
});
