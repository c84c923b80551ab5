import type { OxcOptions } from 'vite';
import { defineConfig } from 'vitest/config';

// Apart from vite.config.ts: tests run from source without SvelteKit, so they need neither a build nor `svelte-kit sync`.
// For the same reason no tsconfig is read: ours extends one that only the sync writes, and stripping types needs none.
const fromSource = { oxc: { tsconfig: false } as OxcOptions };

process.env['TZ'] = 'Europe/Amsterdam';

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSource,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          // Time is measured by bench/ and not here: on a busy machine a property with many cases may take long.
          testTimeout: 60_000,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'integration',
          include: ['tests/{integration,refused}/**/*.test.ts'],
          globalSetup: ['tests/integration/database.ts'],
          pool: 'forks',
          // Each file has its own database; more than two at a time only wait for the one server.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
