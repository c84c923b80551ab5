import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import type { Report } from '../check/problem.ts';
import type { PageFile } from './read-page-files.ts';

/** The front matter of a page, when it is of the shape that its schema asks for; else null, and reported with its line. */
export function readFrontMatter<T extends z.ZodType>({ file, parsed }: PageFile, schema: T, report: Report): z.infer<T> | null {
  let value: unknown;
  try {
    value = parseYaml(parsed.frontMatter);
  } catch (error) {
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1;
    report({ file, line: line + 1, rule: 'front-matter', message: (error as Error).message.split('\n')[0] ?? 'wrong YAML' });
    return null;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const line = parsed.frontMatter.split('\n').findIndex((text) => text.startsWith(`${String(issue.path[0])}:`)) + 2;
    report({ file, line: Math.max(line, 1), rule: 'front-matter', message: `${issue.path.join('.')}: ${issue.message}` });
  }
  return null;
}
