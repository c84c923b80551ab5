import { readSettings } from '../platform/config/settings.ts';
import { migrate } from '../platform/database/migrate.ts';
import { onShutdown } from '../platform/shutdown.ts';
import { importPack } from '../guide/server/index.ts';
import { readValidPack } from './content.ts';
import { MIGRATIONS, prepareDatabase } from './prepare-database.ts';
import { stopOnSignals } from './start.ts';

/** `wegwijs dev`: Vite's development server on the same database; run `wegwijs start` for headers and caching. */
export async function dev(): Promise<void> {
  const settings = readSettings(process.env);
  stopOnSignals();
  const access = await prepareDatabase(settings);
  if (access.ownerUrl) {
    await migrate(access.ownerUrl, MIGRATIONS);
    await importPack(access.ownerUrl, await readValidPack());
  }
  process.env['DATABASE_URL'] = access.appUrl;
  const { createServer } = await import('vite');
  const server = await createServer({ server: { host: settings.host, port: settings.port, strictPort: true } });
  await server.listen();
  onShutdown(() => server.close());
  server.printUrls();
}
