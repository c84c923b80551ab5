import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Report } from '../check/problem.ts';

/** Reads files of a content folder. What cannot be read, or is not as it must be, is reported with its line and is null. */
export class PackFolder {
  readonly path: string;
  readonly #report: Report;

  constructor(folder: string, report: Report) {
    this.path = folder;
    this.#report = report;
  }

  /** The text of a file. An optional one that is missing is a warning only. */
  async readText(file: string, isOptional = false): Promise<string | null> {
    try {
      const bytes = await readFile(path.join(this.path, file));
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      this.#report({
        file,
        line: 1,
        rule: missing ? 'missing-file' : 'encoding',
        severity: missing && isOptional ? 'warning' : 'error',
        message: missing ? 'This file is missing.' : 'This file is not UTF-8 text: save it as UTF-8.',
      });
      return null;
    }
  }

  /** What a JSON file holds, when it is of the shape that its schema asks for. */
  async readJson<T extends z.ZodType>(file: string, schema: T, isOptional = false): Promise<z.infer<T> | null> {
    const content = await this.readText(file, isOptional);
    if (content === null) return null;
    let value: unknown;
    try {
      value = JSON.parse(content);
    } catch (error) {
      const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
      this.#report({ file, line: content.slice(0, position).split('\n').length, rule: 'json', message: (error as Error).message });
      return null;
    }
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      this.#report({ file, line: lineOfPath(content, issue.path), rule: 'schema', message: `${issue.path.join('.')}: ${issue.message}` });
    }
    return null;
  }
}

/** The line on which the deepest known key of a path stands, near enough to find the entry. */
function lineOfPath(content: string, keys: readonly PropertyKey[]): number {
  let offset = 0;
  for (const key of keys) {
    if (typeof key === 'number') {
      for (let i = 0; i < key; i++) {
        const next = content.indexOf('\n    {', offset + 1);
        if (next > 0) offset = next;
      }
    } else {
      const found = content.indexOf(`"${String(key)}"`, offset);
      if (found >= 0) offset = found;
    }
  }
  return content.slice(0, offset).split('\n').length;
}
