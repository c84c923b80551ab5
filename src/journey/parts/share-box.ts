import { planFragment, type SharedPlan } from '../share-link.ts';
import type { Words } from './form-answers.ts';
import type { qrSvg as drawCode } from './qr.island.ts';

/** Where a plan is given to another phone: a link, and a code to scan. */
export interface ShareBox {
  open: (plan: SharedPlan) => void;
  /** The link no longer says what the plan says, or there is no plan any more. */
  close: () => void;
}

/** @param script address of the script that draws codes: it is fetched when the box opens */
export function shareBox(box: HTMLElement, script: string, t: Words): ShareBox {
  const field = box.querySelector('input');
  const code = box.querySelector<HTMLElement>('[data-code]');
  const copied = box.querySelector<HTMLElement>('[data-copied]');
  box.querySelector('[data-tool="copy"]')?.addEventListener('click', () => {
    void navigator.clipboard.writeText(field?.value ?? '').then(() => copied && (copied.hidden = false));
  });
  return {
    open: (plan) => {
      const address = `${location.origin}${location.pathname}${location.search}${planFragment(plan)}`;
      box.hidden = false;
      if (copied) copied.hidden = true;
      if (field) field.value = address;
      field?.focus();
      field?.select();
      void (import(/* @vite-ignore */ script) as Promise<{ qrSvg: typeof drawCode }>)
        .then(({ qrSvg }) => code && (code.innerHTML = qrSvg(address)))
        .catch(() => code && (code.textContent = t('plan.no-code')));
    },
    close: () => {
      box.hidden = true;
      if (field) field.value = '';
      code?.replaceChildren();
    },
  };
}
