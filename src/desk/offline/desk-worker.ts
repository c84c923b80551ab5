/// <reference lib="webworker" />

import { keepPage, keptPage, PAGE, STORE } from './kept-page.ts';

// The desk's own worker, for addresses below /desk only. It keeps one page, on which contacts are counted without a network,
// with its scripts and pictures: no page that shows a person, a file or a colleague is ever stored.

declare const self: ServiceWorkerGlobalScope;

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
    if (url.pathname === PAGE) await keepPage(response.clone());
    return response;
  } catch {
    return (await keptPage()) ?? Response.error();
  }
}

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: STORE })) ?? fetch(request);
}
