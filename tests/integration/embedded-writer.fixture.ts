import pg from 'pg';
import { lockDataFolder, prepareDataFolder } from '#platform/database/data-folder.ts';
import { startEmbeddedServer } from '#platform/database/embedded.ts';
import { Failure } from '#platform/failure.ts';

/**
 * A process to be killed: starts the embedded server on a folder and writes rows one by one, each committed before its
 * number is printed. `hold`: only keeps the server.
 */
const [folder = '', mode] = process.argv.slice(2);
try {
  await prepareDataFolder(folder);
  await lockDataFolder(folder);
  const server = await startEmbeddedServer(folder);
  const client = new pg.Client({ connectionString: server.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS written (number bigint PRIMARY KEY)');
  const { rows } = await client.query<{ last: number }>('SELECT coalesce(max(number), 0)::int AS last FROM written');
  console.log(`ready ${process.pid}`);
  let number = rows[0]!.last;
  while (mode !== 'hold') {
    await client.query('INSERT INTO written VALUES ($1)', [++number]);
    console.log(`wrote ${number}`);
  }
  await new Promise((resolve) => process.once('SIGTERM', resolve));
  await client.end();
  await server.stop();
  process.exit(0);
} catch (error) {
  console.log(error instanceof Failure ? `failure ${error.message}` : `error ${(error as Error).message}`);
  process.exit(1);
}
