import { addDays } from '#law/index.ts';
import { chooseView } from '../diary.ts';
import { DAY_KINDS, type Entry } from '../entry.ts';
import { daysOf, PERIOD_KINDS, type Period } from '../period.ts';
import { entriesIn, totalsOf, type Totals } from '../totals.ts';
import { button, el, fill, type Child } from './dom.ts';
import { firstDayPart, payslipPart } from './payslip.ts';
import { row } from './row.ts';
import type { Screen } from './screen.ts';

/**
 * The list of a week, four weeks or a month, with its sums and the payslip beside them.
 * @param said where it is said what was done
 */
export function listPart(screen: Screen, said: HTMLElement): { node: HTMLElement; draw(): void } {
  const { words } = screen;
  const { t } = words;
  const views = PERIOD_KINDS.map((kind) => ({
    kind,
    button: button(t(`view.${kind}`), () => screen.make(chooseView(kind)), 'tool'),
  }));
  const title = el('p', { class: 'hours-period', 'aria-live': 'polite' });
  const toToday = button(t('to-today'), () => screen.showDay(screen.now().day), 'tool');
  const totals = el('dl', { class: 'hours-totals' });
  const rows = el('ul', { class: 'plain-list' });
  const missing = el('div');
  const payslip = payslipPart(screen);
  const firstDay = firstDayPart(screen);
  const node = el(
    'section',
    { 'aria-labelledby': 'hours-list' },
    el('h2', { id: 'hours-list' }, t('list')),
    el(
      'div',
      { class: 'hours-chips', role: 'group', 'aria-label': t('show') },
      views.map((view) => view.button),
    ),
    title,
    el(
      'div',
      { class: 'hours-chips' },
      button(t('earlier'), () => screen.showDay(addDays(screen.period().from, -1)), 'tool'),
      button(t('later'), () => screen.showDay(addDays(screen.period().until, 1)), 'tool'),
      toToday,
    ),
    el('div', { class: 'figure hours-sums', 'aria-live': 'polite' }, totals),
    said,
    rows,
    missing,
    payslip.node,
    firstDay.node,
  );

  function draw(): void {
    const { entries, view } = screen.diary();
    const period = screen.period();
    const { day: today } = screen.now();
    const shown = entriesIn(entries, period);
    for (const each of views) each.button.setAttribute('aria-pressed', String(each.kind === view));
    fill(title, [words.weeks(period), words.range(period)].filter((text) => text !== null).join(': '));
    toToday.hidden = period.from <= today && today <= period.until;
    fill(totals, totalLines(screen, totalsOf(shown)));
    fill(rows, shown.length > 0 ? shown.map((entry) => row(screen, entry)) : el('li', { class: 'muted' }, t('nothing')));
    fill(missing, missingDays(screen, period, shown));
    payslip.draw();
    firstDay.draw();
  }

  return { node, draw };
}

/** What was worked stands large, the rest below. */
function totalLines({ words }: Screen, totals: Totals): Child[] {
  const line = (name: string, value: string, style = '') => el('div', { class: style }, el('dt', {}, name), el('dd', {}, value));
  const beside = [
    ['breaks', totals.break],
    ['travelled', totals.travel],
    ['waited', totals.waiting],
  ] as const;
  return [
    line(words.t('worked'), words.hours(totals.worked), 'hours-worked'),
    beside.map(([key, minutes]) => (minutes > 0 ? line(words.t(key), words.hours(minutes)) : null)),
    DAY_KINDS.map((kind) =>
      kind !== 'work' && totals.days[kind] > 0 ? line(words.t(`paper.kind.${kind}`), words.days(totals.days[kind])) : null,
    ),
  ];
}

/** Days of a week that have come and are still empty: one touch opens the form for them. */
function missingDays(screen: Screen, period: Period, shown: readonly Entry[]): Child[] {
  const { day: today } = screen.now();
  if (period.kind !== 'week' || shown.length === 0) return [];
  const empty = daysOf(period).filter((day) => day < today && !shown.some((entry) => entry.day === day));
  if (empty.length === 0) return [];
  return [
    el('p', {}, screen.words.t('missing')),
    el(
      'div',
      { class: 'hours-chips' },
      empty.map((day) => button(screen.words.day(day, today), () => screen.edit({ day }), 'tool')),
    ),
  ];
}
