// What every page earns: leaving without a trace in the way back, a menu that closes, and pages that stay readable
// without a connection. Nothing here is needed to read a page.

const exit = document.querySelector<HTMLAnchorElement>('[data-exit]');

function leave(event: Event): void {
  event.preventDefault();
  if (!exit) return;
  document.body.hidden = true;
  // The page left behind is not in the history, so "back" does not lead to it.
  window.location.replace(exit.href);
}

exit?.addEventListener('click', leave);

let escapes = 0;
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    escapes = 0;
    return;
  }
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('[data-menu][open]')) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
    return;
  }
  // Three times Escape leaves quickly.
  if (++escapes === 3) leave(event);
});

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('[data-menu][open]')) {
    if (!menu.contains(event.target as Node)) menu.open = false;
  }
});

/** A browser that lets us store nothing has no use for it either. */
function mayKeepPages(): boolean {
  try {
    return 'serviceWorker' in navigator && !localStorage.getItem('wegwijs-cleared');
  } catch {
    return false;
  }
}

if (mayKeepPages()) {
  void navigator.serviceWorker.register('/service-worker.js', { scope: '/' }).catch(() => undefined);
}
