import { openDevice } from './device-store.ts';
import { STORE } from './kept-page.ts';
import { makeReady } from './make-ready.ts';

// What every page of the desk needs of this device: the worker that opens the offline form without a network, and that the
// key leaves when somebody signs out, or when nobody is signed in any more. Where contacts are counted, the device is made
// ready for the road.

async function lock(): Promise<void> {
  await caches.delete(STORE).catch(() => false);
  await openDevice().then(
    (store) => store.lock(),
    () => undefined,
  );
}

/** Makes the device ready and says beside the link whether it is. */
async function prepare(place: HTMLElement, worker: Promise<ServiceWorkerRegistration>): Promise<void> {
  const readiness = await makeReady(await openDevice(), worker);
  if (typeof readiness === 'string') {
    place.textContent = place.dataset[readiness === 'locked' ? 'locked' : 'notKept'] ?? '';
    return;
  }
  const { lang } = document.documentElement;
  const time = new Date(readiness.until).toLocaleTimeString(lang, { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
  place.textContent = (place.dataset['ready'] ?? '').replace('{time}', time);
}

const signOut = document.querySelector<HTMLFormElement>('form[data-sign-out]');
const readyPlace = document.querySelector<HTMLElement>('[data-offline-ready]');
if (signOut) {
  const worker =
    'serviceWorker' in navigator
      ? navigator.serviceWorker.register('/desk-worker.js', { scope: '/desk' })
      : Promise.reject(new Error('no worker'));
  worker.catch(() => undefined);
  // A private window, or a browser that keeps nothing for us.
  if (readyPlace) prepare(readyPlace, worker).catch(() => (readyPlace.textContent = readyPlace.dataset['notKept'] ?? ''));
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
