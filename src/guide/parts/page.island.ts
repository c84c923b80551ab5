// Comforts of a guide page for readers with JavaScript: listening, printing, ticking steps, choosing a situation,
// and saying "clear" without leaving the page.

const page = document.querySelector<HTMLElement>('[data-page]');
const body = document.querySelector<HTMLElement>('.body');
const sensitive = document.querySelector('meta[name="wegwijs"][content="sensitive"]') !== null;

addPrint();
if (page && body) {
  addListen();
  if (!sensitive) addTicks(page.dataset['page'] ?? '', body);
  addChoices(body);
  addClear();
}

function addPrint(): void {
  document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
}

/** Shown only where the device itself has a voice for the language: others send the text to the maker of the browser. */
function addListen(): void {
  const item = document.querySelector<HTMLElement>('[data-listen-item]');
  const button = item?.querySelector<HTMLButtonElement>('[data-listen]');
  const label = button?.querySelector('span');
  if (!item || !button || !label || !('speechSynthesis' in window)) return;
  const language = document.documentElement.lang;
  const start = label.textContent;
  const findVoice = () => speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  const show = () => {
    if (findVoice()) item.hidden = false;
  };
  show();
  speechSynthesis.addEventListener('voiceschanged', show);
  const rest = () => {
    button.setAttribute('aria-pressed', 'false');
    label.textContent = start;
  };
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      rest();
      return;
    }
    // Sentence by sentence: long texts stop halfway in some browsers.
    const sentences = [...document.querySelectorAll<HTMLElement>('[data-read]')].flatMap(readable);
    const voice = findVoice();
    sentences.forEach((text, i) => {
      const speech = new SpeechSynthesisUtterance(text);
      speech.lang = language;
      if (voice) speech.voice = voice;
      speech.rate = 0.9;
      if (i === sentences.length - 1) speech.onend = rest;
      speechSynthesis.speak(speech);
    });
    button.setAttribute('aria-pressed', 'true');
    label.textContent = button.dataset['stop'] ?? start;
  });
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
}

/** The text of a block, sentence by sentence; digits of a phone number apart, so that they are not read as one number. */
function readable(block: HTMLElement): string[] {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const other of copy.querySelectorAll('.second, .step-tick, .choices, .badge-language')) other.remove();
  for (const phone of copy.querySelectorAll('.phone')) phone.textContent = phone.textContent.replace(/\D+/g, '').split('').join(' ');
  return [...copy.querySelectorAll('h1, h2, h3, p, li, figcaption, .figure-value')]
    .filter((part) => !part.querySelector('p, li'))
    .flatMap(
      (part) =>
        part.textContent
          .replace(/\s+/g, ' ')
          .trim()
          .match(/[^.!?؟]+[.!?؟]*/g) ?? [],
    )
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Steps that one can tick; kept on this device only. */
function addTicks(id: string, text: HTMLElement): void {
  const key = `wegwijs-done-${id}`;
  const done = new Set<number>(read(key));
  const steps = [...text.querySelectorAll<HTMLElement>('ol.steps > li')].filter((step) => !step.closest('.second'));
  steps.forEach((step, i) => {
    const label = document.createElement('label');
    label.className = 'step-tick';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = done.has(i);
    step.classList.toggle('done', box.checked);
    const name = step.querySelector('strong')?.textContent ?? '';
    box.setAttribute('aria-label', `${text.dataset['done'] ?? ''}: ${name}`);
    label.append(box, text.dataset['done'] ?? '');
    step.querySelector('div')?.append(label);
    box.addEventListener('change', () => {
      step.classList.toggle('done', box.checked);
      if (box.checked) done.add(i);
      else done.delete(i);
      try {
        localStorage.setItem(key, JSON.stringify([...done]));
      } catch {
        // A full or closed store: the tick holds until the page is left.
      }
    });
  });
}

function read(key: string): number[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];
  } catch {
    return [];
  }
}

/** Buttons that show one situation instead of all. */
function addChoices(text: HTMLElement): void {
  for (const group of text.querySelectorAll<HTMLElement>('[data-choose]')) {
    const options = [...group.querySelectorAll<HTMLElement>('.option')];
    if (options.length < 2) continue;
    const bar = document.createElement('div');
    bar.className = 'choices';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', text.dataset['chooseLabel'] ?? '');
    const buttons: HTMLButtonElement[] = [];
    const choose = (chosen: HTMLElement | null, button: HTMLButtonElement) => {
      for (const option of options) option.hidden = chosen !== null && option !== chosen;
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
    };
    for (const option of [null, ...options]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'tool';
      button.textContent = option?.querySelector('h3')?.textContent ?? text.dataset['chooseAll'] ?? '';
      button.setAttribute('aria-pressed', String(option === null));
      button.addEventListener('click', () => choose(option, button));
      buttons.push(button);
      bar.append(button);
    }
    group.prepend(bar);
  }
}

/** One tap, no identity: the same form, sent without leaving the page. */
function addClear(): void {
  const form = document.querySelector<HTMLFormElement>('[data-clear]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = (event.submitter as HTMLButtonElement | null)?.value ?? 'yes';
    void fetch(form.action, { method: 'POST', body: new URLSearchParams({ answer }), redirect: 'manual', keepalive: true }).catch(
      () => undefined,
    );
    const thanks = document.createElement('p');
    thanks.className = 'notice';
    thanks.setAttribute('role', 'status');
    thanks.tabIndex = -1;
    thanks.textContent = (answer === 'yes' ? form.dataset['thanks'] : form.dataset['thanksNo']) ?? '';
    form.replaceWith(thanks);
    thanks.focus();
  });
}
