import { contactCard, textOf, type Snapshot } from '#guide/index.ts';
import { portableParameters } from '#law/index.ts';
import { NEEDS } from '#topics/index.ts';
import { translator } from '#platform/i18n/messages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { islands } from '#ui/islands.gen.ts';
import type { PlanDeviceData } from '../device-data.ts';
import { parametersOf } from '../due-rules.ts';
import type { PlanContext } from '../plan-html.ts';
import { journeyTexts, TASKS } from './journey-content.ts';

/** What the words of a plan are made of, for a reader. */
export function planContext(snapshot: Snapshot, locale: Locale, placeQuery: string): PlanContext {
  const t = translator(locale);
  const pages: Record<string, string> = {};
  const helpers: PlanContext['helpers'] & Record<string, { name: string; href: string }> = {};
  for (const { page, ask } of TASKS) {
    const id = page.split('#')[0] ?? page;
    pages[id] = (textOf(snapshot, locale, id) ?? textOf(snapshot, 'en', id))?.title ?? id;
    const need = NEEDS.find((each) => each.id === ask);
    if (need) helpers[ask] = { name: t(`need.${need.id}`), href: `/${locale}/find?need=${need.id}` };
    else {
      const card = contactCard(snapshot, locale, ask);
      if (card) helpers[ask] = { name: card.name, href: `/${locale}/organisations/${ask}` };
    }
  }
  return { locale, texts: journeyTexts(locale), params: snapshot.parameters, pages, helpers, placeQuery };
}

/** The same for the device. */
export function planDeviceData({ params, ...context }: PlanContext): PlanDeviceData {
  return {
    ...context,
    tasks: TASKS,
    parameters: portableParameters(params, parametersOf(TASKS)),
    scripts: { calendar: islands.calendar, qr: islands.qr },
  };
}
