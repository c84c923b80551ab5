import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CHECK_TEXTS } from '../checks/server/index.ts';
import type { ContentPack, Problem } from '../guide/index.ts';
import { journeyProblems } from '../journey/index.ts';
import { JOURNEY_TEXTS, readTasks } from '../journey/server/index.ts';
import { readParameters } from '../law/index.ts';
import { DESK_LOCALES } from '../platform/i18n/desk-messages.ts';
import { LOCALES, type Locale } from '../platform/i18n/locales.ts';
import { messageProblems } from '../platform/i18n/message-check.ts';
import type { Texts } from '../platform/i18n/say.ts';
import { textProblems } from '../platform/i18n/text-problems.ts';

/** What is wrong in the tasks of the plan and in the sentences of plan, checks and desk. These travel with the program, not with the pack. */
export async function ownTextProblems(content: string, pack: Pick<ContentPack, 'pages' | 'law' | 'directory'> | null): Promise<Problem[]> {
  const problems: Problem[] = [];
  const report = (file: string, rule: string, message: string) => problems.push({ file, line: 1, rule, message, severity: 'error' });
  for (const [name, texts] of Object.entries(CHECK_TEXTS))
    for (const locale of LOCALES) {
      const own = texts[locale];
      const file = `checks/${name}/${locale}.json`;
      if (!own) report(file, 'missing-file', 'The file is missing.');
      else for (const { rule, message } of textProblems(own, texts['en'] ?? {})) report(file, rule, message);
    }
  for (const { file, rule, message } of await deskTextProblems(content)) report(file, rule, message);
  for (const locale of LOCALES) if (!JOURNEY_TEXTS[locale]) report(`journey/${locale}.json`, 'missing-file', 'The file is missing.');
  if (!pack) return problems;
  try {
    const tasks = readTasks(JSON.parse(await readFile(path.join(content, 'journey/tasks.json'), 'utf8')));
    const references = {
      pages: new Set(pack.pages.map(({ id }) => id)),
      organisations: new Set(pack.directory.organisations.map(({ id }) => id)),
      params: readParameters(pack.law),
    };
    const texts = new Map(Object.entries(JOURNEY_TEXTS) as [Locale, Texts][]);
    for (const { file, rule, message } of journeyProblems(tasks, texts, references)) report(file, rule, message);
  } catch (error) {
    report('journey/tasks.json', 'invalid-tasks', (error as Error).message);
  }
  return problems;
}

/** Texts that a client reads or hears at the desk stand in every locale, the others in the desk's two. */
async function deskTextProblems(content: string): Promise<{ file: string; rule: string; message: string }[]> {
  const areas = (await readdir(path.join(content, 'desk'), { withFileTypes: true })).filter((each) => each.isDirectory());
  const perArea = areas.map(async ({ name }) => {
    const read = async (locale: Locale): Promise<Record<string, string> | null> => {
      const text = await readFile(path.join(content, 'desk', name, `${locale}.json`), 'utf8').catch(() => null);
      return text === null ? null : (JSON.parse(text) as Record<string, string>);
    };
    const english = (await read('en')) ?? {};
    const perLocale = (name === 'client' ? LOCALES : DESK_LOCALES).map(async (locale) => {
      const own = await read(locale);
      const file = `desk/${name}/${locale}.json`;
      if (!own) return [{ file, rule: 'missing-file', message: 'The file is missing.' }];
      const elsewhere = Object.keys(own)
        .filter((key) => !key.startsWith(`${name}.`))
        .map((key) => ({ file, rule: 'unknown-message', message: `"${key}" does not begin with "${name}.".` }));
      return [...elsewhere, ...messageProblems(locale, own, english).map((problem) => ({ file, ...problem }))];
    });
    return (await Promise.all(perLocale)).flat();
  });
  return (await Promise.all(perArea)).flat();
}
