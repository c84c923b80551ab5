import type { calendarFile as makeCalendar } from '#platform/calendar-file.ts';
import type { Check, Given } from '../check.ts';
import { daysToKeep } from '../days-to-keep.ts';
import { parameterSet, type DeviceData } from '../device-data.ts';
import { problemText } from '../problem-text.ts';
import { isAsked, readAnswers, type Problem } from '../read-answers.ts';
import { readForm } from '../read-form.ts';
import type { ResultContext } from '../result-context.ts';
import { resultHtml } from '../result-html.ts';
import { runCheck } from '../run-check.ts';

/** The day in the Netherlands, whatever the clock of the device is set to. */
function todayHere(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}

/** Runs a check on the device: nothing that is typed leaves it. Without this script the form is sent and answered. */
export function takeOver(check: Check): void {
  const form = document.querySelector<HTMLFormElement>(`form[data-check="${check.id}"]`);
  const source = document.querySelector('#check-data');
  const place = document.querySelector<HTMLElement>('[data-result]');
  if (!form || !source || !place) return;
  const { parameters, ...data } = JSON.parse(source.textContent) as DeviceData;
  const params = parameterSet(parameters);

  askOnlyWhatMatters(form, check);
  offerRows(form);
  wireResult(place, data);

  form.addEventListener('submit', (event) => {
    // A check that looks something up needs the computer that has the register, as long as it can be reached.
    if (check.needsRegister && navigator.onLine) return;
    event.preventDefault();
    const today = todayHere();
    const dutch = data.locale === 'nl' ? data.texts : data.dutch;
    const context: ResultContext = { ...data, dutch, params, today };
    const given: Given = { params, today };
    const result = runCheck(check, readForm(new FormData(form)), given);
    showProblems(form, result.kind === 'problems' ? result.problems : [], context);
    if (result.kind === 'problems') {
      place.replaceChildren();
      return;
    }
    place.innerHTML = resultHtml(check, result, context);
    wireResult(place, data);
    place.querySelector<HTMLElement>('#result')?.focus();
  });
}

/** Hides questions that do not follow from the answers before them. */
function askOnlyWhatMatters(form: HTMLFormElement, check: Check): void {
  for (const each of form.querySelectorAll<HTMLElement>('[data-condition]')) each.hidden = true;
  const update = () => {
    const { answers } = readAnswers(check.sections, readForm(new FormData(form)), todayHere());
    const show = (element: HTMLElement | null | undefined, shown: boolean) => {
      if (!element) return;
      element.hidden = !shown;
      for (const field of element.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) field.disabled = !shown;
    };
    for (const { questions } of check.sections)
      for (const question of questions) {
        const element = form.querySelector<HTMLElement>(`.questions > [data-question="${question.id}"]`);
        if (question.onlyIf) show(element, isAsked(question, answers));
        if (question.kind !== 'rows') continue;
        for (const row of element?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
          const cells = rowAnswers(row);
          for (const column of question.columns)
            if (column.onlyIf) show(row.querySelector<HTMLElement>(`[data-question="${column.id}"]`), isAsked(column, cells));
        }
      }
  };
  form.addEventListener('change', update);
  form.addEventListener('wegwijs-rows', update);
  update();
}

/** What is chosen in a row, by column: enough to know which of its cells are asked. */
function rowAnswers(row: HTMLElement): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const field of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type) && !field.checked) continue;
    const column = field.name.split('.')[2];
    if (column) answers[column] = field.value;
  }
  return answers;
}

/** A row more, without asking the server. */
function offerRows(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-more]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      const table = button.closest('.rows');
      const rows = [...(table?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const last = rows.at(-1);
      if (!last || rows.length >= Number(button.dataset['more'])) return;
      const row = last.cloneNode(true) as HTMLElement;
      const number = rows.length;
      row.dataset['row'] = String(number);
      const renamed = (text: string) => text.replace(/\.\d+\./, `.${number}.`);
      for (const element of row.querySelectorAll<HTMLElement>('[id], [for], [name], [aria-describedby]'))
        for (const name of ['id', 'for', 'name', 'aria-describedby']) {
          const value = element.getAttribute(name);
          if (value) element.setAttribute(name, value.split(' ').map(renamed).join(' '));
        }
      for (const field of row.querySelectorAll<HTMLInputElement>('input')) {
        if (['radio', 'checkbox'].includes(field.type)) field.checked = false;
        else field.value = '';
      }
      for (const select of row.querySelectorAll('select')) select.selectedIndex = 0;
      clearProblems(row);
      const legend = row.querySelector('legend');
      if (legend) legend.textContent = legend.textContent.replace(/\d+/, String(number + 1));
      last.after(row);
      if (number + 1 >= Number(button.dataset['more'])) button.hidden = true;
      form.dispatchEvent(new Event('wegwijs-rows'));
      row.querySelector<HTMLElement>('input, select')?.focus();
    });
  }
}

function clearProblems(within: HTMLElement): void {
  for (const each of within.querySelectorAll<HTMLElement>('[data-problem]')) {
    each.hidden = true;
    each.textContent = '';
  }
  for (const each of within.querySelectorAll('[aria-invalid]')) each.removeAttribute('aria-invalid');
}

function showProblems(form: HTMLFormElement, problems: readonly Problem[], { texts, locale }: ResultContext): void {
  clearProblems(form);
  const summary = form.querySelector<HTMLElement>('[data-problem-summary]');
  const list = summary?.querySelector('ul');
  if (!summary || !list) return;
  summary.hidden = problems.length === 0;
  list.replaceChildren(
    ...problems.map((problem) => {
      const words = problemText(texts, locale, problem);
      const field = document.getElementById(problem.field);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.setAttribute('aria-invalid', 'true');
      const place = document.getElementById(`${problem.field}-problem`);
      if (place) {
        place.textContent = words;
        place.hidden = false;
      }
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${problem.field}`;
      link.textContent = words;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        (field?.matches('input, select') ? field : (field?.querySelector<HTMLElement>('input, select') ?? field))?.focus();
      });
      item.append(link);
      return item;
    }),
  );
  if (problems.length > 0) summary.focus();
}

/** Printing, copying the letter, and the calendar without asking the server. */
function wireResult(place: HTMLElement, data: Omit<DeviceData, 'parameters'>): void {
  for (const each of place.querySelectorAll<HTMLElement>('[data-needs-script]')) each.hidden = false;
  place.querySelector('[data-print]')?.addEventListener('click', () => {
    for (const each of place.querySelectorAll<HTMLDetailsElement>('details.evidence')) each.open = true;
    window.print();
  });
  place.querySelector('[data-copy]')?.addEventListener('click', () => {
    const letter = place.querySelector<HTMLElement>('[data-letter]');
    const said = place.querySelector<HTMLElement>('[data-copied]');
    void navigator.clipboard.writeText(letter?.innerText ?? '').then(() => said && (said.hidden = false));
  });
  place.querySelector<HTMLFormElement>('form[data-calendar]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const days = new FormData(event.currentTarget as HTMLFormElement).getAll('day').map(String);
    void saveDays(days, data).catch(() => (event.target as HTMLFormElement).submit());
  });
}

/** Saves last days as a file for a calendar, made here. */
async function saveDays(days: readonly string[], { calendarScript, texts, locale }: Omit<DeviceData, 'parameters'>): Promise<void> {
  const { calendarFile } = (await import(/* @vite-ignore */ calendarScript)) as { calendarFile: typeof makeCalendar };
  const [first = ''] = days.map((each) => each.split(' ')[1]?.split('.')[0] ?? '');
  const events = daysToKeep(days, texts, locale);
  const file = new Blob([calendarFile({ name: texts[`${first}.title`] ?? '', locale, events, now: new Date() })], {
    type: 'text/calendar',
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'wegwijs.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
