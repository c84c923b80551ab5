import { addDays } from '#law/index.ts';
import { putEntries, removeEntries } from '../diary.ts';
import { emptyDraft, readDraft } from '../draft.ts';
import { isRunning, shiftOf, type Entry } from '../entry.ts';
import { warningsOf } from '../warnings.ts';
import { button, el, fill } from './dom.ts';
import { newId, type Screen } from './screen.ts';

const BREAKS = [0, 15, 30, 45, 60];
/** So many minutes after the end the break still belongs to writing it down. */
const ASK_FOR_BREAK = 60;

/** What can be done with one touch: start, stop, how long the break was, the same as last time. */
export function nowPart(screen: Screen): { node: HTMLElement; draw(): void } {
  const node = el('div', { class: 'hours-now' });
  const { words } = screen;
  const { t } = words;
  /** The shift that was just stopped: its break is still asked for. */
  let stopped: string | null = null;

  function start(): void {
    const { day, time, isSecond, minute } = screen.now();
    const read = readDraft({ ...emptyDraft(day), start: time, isStartSecond: isSecond });
    if (!('facts' in read)) return;
    const entry: Entry = { ...read.facts, id: newId(), written: minute, changed: null };
    screen.showDay(day);
    screen.makeAndSay(putEntries(entry), removeEntries(entry.id), saved(entry), 'now');
  }

  function stop(entry: Entry): void {
    const { time, isSecond } = screen.now();
    const ended = { ...entry, end: time, isEndSecond: isSecond };
    stopped = entry.id;
    screen.showDay(entry.day);
    screen.makeAndSay(putEntries(ended), putEntries(entry), saved(ended), 'now');
  }

  function same(entries: readonly Entry[]): void {
    const { day, minute } = screen.now();
    const copies = entries.map((entry): Entry => ({ ...entry, id: newId(), day, note: '', written: minute, changed: null }));
    screen.showDay(day);
    screen.makeAndSay(
      putEntries(...copies),
      removeEntries(...copies.map(({ id }) => id)),
      t('saved', { day: { typed: words.day(day, day) }, what: { typed: copies.map(words.what).join('; ') } }),
      'now',
    );
  }

  const saved = (entry: Entry) =>
    t('saved', { day: { typed: words.day(entry.day, screen.now().day) }, what: { typed: words.what(entry) } });

  function askForBreak(entry: Entry): HTMLElement {
    const question = t('stopped', { time: { typed: entry.end ?? '' } });
    const choices = BREAKS.map((minutes) =>
      button(minutes === 0 ? t('no-break') : words.minutes(minutes), () => {
        const rested = { ...entry, breakMinutes: minutes };
        stopped = null;
        screen.makeAndSay(putEntries(rested), putEntries(entry), saved(rested), 'now');
      }),
    );
    return el('div', { role: 'group', 'aria-label': question }, el('p', {}, question), el('div', { class: 'hours-chips' }, choices));
  }

  function draw(): void {
    const { entries } = screen.diary();
    const { day, minute } = screen.now();
    const running = entries.filter(isRunning).pop();
    const justStopped = entries.find((entry) => entry.id === stopped && minute - (shiftOf(entry)?.until ?? 0) < ASK_FOR_BREAK);
    if (running) {
      const isForgotten = warningsOf(running, entries, minute).some(({ text }) => text === 'no-end');
      const moment = `${words.nearDay(running.day, day)} ${running.start ?? ''}`;
      fill(
        node,
        el('p', { class: 'hours-running' }, t('running', { moment: { typed: moment } })),
        isForgotten
          ? button(t('add-end'), () => screen.edit(running), 'nl-button')
          : button(t('stop-now'), () => stop(running), 'nl-button'),
      );
      return;
    }
    const last = lastWorkDay(entries, day);
    const hasToday = entries.some((entry) => entry.day === day);
    const lastDay = last[0]?.day ?? day;
    fill(
      node,
      justStopped ? askForBreak(justStopped) : null,
      button(t('start-now'), start, justStopped ? undefined : 'nl-button'),
      hasToday || last.length === 0
        ? null
        : button(t('same', { day: { typed: words.nearDay(lastDay, day) }, times: { typed: last.map(timesWithBreak).join('; ') } }), () =>
            same(last),
          ),
    );
  }

  const timesWithBreak = (entry: Entry) => {
    const times = { typed: words.times(entry) };
    return entry.breakMinutes === 0
      ? words.times(entry)
      : t('with-break', { times, minutes: { typed: words.minutes(entry.breakMinutes) } });
  };

  return { node, draw };
}

/** The finished shifts of the last day of work before a day, up to two weeks back. */
function lastWorkDay(entries: readonly Entry[], before: string): readonly Entry[] {
  const earlier = entries.filter(({ kind, end, day }) => kind === 'work' && end !== null && day < before && day >= addDays(before, -14));
  const last = earlier[earlier.length - 1]?.day;
  return earlier.filter(({ day }) => day === last);
}
