import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Texts of the desk that no screen shows are translated and read for nothing. TypeScript finds a key that is asked for and
// is not there; this finds one that is there and nobody asks for.

const SRC = fileURLToPath(new URL('../..', import.meta.url));
const TEXTS = fileURLToPath(new URL('../../../content/desk', import.meta.url));
const AREAS = readdirSync(TEXTS, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));

/** A word between quotes: a key, or a value that a key is made with. */
const WORD = /(['"`])([A-Za-z0-9][\w.-]*)\1/g;
/** Where a template for keys of the desk may begin. `site` is what pages of the desk call the texts of the public pages. */
const TEMPLATE = new RegExp(`(?<!\\bsite\\()\`(?=(?:${AREAS.join('|')})\\.)`, 'g');

/** What source code says about keys: the words in it, and the patterns of its templates. */
interface Asked {
  words: Set<string>;
  patterns: RegExp[];
}

function askedIn(source: string): Asked {
  const words = new Set([...source.matchAll(WORD)].map(([, , word = '']) => word));
  const templates = new Set([...source.matchAll(TEMPLATE)].map(({ index }) => patternAt(source, index + 1)));
  return { words, patterns: [...templates].map((each) => new RegExp(`^${each}$`)) };
}

/** The template that begins at a place, as a pattern: each `${…}` is one part of a key, between its dots. */
function patternAt(source: string, begin: number): string {
  let pattern = '';
  for (let at = begin; at < source.length && source[at] !== '`'; at++) {
    if (source.startsWith('${', at)) {
      let depth = 1;
      for (at += 2; depth > 0 && at < source.length; at++) depth += source[at] === '{' ? 1 : source[at] === '}' ? -1 : 0;
      at--;
      pattern += '([^.]+)';
    } else pattern += RegExp.escape(source[at] ?? '');
  }
  return pattern;
}

/** Asked for as a whole, or made by a template with values that the code names. */
function isAsked(key: string, { words, patterns }: Asked): boolean {
  if (words.has(key)) return true;
  return patterns.some((pattern) => {
    const values = pattern.exec(key)?.slice(1) ?? [];
    return values.length > 0 && values.every((value) => words.has(value));
  });
}

/** All code but tests, what is written by `npm run generate`, and what takes the texts of the public pages alone. */
function deskSource(): string {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|svelte)$/.test(file) && !/\.(?:test|fixture|gen)\.ts$/.test(file))
    .map((file) => readFileSync(`${SRC}/${file}`, 'utf8'))
    .filter((text) => !text.includes('/i18n/messages.ts') || text.includes('desk-messages'))
    .join('\n');
}

describe('the texts of the desk', () => {
  it.each(['nl', 'en'])('are all asked for, in %s', (locale) => {
    const asked = askedIn(deskSource());
    const keys = AREAS.flatMap((area) => Object.keys(JSON.parse(readFileSync(`${TEXTS}/${area}/${locale}.json`, 'utf8')) as object));
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key) => !isAsked(key, asked))).toEqual([]);
  });

  it.each([
    ["t('team.title')", 'team.title'],
    ["for (const kind of ['invited', 'over'] as const) t(`mail.${kind}.subject`);", 'mail.invited.subject'],
    ["const kind = 'new'; t(`files.${{ kind }.kind}.of`, { text: t(`team.${kind}`) });", 'files.new.of'],
    ["const kind = 'new'; t(`files.${t(`team.${kind}`)}.of`);", 'team.new'],
  ])('count as asked for: %s', (source, key) => {
    expect(isAsked(key, askedIn(source))).toBe(true);
  });

  it.each([
    ['the beginning of another key', "t('team.new.title')", 'team.new'],
    ['a template of other parts', "const kind = 'new'; t(`team.${kind}.title`);", 'team.new'],
    ['a template whose value would have a dot', "const kind = 'new.title'; t(`team.${kind}`);", 'team.new.title'],
    ['a template with a value that nothing names', "const kind = 'new'; t(`team.${kind}`);", 'team.old'],
    ['a text of the public pages', "const kind = 'new'; site(`team.${kind}`);", 'team.new'],
  ])('do not count as asked for by %s', (_, source, key) => {
    expect(isAsked(key, askedIn(source))).toBe(false);
  });
});
