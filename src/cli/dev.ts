import { readSettings } from '../platform/config/settings.ts';
import { onShutdown } from '../platform/shutdown.ts';
import { prepareDatabase, shareAccess } from './prepare-database.ts';
import { bringUpToDate, prepareSources, stopOnSignals } from './start.ts';

/** `wegwijs dev`: Vite's development server on the same database; run `wegwijs start` for headers and caching. */
export async function dev(): Promise<void> {
  const settings = readSettings(process.env);
  stopOnSignals();
  await prepareSources();
  const access = await prepareDatabase(settings);
  if (access.ownerUrl) await bringUpToDate(access.appUrl, access.ownerUrl);
  shareAccess(access, settings);
  const { createServer } = await import('vite');
  const ours = new Set(process.listeners('SIGTERM'));
  const server = await createServer({ server: { host: settings.host, port: settings.port, strictPort: true } });
  // Vite would end the process at once; the database has to be stopped first.
  for (const listener of process.listeners('SIGTERM')) if (!ours.has(listener)) process.off('SIGTERM', listener);
  await server.listen();
  onShutdown(() => server.close());
  server.printUrls();
}
