import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/**
 * Builds the small scripts of pages ("islands"), of the guide and of the desk, and the two workers, each from its own
 * entry, into `static/`, and writes their addresses into `src/ui/islands.gen.ts`.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = path.join(ROOT, 'static', 'islands');
const ISLANDS = {
  shell: 'src/ui/shell.island.ts',
  page: 'src/guide/parts/page.island.ts',
  offline: 'src/offline/keep.island.ts',
  search: 'src/guide/parts/search.island.ts',
  help: 'src/guide/parts/help.island.ts',
  welcome: 'src/journey/parts/welcome.island.ts',
  calendar: 'src/journey/parts/calendar.island.ts',
  qr: 'src/journey/parts/qr.island.ts',
  plan: 'src/journey/parts/plan.island.ts',
  hours: 'src/checks/parts/hours.island.ts',
  'desk-device': 'src/desk/offline/desk-device.island.ts',
  'offline-contact': 'src/desk/offline/offline-contact.island.ts',
  // Before those that share it.
  'check-frame': 'src/checks/parts/check-frame.island.ts',
  'check-pay': 'src/checks/parts/check-pay.island.ts',
  'check-deductions': 'src/checks/parts/check-deductions.island.ts',
  'check-agency': 'src/checks/parts/check-agency.island.ts',
  'check-dismissal': 'src/checks/parts/check-dismissal.island.ts',
  'check-working-time': 'src/checks/parts/check-working-time.island.ts',
  'check-housing-cost': 'src/checks/parts/check-housing-cost.island.ts',
  'check-lessons': 'src/checks/parts/check-lessons.island.ts',
  'check-registration': 'src/checks/parts/check-registration.island.ts',
  'check-job-offer': 'src/checks/parts/check-job-offer.island.ts',
  'check-contract': 'src/checks/parts/check-contract.island.ts',
  'file-signature': 'src/clients/parts/signature.island.ts',
  'desk-shortcuts': 'src/desk/parts/shortcuts.island.ts',
  'desk-contact': 'src/desk/parts/contact.island.ts',
  'desk-queue': 'src/desk/parts/queue.island.ts',
  passkey: 'src/access/parts/passkey.island.ts',
};

/** What several islands share is one script, that a phone fetches once: they import it by its address. */
const SHARED = 'check-frame.island.ts';

const addresses: Record<string, string> = {};

async function bundle(name: string, entry: string, outDir: string, fileName: string): Promise<string> {
  const result = (await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'shared-island',
        enforce: 'pre',
        resolveId: (source: string) =>
          !entry.endsWith(SHARED) && source.endsWith(`/${SHARED}`) ? { id: addresses['check-frame'] ?? '', external: 'absolute' } : null,
      },
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      minify: true,
      target: 'es2020',
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: path.join(ROOT, entry) },
        // Only the entry does something by itself: what it does not use of a table or door stays out.
        treeshake: { moduleSideEffects: (id) => id.endsWith(entry) },
        // What an island exports is for `await import(address)`, when somebody asks for it.
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: fileName, format: 'es', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return result.output[0].fileName;
}

await rm(OUT, { recursive: true, force: true });
for (const [name, entry] of Object.entries(ISLANDS)) {
  addresses[name] = `/islands/${await bundle(name, entry, OUT, '[name].[hash].js')}`;
}
await bundle('service-worker', 'src/offline/service-worker.ts', path.join(ROOT, 'static'), 'service-worker.js');
await bundle('desk-worker', 'src/desk/offline/desk-worker.ts', path.join(ROOT, 'static'), 'desk-worker.js');
const lines = Object.entries(addresses).map(([name, address]) => `  '${name}': '${address}',`);
await writeFile(
  path.join(ROOT, 'src/ui/islands.gen.ts'),
  `// Written by \`npm run build:islands\`: the addresses of the scripts that pages name.\nexport const islands = {\n${lines.join('\n')}\n} as const;\n`,
);
console.log(`${(await readdir(OUT)).length} islands and two workers built.`);
