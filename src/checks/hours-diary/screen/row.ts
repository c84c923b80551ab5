import { putEntries, removeEntries } from '../diary.ts';
import { isRunning, shiftOf, whenWritten, workedMinutes, type Entry } from '../entry.ts';
import { warningsOf, type Warning } from '../warnings.ts';
import { button, el, type Child } from './dom.ts';
import type { Screen } from './screen.ts';
import { writtenDay } from './words.ts';

/** One entry in the list. */
export function row(screen: Screen, entry: Entry): HTMLElement {
  const { words } = screen;
  const { t } = words;
  const { day: today, minute } = screen.now();
  const { entries } = screen.diary();
  const day = words.day(entry.day, today);
  const label = (verb: string) => `${verb}: ${day}, ${words.what(entry)}`;
  const written = whenWritten(entry);
  return el(
    'li',
    { class: 'row hours-entry' },
    el('h3', {}, day),
    el('p', { class: 'hours-times' }, timesOf(screen, entry)),
    besides(screen, entry),
    entry.where ? el('p', {}, el('bdi', {}, entry.where)) : null,
    entry.note ? el('p', { class: 'hours-note' }, el('bdi', {}, entry.note)) : null,
    warningsOf(entry, entries, minute).map((warning) => el('p', { class: 'warning' }, warningText(screen, warning))),
    el(
      'p',
      { class: 'muted small' },
      t(`written.${written}`, { day: { typed: writtenDay(words, entry.written) } }),
      entry.changed === null ? null : `. ${t('changed', { day: { typed: writtenDay(words, entry.changed) } })}`,
    ),
    el(
      'div',
      { class: 'hours-chips' },
      button(t('change'), () => screen.edit(entry), 'tool', label(t('change'))),
      button(
        t('delete'),
        () =>
          screen.makeAndSay(
            removeEntries(entry.id),
            putEntries(entry),
            t('deleted', { day: { typed: day }, what: { typed: words.what(entry) } }),
            'list',
          ),
        'tool',
        label(t('delete')),
      ),
    ),
  );
}

function timesOf({ words, now }: Screen, entry: Entry): Child[] {
  if (entry.kind !== 'work') {
    const planned = shiftOf(entry) ? words.t('planned', { times: { typed: words.times(entry) } }) : null;
    return [el('strong', {}, words.t(`paper.kind.${entry.kind}`)), planned === null ? null : ` · ${planned}`];
  }
  const times = el('bdi', { dir: 'ltr' }, words.times(entry));
  if (!isRunning(entry)) return [times, ' · ', el('strong', {}, words.hours(workedMinutes(entry)))];
  return [times, ' ', words.t(entry.day === now().day ? 'going-on' : 'no-end')];
}

function besides({ words }: Screen, entry: Entry): HTMLElement | null {
  const parts = [
    ['breaks', entry.breakMinutes],
    ['travelled', entry.travelMinutes],
    ['waited', entry.waitingMinutes],
  ] as const;
  const said = parts.filter(([, minutes]) => minutes > 0).map(([key, minutes]) => `${words.t(key)}: ${words.hours(minutes)}`);
  return said.length > 0 ? el('p', {}, said.join(' · ')) : null;
}

/** What a warning says. */
export function warningText({ words }: Pick<Screen, 'words'>, warning: Warning): string {
  const values = {
    ...('minutes' in warning ? { hours: { typed: words.hours(warning.minutes) } } : {}),
    ...('other' in warning ? { times: { typed: words.times(warning.other) } } : {}),
  };
  return words.t(`warning.${warning.text}`, values);
}
