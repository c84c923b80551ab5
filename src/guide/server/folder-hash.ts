import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Fingerprint of a content folder: the same files give the same hash, whatever their dates. */
export async function folderHash(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:md|json)$/.test(name)).sort();
  const digest = createHash('sha256');
  for (const name of names)
    digest
      .update(`${name}\0`)
      .update(await readFile(path.join(folder, name)))
      .update('\0');
  return digest.digest('hex');
}
