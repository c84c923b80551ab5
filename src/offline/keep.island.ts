// "Keep the guide on this phone" and "Clear this phone".
import { STORES } from './bundle.ts';

const root = document.querySelector<HTMLElement>('[data-offline]');

if (root && 'serviceWorker' in navigator && 'caches' in window) start(root);

function start(root: HTMLElement): void {
  const locale = root.dataset['offline'] ?? 'en';
  const texts = JSON.parse(root.dataset['texts'] ?? '{}') as Record<'kept' | 'update' | 'working' | 'failed' | 'cleared', string>;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-offline-${name}]`);
  const status = part('status');
  const keep = part('keep') as HTMLButtonElement | null;
  const address = `/api/offline/${locale}`;
  part('none')?.setAttribute('hidden', '');
  part('tools')?.removeAttribute('hidden');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };

  async function showState(): Promise<void> {
    const response = await (await caches.open(STORES.kept)).match(address);
    if (!response) return;
    const { date } = (await response.json()) as { date: string };
    say(texts.kept.replace('%', date));
    if (keep) keep.textContent = texts.update;
  }

  keep?.addEventListener('click', () => {
    keep.disabled = true;
    say(texts.working);
    void (async () => {
      try {
        localStorage.removeItem('wegwijs-cleared');
        await navigator.serviceWorker.register('/service-worker.js', { scope: '/' });
        await navigator.serviceWorker.ready;
        const bundle = await fetch(address, { cache: 'no-cache' });
        if (!bundle.ok) throw new Error(String(bundle.status));
        const { scripts } = (await bundle.clone().json()) as { scripts: string[] };
        const store = await caches.open(STORES.scripts);
        const missing = await Promise.all(scripts.map(async (script) => ((await store.match(script)) ? [] : [script])));
        await store.addAll(missing.flat());
        await (await caches.open(STORES.kept)).put(address, bundle);
        await showState();
      } catch {
        say(texts.failed);
      }
      keep.disabled = false;
    })();
  });

  part('clear')?.addEventListener('click', () => {
    void (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
      localStorage.clear();
      sessionStorage.clear();
      // Until the reader asks for it again, nothing is stored on this phone.
      localStorage.setItem('wegwijs-cleared', '1');
      say(texts.cleared);
    })();
  });

  void showState();
}
