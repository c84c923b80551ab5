import type { Locale } from '#platform/i18n/locales.ts';
import type { Texts } from '#platform/i18n/say.ts';
import tasks from '../../../content/journey/tasks.json' with { type: 'json' };
import type { Task } from '../task.ts';
import { TEXTS } from './texts.gen.ts';

/** The tasks of a plan, in the order of the file. `content check` and a test hold the file against its schema. */
export const TASKS = tasks as unknown as readonly Task[];

/** All sentences, as they were written. */
export const JOURNEY_TEXTS = TEXTS['journey'] ?? {};

const known = new Map<Locale, Texts>();

/** The sentences of plans in a locale. One that a locale lacks is in English; `content check` reports it. */
export function journeyTexts(locale: Locale): Texts {
  let texts = known.get(locale);
  if (!texts) known.set(locale, (texts = { ...JOURNEY_TEXTS['en'], ...JOURNEY_TEXTS[locale] }));
  return texts;
}
