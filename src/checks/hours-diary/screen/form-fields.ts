import { addDays, type IsoDay } from '#law/index.ts';
import type { Draft, DraftProblem } from '../draft.ts';
import { readTime } from '../dutch-time.ts';
import { DAY_KINDS, hasTimes, isDiaryDay, MOST_LETTERS, type Entry } from '../entry.ts';
import { button, el, fill } from './dom.ts';
import { field, hint, minutesInput, tick, timeInput } from './fields.ts';
import type { Words } from './words.ts';

const BREAKS = [30, 45, 60];

/** A field beside which something can be said. */
export type FieldName = DraftProblem['field'];

/** The fields of the form for a day: what stands in them, which of them are asked, and what is said beside them. */
export interface FormFields {
  /** In the order of the form. */
  nodes: readonly HTMLElement[];
  names: readonly FieldName[];
  /** What stands in them, as it was typed. */
  values(): Draft;
  show(values: Draft): void;
  /** Times that can be read are written as a clock does. */
  tidyTimes(): void;
  /** Asks what the kind of day needs, and offers the places of other days. */
  arrange(entries: readonly Entry[], today: IsoDay): void;
  /** Asks which of two is meant, of a time that comes twice in the night when the clock goes back. */
  askSecond(isAsked: Readonly<Record<'start' | 'end', boolean>>): void;
  /** Says something beside a field; null: nothing. */
  tell(name: FieldName, text: string | null, isProblem: boolean): void;
  /** A problem stands beside it. */
  hasProblem(name: FieldName): boolean;
  focus(name: FieldName): void;
}

/** @param changed is called when a button has filled a field */
export function formFields(words: Words, todayNow: () => IsoDay, changed: () => void): FormFields {
  const { t } = words;
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
  const seconds = { start: second(isStartSecond, 'start'), end: second(isEndSecond, 'end') };
  const times = el(
    'div',
    {},
    el('div', { class: 'hours-two' }, field(start, t('start')), field(end, t('end'))),
    timesHint,
    messages.start,
    messages.end,
    seconds.start,
    seconds.end,
  );
  const breakButtons = BREAKS.map((minutes) => filling(pause, String(minutes), () => String(minutes), words.minutes(minutes)));
  const breaks = el('div', {}, field(pause, t('break'), el('div', { class: 'hours-chips' }, pause, breakButtons)), messages.break);
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
  const dayButtons = [filling(day, t('today'), todayNow), filling(day, t('yesterday'), () => addDays(todayNow(), -1))];

  /** A button that fills a field. */
  function filling(input: HTMLInputElement, text: string, valueNow: () => string, label?: string): HTMLButtonElement {
    return button(
      text,
      () => {
        input.value = valueNow();
        changed();
      },
      'tool',
      label,
    );
  }

  function second(box: HTMLInputElement, name: 'start' | 'end'): HTMLElement {
    return el('label', { class: 'hours-tick', hidden: true }, box, `${t(name)}: ${t('second')}`);
  }

  return {
    nodes: [
      field(kind, t('kind')),
      field(day, t('day'), day, dayInWords, el('div', { class: 'hours-chips' }, dayButtons)),
      messages.day,
      times,
      breaks,
      more,
    ],
    names: Object.keys(inputs) as FieldName[],
    values: () => ({
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
    }),
    show(values) {
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
    },
    tidyTimes() {
      for (const input of [start, end]) input.value = readTime(input.value) ?? input.value;
    },
    arrange(entries, today) {
      const isWork = kind.value === 'work';
      const called = kind.value === 'called-off';
      times.hidden = !hasTimes(isWork ? 'work' : called ? 'called-off' : 'day-off');
      breaks.hidden = beside.hidden = !isWork;
      // Many phones show the month first: in words there is no doubt.
      fill(dayInWords, isDiaryDay(day.value) ? words.day(day.value, today) : null);
      fill(timesHint, t(called ? 'planned-hint' : 'times-hint'));
      noteHint.hidden = !(isWork || called || kind.value === 'ill');
      if (!noteHint.hidden) fill(noteHint, t(`note-hint.${kind.value}`));
      const known = [...new Set(entries.map((entry) => entry.where).filter(Boolean))];
      fill(
        places,
        known.slice(-8).map((name) => el('option', { value: name })),
      );
    },
    askSecond(isAsked) {
      seconds.start.hidden = !isAsked.start;
      seconds.end.hidden = !isAsked.end;
    },
    tell(name, text, isProblem) {
      // The same words again would be read out again.
      if (messages[name].textContent !== (text ?? '')) fill(messages[name], text);
      messages[name].className = isProblem ? 'error' : 'warning';
      inputs[name].setAttribute('aria-invalid', String(isProblem));
    },
    hasProblem: (name) => inputs[name].getAttribute('aria-invalid') === 'true',
    focus(name) {
      if (name === 'travel' || name === 'waiting') more.open = true;
      inputs[name].focus();
    },
  };
}
