import { writeFile } from 'node:fs/promises';
import en from '../../content/messages/en.json' with { type: 'json' };
import { messageParameters } from '../platform/i18n/message-check.ts';

/** Writes the types of all interface texts: each key with the parameters that its message takes. */
const lines = Object.entries(en).map(([key, pattern]) => {
  const parameters = [...messageParameters(pattern)].map(([name, kind]) => `${name}: ${kind === 'number' ? 'number' : 'string | number'}`);
  return `  '${key}': ${parameters.length ? `{ ${parameters.join('; ')} }` : 'null'};`;
});
const text = `// Written by \`npm run generate\` from content/messages/en.json.\nexport interface MessageParameters {\n${lines.join('\n')}\n}\n`;
await writeFile(new URL('../platform/i18n/message-parameters.gen.ts', import.meta.url), text);
