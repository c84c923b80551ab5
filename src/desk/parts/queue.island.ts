// The queue as it is now: fetched anew while somebody looks at it and fills in nothing.

const EVERY_MS = 20_000;
const queue = document.querySelector('[data-queue]');

if (queue) {
  let touched = false;
  queue.addEventListener('input', () => (touched = true));
  setInterval(() => {
    if (document.visibilityState === 'visible' && !touched) location.replace('/desk/queue');
  }, EVERY_MS);
}
