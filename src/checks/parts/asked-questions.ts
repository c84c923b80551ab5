import { today } from '#platform/clock.ts';
import type { Check } from '../check.ts';
import { isAsked, readAnswers } from '../read-answers.ts';
import { readForm } from '../read-form.ts';

/** Hides questions that do not follow from the answers before them. */
export function askOnlyWhatMatters(form: HTMLFormElement, check: Check): void {
  for (const each of form.querySelectorAll<HTMLElement>('[data-condition]')) each.hidden = true;
  const update = () => {
    const { answers } = readAnswers(check.sections, readForm(new FormData(form)), today());
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
