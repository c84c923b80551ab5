import { addDays, type IsoDay } from '#law/index.ts';
import { putEntries, removeEntries } from '../diary.ts';
import { draftOf, emptyDraft, readDraft, timesThatComeTwice, type Draft, type DraftProblem, type EntryFacts } from '../draft.ts';
import { readTime } from '../dutch-time.ts';
import { DAY_KINDS, completes, hasTimes, isDiaryDay, lastDayOf, MOST_LETTERS, type Entry } from '../entry.ts';
import { warningsOf } from '../warnings.ts';
import { afterTouch } from './after-touch.ts';
import { button, el, fill } from './dom.ts';
import { field, hint, minutesInput, tick, timeInput } from './fields.ts';
import { forgetDraft, keepDraft, readKeptDraft, type KeptDraft } from './kept-draft.ts';
import { warningText } from './row.ts';
import { newId, type Screen } from './screen.ts';

const BREAKS = [30, 45, 60];

type FieldName = DraftProblem['field'];

/** The form for a day: a new one, or one that is changed. */
export interface FormPart {
  node: HTMLElement;
  open(what: Entry | { day: IsoDay }): void;
  /** Says again what looks wrong: the diary or the day has changed. */
  draw(): void;
  /** Forgets what was typed. */
  clear(): void;
}

/**
 * Builds the form, with what was being typed before the page was left.
 * @param say tells the reader something beside the form
 */
export function formPart(screen: Screen, say: (text: string) => void): FormPart {
  const { words } = screen;
  const { t } = words;
  let editing: Entry | null = null;
  const soon = afterTouch(() => changed());

  const heading = el('h2', { id: 'hours-form', tabindex: '-1' }, t('form.new'));
  const kind = el(
    'select',
    { id: 'hours-kind' },
    DAY_KINDS.map((each) => el('option', { value: each }, t(`kind.${each}`))),
  );
  const day = el('input', { type: 'date', id: 'hours-day', 'aria-describedby': 'hours-day-hint hours-day-said' });
  const dayInWords = hint('day', '');
  const start = timeInput('start');
  const end = timeInput('end');
  const isStartSecond = tick();
  const isEndSecond = tick();
  const pause = minutesInput('break');
  const travel = minutesInput('travel');
  const waiting = minutesInput('waiting');
  const where = el('input', {
    type: 'text',
    id: 'hours-where',
    maxlength: String(MOST_LETTERS.where),
    list: 'hours-places',
    autocomplete: 'off',
  });
  const places = el('datalist', { id: 'hours-places' });
  const note = el('textarea', { id: 'hours-note', rows: '3', maxlength: String(MOST_LETTERS.note), 'aria-describedby': 'hours-note-hint' });
  const noteHint = hint('note', '');
  const timesHint = hint('times', '');
  const inputs: Record<FieldName, HTMLInputElement> = { day, start, end, break: pause, travel, waiting };
  const said = (name: FieldName) => el('p', { id: `hours-${name}-said`, class: 'hours-said-beside', 'aria-live': 'polite' });
  const messages: Record<FieldName, HTMLElement> = {
    day: said('day'),
    start: said('start'),
    end: said('end'),
    break: said('break'),
    travel: said('travel'),
    waiting: said('waiting'),
  };
  const times = el(
    'div',
    {},
    el('div', { class: 'hours-two' }, field(start, t('start')), field(end, t('end'))),
    timesHint,
    messages.start,
    messages.end,
    second(isStartSecond, 'start'),
    second(isEndSecond, 'end'),
  );
  const breaks = el(
    'div',
    {},
    field(
      pause,
      t('break'),
      el(
        'div',
        { class: 'hours-chips' },
        pause,
        BREAKS.map((minutes) =>
          button(
            String(minutes),
            () => {
              pause.value = String(minutes);
              changed();
            },
            'tool',
            words.minutes(minutes),
          ),
        ),
      ),
    ),
    messages.break,
  );
  const beside = el(
    'div',
    {},
    field(travel, t('travel'), hint('travel', t('travel-hint')), travel),
    messages.travel,
    field(waiting, t('waiting'), hint('waiting', t('waiting-hint')), waiting),
    messages.waiting,
  );
  const more = el(
    'details',
    {},
    el('summary', {}, t('more')),
    beside,
    field(where, t('where')),
    places,
    field(note, t('note'), noteHint, note),
  );
  const save = el('button', { class: 'nl-button' }, t('save'));
  const cancel = button(t('cancel'), () => {
    clear();
    heading.focus();
  });
  const node = el(
    'form',
    {
      class: 'hours-form',
      'aria-labelledby': heading.id,
      novalidate: true,
      oninput: keep,
      onchange: left,
      onpointerdown: soon.press,
      onsubmit: submit,
    },
    heading,
    field(kind, t('kind')),
    field(day, t('day'), day, dayInWords, el('div', { class: 'hours-chips' }, dayButton('today', 0), dayButton('yesterday', -1))),
    messages.day,
    times,
    breaks,
    more,
    el('div', { class: 'hours-chips' }, save, cancel),
  );

  function dayButton(name: 'today' | 'yesterday', days: number): HTMLButtonElement {
    return button(
      t(name),
      () => {
        day.value = addDays(screen.now().day, days);
        changed();
      },
      'tool',
    );
  }

  function second(box: HTMLInputElement, name: 'start' | 'end'): HTMLElement {
    return el('label', { class: 'hours-tick', hidden: true }, box, `${t(name)}: ${t('second')}`);
  }

  function keep(): void {
    keepDraft(draft());
  }

  function draft(): KeptDraft {
    return {
      kind: kind.value,
      day: day.value,
      start: start.value,
      end: end.value,
      isStartSecond: isStartSecond.checked,
      isEndSecond: isEndSecond.checked,
      break: pause.value,
      travel: travel.value,
      waiting: waiting.value,
      where: where.value,
      note: note.value,
      id: editing?.id ?? null,
    };
  }

  function show(values: Draft, entry: Entry | null): void {
    editing = entry;
    kind.value = values.kind;
    day.value = values.day;
    start.value = values.start;
    end.value = values.end;
    isStartSecond.checked = values.isStartSecond;
    isEndSecond.checked = values.isEndSecond;
    pause.value = values.break;
    travel.value = values.travel;
    waiting.value = values.waiting;
    where.value = values.where;
    note.value = values.note;
    more.open = [values.travel, values.waiting, values.where, values.note].some((text) => text !== '');
    const today = screen.now().day;
    fill(heading, entry ? t('form.change', { day: { typed: words.day(entry.day, today) } }) : t('form.new'));
    fill(save, t(entry ? 'save-change' : 'save'));
    cancel.hidden = entry === null;
    for (const name of fieldNames()) tell(name, null, false);
    draw();
  }

  function clear(): void {
    forgetDraft();
    show(emptyDraft(screen.now().day), null);
  }

  function fieldNames(): FieldName[] {
    return Object.keys(inputs) as FieldName[];
  }

  function tell(name: FieldName, text: string | null, isProblem: boolean): void {
    // The same words again would be read out again.
    if (messages[name].textContent !== (text ?? '')) fill(messages[name], text);
    messages[name].className = isProblem ? 'error' : 'warning';
    inputs[name].setAttribute('aria-invalid', String(isProblem));
  }

  /** After a field has been left: tidies times, and says what looks wrong. */
  function changed(): void {
    for (const input of [start, end]) input.value = readTime(input.value) ?? input.value;
    keep();
    draw();
  }

  function left(event: Event): void {
    if (event.target instanceof HTMLSelectElement) changed();
    else soon.act();
  }

  function draw(): void {
    const isWork = kind.value === 'work';
    const called = kind.value === 'called-off';
    times.hidden = !hasTimes(isWork ? 'work' : called ? 'called-off' : 'day-off');
    breaks.hidden = beside.hidden = !isWork;
    // Many phones show the month first: in words there is no doubt.
    fill(dayInWords, isDiaryDay(day.value) ? words.day(day.value, screen.now().day) : null);
    fill(timesHint, t(called ? 'planned-hint' : 'times-hint'));
    noteHint.hidden = !(isWork || called || kind.value === 'ill');
    if (!noteHint.hidden) fill(noteHint, t(`note-hint.${kind.value}`));
    const { entries } = screen.diary();
    fill(
      places,
      [...new Set(entries.map((entry) => entry.where).filter(Boolean))].slice(-8).map((name) => el('option', { value: name })),
    );
    const read = readDraft(draft());
    if ('problems' in read) {
      // Something may still be typed: problems are said when it is sent, but one that is mended goes at once.
      for (const name of fieldNames()) {
        const isStill = read.problems.some((problem) => problem.field === name);
        if (!isStill || inputs[name].getAttribute('aria-invalid') !== 'true') tell(name, null, false);
      }
      return;
    }
    const entry = entryOf(read.facts);
    const isEmpty = start.value === '' && end.value === '';
    const found = isEmpty && isWork ? [] : warningsOf(entry, entries, screen.now().minute);
    for (const name of fieldNames()) {
      const warning = found.find((each) => each.field === name);
      tell(name, warning ? warningText(screen, warning) : null, false);
    }
    const twice = timesThatComeTwice(read.facts, lastDayOf(entry));
    (isStartSecond.parentElement ?? isStartSecond).hidden = !twice.start;
    (isEndSecond.parentElement ?? isEndSecond).hidden = !twice.end;
  }

  function entryOf(facts: EntryFacts): Entry {
    const { minute } = screen.now();
    if (!editing) return { ...facts, id: newId(), written: minute, changed: null };
    const entry = { ...editing, ...facts };
    const isSame = JSON.stringify(entry) === JSON.stringify(editing);
    return { ...entry, changed: isSame || completes(entry, editing, minute) ? editing.changed : minute };
  }

  function submit(event: Event): void {
    event.preventDefault();
    soon.cancel();
    changed();
    const read = readDraft(draft());
    if ('problems' in read) {
      for (const name of fieldNames()) {
        const problem = read.problems.find((each) => each.field === name);
        tell(name, problem ? t(`problem.${problem.text}`) : null, problem !== undefined);
      }
      const first = read.problems[0];
      if (!first) return;
      if (first.field === 'travel' || first.field === 'waiting') more.open = true;
      inputs[first.field].focus();
      return;
    }
    const entry = entryOf(read.facts);
    const back = editing ? putEntries(editing) : removeEntries(entry.id);
    screen.showDay(entry.day);
    clear();
    const values = { day: { typed: words.day(entry.day, screen.now().day) }, what: { typed: words.what(entry) } };
    screen.makeAndSay(putEntries(entry), back, t('saved', values), 'form');
  }

  function restore(): void {
    const kept = readKeptDraft();
    const entry = screen.diary().entries.find(({ id }) => id === kept?.id) ?? null;
    show(kept ? { ...emptyDraft(screen.now().day), ...kept } : emptyDraft(screen.now().day), entry);
    if (kept) say(t('draft'));
  }

  restore();
  return {
    node,
    open(what) {
      if ('id' in what) show(draftOf(what), what);
      else show({ ...draft(), day: what.day }, editing);
      heading.focus();
      heading.scrollIntoView();
    },
    draw,
    clear,
  };
}
