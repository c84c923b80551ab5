import { CHECK_IDS, CHECKS } from '#checks/index.ts';
import { checkTexts, hoursTexts } from '#checks/server/index.ts';
import { journeyTexts } from '#journey/server/index.ts';
import type { SearchEntry } from '#search/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';

/** Something that works, beside the guide's pages: the plan, a check, the hours diary, the welcome slides. */
export interface Tool {
  /** Within the locale: "checks/pay". */
  path: string;
  title: string;
  /** What it does. */
  lead: string;
  /** Its name in Dutch, by which it is found in every language. */
  dutch: string;
}

/** All tools in words of a locale. */
export function toolsOf(locale: Locale): Tool[] {
  const named = (path: string, texts: (locale: Locale) => Readonly<Record<string, string>>, title: string, lead: string): Tool => ({
    path,
    title: texts(locale)[title] ?? path,
    lead: texts(locale)[lead] ?? '',
    dutch: texts('nl')[title] ?? '',
  });
  return [
    named('plan', journeyTexts, 'plan.title', 'plan.lead'),
    ...CHECK_IDS.map((id) => named(`checks/${id}`, (each) => checkTexts(id, each), `${id}.title`, `${id}.lead`)),
    named('hours', (each) => hoursTexts(each).texts, 'hours.title', 'hours.lead'),
    {
      path: 'welcome',
      title: translator(locale)('welcome.title'),
      lead: translator(locale)('welcome.lead'),
      dutch: translator('nl')('welcome.title'),
    },
  ];
}

/** So many are offered beside a page: more would hide it. */
const MOST_BESIDE_A_PAGE = 3;

/** Tools that do something about the subject of a guide page: checks whose findings lead to it, and the plan at the start. */
export function toolsBeside(pageId: string, locale: Locale): Tool[] {
  const checks = CHECK_IDS.filter((id) => CHECKS[id].pages.includes(pageId)).map((id) => `checks/${id}`);
  const wanted = [...(pageId.startsWith('start/') ? ['plan'] : []), ...checks].slice(0, MOST_BESIDE_A_PAGE);
  return toolsOf(locale).filter(({ path }) => wanted.includes(path));
}

/** The tools as the search finds them. */
export function toolEntries(locale: Locale): SearchEntry[] {
  return toolsOf(locale).map(({ path, title, lead, dutch }) => ({
    type: 'tool',
    id: path,
    path,
    locale,
    title,
    answer: lead,
    body: '',
    terms: dutch,
  }));
}
