import { open } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#platform/failure.ts';
import { decodeText } from './decode-text.ts';
import { JSON_FORMAT } from './json.ts';

export const FORMATS = ['csv', 'hsds', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const MAX_MEGABYTES = 20;
const MEGABYTE = 1024 * 1024;

/**
 * The text of a file of records. A file that is too large is refused by its size, before anything of it is read.
 * @throws {Failure} that says what to do
 */
export async function readTextFile(file: string): Promise<string> {
  const handle = await open(file).catch((error: unknown) => {
    throw new Failure(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}.`,
    );
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Failure(`${file} is no file.`);
    if (stat.size > MAX_MEGABYTES * MEGABYTE)
      throw new Failure(
        `${file} has ${(stat.size / MEGABYTE).toFixed(1)} MB; at most ${MAX_MEGABYTES} MB can be imported at once. ` +
          'Split it by organisation, or leave out what is not needed.',
      );
    const decoded = decodeText(await handle.readFile());
    if ('problem' in decoded) throw new Failure(`${file}: ${decoded.problem}`);
    return decoded.text;
  } finally {
    await handle.close();
  }
}

/** The form of a file, by its name and what is in it. */
export function formatOf(file: string, text: string): Format {
  const isJson = /^\.json$/i.test(path.extname(file)) || (!/^\.(csv|tsv|txt)$/i.test(path.extname(file)) && /^\s*[[{]/.test(text));
  if (!isJson) return 'csv';
  return new RegExp(`"format"\\s*:\\s*"${JSON_FORMAT}"`).test(text.slice(0, 1000)) ? 'json' : 'hsds';
}
