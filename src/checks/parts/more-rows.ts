import { clearProblems } from './shown-problems.ts';

/** A row more, without asking the server. */
export function offerRows(form: HTMLFormElement): void {
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
