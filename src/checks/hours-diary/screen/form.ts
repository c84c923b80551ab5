import type { IsoDay } from '#law/index.ts';
import { putEntries, removeEntries } from '../diary.ts';
import { draftOf, emptyDraft, readDraft, timesThatComeTwice, type Draft, type EntryFacts } from '../draft.ts';
import { completes, lastDayOf, type Entry } from '../entry.ts';
import { warningsOf } from '../warnings.ts';
import { afterTouch } from './after-touch.ts';
import { button, el, fill } from './dom.ts';
import { formFields } from './form-fields.ts';
import { forgetDraft, keepDraft, readKeptDraft, type KeptDraft } from './kept-draft.ts';
import { warningText } from './row.ts';
import { newId, type Screen } from './screen.ts';

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
  const fields = formFields(
    words,
    () => screen.now().day,
    () => changed(),
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
    fields.nodes,
    el('div', { class: 'hours-chips' }, save, cancel),
  );

  function keep(): void {
    keepDraft(draft());
  }

  function draft(): KeptDraft {
    return { ...fields.values(), id: editing?.id ?? null };
  }

  function show(values: Draft, entry: Entry | null): void {
    editing = entry;
    fields.show(values);
    const today = screen.now().day;
    fill(heading, entry ? t('form.change', { day: { typed: words.day(entry.day, today) } }) : t('form.new'));
    fill(save, t(entry ? 'save-change' : 'save'));
    cancel.hidden = entry === null;
    for (const name of fields.names) fields.tell(name, null, false);
    draw();
  }

  function clear(): void {
    forgetDraft();
    show(emptyDraft(screen.now().day), null);
  }

  /** After a field has been left: tidies times, and says what looks wrong. */
  function changed(): void {
    fields.tidyTimes();
    keep();
    draw();
  }

  function left(event: Event): void {
    if (event.target instanceof HTMLSelectElement) changed();
    else soon.act();
  }

  function draw(): void {
    const { entries } = screen.diary();
    fields.arrange(entries, screen.now().day);
    const read = readDraft(draft());
    if ('problems' in read) {
      // Something may still be typed: problems are said when it is sent, but one that is mended goes at once.
      for (const name of fields.names) {
        const isStill = read.problems.some((problem) => problem.field === name);
        if (!isStill || !fields.hasProblem(name)) fields.tell(name, null, false);
      }
      return;
    }
    const { facts } = read;
    const entry = entryOf(facts);
    const found = warningsOf(entry, entries, screen.now().minute);
    for (const name of fields.names) {
      const warning = found.find((each) => each.field === name);
      fields.tell(name, warning ? warningText(screen, warning) : null, false);
    }
    fields.askSecond(timesThatComeTwice(facts, lastDayOf(entry)));
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
      for (const name of fields.names) {
        const problem = read.problems.find((each) => each.field === name);
        fields.tell(name, problem ? t(`problem.${problem.text}`) : null, problem !== undefined);
      }
      const first = read.problems[0];
      if (first) fields.focus(first.field);
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
