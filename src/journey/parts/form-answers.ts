import { isIsoDay } from '#law/index.ts';
import { formatDate } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { RawSituation, SituationProblem } from '../read-situation.ts';

/** Words of the screen, by their key. */
export type Words = (text: string) => string;

/** The answers as they stand in the form; empty fields are left out. */
export function answersIn(form: HTMLFormElement): RawSituation {
  const raw: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') (raw[name] ??= []).push(value);
  return raw;
}

/** Puts answers into the form, as the server would have. */
export function fillForm(form: HTMLFormElement, raw: RawSituation, locale: Locale, t: Words): void {
  const answers = (name: string) => [raw[name] ?? []].flat();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = answers(field.name).includes(field.value);
    else field.value = answers(field.name)[0] ?? '';
  }
  const told = answers('event');
  form.querySelector('[data-told]')?.replaceChildren(...told.map((text) => toldEvent(text, locale, t)));
  form.querySelector<HTMLElement>('[data-told-hint]')?.toggleAttribute('hidden', told.length === 0);
}

/** Says beside each field what is wrong with it, and leads to the first. @returns whether something is wrong */
export function showProblems(form: HTMLFormElement, problems: Readonly<Record<string, SituationProblem>>, t: Words): boolean {
  for (const each of form.querySelectorAll<HTMLElement>('[data-problem]')) {
    const problem = problems[each.dataset['problem'] ?? ''];
    each.hidden = !problem;
    each.textContent = problem ? t(`problem.${problem}`) : '';
  }
  const [wrong] = Object.keys(problems);
  if (wrong === undefined) return false;
  const field = form.querySelector<HTMLElement>(`[name="${wrong}"]`);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  return true;
}

/** A ticked box for an event that was told, as in `PlanForm.svelte`. */
function toldEvent(text: string, locale: Locale, t: Words): HTMLLabelElement {
  const [event = '', day = ''] = text.split('@');
  const label = document.createElement('label');
  label.className = 'tick';
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name: 'event', value: text, checked: true });
  const words = document.createElement('span');
  words.textContent = t(`event.${event}`);
  if (isIsoDay(day)) {
    const date = document.createElement('small');
    date.className = 'muted';
    date.textContent = formatDate(locale, day);
    words.append(' ', date);
  }
  label.append(box, words);
  return label;
}
