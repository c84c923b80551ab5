import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import en from '../../content/messages/en.json' with { type: 'json' };
import { messageParameters } from '../platform/i18n/message-check.ts';

/** Writes the types of all interface texts: each key with the parameters that its message takes. */
const typesOf = (messages: Readonly<Record<string, string>>) =>
  Object.entries(messages).map(([key, pattern]) => {
    const parameters = [...messageParameters(pattern)].map(
      ([name, kind]) => `${name}: ${kind === 'number' ? 'number' : 'string | number'}`,
    );
    return `  '${key}': ${parameters.length ? `{ ${parameters.join('; ')} }` : 'null'};`;
  });
const lines = typesOf(en);
const text = `// Written by \`npm run generate\` from content/messages/en.json.\nexport interface MessageParameters {\n${lines.join('\n')}\n}\n`;
await writeFile(new URL('../platform/i18n/message-parameters.gen.ts', import.meta.url), text);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes a module that holds the texts of a folder: `<folder>/<name>/<locale>.json`, and with no names `<folder>/<locale>.json`. */
async function indexTexts(folder: string, names: readonly string[], file: string): Promise<void> {
  const imports: string[] = [];
  const entries: string[] = [];
  for (const name of names) {
    const within = path.join(ROOT, folder, name);
    const locales = (await readdir(within)).filter((each) => /^[a-z]{2}\.json$/.test(each)).sort();
    const constants = locales.map((each) => `${name.replace(/-./g, (dash) => dash.slice(1).toUpperCase())}_${each.slice(0, 2)}`);
    const back = path
      .relative(path.join(ROOT, path.dirname(file)), within)
      .split(path.sep)
      .join('/');
    locales.forEach((each, at) => imports.push(`import ${constants[at] ?? ''} from '${back}/${each}' with { type: 'json' };`));
    entries.push(`  '${name}': { ${locales.map((each, at) => `${each.slice(0, 2)}: ${constants[at] ?? ''}`).join(', ')} },`);
  }
  await writeFile(
    path.join(ROOT, file),
    `// Written by \`npm run generate\` from ${folder}.\n${imports.join('\n')}\n\n/** Texts by name and locale. */\nexport const TEXTS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {\n${entries.join('\n')}\n};\n`,
  );
}

const checks = (await readdir(path.join(ROOT, 'content/checks'), { withFileTypes: true })).filter((each) => each.isDirectory());
await indexTexts('content/checks', checks.map(({ name }) => name).sort(), 'src/checks/server/texts.gen.ts');
await indexTexts('content', ['journey'], 'src/journey/server/texts.gen.ts');

// The desk: content/desk/<area>/<locale>.json, with keys that begin with the area.
const DESK = path.join(ROOT, 'content/desk');
const areas = (await readdir(DESK, { withFileTypes: true }))
  .filter((each) => each.isDirectory())
  .map(({ name }) => name)
  .sort();
const byLocale = new Map<string, string[]>();
const imports: string[] = [];
const deskTypes: string[] = [];
for (const area of areas) {
  for (const file of (await readdir(path.join(DESK, area))).filter((each) => /^[a-z]{2}\.json$/.test(each)).sort()) {
    const locale = file.slice(0, 2);
    const name = `${area.replace(/-./g, (dash) => dash.slice(1).toUpperCase())}_${locale}`;
    imports.push(`import ${name} from '../../../content/desk/${area}/${file}' with { type: 'json' };`);
    byLocale.set(locale, [...(byLocale.get(locale) ?? []), name]);
    if (locale === 'en')
      deskTypes.push(...typesOf(JSON.parse(await readFile(path.join(DESK, area, file), 'utf8')) as Record<string, string>));
  }
}
const deskEntries = [...byLocale].sort().map(([locale, names]) => `  ${locale}: { ${names.map((name) => `...${name}`).join(', ')} },`);
await writeFile(
  path.join(ROOT, 'src/platform/i18n/desk-messages.gen.ts'),
  `// Written by \`npm run generate\` from content/desk.\n${imports.join('\n')}\n\nexport const DESK_MESSAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {\n${deskEntries.join('\n')}\n};\n\nexport interface DeskMessageParameters {\n${deskTypes.join('\n')}\n}\n`,
);
