import { render } from 'svelte/server';
import { CHECK_IDS, CHECKS } from '#checks/index.ts';
import CheckPage from '#checks/parts/CheckPage.svelte';
import HoursDiary from '#checks/parts/HoursDiary.svelte';
import { checkTexts, deviceData, hoursTexts, resultContext } from '#checks/server/index.ts';
import type { Snapshot } from '#guide/index.ts';
import PlanPage from '#journey/parts/PlanPage.svelte';
import { planContext, planDeviceData } from '#journey/server/index.ts';
import type { KeptPage } from '#offline/index.ts';
import type { KeptTools } from '#offline/server/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { islands } from '#ui/islands.gen.ts';
import { toolEntries, toolsOf } from '../../../../tools.ts';

/** The plan, the checks and the hours diary for a kept locale: they work on the phone alone. The slides need a wall, not a phone. */
export function keptTools(snapshot: Snapshot, locale: Locale, today: string): KeptTools {
  const tools = new Map(toolsOf(locale).map((tool) => [tool.path, tool]));
  const page = (path: string, island: string, body: string): KeptPage => {
    const script = `<script type="module" src="${island}"></script>`;
    const html = `<div class="narrow">${body.replace(/<!--[\s\S]*?-->/g, '')}</div>${script}`;
    return { id: path, theme: '', title: tools.get(path)?.title ?? path, answer: tools.get(path)?.lead ?? '', html };
  };
  const context = planContext(snapshot, locale, '');
  const plan = { locale, texts: context.texts, device: planDeviceData(context), placeQuery: '', answered: null };
  const pages = [
    page('plan', islands.plan, render(PlanPage, { props: plan }).body),
    page('hours', islands.hours, render(HoursDiary, { props: { page: locale, placeQuery: '', ...hoursTexts(locale) } }).body),
    ...CHECK_IDS.map((id) => {
      const check = CHECKS[id];
      const device = deviceData(check, resultContext(check, snapshot, locale, '', today));
      const props = { check, locale, texts: checkTexts(id, locale), device, placeQuery: '', answered: null };
      return page(`checks/${id}`, islands[`check-${id}`], render(CheckPage, { props }).body);
    }),
  ];
  const scripts = [
    islands.plan,
    islands.hours,
    islands.calendar,
    islands.qr,
    islands['check-frame'],
    ...CHECK_IDS.map((id) => islands[`check-${id}`]),
  ];
  return { pages, entries: toolEntries(locale), scripts };
}
