// The hours diary: everything happens on the device, and is kept in its store only. Without this script the page says
// why it needs one, and is a blank table to print.
import { openDiary, STORE_KEY, type Shelf } from '../hours-diary/diary-store.ts';
import { dutchTimeOf } from '../hours-diary/dutch-time.ts';
import { periodOf } from '../hours-diary/period.ts';
import { button, el, fill, type Child } from '../hours-diary/screen/dom.ts';
import { formPart } from '../hours-diary/screen/form.ts';
import { keepPart, storePart } from '../hours-diary/screen/keep.ts';
import { listPart } from '../hours-diary/screen/list.ts';
import { nowPart } from '../hours-diary/screen/now.ts';
import type { Place, Screen } from '../hours-diary/screen/screen.ts';
import { sheet } from '../hours-diary/screen/sheet.ts';
import { wordsOf, type HoursData } from '../hours-diary/screen/words.ts';

const root = document.querySelector<HTMLElement>('[data-hours]');
const data = document.querySelector('[data-hours-texts]')?.textContent;
const app = root?.querySelector<HTMLElement>('[data-hours-app]');

if (root && app && data) startDiary(root, app, JSON.parse(data) as HoursData);

/** The browser's store; null where it is switched off, which some browsers say by throwing. */
function openShelf(): Shelf | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function startDiary(root: HTMLElement, app: HTMLElement, data: HoursData): void {
  const words = wordsOf(data);
  const store = openDiary(openShelf());
  const status = el('p', { class: 'hours-status', tabindex: '-1', role: 'status' });
  const places: Record<Place, HTMLElement> = { now: el('div'), form: el('div'), list: el('div') };
  const paper = el('div', { class: 'hours-paper' });
  const now = () => {
    const minute = Math.floor(Date.now() / 60_000);
    return { ...dutchTimeOf(minute), minute };
  };
  /** A day of the period that the list shows; null follows today. */
  let shown: string | null = null;

  const screen: Screen = {
    words,
    now,
    diary: () => store.diary(),
    period() {
      const { view, fourWeeksFrom } = store.diary();
      return periodOf(view, shown ?? now().day, fourWeeksFrom);
    },
    showDay(day) {
      shown = day;
      draw();
    },
    make(change) {
      store.change(change);
      draw();
    },
    makeAndSay(change, back, text, where) {
      screen.make(change);
      const undo = button(words.t('undo'), () => {
        screen.make(back);
        say(words.t('undone'), where);
        status.focus();
      });
      say([text, ' ', undo], where);
      status.focus();
    },
    edit: (what) => form.open(what),
  };

  function say(what: Child, where: Place): void {
    places[where].append(status);
    fill(status, what);
  }

  const form = formPart(screen, (text) => say(text, 'form'));
  const parts = [storePart(screen, store, () => draw()), nowPart(screen), form, listPart(screen, places.list)] as const;

  function draw(): void {
    for (const part of parts) part.draw();
    fill(paper, sheet(screen));
  }

  function print(what: 'diary' | 'blank'): void {
    root.dataset['printing'] = what;
    window.print();
  }
  // Whoever prints from the browser's own menu means the diary.
  window.addEventListener('afterprint', () => (root.dataset['printing'] = 'diary'));
  root.dataset['printing'] = 'diary';
  root.dataset['started'] = '';

  const [storeNotice, nowButtons, , list] = parts;
  fill(app, storeNotice.node, places.now, nowButtons.node, places.form, form.node, list.node, keepPart(screen, print), paper);
  draw();

  // Another tab has written, or the phone was cleared: then nothing that was typed here stays either.
  window.addEventListener('storage', (event) => {
    if (event.key === null) form.clear();
    if (event.key === null || event.key === STORE_KEY) draw();
  });
  // From the browser's memory after "back": begin anew, with what is kept now.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') draw();
  });
  window.addEventListener('beforeunload', (event) => {
    if (store.state() === 'unkept') event.preventDefault();
  });
}
