// The form of a contact: a language at one tap and the list of all languages exclude each other, and Ctrl with Enter counts.
// Without this script the server understands both and asks when they differ.

const form = document.querySelector<HTMLFormElement>('[data-contact-form]');
const others = form?.querySelector<HTMLSelectElement>('[data-other-language]');
const taps = [...(form?.querySelectorAll<HTMLInputElement>('input[name="language"]') ?? [])];

others?.addEventListener('change', () => {
  if (others.value !== '') for (const tap of taps) tap.checked = false;
});
for (const tap of taps) {
  tap.addEventListener('change', () => {
    if (others) others.value = '';
  });
}
form?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector<HTMLButtonElement>('[data-submit]'));
});
