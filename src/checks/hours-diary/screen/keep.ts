import { saveFile } from '#ui/save-file.ts';
import { CSV_COLUMNS, csvOf, type CsvColumn } from '../csv.ts';
import { STORE_KEY, type DiaryStore } from '../diary-store.ts';
import { DAY_KINDS, type DayKind } from '../entry.ts';
import { button, el, fill } from './dom.ts';
import type { Screen } from './screen.ts';

/** Headings of the file that are also those of the paper. */
const AS_ON_PAPER: readonly CsvColumn[] = ['day', 'start', 'end'];

/** Printing and downloading. */
export function keepPart(screen: Screen, print: (what: 'diary' | 'blank') => void): HTMLElement {
  const { t } = screen.words;
  return el(
    'section',
    { 'aria-labelledby': 'hours-keep' },
    el('h2', { id: 'hours-keep' }, t('keep')),
    el('p', {}, t('keep-why')),
    el(
      'div',
      { class: 'hours-chips' },
      button(t('print'), () => print('diary')),
      button(t('download'), () => downloadAll(screen)),
      button(t('print-blank'), () => print('blank')),
    ),
    el('p', { class: 'notice' }, t('private')),
  );
}

function downloadAll(screen: Screen): void {
  const { both } = screen.words;
  const headings = recordOf(CSV_COLUMNS, (column) => both(`${AS_ON_PAPER.includes(column) ? 'paper' : 'csv'}.${column}`));
  const kinds: Record<DayKind, string> = recordOf(DAY_KINDS, (kind) => both(`paper.kind.${kind}`));
  saveFile(`uren-${screen.now().day}.csv`, 'text/csv;charset=utf-8', csvOf(screen.diary().entries, headings, kinds));
}

/** What is wrong with the phone's store, as long as it is. */
export function storePart(screen: Screen, store: DiaryStore, redraw: () => void): { node: HTMLElement; draw(): void } {
  const { t } = screen.words;
  const node = el('div', { role: 'alert' });
  let drawn = '';
  return {
    node,
    draw() {
      const asides = store.asides();
      const isUnkept = store.state() !== 'kept';
      const key = `${String(isUnkept)} ${asides.map(({ name }) => name).join(' ')}`;
      // An alert is read out whenever it changes.
      if (key === drawn) return;
      drawn = key;
      fill(
        node,
        isUnkept ? el('p', { class: 'notice strong' }, t('unkept')) : null,
        asides.map(({ name, text }) =>
          el(
            'div',
            { class: 'notice strong' },
            el('p', {}, t('aside')),
            el(
              'div',
              { class: 'hours-chips' },
              button(t('aside-download'), () => saveFile(`${STORE_KEY}.txt`, 'text/plain;charset=utf-8', text)),
              button(t('aside-delete'), () => {
                store.forgetAside(name);
                redraw();
              }),
            ),
          ),
        ),
      );
    },
  };
}

function recordOf<Key extends string>(keys: readonly Key[], text: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<Key, string>;
}
