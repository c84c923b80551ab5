import { el, type Child } from './dom.ts';

/** A box to tick. */
export function tick(): HTMLInputElement {
  return el('input', { type: 'checkbox' });
}

/** A line that explains the field of that name. */
export function hint(name: string, text: string): HTMLElement {
  return el('p', { class: 'muted small', id: `hours-${name}-hint` }, text);
}

/** A label above its control. */
export function field(control: HTMLElement, label: string, ...content: readonly Child[]): HTMLElement {
  return el('div', { class: 'hours-field' }, el('label', { for: control.id }, label), content.length > 0 ? content : control);
}

/** A time of day: text, because a phone's own clock takes more touches and may count to twelve. */
export function timeInput(name: 'start' | 'end'): HTMLInputElement {
  return numeric(name, '8', `hours-times-hint hours-${name}-said`);
}

/** A number of minutes. */
export function minutesInput(name: 'break' | 'travel' | 'waiting'): HTMLInputElement {
  return numeric(name, '6', name === 'break' ? 'hours-break-said' : `hours-${name}-hint hours-${name}-said`);
}

function numeric(name: string, maxlength: string, describedBy: string): HTMLInputElement {
  return el('input', {
    type: 'text',
    id: `hours-${name}`,
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength,
    dir: 'ltr',
    'aria-describedby': describedBy,
  });
}
