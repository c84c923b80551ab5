import type { IsoDay } from '#law/index.ts';
import { payslipMinutes } from '../diary.ts';
import { asClock, dutchTimeOf } from '../dutch-time.ts';
import { isOfTheDay, isRunning, workedMinutes, type Entry } from '../entry.ts';
import { entriesIn, totalsOf } from '../totals.ts';
import { el, type Child } from './dom.ts';
import type { Screen } from './screen.ts';

const COLUMNS = ['day', 'start', 'end', 'break', 'worked', 'travel', 'waiting', 'where', 'written'] as const;

/** The shown days as a table on paper: in Dutch, for who reads it, and in the writer's language. */
export function sheet(screen: Screen): HTMLElement {
  const period = screen.period();
  const diary = screen.diary();
  const entries = entriesIn(diary.entries, period);
  const totals = totalsOf(entries);
  const onPayslip = payslipMinutes(diary, period);
  const isEachDay = entries.length > 0 && entries.every(isOfTheDay);
  return el(
    'section',
    { class: 'hours-sheet' },
    el('h2', {}, both(screen, 'title')),
    toFillIn(screen, 'name', 'employer'),
    el('p', {}, both(screen, 'period'), ': ', el('bdi', { dir: 'ltr' }, `${shortDay(period.from)} – ${shortDay(period.until)}`)),
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          COLUMNS.map((column) => el('th', { scope: 'col' }, both(screen, column))),
        ),
      ),
      el(
        'tbody',
        {},
        entries.map((entry) => row(screen, entry)),
      ),
      el(
        'tfoot',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'row', colspan: '3' }, both(screen, 'total')),
          [totals.break, totals.worked, totals.travel, totals.waiting].map((minutes) => el('td', {}, asClock(minutes))),
          el('td', { colspan: '2' }),
        ),
      ),
    ),
    onPayslip === null
      ? null
      : el(
          'p',
          {},
          both(screen, 'payslip'),
          `: ${asClock(onPayslip)} · `,
          both(screen, 'difference'),
          `: ${asClock(onPayslip - totals.worked)}`,
        ),
    el('p', {}, both(screen, isEachDay ? 'by-worker-each-day' : 'by-worker')),
    el('p', { class: 'small' }, both(screen, 'units')),
    toFillIn(screen, 'signature', 'date'),
    toFillIn(screen, 'seen', 'date'),
  );
}

function row(screen: Screen, entry: Entry): HTMLElement {
  const { words } = screen;
  const written = shortDay(dutchTimeOf(entry.written).day);
  const changed = entry.changed === null ? null : shortDay(dutchTimeOf(entry.changed).day);
  const minutes = (count: number) => el('td', {}, count > 0 ? asClock(count) : '');
  const isWork = entry.kind === 'work';
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, words.shortWeekday(entry.day), ' ', el('bdi', { dir: 'ltr' }, shortDay(entry.day))),
    isWork
      ? [
          el('td', {}, entry.start ?? ''),
          el('td', {}, entry.end ?? '…'),
          minutes(entry.breakMinutes),
          el('td', {}, isRunning(entry) ? '' : asClock(workedMinutes(entry))),
          minutes(entry.travelMinutes),
          minutes(entry.waitingMinutes),
        ]
      : el('td', { colspan: '6' }, both(screen, `kind.${entry.kind}`), entry.start === null ? null : ` (${words.times(entry)})`),
    el('td', {}, el('bdi', {}, [entry.where, entry.note].filter(Boolean).join('. '))),
    el('td', {}, written, changed === null ? null : [' (', both(screen, 'changed'), ` ${changed})`]),
  );
}

/** A text of the paper in Dutch, and below or behind it in the writer's language. */
function both({ words }: Screen, key: string): Child {
  const { dutch, texts, locale } = words.data;
  const name = `hours.paper.${key}`;
  if (locale === 'nl') return texts[name] ?? '';
  return [el('span', { lang: 'nl', dir: 'ltr' }, dutch[name] ?? ''), ' / ', el('span', {}, texts[name] ?? '')];
}

/** Days and months in numbers, as on Dutch forms: "21-11-2026". */
function shortDay(day: IsoDay): string {
  return day.split('-').reverse().join('-');
}

/** Two things to fill in by hand, each with its line. */
function toFillIn(screen: Screen, ...keys: readonly string[]): HTMLElement {
  return el(
    'p',
    { class: 'hours-sign' },
    keys.map((key) => [el('span', {}, both(screen, key), ':'), el('span', { class: 'hours-line' })]),
  );
}
