import type { z } from 'zod';

/** Something about a place in the file, such as `$.services[3].phones[0].number`. */
export interface Remark {
  path: string;
  message: string;
}

/** What was found while reading: problems, which refuse the whole file, and notes about what was left out. */
export class Report {
  readonly problems: Remark[] = [];
  readonly notes: Remark[] = [];

  problem(path: string, message: string): void {
    this.problems.push({ path, message });
  }

  note(path: string, message: string): void {
    this.notes.push({ path, message });
  }

  /** Notes the named fields of an object that are filled: we have no place for them. */
  leaveOut<T extends object>(path: string, object: T, fields: readonly (keyof T & string)[]): void {
    for (const field of fields) if (isFilled(object[field])) this.note(`${path}.${field}`, 'is left out: our records do not hold it');
  }

  /** The value in the given form, or null after reporting what is wrong with it. */
  check<T extends z.ZodType>(form: T, value: unknown, path: string): z.output<T> | null {
    const read = form.safeParse(value);
    if (read.success) return read.data;
    for (const issue of read.error.issues) this.problem(`${path}${pathOf(issue.path)}`, issue.message);
    return null;
  }
}

export function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
}
