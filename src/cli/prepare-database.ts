import { fileURLToPath } from 'node:url';
import { keyRingOf } from '../platform/crypto/key-ring.ts';
import { requireAppRole } from '../platform/database/connection.ts';
import { lockDataFolder, prepareDataFolder } from '../platform/database/data-folder.ts';
import { startEmbeddedServer } from '../platform/database/embedded.ts';
import type { Settings } from '../platform/config/settings.ts';
import { Failure } from '../platform/failure.ts';
import { onShutdown } from '../platform/shutdown.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

export interface DatabaseAccess {
  appUrl: string;
  /** Connection as `wegwijs_auth`, which alone looks into how people sign in. Absent: nobody can. */
  authUrl: string | undefined;
  /** Absent when only DATABASE_URL is set: then somebody else migrates and imports. */
  ownerUrl: string | undefined;
  backupUrl: string | undefined;
  embedded: boolean;
}

/** Reaches the database of the settings, starting the embedded one when no server is named. */
export async function prepareDatabase(settings: Settings): Promise<DatabaseAccess> {
  if (settings.databaseUrl) {
    await requireAppRole(settings.databaseUrl);
    return {
      appUrl: settings.databaseUrl,
      authUrl: settings.databaseAuthUrl,
      ownerUrl: settings.databaseOwnerUrl,
      backupUrl: settings.databaseBackupUrl ?? settings.databaseOwnerUrl,
      embedded: false,
    };
  }
  await prepareDataFolder(settings.dataFolder);
  const unlock = await lockDataFolder(settings.dataFolder);
  onShutdown(() => {
    unlock();
    return Promise.resolve();
  });
  const server = await startEmbeddedServer(settings.dataFolder);
  onShutdown(() => server.stop());
  // Without its database this process is of no use; whoever runs it starts it again.
  server.onLost(() => {
    console.error('The embedded database has ended unexpectedly. Start Wegwijs again: stored data is safe.');
    process.exit(1);
  });
  return { appUrl: server.appUrl, authUrl: server.authUrl, ownerUrl: server.ownerUrl, backupUrl: server.backupUrl, embedded: true };
}

/** The connection that may change the schema and the content. @throws {Failure} when it is not set. */
export function requireOwner(access: DatabaseAccess): string {
  if (access.ownerUrl) return access.ownerUrl;
  throw new Failure('Set DATABASE_OWNER_URL to a connection as wegwijs_owner: only the owner may do this.');
}

/** Hands on to the application in this process how it reaches database and keys; the embedded default makes its own keys. */
export function shareAccess({ appUrl, authUrl, embedded }: DatabaseAccess, { keyFile }: Settings): void {
  process.env['DATABASE_URL'] = appUrl;
  if (authUrl) process.env['DATABASE_AUTH_URL'] = authUrl;
  if (!keyFile) return;
  if (embedded) keyRingOf(keyFile);
  process.env['WEGWIJS_KEYS'] = keyFile;
}
