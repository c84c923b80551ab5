type Attribute = string | boolean | ((event: Event) => void);
export type Child = Node | string | null | readonly Child[];

/**
 * An element with its attributes and children. Attributes that begin with "on" are listeners; `true` is an attribute
 * without a value, `false` is none. Texts are text, never HTML.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  fill(element, ...children);
  return element;
}

/** Replaces what is in an element. */
export function fill(element: HTMLElement, ...children: readonly Child[]): void {
  element.replaceChildren(...flat(children));
}

function flat(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) =>
    child === null ? [] : Array.isArray(child) ? flat(child as readonly Child[]) : [child as Node | string],
  );
}

/** A button that does something here. */
export function button(text: string, onclick: () => void, style = 'nl-button nl-button--secondary', label?: string): HTMLButtonElement {
  return el('button', { type: 'button', class: style, onclick, ...(label ? { 'aria-label': label } : {}) }, text);
}
