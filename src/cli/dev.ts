import { readSettings } from '../platform/config/settings.ts';
import { onShutdown } from '../platform/shutdown.ts';
import { prepareDatabase } from './prepare-database.ts';
import { bringUpToDate, stopOnSignals } from './start.ts';

/** `wegwijs dev`: Vite's development server on the same database; run `wegwijs start` for headers and caching. */
export async function dev(): Promise<void> {
  const settings = readSettings(process.env);
  stopOnSignals();
  const access = await prepareDatabase(settings);
  if (access.ownerUrl) await bringUpToDate(access.appUrl, access.ownerUrl);
  process.env['DATABASE_URL'] = access.appUrl;
  const { createServer } = await import('vite');
  const server = await createServer({ server: { host: settings.host, port: settings.port, strictPort: true } });
  await server.listen();
  onShutdown(() => server.close());
  server.printUrls();
}
