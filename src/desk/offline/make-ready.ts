import type { DeviceStore } from './device-store.ts';
import { keepPage, keptPage, PAGE } from './kept-page.ts';
import { unlockDevice } from './unlock-device.ts';

/** Whether contacts can be counted here when the network goes: until when (milliseconds since 1970), or what is missing. */
export type Readiness = { until: number } | 'locked' | 'not-kept';

/** Keeps the form anew and fetches its key, while there is a network. */
export async function makeReady(store: DeviceStore, worker: Promise<ServiceWorkerRegistration>): Promise<Readiness> {
  const page = await fetch(PAGE, { redirect: 'manual' }).catch(() => null);
  if (page) await keepPage(page);
  await unlockDevice(store);
  if (!(await isActive(await worker)) || !(await keptPage())) return 'not-kept';
  const unlocked = await store.unlock(Date.now());
  return unlocked ? { until: unlocked.until } : 'locked';
}

/** A worker that is just being installed opens nothing yet. */
async function isActive(registration: ServiceWorkerRegistration): Promise<boolean> {
  const coming = registration.installing ?? registration.waiting;
  if (!registration.active && coming) {
    await new Promise<void>((resolve) => {
      const look = () => {
        if (coming.state === 'activated' || coming.state === 'redundant') resolve();
      };
      coming.addEventListener('statechange', look);
      look();
    });
  }
  return registration.active !== null;
}
