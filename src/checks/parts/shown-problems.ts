import { problemText } from '../problem-text.ts';
import type { Problem } from '../read-answers.ts';
import type { ResultContext } from '../result-context.ts';

/** Takes back what was said beside fields. */
export function clearProblems(within: HTMLElement): void {
  for (const each of within.querySelectorAll<HTMLElement>('[data-problem]')) {
    each.hidden = true;
    each.textContent = '';
  }
  for (const each of within.querySelectorAll('[aria-invalid]')) each.removeAttribute('aria-invalid');
}

/** Says problems above the form, with a way to each field, and beside the fields. */
export function showProblems(form: HTMLFormElement, problems: readonly Problem[], { texts, locale }: ResultContext): void {
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
