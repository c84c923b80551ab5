// Answers while typing, below the search field: an editable combobox with a list, as the ARIA practices describe it.
// Without this script the form works as it is.

interface Answer {
  title: string;
  answer: string;
  url: string;
  emergency: boolean;
}

/** Milliseconds without a key after which answers are asked for. */
const PAUSE = 120;
const LEAST = 2;
const MOST = 6;

for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (input) offerAnswers(form, input);
}

function offerAnswers(form: HTMLFormElement, input: HTMLInputElement): void {
  const locale = form.dataset['search'] ?? 'en';
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.dataset['suggestions'] ?? '');
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value);
  let options: HTMLLIElement[] = [];
  let active = -1;
  let timer = 0;
  let asking: AbortController | null = null;

  function close(): void {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function activate(at: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = options[at];
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  function show(answers: readonly Answer[]): void {
    options = answers.map((answer, at) => {
      const option = document.createElement('li');
      option.id = `suggestion-${at}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset['href'] = answer.url;
      if (answer.emergency) option.className = 'danger';
      const title = document.createElement('strong');
      title.textContent = answer.title;
      const text = document.createElement('span');
      text.textContent = answer.answer;
      option.append(title, text);
      return option;
    });
    list.replaceChildren(...options);
    active = -1;
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    input.removeAttribute('aria-activedescendant');
  }

  async function ask(): Promise<void> {
    asking?.abort();
    const query = input.value.trim();
    if (query.length < LEAST) {
      close();
      return;
    }
    asking = new AbortController();
    const asked = new URLSearchParams({ locale, q: query, limit: String(MOST) });
    const place = form.querySelector<HTMLInputElement>('input[name="place"]')?.value;
    if (place) asked.set('place', place);
    try {
      const response = await fetch(`/api/v1/search?${asked}`, { signal: asking.signal });
      if (!response.ok) throw new Error(String(response.status));
      const { results } = (await response.json()) as { results: Answer[] };
      if (document.activeElement === input) show(results);
    } catch (error) {
      // Typed on: the next answers are under way. Otherwise there is no connection, and the form still works.
      if ((error as Error).name !== 'AbortError') close();
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      // Who is choosing keeps the list chosen from: later answers do not change it under the hand.
      clearTimeout(timer);
      asking?.abort();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are options: the field itself.
      const places = options.length + 1;
      activate(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      window.location.assign(options[active]?.dataset['href'] ?? '');
    } else if (event.key === 'Tab') close();
  });
  // Before the field loses the focus, which would close the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const href = (event.target as Element).closest<HTMLElement>('[role="option"]')?.dataset['href'];
    if (href) window.location.assign(href);
  });
  input.addEventListener('blur', close);
}
