import { openDevice } from './device-store.ts';

// What every page of the desk needs of this device: the worker that opens the offline form without a network, and that the
// key leaves when somebody signs out, or when nobody is signed in any more.

async function lock(): Promise<void> {
  await caches.delete('desk-1').catch(() => false);
  await openDevice().then(
    (store) => store.lock(),
    () => undefined,
  );
}

const signOut = document.querySelector<HTMLFormElement>('form[data-sign-out]');
if (signOut) {
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/desk-worker.js', { scope: '/desk' }).catch(() => undefined);
  signOut.addEventListener('submit', (event) => {
    if (signOut.dataset['locked']) return;
    event.preventDefault();
    void lock().finally(() => {
      signOut.dataset['locked'] = 'yes';
      signOut.requestSubmit();
    });
  });
} else if (navigator.onLine && !document.querySelector('[data-offline-contact]')) {
  // The kept form names nobody, so it has no way to sign out.
  void lock();
}
