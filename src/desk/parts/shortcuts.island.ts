// Keys without Ctrl or Alt, as the page lists them: never while somebody types, and off for good when somebody says so
// (WCAG 2.1.4). What they reach is marked with `data-shortcut`; everything can be reached without them.

const OFF = 'wegwijs-desk-shortcuts';
const list = document.querySelector<HTMLDetailsElement>('[data-shortcuts]');

if (list) {
  list.hidden = false;
  const toggle = list.querySelector<HTMLButtonElement>('[data-shortcuts-switch]');
  const show = () => {
    document.documentElement.classList.toggle('shortcuts-on', !isOff());
    if (toggle) toggle.textContent = (isOff() ? toggle.dataset['on'] : toggle.dataset['off']) ?? '';
  };
  toggle?.addEventListener('click', () => {
    switchOff(!isOff());
    show();
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || isOff() || types(event.target)) return;
    if (event.key === '?') {
      event.preventDefault();
      list.open = true;
      list.querySelector('summary')?.focus();
      return;
    }
    if (!/^[a-z0-9]$/.test(event.key)) return;
    const reached = document.querySelector<HTMLElement>(`[data-shortcut="${event.key}"]`);
    if (!reached) return;
    event.preventDefault();
    reached.focus();
    reached.click();
  });
  show();
}

/** Whether keys belong to what has the focus: a field for text, or a list that is chosen from by letters. */
function types(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

// A browser that keeps nothing has the keys on: they can be switched off again on every page.
function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) === 'off';
  } catch {
    return list?.dataset['off'] === 'off';
  }
}

function switchOff(off: boolean): void {
  if (list) list.dataset['off'] = off ? 'off' : 'on';
  try {
    localStorage.setItem(OFF, off ? 'off' : 'on');
  } catch {
    // Then it holds for this page.
  }
}
