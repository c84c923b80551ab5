/// <reference lib="webworker" />

// The desk's own worker, for addresses below /desk only. It keeps one page, on which contacts are counted without a network,
// with its scripts and pictures: no page that shows a person, a file or a colleague is ever stored.

declare const self: ServiceWorkerGlobalScope;

const STORE = 'desk-1';
const PAGE = '/desk/contact/offline';

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && url.pathname.startsWith('/desk')) event.respondWith(navigate(request, url));
  else if (/^\/(?:islands\/|_app\/immutable\/|icon)/.test(url.pathname)) event.respondWith(asset(request));
});

async function navigate(request: Request, url: URL): Promise<Response> {
  try {
    const response = await fetch(request);
    // Signed out, or not for this person: then nothing of the desk stays here.
    if (url.pathname === PAGE && response.ok && !response.redirected) await keep(response.clone());
    return response;
  } catch {
    return (await caches.match(PAGE, { cacheName: STORE, ignoreSearch: true })) ?? Response.error();
  }
}

/** Keeps the page and what it is made of. */
async function keep(page: Response): Promise<void> {
  const store = await caches.open(STORE);
  const html = await page.clone().text();
  const parts = new Set(
    [...html.matchAll(/(?:src|href)="(\/(?:islands|_app\/immutable)\/[^"]+|\/icon[^"]*)"/g)].map(([, path]) => path ?? ''),
  );
  await store.put(PAGE, page);
  await Promise.all([...parts].map((path) => store.add(path).catch(() => undefined)));
  for (const { url } of await store.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== PAGE && !parts.has(pathname)) await store.delete(url);
  }
}

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: STORE })) ?? fetch(request);
}
